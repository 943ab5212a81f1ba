// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/importticket.h"

#include <QList>
#include <QString>

#include <optional>

namespace Ferry {

/// One row of an answer of /events, as the service sends it.
struct EventRow {
    /// "INITIALIZING", "GATHERING", "COMPLETE", also "SUBMITTING", "ERROR" or anything new.
    QString type = {};
    /// "INPROGRESS", "COMPLETED", "ERROR", "PENDING" or anything new.
    QString status = {};
    /// A count of contacts, or an error code.
    std::optional<qint64> value = {};
    QString description = {};

    bool operator==(const EventRow &) const = default;
};

/// How far an import is. The service's rows are a snapshot, one per type, not a log; GATHERING may never be seen.
struct EventSnapshot {
    enum class Phase { AwaitingConsent, Gathering, Complete, Failed };

    Phase phase = Phase::AwaitingConsent;
    /// Contacts gathered so far; with Complete, in all. Null when the service has not said.
    std::optional<qint64> gathered = {};
    /// With Failed: the number of CloudSponge's table (errortable.h), when it gave one.
    std::optional<int> errorCode = {};
    /// With Failed: the service's own words, plain text; may be empty.
    QString errorText = {};
    ImportTrace trace = {};

    bool operator==(const EventSnapshot &) const = default;
};

/// What \a rows say together. An ERROR in any row ends the import; unknown types and states are passed over.
[[nodiscard]] EventSnapshot summarize(const QList<EventRow> &rows);

} // namespace Ferry
