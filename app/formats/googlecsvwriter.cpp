// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/googlecsvwriter.h"

#include "app/formats/csvwriter.h"

namespace Ferry {

Result<qint64> writeGoogleCsv(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                              const ExportProgress &progress)
{
    const CsvDialect &dialect = googleDialect();
    return writeCsv(device, contacts, dialect, googleColumns(blocksFor(contacts, dialect, options)), options, progress);
}

} // namespace Ferry
