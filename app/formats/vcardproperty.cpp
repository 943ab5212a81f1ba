// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardproperty.h"

#include "app/formats/quotedprintable.h"
#include "app/formats/textencoding.h"
#include "app/formats/vcardtext.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qsizetype MostParameterValues = 256; // the rest says nothing that anybody meant

/// The bytes of a line themselves.
QByteArray borrowed(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
}

/// \a text without the escapes of RFC 6868, in UTF-8.
QByteArray unescapeParameter(QByteArrayView text)
{
    if (isAscii(text) && !text.contains('^'))
        return borrowed(text);
    QByteArray utf8 = decodeBytes(text).toUtf8();
    if (!utf8.contains('^'))
        return utf8;
    QByteArray plain;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char next = utf8[i] == '^' && i + 1 < utf8.size() ? utf8[i + 1] : '\0';
        if (next == 'n')
            plain += '\n';
        else if (next == '\'')
            plain += '"';
        else if (next == '^')
            plain += '^';
        else {
            plain += utf8[i];
            continue;
        }
        ++i;
    }
    return plain;
}

/// Goes over the part of a line before its value.
class Head
{
public:
    explicit Head(QByteArrayView line)
        : m_line(line)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_line.size(); }
    [[nodiscard]] char here() const { return m_line[m_at]; }
    void step() { ++m_at; }
    [[nodiscard]] QByteArrayView rest() const { return m_line.sliced(m_at); }

    /// Up to the next of \a Ends.
    template<char... Ends>
    QByteArrayView word()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && ((here() != Ends) && ...))
            step();
        return m_line.sliced(begin, m_at - begin);
    }
    QByteArrayView parameterValue()
    {
        if (atEnd() || here() != '"')
            return word<',', ';', ':'>();
        const qsizetype closing = m_line.indexOf('"', m_at + 1);
        if (closing < 0)
            return word<',', ';', ':'>();
        const QByteArrayView quoted = m_line.sliced(m_at + 1, closing - m_at - 1);
        m_at = closing + 1;
        (void)word<',', ';', ':'>(); // nothing may stand there
        return quoted;
    }

private:
    QByteArrayView m_line;
    qsizetype m_at = 0;
};

/// \a word in capitals, without white space around it.
QByteArray inCapitals(QByteArrayView word)
{
    if (std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; }))
        return borrowed(word);
    const QByteArrayView trimmed = word.trimmed();
    return isAscii(trimmed) ? trimmed.toByteArray().toUpper() : decodeBytes(word).trimmed().toUpper().toUtf8();
}

/// The name of a property, which no character set is said of.
QByteArray nameInCapitals(QByteArrayView name)
{
    return isAscii(name) ? inCapitals(name) : QString::fromLatin1(name.trimmed()).trimmed().toUpper().toUtf8();
}

bool isEncodingWord(QByteArrayView word)
{
    return isWord(word, "QUOTED-PRINTABLE") || isWord(word, "BASE64") || isWord(word, "8BIT") || isWord(word, "7BIT");
}

void readParameter(Head &head, VCardProperty &property)
{
    const auto add = [&](const QByteArray &name, const QByteArray &value) {
        if (property.parameters.size() < MostParameterValues)
            property.parameters.append({name, value});
    };
    const QByteArrayView word = head.word<'=', ';', ':', ','>();
    if (head.atEnd() || head.here() != '=') {
        const QByteArrayView trimmed = word.trimmed();
        const QByteArray value = isAscii(trimmed) ? borrowed(trimmed) : decodeBytes(word).trimmed().toUtf8();
        add(isEncodingWord(value) ? QByteArrayLiteral("ENCODING") : QByteArrayLiteral("TYPE"), value);
        while (!head.atEnd() && head.here() == ',') {
            head.step();
            (void)head.word<',', ';', ':'>();
        }
        return;
    }
    const QByteArray name = inCapitals(word);
    do {
        head.step(); // the '=' or ','
        const QByteArray value = unescapeParameter(head.parameterValue());
        if (isWord(name, "TYPE") && value.contains(',')) {
            // Some programs quote the whole list.
            const QByteArrayList parts = value.split(',');
            for (const QByteArray &part : parts)
                add(name, part);
        } else {
            add(name, value);
        }
    } while (!head.atEnd() && head.here() == ',');
}

