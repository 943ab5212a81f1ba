// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/outputbuffer.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVarLengthArray>

#include <algorithm>

namespace Ferry {

/// A line of a vCard in its parts, all of it in UTF-8. It owns none of them: most are parts of the line itself.
struct VCardProperty {
    /// One value of a parameter; one that has several comes several times.
    struct Parameter {
        /// In capitals. A word of vCard 2.1 that stands alone is a TYPE, or an ENCODING.
        QByteArrayView name = {};
        QByteArrayView value = {};

        bool operator==(const Parameter &) const = default;
    };

    /// In capitals, without the dot.
    QByteArrayView group = {};
    /// In capitals.
    QByteArrayView name = {};
    QVarLengthArray<Parameter, 4> parameters = {};
    /// Out of its transfer encoding and character set, escapes still in it; base64 is left as it is.
    QByteArrayView value = {};
    /// Of a card of version 2.1: `\n` is no line break there.
    bool isLegacy = false;

    /// The first value of the parameter called \a name.
    [[nodiscard]] QByteArrayView parameter(QByteArrayView name) const;
    /// The whole value as one text, its lines ended by LF, as in all of the following.
    [[nodiscard]] QString text() const;
    /// The value parted at each `;`, its parts at each `,`: "Doe;Mary,Ann;;;" has ("Doe"), ("Mary", "Ann").
    [[nodiscard]] QList<QStringList> components() const;
    /// The same with what is not blank of each part in one text, "Mary, Ann".
    [[nodiscard]] QVarLengthArray<QString, 7> joinedComponents() const; // an address has seven
    /// The value parted at each `,`.
    [[nodiscard]] QStringList list() const;

    bool operator==(const VCardProperty &) const = default;
};

/// What is known of a line before it is read.
struct VCardLineKind {
    /// Of a card of version 2.1.
    bool isLegacy = false;
    /// Of a text that is UTF-8 for sure, so that nobody need look.
    bool isUtf8 = false;
};

/// Reads one unfolded line, "item1.TEL;TYPE=home:123", into \a property, a new one. Parameters as RFC 6868 has them. False when it
/// has no name or value. The line must outlive the property, as \a storage must: it gets what the line has in other words.
[[nodiscard]] bool parseVCardLine(QByteArrayView line, VCardLineKind kind, VCardProperty &property,
                                  QByteArrayList &storage);

/// Whether \a text is \a word, which is in capitals, in any case.
[[nodiscard]] inline bool isWord(QByteArrayView text, QByteArrayView word)
{
    const auto isSame = [](char c, char capital) { return (c >= 'a' && c <= 'z' ? c - 0x20 : c) == capital; };
    return text.size() == word.size() && std::equal(text.begin(), text.end(), word.begin(), isSame);
}

/// The texts of \a parts that are not blank, ", " between each two or another \a separator.
[[nodiscard]] QString joinedTexts(const QStringList &parts, QLatin1StringView separator = QLatin1StringView(", "));

/// Appends \a text as the value of a parameter: in quotes, with the escapes of RFC 6868.
void appendParameterValue(OutputBuffer &out, QStringView text);

} // namespace Ferry
