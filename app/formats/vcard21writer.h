// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/vcardlines.h"

namespace Ferry {

/// Writes \a contacts as vCards 2.1 (versit, 1996): non-ASCII text in quoted-printable with its character set, for programs that know nothing newer.
[[nodiscard]] Result<qint64> writeVCard21(QIODevice &device, const QList<Contact> &contacts,
                                          const FitOptions &options = {}, const ExportProgress &progress = {});

} // namespace Ferry
