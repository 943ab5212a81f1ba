// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardproperty.h"

#include "app/formats/quotedprintable.h"
#include "app/formats/textencoding.h"
#include "app/formats/vcardtext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr qsizetype MostParameterValues = 64; // the rest says nothing that anybody meant

QString unescapeParameter(QByteArrayView text)
{
    QString value = decodeBytes(text);
    if (!value.contains(u'^'))
        return value;
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar next = value[i] == u'^' && i + 1 < value.size() ? value[i + 1] : QChar();
        if (next == u'n')
            plain += u'\n';
        else if (next == u'\'')
            plain += u'"';
        else if (next == u'^')
            plain += u'^';
        else {
            plain += value[i];
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

    /// Up to the next of \a ends.
    QByteArrayView word(QByteArrayView ends)
    {
        const qsizetype begin = m_at;
        while (!atEnd() && !ends.contains(here()))
            step();
        return m_line.sliced(begin, m_at - begin);
    }
    QByteArrayView parameterValue()
    {
        if (atEnd() || here() != '"')
            return word(",;:");
        const qsizetype closing = m_line.indexOf('"', m_at + 1);
        if (closing < 0)
            return word(",;:");
        const QByteArrayView quoted = m_line.sliced(m_at + 1, closing - m_at - 1);
        m_at = closing + 1;
        (void)word(",;:"); // nothing may stand there
        return quoted;
    }

private:
    QByteArrayView m_line;
    qsizetype m_at = 0;
};

/// \a word without white space around it.
QString asciiWord(QByteArrayView word)
{
    const QByteArrayView trimmed = word.trimmed();
    const bool isAscii =
        std::all_of(trimmed.begin(), trimmed.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
    return isAscii ? QString::fromLatin1(trimmed) : decodeBytes(word).trimmed();
}

bool isEncodingWord(QStringView word)
{
    return word.compare("QUOTED-PRINTABLE"_L1, Qt::CaseInsensitive) == 0
        || word.compare("BASE64"_L1, Qt::CaseInsensitive) == 0 || word.compare("8BIT"_L1, Qt::CaseInsensitive) == 0
        || word.compare("7BIT"_L1, Qt::CaseInsensitive) == 0;
}

VCardProperty::Parameter readParameter(Head &head)
{
    VCardProperty::Parameter parameter;
    const QString name = asciiWord(head.word("=;:,"));
    if (head.atEnd() || head.here() != '=') {
        parameter.name = isEncodingWord(name) ? u"ENCODING"_s : u"TYPE"_s;
        parameter.values.append(name);
        while (!head.atEnd() && head.here() == ',') {
            head.step();
            (void)head.word(",;:");
        }
        return parameter;
    }
    parameter.name = name.toUpper();
    do {
        head.step(); // the '=' or ','
        QString value = unescapeParameter(head.parameterValue());
        // Some programs quote the whole list.
        const bool isList = parameter.name == "TYPE"_L1 && value.contains(u',');
        const QStringList parts = isList ? value.split(u',') : QStringList{std::move(value)};
        for (const QString &part : parts) {
            if (parameter.values.size() < MostParameterValues)
                parameter.values.append(part);
        }
    } while (!head.atEnd() && head.here() == ',');
    return parameter;
}

} // namespace

QString VCardProperty::parameter(QLatin1StringView wanted) const
{
    for (const Parameter &candidate : parameters) {
        if (candidate.name == wanted && !candidate.values.isEmpty())
            return candidate.values.front();
    }
    return {};
}

QStringList VCardProperty::valuesOf(QLatin1StringView wanted) const
{
    QStringList values;
    for (const Parameter &candidate : parameters) {
        if (candidate.name == wanted)
            values += candidate.values;
    }
    return values;
}

QString VCardProperty::text() const
{
    return isLegacy ? unescapeLegacyText(value) : unescapeText(value);
}

QList<QStringList> VCardProperty::components() const
{
    QList<QStringList> components{{}};
    qsizetype begin = 0;
    const QByteArrayView all = value;
    const auto take = [&](qsizetype end) {
        const QByteArrayView part = all.sliced(begin, end - begin);
        components.last().append(isLegacy ? unescapeLegacyText(part) : unescapeText(part));
        begin = end + 1;
    };
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i] == '\\') {
            ++i;
        } else if (all[i] == ';') {
            take(i);
            components.append(QStringList());
        } else if (all[i] == ',' && !isLegacy) {
            take(i);
        }
    }
    take(all.size());
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

std::optional<VCardProperty> parseVCardLine(QByteArrayView line, bool isLegacy)
{
    Head head(line);
    const QByteArrayView name = head.word(";:");
    if (head.atEnd() || name.isEmpty())
        return {};
    VCardProperty property;
    property.isLegacy = isLegacy;
    QString fullName = QString::fromLatin1(name.trimmed());
    if (std::any_of(fullName.begin(), fullName.end(), [](QChar c) { return c < u'A' || c > u'Z'; }))
        fullName = std::move(fullName).trimmed().toUpper();
    const qsizetype dot = fullName.lastIndexOf(u'.');
    if (dot >= 0) {
        property.group = fullName.first(dot);
        property.name = fullName.sliced(dot + 1);
    } else {
        property.name = std::move(fullName);
    }
    if (property.name.isEmpty())
        return {};
    while (!head.atEnd() && head.here() == ';') {
        head.step();
        VCardProperty::Parameter parameter = readParameter(head);
        if (property.parameters.size() < MostParameterValues)
            property.parameters.append(std::move(parameter));
    }
    if (head.atEnd() || head.here() != ':')
        return {};
    head.step();

    QByteArrayView bytes = head.rest();
    QByteArray decoded;
    if (property.parameter("ENCODING"_L1).compare("QUOTED-PRINTABLE"_L1, Qt::CaseInsensitive) == 0) {
        decoded = decodeQuotedPrintable(bytes).replace("\r\n", "\n");
        bytes = decoded;
    }
    const QString charset = property.parameter("CHARSET"_L1);
    if (charset.isEmpty() && bytes.isValidUtf8())
        property.value = bytes.toByteArray();
    else
        property.value = decodeBytes(bytes, charset.toLatin1()).toUtf8();
    return property;
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
