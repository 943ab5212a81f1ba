// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/plusaccess.h"

#include "app/contactsplus/accountlistjob.h"

namespace Ferry {

namespace {

class AccountsJob final : public JobOf<QList<KnownAccount>>
{
public:
    AccountsJob(JobOf<KeptSecret> *reading, QObject *parent)
        : JobOf(parent)
        , m_reading(reading)
    {
        reading->setParent(this);
    }

protected:
    void run() override
    {
        connect(m_reading, &Job::finished, this, [this] {
            const Result<KeptSecret> &kept = m_reading->result();
            if (!kept)
                return finishWith(fail(kept.error()));
            const QList<KnownAccount> accounts = readAccounts(kept->value);
            // A locked keychain looks like an empty one.
            if (accounts.isEmpty() && kept->trouble)
                return finishWith(fail(*kept->trouble));
            finishWith(accounts);
        });
        m_reading->start();
    }

private:
    JobOf<KeptSecret> *m_reading;
};

} // namespace

PlusAccess::PlusAccess(QNetworkAccessManager &network, Clock &clock, const SecretVault &vault,
                       const PlusEndpoints &endpoints, const PlusRegistration &registration, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(clock)
    , m_vault(vault)
    , m_endpoints(endpoints)
    , m_registration(registration)
{
}

PlusAccess::~PlusAccess() = default;

JobOf<QList<KnownAccount>> *PlusAccess::accounts(QObject *parent) const
{
    return new AccountsJob(m_vault.read(accountsName(m_endpoints.api), nullptr), parent);
}

JobOf<KnownAccount> *PlusAccess::signIn(const QStringList &scopes, BrowserSignInJob::OpenPage open, QObject *parent)
{
    auto *job =
        new BrowserSignInJob(m_network, m_clock, m_endpoints, m_registration, m_vault, scopes, std::move(open), parent);
    // Connected first: whoever waits for the job finds the account in use.
    connect(job, &Job::finished, this, [this, job] {
        if (job->result())
            take(*job->result(), job->tokens());
    });
    return job;
}

JobOf<KnownAccount> *PlusAccess::finishSignIn(const SignInAttempt &attempt, const QString &code, QObject *parent)
{
    auto *job = new SignInJob(m_network, m_clock, m_endpoints, m_registration, m_vault, attempt, code, parent);
    connect(job, &Job::finished, this, [this, job] {
        if (job->result())
            take(*job->result(), job->tokens());
    });
    return job;
}

TokenKeeper &PlusAccess::keeperOf(const QString &accountId)
{
    std::unique_ptr<TokenKeeper> &keeper = m_keepers[accountId];
    if (!keeper) {
        keeper = std::make_unique<TokenKeeper>(HttpClient(m_network, m_clock, {.base = m_endpoints.api}),
                                               m_registration, m_vault, tokensName(m_endpoints.api, accountId));
        connect(keeper.get(), &TokenKeeper::signInRequired, this,
                [this, accountId] { emit signInRequired(accountId); });
        connect(keeper.get(), &TokenKeeper::kept, this,
                [this, accountId](KeptSecret::Place place) { emit kept(accountId, place); });
    }
    return *keeper;
}

void PlusAccess::use(const KnownAccount &account)
{
    m_account = account;
    static_cast<void>(keeperOf(account.id));
}

JobOf<QList<KnownAccount>> *PlusAccess::switchTo(const KnownAccount &account, QObject *parent)
{
    use(account);
    return new AccountListJob(m_vault, accountsName(m_endpoints.api), account, AccountListJob::Change::PutFirst,
                              nullptr, parent);
}

JobOf<QList<KnownAccount>> *PlusAccess::signOut(const KnownAccount &account, QObject *parent)
{
    JobOf<void> *forgetting = keeperOf(account.id).forget(nullptr);
    if (m_account && m_account->id == account.id)
        m_account.reset();
    return new AccountListJob(m_vault, accountsName(m_endpoints.api), account, AccountListJob::Change::Remove,
                              forgetting, parent);
}

void PlusAccess::take(const KnownAccount &account, const TokenSet &tokens)
{
    use(account);
    keeperOf(account.id).keep(tokens);
}

ContactsPlusClient PlusAccess::client() const
{
    Q_ASSERT(m_account);
    return {m_network, m_clock, m_endpoints.api, *m_keepers.at(m_account->id)};
}

ContactsPlusClient PlusAccess::clientOf(const KnownAccount &account)
{
    return {m_network, m_clock, m_endpoints.api, keeperOf(account.id)};
}

} // namespace Ferry
