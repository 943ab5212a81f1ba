// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/salvage.h"

#include <QString>

namespace Ferry {

/// What to tell of a library that was damaged: what is saved, what is lost, and where the damaged file lies.
[[nodiscard]] QString salvageText(const Salvage &salvage);

} // namespace Ferry
