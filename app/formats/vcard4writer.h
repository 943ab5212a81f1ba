// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/vcardlines.h"

namespace Ferry {

/// Writes \a contacts as vCards 4.0 (RFC 6350).
[[nodiscard]] Result<qint64> writeVCard4(QIODevice &device, const QList<Contact> &contacts,
                                         const FitOptions &options = {}, const ExportProgress &progress = {});

} // namespace Ferry
