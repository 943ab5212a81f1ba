// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"

#include <QIODevice>
#include <QList>

namespace Ferry {

[[nodiscard]] const FormatAbility &xlsxAbility();

/// Writes \a contacts as an Excel workbook: the columns of spreadsheet-csv, every cell a text, so that no number loses its
/// zeros and nothing is a formula. The parts of the file are made in a temporary folder that only its owner can read.
[[nodiscard]] Result<qint64> writeXlsx(QIODevice &device, const QList<Contact> &contacts,
                                       const FitOptions &options = {}, const ExportProgress &progress = {});

} // namespace Ferry
