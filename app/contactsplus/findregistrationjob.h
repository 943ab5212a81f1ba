// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretvault.h"
#include "app/contactsplus/signin.h"
#include "app/core/settings.h"

namespace Ferry {

/// Under which name the person's own client secret for \a clientId is kept: readable, and another one for each \a api, so
/// that it never goes to an address it was not given for.
[[nodiscard]] QString clientSecretName(const QString &clientId, const QUrl &api);

/// Finds how the program is registered with Contacts+. The secret: environment first, then the person's own from the vault,
/// then the operator's; none is allowed. Error NotConfigured without client id or redirect address; KeychainLocked and the
/// like when the secret may be in a keychain that did not give it.
class FindRegistrationJob final : public JobOf<PlusRegistration>
{
    Q_OBJECT

public:
    /// \a vault must outlive the job; \a settings is read at once.
    FindRegistrationJob(const Settings &settings, const SecretVault &vault, QObject *parent = nullptr);

protected:
    void run() override;

private:
    PlusRegistration m_registration;
    bool m_isSecretFixed = false;
    QString m_name;
    const SecretVault &m_vault;
};

} // namespace Ferry
