// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/thunderbirdcsvwriter.h"

#include "app/formats/csvwriter.h"

namespace Ferry {

Result<qint64> writeThunderbirdCsv(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                                   const ExportProgress &progress)
{
    const CsvDialect &dialect = thunderbirdDialect();
    return writeCsv(device, contacts, dialect, fixedColumns(dialect), options, progress);
}

} // namespace Ferry
