// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/outlookclassiccsvwriter.h"

#include "app/formats/csvwriter.h"

namespace Ferry {

Result<qint64> writeOutlookClassicCsv(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                                      const ExportProgress &progress)
{
    const CsvDialect &dialect = classicOutlookDialect();
    return writeCsv(device, contacts, dialect, fixedColumns(dialect), options, progress);
}

} // namespace Ferry
