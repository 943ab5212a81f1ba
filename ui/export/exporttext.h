// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactexport.h"
#include "app/formats/exportplan.h"

#include <QString>
#include <QStringList>

namespace Ferry {

// The words of an export, in the person's language.

/// "iCloud", "Classic Outlook (Windows)"
[[nodiscard]] QString targetName(ExportTarget target);
/// What a format is called, and who reads it.
[[nodiscard]] QString formatTitle(ExportFormat format);
/// The name of the kind of file: "vCard files".
[[nodiscard]] QString fileTypeName(ExportFormat format);

/// "One vCard 3.0 file with pictures of at most 200 KB": what the plan makes of that many contacts.
[[nodiscard]] QString planText(const ExportPlan &plan, qsizetype contacts);
/// What is in \a contacts: "23 contacts with 40 e-mail addresses and 31 phone numbers."
[[nodiscard]] QString contentText(const QList<Contact> &contacts);
/// What to do over there so that the contacts arrive.
[[nodiscard]] QString bringInText(ExportTarget target);

/// "4th e-mail of 12 contacts: goes into the notes"; \a target is where the contacts go, when that is known.
[[nodiscard]] QString lossText(const LossReport::Count &count, std::optional<ExportTarget> target = {});
/// All of \a losses, one line each.
[[nodiscard]] QStringList lossTexts(const LossReport &losses, std::optional<ExportTarget> target = {});

/// What came of an export: how much is where, what reading it back showed, what it lost.
[[nodiscard]] QString outcomeText(const ExportReport &report, const ExportPlan &plan);
/// Whether reading back showed what nobody announced.
[[nodiscard]] bool hasSurprises(const ExportReport &report, const ExportPlan &plan);

/// \a count for `%Ln`, which takes no more than an int.
[[nodiscard]] int countable(qint64 count);

} // namespace Ferry
