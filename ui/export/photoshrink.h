// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Ferry {

/// The inline \a photo as one of at most \a largest bytes: itself when it is no larger, else a JPEG, the right way up, as
/// large as it can be. Empty when it cannot be read, would take more memory than a picture of a person has reason to, or
/// cannot be made that small. Blocks; reads nothing but JPEG, PNG and GIF, each by its own decoder.
[[nodiscard]] QString shrunkPhoto(const QString &photo, qint64 largest);

} // namespace Ferry
