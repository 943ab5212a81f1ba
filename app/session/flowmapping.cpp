// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/flowmapping.h"

#include "app/cloudsponge/errortable.h"
#include "app/session/errorkind.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

using namespace ImportFlow;

Event eventFrom(const EventSnapshot &snapshot)
{
    switch (snapshot.phase) {
    case EventSnapshot::Phase::AwaitingConsent:
        return ConsentPending{};
    case EventSnapshot::Phase::Gathering:
        return GatheringSeen{snapshot.gathered};
    case EventSnapshot::Phase::Complete:
        return ServiceDone{snapshot.gathered};
    case EventSnapshot::Phase::Failed:
        return eventFrom({.code = Error::Code::Service, .detail = u"error event"_s, .serviceCode = snapshot.errorCode},
                         {});
    }
    Q_UNREACHABLE();
}

Event eventFrom(const Error &error, std::chrono::milliseconds backOff)
{
    if (isOfTheDisk(error.code))
        return StoreFailed{error};
    if (error.code == Error::Code::Service)
        return ServiceRefused{error, error.serviceCode && isAbandoned(*error.serviceCode)};
    return WorkFailed{error, backOff};
}

void show(const State &state, ImportProgress &progress)
{
    progress.phase = state.phase;
    progress.gathered = state.gathered;
    progress.received = state.received;
    progress.total = state.total;
    progress.skipped = state.skipped;
    progress.findings = state.findings;
    progress.error = state.error;
}

std::optional<ConnectionTrouble> troubleIn(const State &state, std::chrono::milliseconds nextTryIn, bool offline)
{
    if (!state.trouble || !isOfTheConnection(state.trouble->code))
        return {};
    const bool waits = state.awaiting == Awaiting::PollTime || state.awaiting == Awaiting::PageTime;
    return ConnectionTrouble{
        .error = *state.trouble,
        .failures = state.failures,
        .nextTryIn = waits ? std::max(nextTryIn, std::chrono::milliseconds{0}) : std::chrono::milliseconds{0},
        .offline = offline,
    };
}

} // namespace Ferry
