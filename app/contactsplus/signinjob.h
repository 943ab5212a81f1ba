// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretvault.h"
#include "app/contactsplus/contactsplusclient.h"
#include "app/contactsplus/signin.h"
#include "app/contactsplus/tokenset.h"

namespace Ferry {

/// An account that was signed in to here.
struct KnownAccount {
    QString id = {};
    /// Its e-mail address, or else the person's name; may be empty.
    QString label = {};

    bool operator==(const KnownAccount &) const = default;
};

/// Under which name the tokens of \a accountId are kept: another one for each \a api, so that a token never goes to an
/// address it was not given for.
[[nodiscard]] QString tokensName(const QUrl &api, const QString &accountId);
/// Under which name the list of accounts is kept.
[[nodiscard]] QString accountsName(const QUrl &api);

/// The list in \a secret, and back. What cannot be read is an empty list.
[[nodiscard]] QList<KnownAccount> readAccounts(const QString &secret);
[[nodiscard]] QString writeAccounts(const QList<KnownAccount> &accounts);

/// Ends a sign-in: changes the code for tokens, asks whose they are, and keeps both in the vault, tokens first.
class SignInJob final : public JobOf<KnownAccount>
{
    Q_OBJECT

public:
    /// \a vault, \a network and \a clock must outlive the job.
    SignInJob(QNetworkAccessManager &network, Clock &clock, const PlusEndpoints &endpoints,
              const PlusRegistration &registration, const SecretVault &vault, SignInAttempt attempt, QString code,
              QObject *parent = nullptr);
    ~SignInJob() override;

    /// The tokens, for a TokenKeeper that is to begin with them; empty unless the job has succeeded.
    [[nodiscard]] const TokenSet &tokens() const { return m_tokens; }

protected:
    void run() override;

private:
    class NewTokens;
    void askWhose();
    void keepTokens();
    void readList();
    void keepList(const QString &list);

    HttpClient m_http;
    PlusEndpoints m_endpoints;
    PlusRegistration m_registration;
    const SecretVault &m_vault;
    SignInAttempt m_attempt;
    QString m_code;
    TokenSet m_tokens;
    KnownAccount m_account;
    std::unique_ptr<NewTokens> m_newTokens;
    ContactsPlusClient m_client;
};

} // namespace Ferry
