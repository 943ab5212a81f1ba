// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/plusaccess.h"

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

void PlusAccess::use(const KnownAccount &account)
{
    if (m_account && m_account->id == account.id)
        return;
    m_account = account;
    m_keeper = std::make_unique<TokenKeeper>(HttpClient(m_network, m_clock, {.base = m_endpoints.api}), m_registration,
                                             m_vault, tokensName(m_endpoints.api, account.id));
    connect(m_keeper.get(), &TokenKeeper::signInRequired, this, &PlusAccess::signInRequired);
}

void PlusAccess::take(const KnownAccount &account, const TokenSet &tokens)
{
    use(account);
    m_keeper->keep(tokens);
}

ContactsPlusClient PlusAccess::client() const
{
    Q_ASSERT(m_keeper);
    return {m_network, m_clock, m_endpoints.api, *m_keeper};
}

} // namespace Ferry
