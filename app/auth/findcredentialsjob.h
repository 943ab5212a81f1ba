// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretvault.h"
#include "app/core/settings.h"
#include "app/net/credentials.h"

#include <QUrl>

namespace Ferry {

/// Under which name the password of \a domainKey is kept: readable, and another one for each \a endpoint, so that a
/// password never goes to an address it was not given for.
[[nodiscard]] QString passwordName(const QString &domainKey, const QUrl &endpoint);

/// Finds the key and password to use with CloudSponge: environment and command line first, then the person's own from
/// the vault, then the operator's. Error NotConfigured when there are none; KeychainLocked and the like when the password
/// may be in a keychain that did not give it.
class FindCredentialsJob final : public JobOf<Credentials>
{
    Q_OBJECT

public:
    /// \a vault must outlive the job; \a settings is read at once.
    FindCredentialsJob(const Settings &settings, const SecretVault &vault, QObject *parent = nullptr);

protected:
    void run() override;

private:
    QString m_domainKey;
    Setting<QString> m_password;
    QString m_name;
    const SecretVault &m_vault;
};

} // namespace Ferry
