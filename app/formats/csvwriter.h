// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"
#include "app/formats/csvdialect.h"

#include <QIODevice>
#include <QList>

namespace Ferry {

/// Columns for \a contacts, of which \a columns makes the header out of how many of each they need.
[[nodiscard]] CsvBlocks blocksFor(const QList<Contact> &contacts, const CsvDialect &dialect, const FitOptions &options);

/// Writes a header of \a columns and a row for each of \a contacts, as much of it as fits; returns the number of bytes.
[[nodiscard]] Result<qint64> writeCsv(QIODevice &device, const QList<Contact> &contacts, const CsvDialect &dialect,
                                      const QList<CsvColumn> &columns, const FitOptions &options,
                                      const ExportProgress &progress);

} // namespace Ferry
