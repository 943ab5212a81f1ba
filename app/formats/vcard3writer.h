// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/vcardlines.h"

namespace Ferry {

/// Writes \a contacts as vCards 3.0 (RFC 2426): a birthday without a year as Apple writes it.
[[nodiscard]] Result<qint64> writeVCard3(QIODevice &device, const QList<Contact> &contacts,
                                         const FitOptions &options = {}, const ExportProgress &progress = {});

} // namespace Ferry
