// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/outputbuffer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ferry {

/// A line of a vCard in its parts.
struct VCardProperty {
    struct Parameter {
        /// In capitals. A word of vCard 2.1 that stands alone is a TYPE, or an ENCODING.
        QString name = {};
        QStringList values = {};

        bool operator==(const Parameter &) const = default;
    };

    /// In capitals, without the dot.
    QString group = {};
    /// In capitals.
    QString name = {};
    QList<Parameter> parameters = {};
    /// Out of its transfer encoding and character set, in UTF-8, escapes still in it; base64 is left as it is.
    QByteArray value = {};
    /// Of a card of version 2.1: `\n` is no line break there.
    bool isLegacy = false;

    [[nodiscard]] QString parameter(QLatin1StringView name) const;
    /// All values of the parameters called \a name.
    [[nodiscard]] QStringList valuesOf(QLatin1StringView name) const;
    /// The whole value as one text.
    [[nodiscard]] QString text() const;
    /// The value parted at each `;`, its parts at each `,`: "Doe;Mary,Ann;;;" has ("Doe"), ("Mary", "Ann").
    [[nodiscard]] QList<QStringList> components() const;
    /// The value parted at each `,`.
    [[nodiscard]] QStringList list() const;

    bool operator==(const VCardProperty &) const = default;
};

/// Reads one unfolded line, "item1.TEL;TYPE=home:123". Parameters as RFC 6868 has them. Nothing when it has no name or value.
[[nodiscard]] std::optional<VCardProperty> parseVCardLine(QByteArrayView line, bool isLegacy);

/// Appends \a text as the value of a parameter: in quotes, with the escapes of RFC 6868.
void appendParameterValue(OutputBuffer &out, QStringView text);

} // namespace Ferry
