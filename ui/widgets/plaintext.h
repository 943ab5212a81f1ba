// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// Text of contacts made fit for a widget. A contact may hold anything Unicode can; none of it is markup to
/// us.
namespace Ferry::PlainText {

/// \a raw with every character that text layout takes for a command of its own put as one that can be seen:
/// controls as control pictures, noncharacters, lone surrogates and object replacements as U+FFFD. Line
/// breaks and tabs stay. The length stays too, so that a position in the result is the same position in \a
/// raw.
[[nodiscard]] QString visible(const QString &raw);

/// How many UTF-16 units of \a text may be laid out before it takes long: \a limit of ordinary letters, fewer with marks
/// that pile up on one letter, far fewer with emoji, for each of which the font decodes a picture every time.
[[nodiscard]] qsizetype affordableLength(const QString &text, qsizetype limit);

/// visible(\a raw) on one line, cut to its affordableLength() with "…" after the last whole character.
[[nodiscard]] QString oneLine(const QString &raw, qsizetype limit = 600);

/// Where a line may be broken within the long words of \a text (addresses, links), so that no word makes a label wider than
/// its room: after a sign that parts it if there is one near, else between any two characters.
[[nodiscard]] QList<qsizetype> breaksInLongWords(const QString &text);

/// \a text between U+2066 and U+2069, so that a phone number or an e-mail address keeps its order in a
/// right-to-left surrounding. For display only; empty text stays empty.
[[nodiscard]] QString isolated(const QString &text);

/// \a text between U+2068 and U+2069: its own first letter gives its direction, whatever the surrounding's. For display
/// only; empty text stays empty.
[[nodiscard]] QString selfDirected(const QString &text);

/// \a raw on one line for a menu, in its own direction; an ampersand is one, not what marks a letter.
[[nodiscard]] QString menuText(const QString &raw, qsizetype limit = 60);

/// \a text escaped for a tool tip, which reads anything that looks like markup as markup; cut as oneLine()
/// does, but keeping lines.
[[nodiscard]] QString toolTip(const QString &text);

} // namespace Ferry::PlainText
