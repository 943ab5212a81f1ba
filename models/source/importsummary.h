// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace Ferry {

/// What a list of imports shows of one.
struct ImportSummary {
    enum class State {
        Complete,
        /// Contacts are missing that the service had announced.
        Partial,
        Running,
    };

    qint64 id = 0;
    QString serviceCode = {};
    QString sourceName = {};
    /// E-mail address or name of the person whose address book it was; may be empty.
    QString owner = {};
    qint64 contacts = 0;
    QDateTime startedAt = {};
    State state = State::Complete;
    /// How many there are, when there are more than came; 0 when that is unknown.
    qint64 announced = 0;

    bool operator==(const ImportSummary &) const = default;
};

} // namespace Ferry
