// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

/// The small words of JSON (RFC 8259), for texts that a strict parser refuses as well.
namespace Ferry::JsonReader {

/// Nothing deeper than this is taken.
inline constexpr int deepestNesting = 32;

enum class Grammar { Valid, Invalid, TooDeep };

/// Whether \a json is one value by the grammar, with numbers that a double can hold. Whether it is valid UTF-8 is not
/// looked at.
[[nodiscard]] Grammar checkGrammar(std::string_view json);

/// \a text without the white space of JSON around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Whether \a token is a number by the grammar.
[[nodiscard]] bool isNumber(std::string_view token);

/// The text of \a token, a string in its quotes. What no escape means, or half of a surrogate pair, becomes U+FFFD.
[[nodiscard]] QString unescape(std::string_view token);

/// The text of \a token when it is a string or a number, digits untouched; null for anything else.
[[nodiscard]] std::optional<QString> scalarText(std::string_view token);

/// Appends \a text to \a json as a string in quotes.
void appendString(QByteArray &json, QStringView text);

/// \a record made valid where that takes no guessing: faulty UTF-8 becomes U+FFFD, and control characters inside of
/// strings are escaped.
[[nodiscard]] QByteArray repaired(std::string_view record);

} // namespace Ferry::JsonReader
