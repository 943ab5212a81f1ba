// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretstore.h"
#include "app/core/clock.h"

namespace Ferry {

/// The system's keychain, by QtKeychain: Secret Service (GNOME Keyring, KeePassXC) or KWallet. Never a file of ours.
///
/// QtKeychain reports a locked keyring as "not found" and its deletion as a success (0.13.2), so both are checked against
/// the Secret Service itself.
class KeychainSecretStore final : public SecretStore
{
public:
    /// Under which program the secrets are filed.
    static QString service();

    /// \a clock must outlive the jobs. A job that has no answer after \a patience fails with KeychainFault.
    explicit KeychainSecretStore(Clock &clock, std::chrono::milliseconds patience = std::chrono::minutes(5));

    [[nodiscard]] JobOf<std::optional<QString>> *read(const QString &name, QObject *parent) override;
    [[nodiscard]] JobOf<void> *write(const QString &name, const QString &secret, QObject *parent) override;
    [[nodiscard]] JobOf<void> *remove(const QString &name, QObject *parent) override;

private:
    Clock &m_clock;
    std::chrono::milliseconds m_patience;
};

} // namespace Ferry
