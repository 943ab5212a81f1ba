// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/findregistrationjob.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

QString clientSecretName(const QString &clientId, const QUrl &api)
{
    return u"Contacts+ client secret of %1 at %2"_s.arg(clientId, api.authority());
}

FindRegistrationJob::FindRegistrationJob(const Settings &settings, const SecretVault &vault, QObject *parent)
    : JobOf(parent)
    , m_registration{settings.plusClientId().value, settings.plusClientSecret().value, settings.plusRedirectUri().value}
    , m_isSecretFixed(settings.plusClientSecret().isFixed)
    , m_name(clientSecretName(m_registration.clientId, settings.plusApiUrl().value))
    , m_vault(vault)
{
}

void FindRegistrationJob::run()
{
    if (m_registration.clientId.isEmpty() || m_registration.redirectUri.isEmpty())
        return finishWith(fail(Error::Code::NotConfigured, u"no client id or redirect address"_s));
    if (m_isSecretFixed && !m_registration.clientSecret.isEmpty())
        return finishWith(m_registration);
    auto *reading = m_vault.read(m_name, this);
    connect(reading, &Job::finished, this, [this, reading] {
        const KeptSecret kept = reading->result().value_or(KeptSecret{});
        if (!kept.value.isEmpty())
            m_registration.clientSecret = kept.value;
        if (m_registration.clientSecret.isEmpty() && kept.trouble && kept.trouble->code != Error::Code::KeychainMissing)
            return finishWith(fail(*kept.trouble));
        finishWith(m_registration);
    });
    reading->start();
}

} // namespace Ferry
