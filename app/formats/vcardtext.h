// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/outputbuffer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

// The text of vCard 3.0 (RFC 2426 section 2.6, 5.8.2 of RFC 2425), in UTF-8.
namespace Ferry {

/// \a text as a file can carry it: every kind of line break (CR, CRLF, vertical tab, form feed, NEL, U+2028, U+2029 and the
/// separators U+001C to U+001E) becomes LF, other control characters but tab go, lone surrogates become U+FFFD.
[[nodiscard]] QString cleanText(QStringView text);

/// Whether \a text is clean already.
[[nodiscard]] bool isClean(QStringView text);
/// Whether cleaning \a text takes more from it than the kind of its line breaks.
[[nodiscard]] bool losesCharacters(QStringView text);

/// \a utf8 as text, a U+FEFF at its beginning included, which QString takes for a mark of the encoding.
[[nodiscard]] QString utf8Text(QByteArrayView utf8);

/// Whether cleanText() leaves nothing but spaces.
[[nodiscard]] bool isBlank(QStringView text);

/// Appends the clean text with `\\`, `\,`, `\;` and `\n` in the place of backslash, comma, semicolon and LF. Whether \a text was
/// clean.
bool appendEscaped(OutputBuffer &out, QStringView text);
[[nodiscard]] QByteArray escapeText(QStringView text);

/// Undoes escapeText(): unescapeText(escapeText(t)) is cleanText(t). `\:`, which Apple writes, is a colon; other
/// characters after a backslash are kept with it. CRLF becomes LF.
[[nodiscard]] QString unescapeText(QByteArrayView text);

/// The same for vCard 2.1, which knows no escape for a line break: `\\` and `\;` alone, LF stays.
bool appendLegacyEscaped(OutputBuffer &out, QStringView text);
/// Undoes it; `\,` and `\:`, which some programs write, are undone too.
[[nodiscard]] QString unescapeLegacyText(QByteArrayView text);

/// Ends the line that begins at \a lineStart of \a out: folds it to at most 75 octets, never inside a UTF-8 sequence,
/// continuations beginning with one space, and appends CRLF.
void endLine(OutputBuffer &out, qsizetype lineStart);
/// \a line folded, with its CRLF.
[[nodiscard]] QByteArray foldLine(QByteArrayView line);
/// Undoes folding in \a text.
[[nodiscard]] QByteArray unfold(const QByteArray &text);

} // namespace Ferry
