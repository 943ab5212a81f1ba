// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretvault.h"
#include "app/contactsplus/accesstokens.h"
#include "app/contactsplus/signin.h"
#include "app/contactsplus/tokenset.h"
#include "app/net/httpclient.h"

#include <QPointer>

#include <memory>

namespace Ferry {

/// The tokens of one account: reads them from the vault when first needed, refreshes them before they end and when they
/// are refused, one refresh at a time for all who wait, and keeps what comes before anybody uses it.
///
///     Unread -> Reading -> Ready <-> Refreshing        SignedOut: until keep() is called
///                  '---------'------------'--------------^
class TokenKeeper final : public QObject, public AccessTokens
{
    Q_OBJECT

public:
    /// \a http asks PlusEndpoints::api. \a vault must outlive the keeper; \a name is the account's there, see
    /// tokensName().
    TokenKeeper(HttpClient http, PlusRegistration registration, const SecretVault &vault, QString name,
                QObject *parent = nullptr);
    ~TokenKeeper() override;

    [[nodiscard]] JobOf<QString> *accessToken(const QString &refused, QObject *parent) override;

    /// Takes the tokens of a new sign-in; kept() follows.
    void keep(TokenSet tokens);
    /// Forgets them here at once, and in the vault by the job returned. Fails when the keychain may still have them.
    [[nodiscard]] JobOf<void> *forget(QObject *parent);

signals:
    /// Only the person can help: the account has to be signed in to again.
    void signInRequired();
    /// Where new tokens are now: Nowhere means that they are lost when the program ends.
    void kept(Ferry::KeptSecret::Place place);

private:
    class Request;
    enum class State { Unread, Reading, Ready, Refreshing, SignedOut };

    void enqueue(Request *request);
    void serve();
    /// Ends what is going on, and makes room for what is next.
    void beginWork();
    void readVault();
    void refresh();
    void write(State then);
    void refuseAll(const Error &error);
    /// After a refresh that failed for now: what is still good is given, the others get \a error.
    void makeDo(const Error &error);

    HttpClient m_http;
    PlusRegistration m_registration;
    const SecretVault &m_vault;
    QString m_name;
    State m_state = State::Unread;
    TokenSet m_tokens;
    QList<QPointer<Request>> m_waiting;
    /// What is going on belongs to this; deleting it ends that.
    std::unique_ptr<QObject> m_work;
};

} // namespace Ferry
