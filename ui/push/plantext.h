// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushplan.h"

#include <QString>
#include <QStringList>

namespace Ferry {

/// The words of the plan of a push.
namespace PlanText {

/// "Create", "Add to the one there"
[[nodiscard]] QString action(PushAction action);
/// What \a action means for the contact, for a tool tip.
[[nodiscard]] QString meaning(PushAction action);
/// Why the row is taken for \a known: "Same e-mail anna@example.org, same name". For a row without a match that there is
/// none.
[[nodiscard]] QString reason(const PushRow &row, const PlusContact *known);
/// What would come of the row: what is added, or what has no place there.
[[nodiscard]] QString outcome(const PushRow &row);
/// Everything about the row in sentences, for below the table.
[[nodiscard]] QString details(const PushRow &row, const PlusContact *known);
/// "e-mail anna@example.org"
[[nodiscard]] QString detail(const PushDetail &detail);
[[nodiscard]] QString lost(const QList<ContactMapping::Lost> &lost);

/// "Of 2,340 contacts 1,200 are created, …"
[[nodiscard]] QString totals(const PushTotals &totals);
/// What the account will hold, and a warning where no plan of Contacts+ holds that many; empty when all is well.
[[nodiscard]] QString limitWarning(const PushPlan &plan);
/// Contacts of the account that could not be compared; empty when there are none.
[[nodiscard]] QString unusable(const PushPlan &plan);
/// What the button says that begins it.
[[nodiscard]] QString begin(const PushTotals &totals, bool hasTags);

/// The plan as a table for a spreadsheet, its cells guarded from being taken for formulas.
[[nodiscard]] QByteArray asCsv(const PushPlan &plan);
/// The plan for reading.
[[nodiscard]] QByteArray asText(const PushPlan &plan, const QString &where, const QStringList &tags);

} // namespace PlanText

/// The name of \a contact on one line; words for one that has none.
[[nodiscard]] QString shownName(const Contact &contact);

} // namespace Ferry
