// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QVBoxLayout;
class QWidget;

namespace Ferry {

/// Gives \a page its margins and one column in the middle, at most \a width wide; returns the column's layout.
QVBoxLayout *addPageColumn(QWidget *page, int width);

/// The same for a page without a part that scrolls: where it is lower than its contents need, the whole page scrolls.
QVBoxLayout *addScrollingPageColumn(QWidget *page, int width);

/// For a page that says one thing: \a icon a little above the middle, and beside it what is put into the layout returned.
/// Scrolls like the one above.
QVBoxLayout *addPageStatement(QWidget *page, QWidget *icon);

} // namespace Ferry
