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

/// \a bytes, which are in no line, for as long as \a storage lives.
QByteArrayView kept(QByteArray bytes, QByteArrayList &storage)
{
    storage.append(std::move(bytes));
    return storage.constLast();
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
}

/// \a text without the escapes of RFC 6868, in UTF-8.
QByteArrayView unescapeParameter(QByteArrayView text, QByteArrayList &storage)
{
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<uchar>(c) < 0x80 && c != '^'; }))
        return text;
    const QByteArray utf8 = decodeBytes(text).toUtf8();
    if (!utf8.contains('^'))
        return kept(utf8, storage);
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
    return kept(plain, storage);
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

/// Whether \a word needs no look to see that it is in capitals and without white space around it.
bool isInCapitals(QByteArrayView word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; });
}

/// \a word in capitals, without white space around it.
QByteArrayView inCapitals(QByteArrayView word, QByteArrayList &storage)
{
    if (isInCapitals(word))
        return word;
    const QByteArrayView trimmed = word.trimmed();
    return kept(isAscii(trimmed) ? trimmed.toByteArray().toUpper() : decodeBytes(word).trimmed().toUpper().toUtf8(),
                storage);
}

/// The name of a property, which no character set is said of.
QByteArrayView nameInCapitals(QByteArrayView name, QByteArrayList &storage)
{
    return isInCapitals(name) || isAscii(name)
        ? inCapitals(name, storage)
        : kept(QString::fromLatin1(name.trimmed()).trimmed().toUpper().toUtf8(), storage);
}

bool isEncodingWord(QByteArrayView word)
{
    return isWord(word, "QUOTED-PRINTABLE") || isWord(word, "BASE64") || isWord(word, "8BIT") || isWord(word, "7BIT");
}

void readParameter(Head &head, VCardProperty &property, QByteArrayList &storage)
{
    const auto isFull = [&] { return property.parameters.size() >= MostParameterValues; };
    const auto add = [&](QByteArrayView name, QByteArrayView value) {
        if (!isFull())
            property.parameters.append({name, value});
    };
    const QByteArrayView word = head.word<'=', ';', ':', ','>();
    if (head.atEnd() || head.here() != '=') {
        if (!isFull()) {
            const QByteArrayView trimmed = word.trimmed();
            const QByteArrayView value =
                isAscii(trimmed) ? trimmed : kept(decodeBytes(word).trimmed().toUtf8(), storage);
            add(isEncodingWord(value) ? "ENCODING" : "TYPE", value);
        }
        while (!head.atEnd() && head.here() == ',') {
            head.step();
            (void)head.word<',', ';', ':'>();
        }
        return;
    }
    const QByteArrayView name = isFull() ? QByteArrayView() : inCapitals(word, storage);
    do {
        head.step(); // the '=' or ','
        const QByteArrayView written = head.parameterValue();
        if (isFull())
            continue; // nor is it kept in other words
        QByteArrayView value = unescapeParameter(written, storage);
        if (isWord(name, "TYPE")) {
            // Some programs quote the whole list.
            for (qsizetype comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',')) {
                add(name, value.first(comma));
                value = value.sliced(comma + 1);
            }
        }
        add(name, value);
    } while (!head.atEnd() && head.here() == ',');
}

/// Calls \a take with each part of \a value and the character it ends with: a `;`, a `,` if \a commas says so, or 0 at
/// the end.
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

QByteArrayView VCardProperty::parameter(QByteArrayView wanted) const
{
    for (const Parameter &candidate : parameters) {
        if (isWord(candidate.name, wanted))
            return candidate.value;
    }
    return {};
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

bool parseVCardLine(QByteArrayView line, VCardLineKind kind, VCardProperty &property, QByteArrayList &storage)
{
    Head head(line);
    const QByteArrayView name = head.word<';', ':'>();
    if (head.atEnd() || name.isEmpty())
        return false;
    property.isLegacy = kind.isLegacy;
    property.name = nameInCapitals(name, storage);
    if (const qsizetype dot = property.name.lastIndexOf('.'); dot >= 0) {
        property.group = property.name.first(dot);
        property.name = property.name.sliced(dot + 1);
    }
    if (property.name.isEmpty())
        return false;
    while (!head.atEnd() && head.here() == ';') {
        head.step();
        readParameter(head, property, storage);
    }
    if (head.atEnd() || head.here() != ':')
        return false;
    head.step();

    property.value = head.rest();
    bool isUtf8 = kind.isUtf8;
    QByteArrayView charset;
    if (!property.parameters.isEmpty()) {
        if (isWord(property.parameter("ENCODING"), "QUOTED-PRINTABLE")) {
            property.value = kept(decodeQuotedPrintable(property.value), storage);
            isUtf8 = false;
        }
        charset = property.parameter("CHARSET");
    }
    if (!charset.isEmpty() || !(isUtf8 || property.value.isValidUtf8()))
        property.value = kept(decodeBytes(property.value, QString::fromUtf8(charset).toLatin1()).toUtf8(), storage);
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
