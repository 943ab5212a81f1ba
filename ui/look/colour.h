// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace Ferry {

/// Contrast of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

/// \a over laid on \a ground with \a opacity from 0 to 1; opaque.
[[nodiscard]] QColor blended(const QColor &over, const QColor &ground, double opacity);

/// Whether \a palette is a dark one, by its window colour.
[[nodiscard]] bool isDark(const QPalette &palette);

/// Colour for text of second rank: WindowText at 65 %, which keeps 4.5:1 where PlaceholderText does not.
[[nodiscard]] QColor secondaryText(const QPalette &palette);

} // namespace Ferry
