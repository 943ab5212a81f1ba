// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Text of contacts made fit for a widget. A contact may hold anything Unicode can; none of it is markup to
/// us.
namespace Ferry::PlainText {

/// \a raw with every character that text layout takes for a command of its own put as one that can be seen:
/// controls as control pictures, noncharacters, lone surrogates and object replacements as U+FFFD. Line
/// breaks and tabs stay. The length stays too, so that a position in the result is the same position in \a
/// raw.
[[nodiscard]] QString visible(const QString &raw);

/// visible(\a raw) on one line, cut to about \a limit UTF-16 units with "…" after the last whole character.
[[nodiscard]] QString oneLine(const QString &raw, qsizetype limit = 300);

/// \a text between U+2066 and U+2069, so that a phone number or an e-mail address keeps its order in a
/// right-to-left surrounding. For display only; empty text stays empty.
[[nodiscard]] QString isolated(const QString &text);

/// \a text escaped for a tool tip, which reads anything that looks like markup as markup; cut as oneLine()
/// does, but keeping lines.
[[nodiscard]] QString toolTip(const QString &text);

} // namespace Ferry::PlainText
