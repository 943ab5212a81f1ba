// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"

#include <QIODevice>
#include <QList>

namespace Ferry {

/// Writes \a contacts with the columns of Google Contacts since 2024, for import there. Numbered columns go as far as the
/// widest contact needs, but no farther than MostCsvBlocks: more values share the last.
[[nodiscard]] Result<qint64> writeGoogleCsv(QIODevice &device, const QList<Contact> &contacts,
                                            const FitOptions &options = {}, const ExportProgress &progress = {});

} // namespace Ferry
