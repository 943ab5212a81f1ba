// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/signinjob.h"

#include "app/contactsplus/contactmapping.h"
#include "app/contactsplus/tokenjob.h"

#include <QJsonDocument>

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

class GivenToken final : public JobOf<QString>
{
public:
    GivenToken(Result<QString> token, QObject *parent)
        : JobOf(parent)
        , m_token(std::move(token))
    {
    }

protected:
    void run() override { finishWith(m_token); }

private:
    Result<QString> m_token;
};

} // namespace

/// The token that has just come, for the one call that asks whose it is.
class SignInJob::NewTokens final : public AccessTokens
{
public:
    explicit NewTokens(const TokenSet &tokens)
        : m_tokens(tokens)
    {
    }

    [[nodiscard]] JobOf<QString> *accessToken(const QString &refused, QObject *parent) override
    {
        return new GivenToken(refused.isEmpty() ? Result<QString>(m_tokens.access)
                                                : Result<QString>(fail(Error::Code::SignInRequired)),
                              parent);
    }

private:
    const TokenSet &m_tokens;
};

QString tokensName(const QUrl &api, const QString &accountId)
{
    return u"Contacts+ sign-in of %1 at %2"_s.arg(accountId, api.authority());
}

QString accountsName(const QUrl &api)
{
    return u"Contacts+ accounts at %1"_s.arg(api.authority());
}

QList<KnownAccount> readAccounts(const QString &secret)
{
    QList<KnownAccount> accounts;
    for (const auto &item : QJsonDocument::fromJson(secret.toUtf8()).array()) {
        const QJsonObject object = item.toObject();
        if (const QString id = object.value("id"_L1).toString(); !id.isEmpty())
            accounts += {id, object.value("label"_L1).toString()};
    }
    return accounts;
}

QString writeAccounts(const QList<KnownAccount> &accounts)
{
    QJsonArray list;
    for (const KnownAccount &account : accounts)
        list.append(QJsonObject{{"id"_L1, account.id}, {"label"_L1, account.label}});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

SignInJob::SignInJob(QNetworkAccessManager &network, Clock &clock, const PlusEndpoints &endpoints,
                     const PlusRegistration &registration, const SecretVault &vault, SignInAttempt attempt,
                     QString code, QObject *parent)
    : JobOf(parent)
    , m_http(network, clock, {.base = endpoints.api})
    , m_endpoints(endpoints)
    , m_registration(registration)
    , m_vault(vault)
    , m_attempt(std::move(attempt))
    , m_code(std::move(code))
    , m_newTokens(std::make_unique<NewTokens>(m_tokens))
    , m_client(network, clock, endpoints.api, *m_newTokens)
{
}

SignInJob::~SignInJob()
{
    // Jobs of ours may still look at the tokens.
    const QObjectList jobs = children();
    qDeleteAll(jobs);
}

void SignInJob::run()
{
    TokenJob *exchange = TokenJob::exchangeCode(m_http, m_registration, m_attempt, std::exchange(m_code, {}), this);
    connect(exchange, &Job::finished, this, [this, exchange] {
        if (!exchange->result())
            return finishWith(fail(exchange->result().error()));
        m_tokens = *exchange->result();
        askWhose();
    });
    exchange->start();
}

void SignInJob::askWhose()
{
    JobOf<PlusAccount> *asking = m_client.account(this);
    connect(asking, &Job::finished, this, [this, asking] {
        if (!asking->result())
            return finishWith(fail(asking->result().error()));
        const Contact owner = ContactMapping::fromContactData(asking->result()->profile);
        m_account = {asking->result()->id, owner.emails.isEmpty() ? displayName(owner) : owner.emails.front().address};
        keepTokens();
    });
    asking->start();
}

void SignInJob::keepTokens()
{
    JobOf<KeptSecret> *writing = m_vault.write(tokensName(m_endpoints.api, m_account.id), toSecret(m_tokens), this);
    connect(writing, &Job::finished, this, [this, writing] {
        if (!writing->result())
            return finishWith(fail(writing->result().error()));
        readList();
    });
    writing->start();
}

void SignInJob::readList()
{
    JobOf<KeptSecret> *reading = m_vault.read(accountsName(m_endpoints.api), this);
    connect(reading, &Job::finished, this, [this, reading] {
        QList<KnownAccount> accounts =
            reading->result() ? readAccounts(reading->result()->value) : QList<KnownAccount>();
        accounts.removeIf([this](const KnownAccount &known) { return known.id == m_account.id; });
        accounts.prepend(m_account);
        keepList(writeAccounts(accounts));
    });
    reading->start();
}

void SignInJob::keepList(const QString &list)
{
    JobOf<KeptSecret> *writing = m_vault.write(accountsName(m_endpoints.api), list, this);
    connect(writing, &Job::finished, this,
            [this, writing] { finishWith(writing->result().map([this](const KeptSecret &) { return m_account; })); });
    writing->start();
}

} // namespace Ferry
