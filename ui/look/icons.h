// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QLatin1StringView>

namespace Ferry {

/// The icon \a name of resources/icons (without ".svg"), drawn in the palette's colours whenever it is
/// painted: it follows light and dark, disabled and selected, and points the other way in right-to-left
/// windows where it is an arrow of travel.
///
/// Where the desktop has an icon for the same standard action (freedesktop Icon Naming Specification) that
/// one is shown, unless it would not stand out from the window. A null icon when there is none with that
/// name.
[[nodiscard]] QIcon icon(QLatin1StringView name);

/// The program's own icon, in full colour.
[[nodiscard]] QIcon applicationIcon();

} // namespace Ferry