/// Calls \a take with each part of \a value and the character it ends with: a `;`, a `,` if \a commas says so, or 0 at the end.
template<typename Take>
void forEachPart(QByteArrayView value, bool commas, Take take)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '\\') {
            ++i;
        } else if (c == ';' || (c == ',' && commas)) {
            take(value.sliced(begin, i - begin), c);
            begin = i + 1;
        }
    }
    take(value.sliced(begin), '\0');
}

} // namespace

QByteArray VCardProperty::parameter(QByteArrayView wanted) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const Parameter &candidate) { return isWord(candidate.name, wanted); });
    return found == parameters.end() ? QByteArray() : found->value;
}

QString VCardProperty::text() const
{
    return isLegacy ? unescapeLegacyText(value) : unescapeText(value);
}

QList<QStringList> VCardProperty::components() const
{
    QList<QStringList> components{{}};
    forEachPart(value, !isLegacy, [&](QByteArrayView part, char end) {
        components.last().append(isLegacy ? unescapeLegacyText(part) : unescapeText(part));
        if (end == ';')
            components.append(QStringList());
    });
    return components;
}

QVarLengthArray<QString, 7> VCardProperty::joinedComponents() const
{
    QVarLengthArray<QString, 7> components;
    QStringList several;
    forEachPart(value, !isLegacy, [&](QByteArrayView part, char end) {
        QString text = isLegacy ? unescapeLegacyText(part) : unescapeText(part);
        if (end != ',' && several.isEmpty()) {
            components.append(isBlank(text) ? QString() : std::move(text));
            return;
        }
        several.append(std::move(text));
        if (end != ',')
            components.append(joinedTexts(std::exchange(several, {})));
    });
    return components;
}

QStringList VCardProperty::list() const
{
    QStringList all;
    qsizetype begin = 0;
    const QByteArrayView bytes = value;
    const auto take = [&](qsizetype end) {
        const QByteArrayView part = bytes.sliced(begin, end - begin);
        all.append(isLegacy ? unescapeLegacyText(part) : unescapeText(part));
        begin = end + 1;
    };
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\\')
            ++i;
        else if (bytes[i] == ',')
            take(i);
    }
    take(bytes.size());
    return all;
}

QString joinedTexts(const QStringList &parts, QLatin1StringView separator)
{
    QStringList present = parts;
    present.removeIf([](const QString &part) { return isBlank(part); });
    return present.join(separator);
}

bool parseVCardLine(QByteArrayView line, bool isLegacy, VCardProperty &property)
{
    Head head(line);
    const QByteArrayView name = head.word<';', ':'>();
    if (head.atEnd() || name.isEmpty())
        return false;
    property.isLegacy = isLegacy;
    property.name = nameInCapitals(name);
    if (std::find(name.begin(), name.end(), '.') != name.end()) {
        const qsizetype dot = property.name.lastIndexOf('.');
        property.group = property.name.first(dot);
        property.name = property.name.sliced(dot + 1);
    }
    if (property.name.isEmpty())
        return false;
    while (!head.atEnd() && head.here() == ';') {
        head.step();
        readParameter(head, property);
    }
    if (head.atEnd() || head.here() != ':')
        return false;
    head.step();

    QByteArrayView bytes = head.rest();
    QByteArray decoded;
    if (isWord(property.parameter("ENCODING"), "QUOTED-PRINTABLE")) {
        decoded = decodeQuotedPrintable(bytes).replace("\r\n", "\n");
        bytes = decoded;
    }
    const QByteArray charset = property.parameter("CHARSET");
    if (!charset.isEmpty() || !bytes.isValidUtf8())
        property.value = decodeBytes(bytes, QString::fromUtf8(charset).toLatin1()).toUtf8();
    else
        property.value = decoded.isNull() ? borrowed(bytes) : decoded;
    return true;
}

void appendParameterValue(OutputBuffer &out, QStringView text)
{
    const QByteArray utf8 = cleanText(text).toUtf8();
    out.append('"');
    for (const char c : utf8) {
        if (c == '"')
            out.append("^'");
        else if (c == '\n')
            out.append("^n");
        else if (c == '^')
            out.append("^^");
        else
            out.append(c);
    }
    out.append('"');
}

} // namespace Ferry
