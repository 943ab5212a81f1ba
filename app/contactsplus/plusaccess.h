// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/browsersigninjob.h"
#include "app/contactsplus/contactsplusclient.h"
#include "app/contactsplus/tokenkeeper.h"

#include <map>
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
    [[nodiscard]] const PlusRegistration &registration() const { return m_registration; }
    /// The accounts signed in to, the one used last first. Fails when the keychain cannot tell, which is not the same as
    /// none.
    [[nodiscard]] JobOf<QList<KnownAccount>> *accounts(QObject *parent) const;
    /// Signs in by the person's own browser; the account is the one in use afterwards. Signing in again to the one in use
    /// leaves client() good.
    [[nodiscard]] JobOf<KnownAccount> *signIn(const QStringList &scopes, BrowserSignInJob::OpenPage open,
                                              QObject *parent);
    /// The same with a \a code that came back in another way: see readRedirect().
    [[nodiscard]] JobOf<KnownAccount> *finishSignIn(const SignInAttempt &attempt, const QString &code, QObject *parent);
    /// Uses an account that was signed in to.
    void use(const KnownAccount &account);
    /// As use(), and accounts() begins with it from now on. The job yields all accounts.
    [[nodiscard]] JobOf<QList<KnownAccount>> *switchTo(const KnownAccount &account, QObject *parent);
    /// Forgets all that lets us act for \a account: here at once, in the vault by the job, which yields the accounts left.
    /// Fails when the keychain may still have it; the account is then still listed, for another try.
    [[nodiscard]] JobOf<QList<KnownAccount>> *signOut(const KnownAccount &account, QObject *parent);
    [[nodiscard]] const std::optional<KnownAccount> &account() const { return m_account; }
    /// As the account in use; there must be one. Good as long as this.
    [[nodiscard]] ContactsPlusClient client() const;
    /// As \a account, whichever is in use. Good as long as this.
    [[nodiscard]] ContactsPlusClient clientOf(const KnownAccount &account);

signals:
    /// The account with this id has to be signed in to again.
    void signInRequired(const QString &accountId);
    /// Where the tokens of the account with this id are now: Nowhere means that they are lost when the program ends.
    void kept(const QString &accountId, Ferry::KeptSecret::Place place);

private:
    void take(const KnownAccount &account, const TokenSet &tokens);
    [[nodiscard]] TokenKeeper &keeperOf(const QString &accountId);

    QNetworkAccessManager &m_network;
    Clock &m_clock;
    const SecretVault &m_vault;
    PlusEndpoints m_endpoints;
    PlusRegistration m_registration;
    std::optional<KnownAccount> m_account;
    /// By account id. They stay: what was begun as one account goes on as it while another one is used.
    std::map<QString, std::unique_ptr<TokenKeeper>> m_keepers;
};

} // namespace Ferry
