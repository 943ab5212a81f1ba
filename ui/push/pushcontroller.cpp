// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/pushcontroller.h"

#include "app/core/settings.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Nobody is signed in.
class NoTokens final : public AccessTokens
{
public:
    [[nodiscard]] JobOf<QString> *accessToken(const QString &, QObject *parent) override { return new Refusal(parent); }

private:
    class Refusal final : public JobOf<QString>
    {
    public:
        explicit Refusal(QObject *parent)
            : JobOf(parent)
        {
        }

    protected:
        void run() override { finishWith(fail(Error::Code::SignInRequired)); }
    };
};

} // namespace

PushController::PushController(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_noTokens(std::make_unique<NoTokens>())
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
    m_isShown = false;
    const int atATime = m_services.plus.services().settings.plusRequestsAtATime().value;
    m_session = std::make_unique<PushSession>(m_services.plus.clientOf(account), m_services.journal, m_services.clock,
                                              PushSession::Options{.atATime = atATime});
    m_session->setOnline(network.isOnline());
    connect(&network, &NetworkWatch::changed, m_session.get(),
            [this, &network] { m_session->setOnline(network.isOnline()); });
    // Queued: what follows may begin another one.
    connect(m_session.get(), &PushSession::stateChanged, this, &PushController::stateChanged, Qt::QueuedConnection);
    connect(m_session.get(), &PushSession::progressed, this, &PushController::progressed, Qt::QueuedConnection);
    then();
    emit begun();
}

void PushController::show(const PushRecord &push)
{
    if (isBusy())
        return emit refused({.code = Error::Code::Locked});
    const PlusController::Services &plus = m_services.plus.services();
    const ContactsPlusClient client(plus.network, plus.clock, push.api, *m_noTokens);
    m_session = std::make_unique<PushSession>(client, m_services.journal, m_services.clock, PushSession::Options{});
    m_isShown = true;
    m_isUndo = push.state == PushRecord::State::Undoing || push.state == PushRecord::State::Undone;
    m_leftOut = 0;
    connect(
        m_session.get(), &PushSession::stateChanged, m_session.get(),
        [this] {
            if (m_session->state() == PushSession::State::Finished)
                emit begun();
            else if (m_session->state() == PushSession::State::Broken)
                emit refused(*m_session->error());
        },
        Qt::QueuedConnection);
    m_session->show(push.id);
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
    takeUp(push, Wish::GoOn);
}

void PushController::undo(const PushRecord &push)
{
    takeUp(push, Wish::Undo);
}

void PushController::takeUp(const PushRecord &push, Wish wish)
{
    if (isBusy())
        return emit refused({.code = Error::Code::Locked});
    m_waiting = std::make_unique<QObject>();
    connect(
        &m_services.plus, &PlusController::stateChanged, m_waiting.get(),
        [this, push, wish] { goOnWhenKnown(push, wish); }, Qt::QueuedConnection);
    m_services.plus.load();
    goOnWhenKnown(push, wish);
}

void PushController::goOnWhenKnown(const PushRecord &push, Wish wish)
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
    const bool isUndone = push.state == PushRecord::State::Undoing || push.state == PushRecord::State::Undone;
    m_isUndo = wish == Wish::Undo || isUndone;
    m_leftOut = 0;
    start({push.accountId, push.accountLabel}, [this, id = push.id, wish] {
        switch (wish) {
        case Wish::GoOn:
            return m_session->resume(id);
        case Wish::Retry:
            return m_session->retry(id);
        case Wish::Undo:
            return m_session->undo(id);
        }
    });
}

void PushController::retryFailed()
{
    if (!m_session || isBusy())
        return;
    if (m_isShown)
        takeUp(PushRecord(m_session->record()), Wish::Retry);
    else
        m_session->state() == PushSession::State::Broken ? m_session->takeUpAgain() : m_session->retryFailed();
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
