// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/outputbuffer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringView>

#include <string_view>
#include <utility>

// The text of LDIF files (RFC 2849).
namespace Ferry {

/// Appends `name: value` and a line break, or `name:: base64` when the value begins or ends in a way that LDIF cannot say, or
/// is not ASCII. Lines are not folded, as Thunderbird does not.
void appendLdifLine(OutputBuffer &out, std::string_view name, QStringView value);

/// \a text as the value of an attribute in a distinguished name (RFC 4514 section 2.4).
[[nodiscard]] QString escapedForDn(const QString &text);

/// The parts of the distinguished name \a text: attributes in small letters, values without escapes. Nothing when it is none.
[[nodiscard]] QList<std::pair<QString, QString>> dnParts(const QString &text);
/// The same for two names that LDAP takes for one: whatever their spaces, letters and escapes.
[[nodiscard]] QString dnKey(const QString &text);

/// Goes over the entries of an LDIF text, comments left out, folded lines joined.
class LdifEntries
{
public:
    struct Attribute {
        /// In small letters, without options.
        QByteArray name = {};
        QByteArray value = {};

        bool operator==(const Attribute &) const = default;
    };
    enum class Fault {
        None,
        /// A line without a colon, bad base64, or a value that stands elsewhere (`:<`), which is never opened.
        Malformed,
        TooLarge,
    };

    explicit LdifEntries(QByteArrayView text);

    /// Reads the next entry; false at the end.
    bool next();
    [[nodiscard]] const QList<Attribute> &attributes() const { return m_attributes; }
    [[nodiscard]] Fault fault() const { return m_fault; }
    /// Where the entry begins, from 1 on.
    [[nodiscard]] qint64 line() const { return m_entryLine; }

private:
    [[nodiscard]] QByteArrayView physicalLine();
    void take(QByteArrayView line);

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qint64 m_lines = 0;
    qint64 m_entryLine = 0;
    qsizetype m_size = 0;
    QList<Attribute> m_attributes;
    Fault m_fault = Fault::None;
};

} // namespace Ferry
