// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plus/pluscontroller.h"

#include "app/contactsplus/findregistrationjob.h"
#include "app/core/settings.h"

#include <algorithm>

namespace Ferry {

PlusController::PlusController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_work(std::make_unique<QObject>())
    , m_teamWork(std::make_unique<QObject>())
{
}

PlusController::~PlusController() = default;

void PlusController::renew(std::unique_ptr<QObject> &work)
{
    // We may be in one of its signals.
    const QObjectList jobs = work->children();
    for (QObject *job : jobs)
        job->disconnect(this);
    work.release()->deleteLater();
    work = std::make_unique<QObject>();
}

void PlusController::forgetWhatIsKnown()
{
    renew(m_work);
    renew(m_teamWork);
    m_trouble.reset();
    m_account.reset();
    m_accounts.clear();
    m_teams.clear();
    m_areTeamsKnown = false;
    m_isForSessionOnly = false;
}

QString PlusController::nameOf(const KnownAccount &account)
{
    return account.label.isEmpty() ? tr("Account without a name") : account.label;
}

ContactsPlusClient PlusController::client() const
{
    Q_ASSERT(m_access && m_account);
    return m_access->client();
}

ContactsPlusClient PlusController::clientOf(const KnownAccount &account) const
{
    Q_ASSERT(m_access);
    return m_access->clientOf(account);
}

const PlusEndpoints &PlusController::endpoints() const
{
    Q_ASSERT(m_access);
    return m_access->endpoints();
}

void PlusController::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void PlusController::fail(const Error &error)
{
    m_trouble = error;
    setState(State::Troubled);
}

void PlusController::load()
{
    if (m_state == State::Unknown)
        reload();
}

void PlusController::reload()
{
    forgetWhatIsKnown();
    setState(State::Loading);
    if (m_demo) {
        makeAccess(m_demo->registration);
        return readAccountList();
    }
    auto *job = new FindRegistrationJob(m_services.settings, m_services.vault, m_work.get());
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        if (!job->result())
            return fail(job->result().error());
        makeAccess(*job->result());
        readAccountList();
    });
    job->start();
}

void PlusController::setDemo(const std::optional<Demo> &demo)
{
    m_demo = demo;
    forgetWhatIsKnown();
    setState(State::Unknown);
}

void PlusController::takeSettings()
{
    if (m_demo || m_state == State::Unknown)
        return;
    auto *job = new FindRegistrationJob(m_services.settings, m_services.vault, m_work.get());
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        const bool isSame = job->result() && m_access && m_state != State::Troubled
            && m_access->registration() == *job->result() && m_access->endpoints() == wantedEndpoints();
        if (!isSame)
            reload();
    });
    job->start();
}

PlusEndpoints PlusController::wantedEndpoints() const
{
    return m_demo ? m_demo->endpoints
                  : PlusEndpoints{m_services.settings.plusApiUrl().value, m_services.settings.plusAppUrl().value};
}

void PlusController::makeAccess(const PlusRegistration &registration)
{
    const PlusEndpoints endpoints = wantedEndpoints();
    if (m_access && m_access->endpoints() == endpoints && m_access->registration() == registration)
        return;
    if (m_access) {
        m_access->disconnect(this);
        m_retired.push_back(std::move(m_access));
    }
    m_access = std::make_unique<PlusAccess>(m_services.network, m_services.clock, vault(), endpoints, registration);
    connect(m_access.get(), &PlusAccess::signInRequired, this, [this](const QString &id) {
        if (m_account && m_account->id == id)
            setState(State::Expired);
    });
    connect(m_access.get(), &PlusAccess::kept, this, [this](const QString &id, KeptSecret::Place place) {
        if (!m_account || m_account->id != id)
            return;
        const bool isForSession = place != KeptSecret::Place::Keychain && !m_demo;
        if (std::exchange(m_isForSessionOnly, isForSession) != isForSession)
            emit stateChanged();
    });
}

void PlusController::readAccountList()
{
    auto *job = m_access->accounts(m_work.get());
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        // Without any keychain there is nothing to be found in it.
        const bool isNone = !job->result() && job->result().error().code == Error::Code::KeychainMissing;
        if (!job->result() && !isNone)
            return fail(job->result().error());
        m_accounts = job->result().value_or(QList<KnownAccount>());
        if (m_accounts.isEmpty())
            return setState(State::SignedOut);
        m_access->use(m_accounts.constFirst());
        begin(m_accounts.constFirst(), State::SignedIn);
    });
    job->start();
}

void PlusController::begin(const KnownAccount &account, State state)
{
    if (!m_account || m_account->id != account.id) {
        renew(m_teamWork);
        m_teams.clear();
        m_areTeamsKnown = false;
        m_isForSessionOnly = false;
    }
    m_account = account;
    m_trouble.reset();
    m_accounts.removeIf([&](const KnownAccount &known) { return known.id == account.id; });
    m_accounts.prepend(account);
    setState(state);
}

void PlusController::takeSignIn(const KnownAccount &account)
{
    begin(account, State::SignedIn);
    emit signedIn(account);
}

void PlusController::switchTo(const KnownAccount &account)
{
    if (!m_access || (m_account && m_account->id == account.id))
        return;
    auto *job = m_access->switchTo(account, m_work.get());
    connect(job, &Job::finished, job, &QObject::deleteLater); // that it is not the first next time is no harm
    job->start();
    begin(account, State::SignedIn);
}

void PlusController::signOut(const KnownAccount &account)
{
    if (!m_access)
        return;
    auto *job = m_access->signOut(account, m_work.get());
    connect(job, &Job::finished, this, [this, job, account] {
        job->deleteLater();
        emit signedOut(account, job->result() ? std::nullopt : std::optional(job->result().error()));
    });
    job->start();
    m_accounts.removeIf([&](const KnownAccount &known) { return known.id == account.id; });
    if (!m_account || m_account->id != account.id)
        return emit stateChanged();
    m_account.reset();
    if (m_accounts.isEmpty()) {
        renew(m_teamWork);
        m_teams.clear();
        m_areTeamsKnown = false;
        return setState(State::SignedOut);
    }
    m_access->use(m_accounts.constFirst());
    begin(m_accounts.constFirst(), State::SignedIn);
}

const PlusTeam *PlusController::team(const QString &id) const
{
    const auto team =
        std::find_if(m_teams.cbegin(), m_teams.cend(), [&id](const PlusTeam &one) { return one.id == id; });
    return team == m_teams.cend() || id.isEmpty() ? nullptr : &*team;
}

void PlusController::refreshTeams()
{
    if (!m_account || !m_access)
        return;
    renew(m_teamWork);
    auto *job = client().teams(m_teamWork.get());
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        if (!job->result())
            return emit teamsFailed(job->result().error());
        m_teams = *job->result();
        m_areTeamsKnown = true;
        emit teamsChanged();
    });
    job->start();
}

} // namespace Ferry
