// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scriptedpush.h"

#include "app/push/preparepushjob.h"
#include "ui/push/region.h"
#include "ui/pusherrortext.h"
#include "ui/pushoutcome.h"

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

ScriptedPush::ScriptedPush(const Services &services, Wish wish, QList<Contact> contacts, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_wish(std::move(wish))
    , m_contacts(std::move(contacts))
{
}

ScriptedPush::~ScriptedPush() = default;

void ScriptedPush::end(const QString &summary, const QString &failure)
{
    if (!std::exchange(m_hasEnded, true))
        emit finished(summary, failure);
}

void ScriptedPush::fail(const Error &error)
{
    end({}, describePushError(error).sentences());
}

void ScriptedPush::start()
{
    findAccount();
}

void ScriptedPush::findAccount()
{
    auto *job = m_services.access.accounts(this);
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        const Result<QList<KnownAccount>> accounts = job->result();
        // Behind the lock there may be an account; signing in to another one would be a surprise.
        if (!accounts && accounts.error().code == Error::Code::KeychainLocked)
            return fail(accounts.error());
        if (!accounts || accounts->isEmpty())
            return signIn(&ScriptedPush::findInterrupted);
        m_services.access.use(accounts->constFirst());
        findInterrupted();
    });
    job->start();
}

void ScriptedPush::signIn(void (ScriptedPush::*next)())
{
    if (std::exchange(m_hasSignedIn, true))
        return fail({.code = Error::Code::SignInRequired});
    auto *job = m_services.access.signIn(
        PlusScope::pushing(), [this](const QUrl &url) { return m_services.launcher.open(url); }, this);
    connect(job, &Job::finished, this, [this, job, next] {
        job->deleteLater();
        if (!job->result())
            return fail(job->result().error());
        (this->*next)();
    });
    job->start();
}

void ScriptedPush::findInterrupted()
{
    if (!m_wish.resume)
        return prepare();
    m_services.journal.run(
        this, [](PushJournal &journal) { return journal.pushes(); },
        [this](const Result<QList<PushRecord>> &pushes) {
            if (!pushes)
                return fail(pushes.error());
            const auto ours = std::find_if(pushes->cbegin(), pushes->cend(), [this](const PushRecord &push) {
                return push.state == PushRecord::State::Running && push.api == m_services.access.endpoints().api
                    && push.accountId == m_services.access.account()->id;
            });
            if (ours == pushes->cend())
                return prepare();
            makeSession();
            m_session->resume(ours->id);
        });
}

void ScriptedPush::prepare()
{
    auto *job = new PreparePushJob(m_services.access.client(), m_services.clock, m_contacts, m_wish.teamId,
                                   personsRegion(), this);
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        const Result<PushPlan> plan = job->result();
        if (!plan) {
            const bool isSignedOut = plan.error().code == Error::Code::SignInRequired;
            return isSignedOut ? signIn(&ScriptedPush::prepare) : fail(plan.error());
        }
        const PushTotals totals = plan->totals();
        m_alreadyThere = totals.alreadyThere;
        PushRecord record{.api = m_services.access.endpoints().api,
                          .accountLabel = m_services.access.account()->label,
                          .sourceName = m_wish.sourceName};
        QStringList tags = m_wish.tags;
        if (tags.isEmpty())
            tags += pushTagName(m_wish.sourceName, m_services.clock.now().toLocalTime().date());
        for (const QString &tag : std::as_const(tags))
            record.tags += PushTag{.name = tag};
        makeSession();
        m_session->begin(*plan, record);
    });
    job->start();
}

void ScriptedPush::makeSession()
{
    m_session = std::make_unique<PushSession>(m_services.access.client(), m_services.journal, m_services.clock,
                                              PushSession::Options{.atATime = m_wish.requestsAtATime});
    m_session->setOnline(m_services.network.isOnline());
    connect(&m_services.network, &NetworkWatch::changed, m_session.get(),
            [this] { m_session->setOnline(m_services.network.isOnline()); });
    // Queued: what follows may end the session.
    connect(m_session.get(), &PushSession::stateChanged, this, &ScriptedPush::follow, Qt::QueuedConnection);
}

void ScriptedPush::follow()
{
    switch (m_session->state()) {
    case PushSession::State::Idle:
    case PushSession::State::Loading:
    case PushSession::State::Working:
    case PushSession::State::Paused:
    case PushSession::State::Offline:
    case PushSession::State::Stopping:
        return;
    case PushSession::State::SignedOut:
        return signIn(&ScriptedPush::goOnSignedIn);
    case PushSession::State::Broken:
    case PushSession::State::Finished:
        break;
    }
    const PushOutcome outcome = outcomeOf(*m_session, m_alreadyThere);
    end(outcome.summary, outcome.failure);
}

void ScriptedPush::goOnSignedIn()
{
    m_hasSignedIn = false; // it may be needed again in a long push
    m_session->signedIn();
}

} // namespace Ferry
