// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QStringList>

#include <span>

namespace Ferry {

/// How far a thing may go from its label to get a fixed column.
enum class SlotRule {
    /// A fax number never gets a column of voice calls, nor the other way round.
    SameDevice,
    /// Any free column is better than none.
    AnyFree,
};

/// Which labelled things get which of a format's fixed columns ("Home Phone", "Home Phone 2", "Business Fax").
struct SlotPlan {
    struct Place {
        qsizetype item = 0;
        qsizetype slot = 0;

        bool operator==(const Place &) const = default;
    };
    /// In the order of the slots.
    QList<Place> places = {};
    /// Items that got none, in their order.
    QList<qsizetype> without = {};
};

/// Gives each item that is \a present the first free slot whose label says the same; what is left, in turn, a free one
/// that comes near, as \a rule allows. The \a labels are in one line each (labelText()). Doing it again with the slots'
/// own labels gives the same.
[[nodiscard]] SlotPlan planSlots(const QStringList &labels, const QList<bool> &present,
                                 std::span<const QLatin1StringView> slotLabels, SlotRule rule);

} // namespace Ferry
