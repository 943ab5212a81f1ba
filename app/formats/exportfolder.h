// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/preparedexport.h"
#include "models/core/result.h"

#include <QString>
#include <QStringList>

namespace Ferry {

/// Files of one export, in a folder of their own.
struct ExportedFolder {
    /// Absolute; as wished, or "... (2)" where something had that name.
    QString path = {};
    /// Names within it, in the order of the contacts.
    QStringList files = {};
    qint64 bytes = 0;
};

/// Writes the contacts as the several files that their plan wants, into a new folder called \a path:
///
///     a hidden folder beside it -> every file, synced -> the folder gets its name
///
/// Never puts anything in the place of what is there. Whatever fails, and \a progress when it says no (Aborted), leaves
/// nothing behind. Errors as DurableFile's. Blocks.
[[nodiscard]] Result<ExportedFolder> exportToFolder(const PreparedExport &prepared, const QString &path,
                                                    const ExportProgress &progress = {});

} // namespace Ferry
