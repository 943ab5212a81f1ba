// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/ldiftext.h"

#include "app/formats/contactsource.h"

#include <algorithm>
#include <utility>

namespace Ferry {

namespace {

bool isSafe(QByteArrayView value)
{
    if (value.isEmpty())
        return true;
    const char first = value.front();
    if (first == ' ' || first == ':' || first == '<' || value.back() == ' ')
        return false;
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

} // namespace

void appendLdifLine(OutputBuffer &out, std::string_view name, QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    out.append(name);
    if (isSafe(utf8)) {
        out.append(": ");
        out.append(utf8);
    } else {
        out.append(":: ");
        out.append(utf8.toBase64());
    }
    out.append('\n');
}

QString escapedForDn(const QString &text)
{
    QString escaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isEdge = (i == 0 && (c == u'#' || c == u' ')) || (i + 1 == text.size() && c == u' ');
        if (c < u' ') {
            escaped += u'\\' + QString::number(c.unicode(), 16).rightJustified(2, u'0');
            continue;
        }
        if (isEdge || QStringView(u",+\"\\<>;=").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

namespace {

/// toInt() would take signs and spaces too.
bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// The value of an attribute in a distinguished name.
class DnValue
{
public:
    void append(QChar c, bool isEscaped)
    {
        flush();
        m_text += c;
        if (isEscaped || c != u' ')
            m_inkEnd = m_text.size();
    }
    /// Escaped bytes are UTF-8, perhaps several to a character.
    void appendByte(char byte) { m_bytes += byte; }
    QString take()
    {
        flush();
        m_text.truncate(m_inkEnd);
        m_inkEnd = 0;
        return std::exchange(m_text, {});
    }

private:
    void flush()
    {
        if (m_bytes.isEmpty())
            return;
        m_text += QString::fromUtf8(std::exchange(m_bytes, {}));
        m_inkEnd = m_text.size();
    }

    QString m_text;
    QByteArray m_bytes;
    /// Behind it there are spaces that do not count.
    qsizetype m_inkEnd = 0;
};

} // namespace

QList<std::pair<QString, QString>> dnParts(const QString &text)
{
    QList<std::pair<QString, QString>> parts;
    qsizetype i = 0;
    while (i < text.size()) {
        const qsizetype equals = text.indexOf(u'=', i);
        if (equals < 0)
            return {};
        const QString name = text.sliced(i, equals - i).trimmed().toLower();
        DnValue value;
        i = equals + 1;
        while (i < text.size() && text[i] == u' ')
            ++i;
        bool isQuoted = i < text.size() && text[i] == u'"'; // as RFC 2253 still had it
        i += isQuoted ? 1 : 0;
        while (i < text.size()) {
            const QChar c = text[i++];
            if (c == u'"' && isQuoted) {
                isQuoted = false;
            } else if (!isQuoted && (c == u',' || c == u'+' || c == u';')) {
                break;
            } else if (c != u'\\' || i == text.size()) {
                value.append(c, isQuoted);
            } else {
                const bool isByte = i + 1 < text.size() && isHexDigit(text[i]) && isHexDigit(text[i + 1]);
                if (isByte)
                    value.appendByte(static_cast<char>(QStringView(text).sliced(i, 2).toInt(nullptr, 16)));
                else
                    value.append(text[i], true);
                i += isByte ? 2 : 1;
            }
        }
        parts.append({name, value.take()});
    }
    return parts;
}

QString dnKey(const QString &text)
{
    QString key;
    const auto parts = dnParts(text);
    for (const auto &[name, value] : parts)
        key += name + u'=' + value.simplified().toCaseFolded() + u'\n';
    return parts.isEmpty() ? text.simplified().toCaseFolded() : key;
}

LdifEntries::LdifEntries(QByteArrayView text)
    : m_text(text)
{
}

QByteArrayView LdifEntries::physicalLine()
{
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] != '\n' && m_text[m_at] != '\r')
        ++m_at;
    const QByteArrayView line = m_text.sliced(begin, m_at - begin);
    if (m_at < m_text.size())
        m_at += m_text.sliced(m_at).startsWith("\r\n") ? 2 : 1;
    ++m_lines;
    return line;
}

bool LdifEntries::next()
{
    m_attributes.clear();
    m_fault = Fault::None;
    m_size = 0;
    bool hasBegun = false;
    while (m_at < m_text.size()) {
        const qint64 number = m_lines + 1;
        QByteArrayView line = physicalLine();
        if (line.isEmpty()) {
            if (hasBegun)
                return true;
            continue;
        }
        QByteArray unfolded;
        const auto isContinued = [&] { return m_at < m_text.size() && m_text[m_at] == ' '; };
        if (isContinued()) {
            unfolded = line.toByteArray();
            while (isContinued()) {
                const QByteArrayView more = physicalLine().sliced(1);
                if (unfolded.size() + more.size() > ReadLimits::Line)
                    m_fault = Fault::TooLarge;
                else
                    unfolded.append(more);
            }
            line = unfolded;
        }
        if (line.startsWith('#') || (m_attributes.isEmpty() && line.startsWith("version:")))
            continue;
        if (!hasBegun)
            m_entryLine = number;
        hasBegun = true;
        m_size += line.size();
        if (m_size > ReadLimits::Record || line.size() > ReadLimits::Line)
            m_fault = Fault::TooLarge;
        if (m_fault != Fault::TooLarge)
            take(line);
    }
    return hasBegun;
}

void LdifEntries::take(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0) {
        m_fault = Fault::Malformed;
        return;
    }
    QByteArray name = line.first(colon).trimmed().toByteArray().toLower();
    name.truncate(std::min(name.size(), name.indexOf(';') < 0 ? name.size() : name.indexOf(';')));
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith('<')) {
        m_fault = Fault::Malformed;
        return;
    }
    const bool isBase64 = value.startsWith(':');
    if (isBase64)
        value = value.sliced(1);
    while (value.startsWith(' '))
        value = value.sliced(1);
    if (!isBase64) {
        m_attributes.append({name, value.toByteArray()});
        return;
    }
    const auto decoded =
        QByteArray::fromBase64Encoding(value.trimmed().toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded)
        m_attributes.append({name, *decoded});
    else
        m_fault = Fault::Malformed;
}

} // namespace Ferry
