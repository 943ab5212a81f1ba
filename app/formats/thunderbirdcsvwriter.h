// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"

#include <QIODevice>
#include <QList>

namespace Ferry {

/// Writes \a contacts with the columns of Thunderbird, in UTF-8.
[[nodiscard]] Result<qint64> writeThunderbirdCsv(QIODevice &device, const QList<Contact> &contacts,
                                                 const FitOptions &options = {}, const ExportProgress &progress = {});

} // namespace Ferry
