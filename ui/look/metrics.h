// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The 8-pixel grid of the pages, in device-independent pixels. Dialogs take their spacing from the style.
namespace Ferry::Metrics {

inline constexpr int Grid = 8;
/// Between a thing and its label.
inline constexpr int TightGap = Grid / 2;
/// Between related controls.
inline constexpr int RelatedGap = Grid;
/// Between groups.
inline constexpr int GroupGap = 3 * Grid;
/// Around a page.
inline constexpr int PageMargin = 3 * Grid;
/// Around a side pane.
inline constexpr int PaneMargin = Grid;
/// A page's column is at most this wide, and centred.
inline constexpr int PageWidth = 640;
/// Running text is at most this wide: about 85 letters.
inline constexpr int TextWidth = 480;
/// Icons beside text, in tiles, and at the head of a page.
inline constexpr int SmallIcon = 2 * Grid;
inline constexpr int TileIcon = 4 * Grid;
inline constexpr int PageIcon = 6 * Grid;
/// A page lower than this leaves out what can be had elsewhere.
inline constexpr int TightHeight = 52 * Grid;
/// Added to the font's height for a table's row.
inline constexpr int RowPadding = 14;

} // namespace Ferry::Metrics
