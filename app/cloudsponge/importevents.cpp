// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/importevents.h"

#include <limits>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

bool is(const QString &text, QLatin1StringView word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

bool isError(const EventRow &row)
{
    return is(row.status, "ERROR"_L1) || is(row.type, "ERROR"_L1);
}

std::optional<int> errorCode(const EventRow &row)
{
    // 0 is what a row without a value carries.
    if (row.value && *row.value > 0 && *row.value <= std::numeric_limits<int>::max())
        return static_cast<int>(*row.value);
    return {};
}

/// Whether \a row shows that the person has consented.
bool isPastConsent(const EventRow &row)
{
    const bool begun = is(row.status, "INPROGRESS"_L1) || is(row.status, "COMPLETED"_L1);
    if (is(row.type, "INITIALIZING"_L1))
        return is(row.status, "COMPLETED"_L1);
    return begun && (is(row.type, "GATHERING"_L1) || is(row.type, "SUBMITTING"_L1) || is(row.type, "COMPLETE"_L1));
}

} // namespace

EventSnapshot summarize(const QList<EventRow> &rows)
{
    EventSnapshot snapshot;
    bool failed = false;
    bool complete = false;
    bool pastConsent = false;
    for (const EventRow &row : rows) {
        if (isError(row)) {
            failed = true;
            // The same error may stand in two rows, and only one of them carry the number or the words.
            if (!snapshot.errorCode)
                snapshot.errorCode = errorCode(row);
            if (snapshot.errorText.isEmpty())
                snapshot.errorText = row.description;
            continue;
        }
        if (is(row.type, "GATHERING"_L1) && row.value && *row.value >= 0 && isPastConsent(row))
            snapshot.gathered = row.value;
        pastConsent = pastConsent || isPastConsent(row);
        complete = complete || (is(row.type, "COMPLETE"_L1) && is(row.status, "COMPLETED"_L1));
    }
    if (failed)
        snapshot.phase = EventSnapshot::Phase::Failed;
    else if (complete)
        snapshot.phase = EventSnapshot::Phase::Complete;
    else if (pastConsent)
        snapshot.phase = EventSnapshot::Phase::Gathering;
    return snapshot;
}

} // namespace Ferry
