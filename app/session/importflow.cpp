// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importflow.h"

#include "app/net/retrypolicy.h"
#include "app/session/errorkind.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry::ImportFlow {

namespace {

/// How many there are, as far as the service has said; the larger one if it said two things.
std::optional<qint64> announced(const State &state)
{
    if (state.total && state.gathered)
        return std::max(*state.total, *state.gathered);
    return state.total ? state.total : state.gathered;
}

State ended(State state, ImportPhase phase, std::optional<Error> error = {})
{
    state.phase = phase;
    state.awaiting = Awaiting::Nothing;
    state.delay = {};
    state.failures = 0;
    state.trouble = {};
    if (state.nextStart > 0)
        state.findings.missing = std::max<qint64>(announced(state).value_or(0) - state.nextStart, 0);
    state.error = std::move(error);
    return state;
}

State waiting(State state, Awaiting awaiting, std::chrono::milliseconds delay = {})
{
    state.awaiting = awaiting;
    state.delay = delay;
    return state;
}

State entered(State state, ImportPhase phase)
{
    if (state.phase != phase)
        ++state.lease;
    state.phase = phase;
    return state;
}

/// Performs one event on a state that is not over.
class Step
{
public:
    Step(State state, const Limits &limits)
        : m_state(std::move(state))
        , m_limits(limits)
    {
    }

    State operator()(const Started &)
    {
        if (m_state.phase != ImportPhase::Idle)
            return m_state;
        return waiting(entered(m_state, ImportPhase::Beginning), Awaiting::Ticket);
    }

    State operator()(const ResumeStarted &)
    {
        if (m_state.phase != ImportPhase::Idle)
            return m_state;
        return waiting(entered(m_state, ImportPhase::Beginning), Awaiting::Record);
    }

    State operator()(const TakenUp &event)
    {
        if (m_state.awaiting != Awaiting::Record)
            return m_state;
        State next = m_state;
        next.received = event.received;
        next.skipped = event.skipped;
        next.nextStart = event.received + event.skipped;
        next.gathered = event.gathered;
        next.total = event.total;
        const bool hasPages = next.nextStart > 0 || !event.spooled.isEmpty();
        if (!hasPages && event.phase != ImportPhase::Downloading) {
            // The last answer may have been a moment ago, before the interruption.
            const bool gathers = event.phase == ImportPhase::Gathering;
            return waiting(entered(next, gathers ? ImportPhase::Gathering : ImportPhase::AwaitingConsent),
                           Awaiting::PollTime, m_limits.pollPause);
        }
        next = waiting(entered(next, ImportPhase::Downloading), Awaiting::Page);
        for (const PageStored &page : event.spooled) {
            if (isOver(next.phase))
                return next;
            next = Step(waiting(next, Awaiting::Page), m_limits)(page);
        }
        if (!isOver(next.phase) && next.nextStart > 0 && next.total && next.nextStart >= *next.total)
            return ended(next, ImportPhase::Done); // all that was missing was the word that it is all
        return next;
    }

    State operator()(const TicketIssued &)
    {
        if (m_state.awaiting != Awaiting::Ticket)
            return m_state;
        return waiting(entered(m_state, ImportPhase::AwaitingConsent), Awaiting::PollTime, m_limits.pollPause);
    }

    State operator()(const ConsentPending &)
    {
        if (m_state.awaiting != Awaiting::Events)
            return m_state;
        return pollAgain();
    }

    State operator()(const GatheringSeen &event)
    {
        if (m_state.awaiting != Awaiting::Events)
            return m_state;
        State next = entered(m_state, ImportPhase::Gathering);
        // A count that stands still is no progress; the lease then runs on.
        if (next.lease == m_state.lease && event.count && *event.count > m_state.gathered.value_or(0))
            ++next.lease;
        if (event.count)
            next.gathered = event.count;
        m_state = next;
        return pollAgain();
    }

