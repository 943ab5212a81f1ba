// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/spreadsheetcsvwriter.h"

#include "app/formats/csvwriter.h"

namespace Ferry {

Result<qint64> writeSpreadsheetCsv(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                                   const ExportProgress &progress)
{
    const CsvDialect &dialect = spreadsheetDialect();
    return writeCsv(device, contacts, dialect, spreadsheetColumns(blocksFor(contacts, dialect, options)), options,
                    progress);
}

} // namespace Ferry
