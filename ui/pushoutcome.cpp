// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pushoutcome.h"

#include "ui/pusherrortext.h"

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

QString summaryOf(const PushCounts &counts, int alreadyThere)
{
    return u"Contacts+: %1 created, %2 added to, %3 already there, %4 failed"_s.arg(counts.created)
        .arg(counts.changed)
        .arg(std::max(alreadyThere, counts.tagged))
        .arg(counts.failed);
}

} // namespace

PushOutcome outcomeOf(const PushSession &session, int alreadyThere)
{
    if (session.state() == PushSession::State::Broken)
        return {.failure = describePushError(session.error().value_or(Error{})).sentences()};
    PushOutcome outcome{.summary = summaryOf(session.counts(), alreadyThere)};
    const QList<PushItem> &items = session.items();
    const auto first =
        std::find_if(items.cbegin(), items.cend(), [](const PushItem &item) { return item.failure.has_value(); });
    if (first != items.cend())
        outcome.failure = describePushError({.code = *first->failure}).sentences();
    return outcome;
}

PushOutcome outcomeOfNothing(int alreadyThere)
{
    return {.summary = summaryOf({}, alreadyThere)};
}

} // namespace Ferry