    State operator()(const ServiceDone &event)
    {
        if (m_state.awaiting != Awaiting::Events)
            return m_state;
        State next = entered(m_state, ImportPhase::Downloading);
        if (event.count)
            next.gathered = event.count;
        next.failures = 0;
        next.trouble = {};
        return waiting(next, Awaiting::Page);
    }

    State operator()(const ServiceRefused &event)
    {
        if (!isAnswerAwaited())
            return m_state;
        return ended(m_state, event.abandoned ? ImportPhase::Cancelled : ImportPhase::Failed, event.error);
    }

    State operator()(const PageStored &event)
    {
        if (m_state.awaiting != Awaiting::Page)
            return m_state;
        State next = m_state;
        next.nextStart += event.records;
        next.received += event.records - event.skipped;
        next.skipped += event.skipped;
        next.findings.doubled += event.findings.doubled;
        next.findings.suspicious += event.findings.suspicious;
        next.findings.miscountedPages += event.findings.miscountedPages;
        if (event.total) {
            next.findings.totalChanged = next.findings.totalChanged || (next.total && *next.total != *event.total);
            next.total = event.total;
        }
        if (next.nextStart > m_limits.mostRecords)
            return ended(next, ImportPhase::Failed,
                         Error{.code = Error::Code::TooLarge, .detail = u"more contacts than any address book has"_s});

        if (event.damage) {
            // What was whole is kept; the rest is asked for anew from there.
            next.trouble = event.damage;
            next.failures = event.records > 0 ? 1 : next.failures + 1;
            if (event.records > 0)
                ++next.lease;
            if (next.failures >= m_limits.pageAttempts || !RetryPolicy::isWorthRetrying(*event.damage)) {
                const Error incomplete{.code = Error::Code::Incomplete, .detail = event.damage->detail};
                return ended(next, ImportPhase::Failed, next.received > 0 ? incomplete : *event.damage);
            }
            return waiting(next, Awaiting::PageTime, m_limits.pollPause);
        }

        next.failures = 0;
        next.trouble = {};
        const bool nothingCame = event.records <= 0;
        if (next.total && next.nextStart >= *next.total) {
            // Where pages seem to overlap, the last rows lie behind the total.
            if (nothingCame || event.pagingIgnored || next.findings.suspicious == 0)
                return ended(next, ImportPhase::Done);
            ++next.lease;
            return waiting(next, Awaiting::Page);
        }
        // Without a total the count of GATHERING tells whether a short page was the last.
        const bool moreGathered = !next.total && next.gathered && next.nextStart < *next.gathered;
        const bool shortPage = !next.total && event.records < m_limits.pageSize;
        if (event.pagingIgnored || nothingCame || (shortPage && !moreGathered)) {
            if (next.total || moreGathered)
                return ended(next, ImportPhase::Failed,
                             Error{.code = Error::Code::Incomplete, .detail = u"fewer contacts than announced"_s});
            return ended(next, ImportPhase::Done);
        }
        ++next.lease;
        return waiting(next, Awaiting::Page);
    }

    State operator()(const WorkFailed &event)
    {
        if (!isAnswerAwaited())
            return m_state;
        State next = m_state;
        ++next.failures;
        next.trouble = event.error;
        const std::chrono::milliseconds pause = std::max(event.backOff, m_limits.pollPause);
        switch (m_state.awaiting) {
        case Awaiting::Events:
            // A connection that comes and goes for minutes must not end a consent: the lease bounds it. An answer that
            // makes no sense may be a network's login page, but not for ever.
            if (RetryPolicy::isWorthRetrying(event.error)
                && (isOfTheConnection(event.error.code) || next.failures < m_limits.pollAttempts))
                return waiting(next, Awaiting::PollTime, pause);
            break;
        case Awaiting::Page:
            if (isDeleted(event.error))
                return withoutTheRest(event.error);
            if (RetryPolicy::isWorthRetrying(event.error)
                && next.failures
                    < (isOfTheConnection(event.error.code) ? m_limits.pageConnections : m_limits.pageAttempts))
                return waiting(next, Awaiting::PageTime, pause);
            break;
        case Awaiting::Ticket:
        case Awaiting::Record:
        case Awaiting::Nothing:
        case Awaiting::PollTime:
        case Awaiting::PageTime:
            break;
        }
        return ended(m_state, ImportPhase::Failed, event.error);
    }

