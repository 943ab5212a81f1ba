// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/browsersigninjob.h"
#include "app/contactsplus/contactsplusclient.h"
#include "app/contactsplus/tokenkeeper.h"

#include <memory>
#include <optional>

namespace Ferry {

/// Contacts+ as it is set up here: where it is, who we are to it, and which of the accounts that were signed in to is used.
class PlusAccess final : public QObject
{
    Q_OBJECT

public:
    /// \a network, \a clock and \a vault must outlive it.
    PlusAccess(QNetworkAccessManager &network, Clock &clock, const SecretVault &vault, const PlusEndpoints &endpoints,
               const PlusRegistration &registration, QObject *parent = nullptr);
    ~PlusAccess() override;

    [[nodiscard]] const PlusEndpoints &endpoints() const { return m_endpoints; }
    /// The accounts signed in to, the newest first. Fails when the keychain cannot tell, which is not the same as none.
    [[nodiscard]] JobOf<QList<KnownAccount>> *accounts(QObject *parent) const;
    /// Signs in by the person's own browser; the account is the one in use afterwards. Signing in again to the one in use
    /// leaves client() good.
    [[nodiscard]] JobOf<KnownAccount> *signIn(const QStringList &scopes, BrowserSignInJob::OpenPage open,
                                              QObject *parent);
    /// Uses an account that was signed in to.
    void use(const KnownAccount &account);
    [[nodiscard]] const std::optional<KnownAccount> &account() const { return m_account; }
    /// As the account in use; there must be one. Good until another one is used.
    [[nodiscard]] ContactsPlusClient client() const;

signals:
    /// The account in use has to be signed in to again.
    void signInRequired();

private:
    void take(const KnownAccount &account, const TokenSet &tokens);

    QNetworkAccessManager &m_network;
    Clock &m_clock;
    const SecretVault &m_vault;
    PlusEndpoints m_endpoints;
    PlusRegistration m_registration;
    std::optional<KnownAccount> m_account;
    std::unique_ptr<TokenKeeper> m_keeper;
};

} // namespace Ferry
