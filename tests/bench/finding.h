// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Ferry::Bench {

enum class Unit { Milliseconds, Mebibytes, MebibytesPerSecond, Count };

/// What design.md promises of a ratio.
struct Goal {
    enum class Kind {
        /// Ours is at most so many times the baseline.
        AtMost,
        /// The baseline is at least so many times ours.
        TimesFaster,
    };
    Kind kind = Kind::AtMost;
    double ratio = 1;
};

/// One line of the table: ours beside a baseline of the same run.
struct Finding {
    QString what = {};
    Unit unit = Unit::Milliseconds;
    double ours = 0;
    /// What it is compared with; without a goal, or without a baseline, the line only informs.
    QString baselineName = {};
    double baseline = 0;
    std::optional<Goal> goal = {};
    /// Without a goal the ratio says how many times longer ours takes; or else, how many times faster it is.
    bool saysFaster = false;
    /// What one has to know to read the line, as a sentence below the table.
    QString note = {};
};

/// \a findings as a table for a terminal.
[[nodiscard]] QString table(const QList<Finding> &findings);

} // namespace Ferry::Bench
