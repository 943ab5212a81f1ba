// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/pushcontroller.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

PushController::PushController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&m_services.plus, &PlusController::signedIn, this, [this](const KnownAccount &account) {
        if (!m_session || m_session->state() != PushSession::State::SignedOut)
            return;
        const PushRecord &push = m_session->record();
        if (account.id == push.accountId)
            m_session->signedIn();
        else
            emit otherAccountSignedIn(push.accountLabel, PlusController::nameOf(account));
    });
}

PushController::~PushController() = default;

bool PushController::isBusy() const
{
    if (m_waiting)
        return true;
    if (!m_session)
        return false;
    switch (m_session->state()) {
    case PushSession::State::Idle:
    case PushSession::State::Finished:
    case PushSession::State::Broken:
        return false;
    case PushSession::State::Loading:
    case PushSession::State::Working:
    case PushSession::State::Paused:
    case PushSession::State::Offline:
    case PushSession::State::SignedOut:
    case PushSession::State::Stopping:
        return true;
    }
    Q_UNREACHABLE();
}

void PushController::start(const KnownAccount &account, std::function<void()> then)
{
    NetworkWatch &network = m_services.network();
    m_session = std::make_unique<PushSession>(m_services.plus.clientOf(account), m_services.journal, m_services.clock,
                                              PushSession::Options{});
    m_session->setOnline(network.isOnline());
    connect(&network, &NetworkWatch::changed, m_session.get(),
            [this, &network] { m_session->setOnline(network.isOnline()); });
    // Queued: what follows may begin another one.
    connect(m_session.get(), &PushSession::stateChanged, this, &PushController::stateChanged, Qt::QueuedConnection);
    connect(m_session.get(), &PushSession::progressed, this, &PushController::progressed, Qt::QueuedConnection);
    then();
    emit begun();
}

void PushController::begin(const PushPlan &plan, const PushRecord &record)
{
    if (isBusy() || !m_services.plus.account())
        return emit refused({.code = isBusy() ? Error::Code::Locked : Error::Code::SignInRequired});
    m_isUndo = false;
    m_leftOut = plan.totals().skip;
    PushRecord whose = record;
    whose.api = m_services.plus.endpoints().api;
    whose.accountLabel = PlusController::nameOf(*m_services.plus.account());
    start(*m_services.plus.account(), [this, &plan, &whose] { m_session->begin(plan, whose); });
}

void PushController::resume(const PushRecord &push)
{
    takeUp(push, push.state == PushRecord::State::Undoing);
}

void PushController::undo(const PushRecord &push)
{
    takeUp(push, true);
}

void PushController::takeUp(const PushRecord &push, bool undo)
{
    if (isBusy())
        return emit refused({.code = Error::Code::Locked});
    m_waiting = std::make_unique<QObject>();
    connect(
        &m_services.plus, &PlusController::stateChanged, m_waiting.get(),
        [this, push, undo] { goOnWhenKnown(push, undo); }, Qt::QueuedConnection);
    m_services.plus.load();
    goOnWhenKnown(push, undo);
}

void PushController::goOnWhenKnown(const PushRecord &push, bool undo)
{
    using enum PlusController::State;
    const PlusController &plus = m_services.plus;
    if (plus.state() == Unknown || plus.state() == Loading)
        return;
    m_waiting.release()->deleteLater(); // it may be calling us
    if (!plus.access())
        return emit refused(plus.trouble().value_or(Error{.code = Error::Code::NotConfigured}));
    if (plus.endpoints().api != push.api)
        return emit refusedForOtherService(push.api);
    m_isUndo = undo;
    m_leftOut = 0;
    start({push.accountId, push.accountLabel},
          [this, &push, undo] { undo ? m_session->undo(push.id) : m_session->resume(push.id); });
}

void PushController::retryFailed()
{
    if (m_session && !isBusy())
        m_session->state() == PushSession::State::Broken ? m_session->resume(m_session->record().id)
                                                         : m_session->retryFailed();
}

void PushController::goOnAfterTrouble()
{
    if (m_session)
        m_session->signedIn();
}

void PushController::readPushes()
{
    m_services.journal.run(
        this,
        [](PushJournal &journal) -> Result<QList<KeptPush>> {
            const Result<QList<PushRecord>> records = journal.pushes();
            if (!records)
                return fail(records.error());
            QList<KeptPush> pushes;
            for (const PushRecord &record : *records) {
                const Result<QList<PushItem>> items = journal.items(record.id);
                if (!items)
                    return fail(items.error());
                pushes += {record, countItems(*items)};
            }
            return pushes;
        },
        [this](const Result<QList<KeptPush>> &pushes) {
            if (pushes)
                emit pushesRead(*pushes);
            else
                emit pushesUnreadable(pushes.error());
        });
}

void PushController::forget(qint64 id)
{
    m_services.journal.run(
        this, [id](PushJournal &journal) { return journal.forget(id); },
        [this](const Result<void> &forgotten) {
            if (!forgotten)
                emit pushesUnreadable(forgotten.error());
            readPushes();
        });
}

} // namespace Ferry
