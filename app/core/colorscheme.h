// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Ferry {

/// Light or dark as the person chose for this program; System follows the desktop.
enum class ColorScheme { System, Light, Dark };

} // namespace Ferry
