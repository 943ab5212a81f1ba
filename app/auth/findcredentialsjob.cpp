// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/findcredentialsjob.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

QString passwordName(const QString &domainKey, const QUrl &endpoint)
{
    return u"CloudSponge password of %1 at %2"_s.arg(
        domainKey,
        endpoint.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
            .toString(QUrl::FullyEncoded));
}

FindCredentialsJob::FindCredentialsJob(const Settings &settings, const SecretVault &vault, QObject *parent)
    : JobOf(parent)
    , m_domainKey(settings.domainKey().value)
    , m_password(settings.domainPassword())
    , m_name(passwordName(m_domainKey, settings.endpoint().value))
    , m_vault(vault)
{
}

void FindCredentialsJob::run()
{
    if (m_domainKey.isEmpty()) {
        finishWith(fail(Error::Code::NotConfigured, u"no domain key"_s));
        return;
    }
    if (m_password.isFixed && !m_password.value.isEmpty()) {
        finishWith(Credentials{m_domainKey, m_password.value});
        return;
    }
    auto *reading = m_vault.read(m_name, this);
    connect(reading, &Job::finished, this, [this, reading] {
        const KeptSecret kept = reading->result().value_or(KeptSecret{});
        const QString password = kept.value.isEmpty() ? m_password.value : kept.value;
        if (!password.isEmpty())
            finishWith(Credentials{m_domainKey, password});
        else if (kept.trouble && kept.trouble->code != Error::Code::KeychainMissing)
            finishWith(fail(*kept.trouble));
        else
            finishWith(fail(Error::Code::NotConfigured, u"no password for the domain key"_s));
    });
    reading->start();
}

} // namespace Ferry
