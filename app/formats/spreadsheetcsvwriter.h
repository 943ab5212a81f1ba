// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"

#include <QIODevice>
#include <QList>

namespace Ferry {

/// Writes \a contacts as a table for eyes: with a byte order mark, and an apostrophe before what a spreadsheet would take for
/// a formula.
[[nodiscard]] Result<qint64> writeSpreadsheetCsv(QIODevice &device, const QList<Contact> &contacts,
                                                 const FitOptions &options = {}, const ExportProgress &progress = {});

} // namespace Ferry
