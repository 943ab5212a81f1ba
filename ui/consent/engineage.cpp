// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/engineage.h"

#include <array>

namespace Ferry {

namespace {

struct Milestone {
    int version;
    int year;
    int month;
    int day;
};

/// First stable release of a year; in between they come evenly enough.
constexpr std::array Milestones{
    Milestone{79, 2019, 12, 10}, Milestone{88, 2021, 1, 19},  Milestone{97, 2022, 1, 4},
    Milestone{109, 2023, 1, 10}, Milestone{121, 2024, 1, 23}, Milestone{132, 2025, 1, 14},
};
constexpr qint64 UsualPaceDays = 29;

QDate dateOf(const Milestone &milestone)
{
    return QDate(milestone.year, milestone.month, milestone.day);
}

} // namespace

std::optional<QDate> chromiumReleased(QStringView version)
{
    bool isNumber = false;
    const qsizetype dot = version.indexOf(u'.');
    const int major = version.first(dot < 0 ? version.size() : dot).toInt(&isNumber);
    if (!isNumber || major < Milestones.front().version || major > 9999)
        return {};
    for (std::size_t i = 1; i < Milestones.size(); ++i) {
        const Milestone &from = Milestones[i - 1];
        const Milestone &to = Milestones[i];
        if (major <= to.version) {
            const qint64 days = dateOf(from).daysTo(dateOf(to));
            return dateOf(from).addDays(days * (major - from.version) / (to.version - from.version));
        }
    }
    const Milestone &last = Milestones.back();
    return dateOf(last).addDays(UsualPaceDays * (major - last.version));
}

bool areSecurityFixesOld(QStringView version, QDate today)
{
    const std::optional<QDate> released = chromiumReleased(version);
    return !released || released->addMonths(12) < today;
}

} // namespace Ferry
