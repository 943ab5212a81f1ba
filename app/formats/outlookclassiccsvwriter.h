// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"

#include <QIODevice>
#include <QList>

namespace Ferry {

/// Writes \a contacts with the columns of Outlook for the desktop, every cell in quotes, in a code page of Windows
/// (FitOptions::codePage), which is what it reads.
[[nodiscard]] Result<qint64> writeOutlookClassicCsv(QIODevice &device, const QList<Contact> &contacts,
                                                    const FitOptions &options = {},
                                                    const ExportProgress &progress = {});

} // namespace Ferry
