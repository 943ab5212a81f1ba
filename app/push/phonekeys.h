// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/match/contactkeys.h"

namespace Ferry {

/// Numbers in E.164 (and ";ext=12" behind an extension), national ones read as they are dialled in \a region (ISO 3166,
/// "DE"); without a region only those with a + are understood. What the numbering plans do not know is told by its digits.
/// May be called from any thread.
[[nodiscard]] PhoneKey phoneKeysFor(const QString &region);

} // namespace Ferry