    State operator()(const StoreFailed &event) { return ended(m_state, ImportPhase::Failed, event.error); }

    State operator()(const TimeCame &)
    {
        if (m_state.awaiting == Awaiting::PollTime)
            return waiting(m_state, Awaiting::Events);
        if (m_state.awaiting == Awaiting::PageTime)
            return waiting(m_state, Awaiting::Page);
        return m_state;
    }

    State operator()(const NetworkReturned &)
    {
        // A service that asked us to wait has not changed its mind.
        const bool isOffline = m_state.trouble
            && (m_state.trouble->code == Error::Code::Network || m_state.trouble->code == Error::Code::Timeout);
        if (!isOffline || (m_state.awaiting != Awaiting::PollTime && m_state.awaiting != Awaiting::PageTime))
            return m_state;
        return waiting(m_state, m_state.awaiting, m_limits.pollPause);
    }

    State operator()(const DeadlinePassed &)
    {
        // Nobody let the time pass when the service could not be reached.
        if (m_state.trouble && isOfTheConnection(m_state.trouble->code))
            return ended(m_state, ImportPhase::Failed, m_state.trouble);
        switch (m_state.phase) {
        case ImportPhase::AwaitingConsent:
            return ended(m_state, ImportPhase::Cancelled, Error{.code = Error::Code::ConsentTimeout});
        case ImportPhase::Gathering:
            return ended(m_state, ImportPhase::Failed, Error{.code = Error::Code::GatheringTimeout});
        case ImportPhase::Beginning:
        case ImportPhase::Downloading:
            return ended(m_state, ImportPhase::Failed, Error{.code = Error::Code::Timeout});
        case ImportPhase::Idle:
        case ImportPhase::Done:
        case ImportPhase::Failed:
        case ImportPhase::Cancelled:
            return m_state;
        }
        Q_UNREACHABLE();
    }

    State operator()(const CancelRequested &)
    {
        return ended(m_state, ImportPhase::Cancelled, Error{.code = Error::Code::Aborted});
    }

private:
    [[nodiscard]] bool isAnswerAwaited() const
    {
        return m_state.awaiting == Awaiting::Ticket || m_state.awaiting == Awaiting::Events
            || m_state.awaiting == Awaiting::Page;
    }

    /// 410, and 404 once there was a page.
    [[nodiscard]] bool isDeleted(const Error &error) const
    {
        return error.code == Error::Code::Gone || (error.code == Error::Code::NotReady && m_state.nextStart > 0);
    }

    /// The service has deleted what has not come yet, if there was anything.
    [[nodiscard]] State withoutTheRest(Error error) const
    {
        const std::optional<qint64> all = announced(m_state);
        if (m_state.nextStart > 0 && all && m_state.nextStart >= *all)
            return ended(m_state, ImportPhase::Done);
        error.code = Error::Code::Gone;
        return ended(m_state, ImportPhase::Failed, std::move(error));
    }

    [[nodiscard]] State pollAgain() const
    {
        State next = m_state;
        next.failures = 0;
        next.trouble = {};
        return waiting(next, Awaiting::PollTime, m_limits.pollPause);
    }

    State m_state;
    const Limits &m_limits;
};

} // namespace

State advance(State state, const Event &event, const Limits &limits)
{
    if (isOver(state.phase))
        return state;
    return std::visit(Step(std::move(state), limits), event);
}

std::chrono::seconds leaseTime(ImportPhase phase, const Limits &limits)
{
    switch (phase) {
    case ImportPhase::Beginning:
        return limits.beginning;
    case ImportPhase::AwaitingConsent:
        return limits.consent;
    case ImportPhase::Gathering:
        return limits.gathering;
    case ImportPhase::Downloading:
        return limits.page;
    case ImportPhase::Idle:
    case ImportPhase::Done:
    case ImportPhase::Failed:
    case ImportPhase::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace Ferry::ImportFlow
