// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>
#include <vector>

/// The text of an XML answer before it is parsed, and when it cannot be: by tags alone, so that one faulty entry does not
/// hide the others.
namespace Ferry::XmlReader {

/// No tag of CloudSponge's has more than some dozen bytes; the parser's time grows with the square of the attributes.
inline constexpr qsizetype longestTag = 4096;

/// Whether a tag is longer than longestTag.
[[nodiscard]] bool hasEndlessTag(std::string_view xml);

/// \a xml as UTF-8 and without a byte order mark, whatever it is encoded in and says so.
[[nodiscard]] QByteArray inUtf8(const QByteArray &xml);

/// The entries of a /contacts answer, and what is left without them.
struct RecordOutline {
    bool hasContacts = false;
    /// From each <contact> to its end; one that has none goes to where the next begins.
    std::vector<std::string_view> records = {};
    /// The answer without its <contacts>.
    QByteArray frame = {};
};

[[nodiscard]] RecordOutline outlineRecords(std::string_view xml);

/// \a text made well-formed where that takes no guessing: faulty UTF-8 and characters that XML does not have, written out
/// or as references, become U+FFFD, and an ampersand that begins no reference is one.
[[nodiscard]] QByteArray mended(std::string_view text);

} // namespace Ferry::XmlReader
