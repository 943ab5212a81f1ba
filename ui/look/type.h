// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace Ferry {

/// The two sizes of the program, 1.0 and 1.5 of the application's font, and the small one of section heads.
/// Always by factor, so that the person's own font and size are followed.
namespace Type {
inline constexpr double Body = 1.0;
inline constexpr double Title = 1.5;
inline constexpr double Section = 0.85;
inline constexpr QFont::Weight Strong = QFont::DemiBold;
} // namespace Type

/// \a base times \a factor in \a weight, whether \a base is sized in points or pixels.
[[nodiscard]] QFont scaledFont(const QFont &base, double factor, QFont::Weight weight = QFont::Normal);

/// The application's font for the head of a page.
[[nodiscard]] QFont titleFont();
/// The application's font for the head of a section; its colour is secondaryText().
[[nodiscard]] QFont sectionFont();
/// The application's font for the one word that counts.
[[nodiscard]] QFont strongFont();

} // namespace Ferry
