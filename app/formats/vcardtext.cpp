// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardtext.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace Ferry {

namespace {

constexpr qsizetype LongestLine = 75;

bool isLineBreak(char16_t c)
{
    return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isDropped(char16_t c)
{
    return c < 0x20 ? c != u'\t' : (c >= 0x7f && c <= 0x9f);
}

/// Calls \a sink with each code point of the clean \a text.
template<typename Sink>
void forEachClean(QStringView text, Sink sink)
{
    const char16_t *from = text.utf16();
    const char16_t *const end = from + text.size();
    while (from != end) {
        const char16_t c = *from++;
        if (c >= 0x20 && c < 0x7f) {
            sink(char32_t(c));
        } else if (isLineBreak(c)) {
            if (c == u'\r' && from != end && *from == u'\n')
                ++from;
            sink(U'\n');
        } else if (isDropped(c)) {
            continue;
        } else if (!QChar::isSurrogate(c)) {
            sink(char32_t(c));
        } else if (QChar::isHighSurrogate(c) && from != end && QChar::isLowSurrogate(*from)) {
            sink(QChar::surrogateToUcs4(c, *from++));
        } else {
            sink(char32_t(QChar::ReplacementCharacter));
        }
    }
}

char *putUtf8(char *to, char32_t c)
{
    const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        *to++ = static_cast<char>(c);
    } else if (c < 0x800) {
        *to++ = static_cast<char>(0xc0 | (c >> 6));
        *to++ = tail(0);
    } else if (c < 0x10000) {
        *to++ = static_cast<char>(0xe0 | (c >> 12));
        *to++ = tail(6);
        *to++ = tail(0);
    } else {
        *to++ = static_cast<char>(0xf0 | (c >> 18));
        *to++ = tail(12);
        *to++ = tail(6);
        *to++ = tail(0);
    }
    return to;
}

bool isContinuation(char c)
{
    return (static_cast<uchar>(c) & 0xc0) == 0x80;
}

} // namespace

QString cleanText(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    forEachClean(text, [&](char32_t c) { clean += QChar::fromUcs4(c); });
    return clean;
}

bool isClean(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x20 && c < 0x7f)
            continue;
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (QChar::isSurrogate(c) || (c != u'\n' && (isLineBreak(c) || isDropped(c))))
            return false;
    }
    return true;
}

bool losesCharacters(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (QChar::isSurrogate(c) || (isDropped(c) && !isLineBreak(c)))
            return true;
    }
    return false;
}

QString utf8Text(QByteArrayView utf8)
{
    if (!utf8.startsWith("\xef\xbb\xbf"))
        return QString::fromUtf8(utf8);
    QString text;
    for (; utf8.startsWith("\xef\xbb\xbf"); utf8 = utf8.sliced(3))
        text += QChar(QChar::ByteOrderMark);
    return text + QString::fromUtf8(utf8);
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || isLineBreak(c.unicode()) || isDropped(c.unicode()); });
}

void appendEscaped(OutputBuffer &out, QStringView text)
{
    char *to = out.room(3 * text.size()); // a unit takes three bytes at most
    forEachClean(text, [&](char32_t c) {
        if (c == U'\n') {
            *to++ = '\\';
            *to++ = 'n';
            return;
        }
        if (c == U'\\' || c == U',' || c == U';')
            *to++ = '\\';
        to = putUtf8(to, c);
    });
    out.setEnd(to);
}

QByteArray escapeText(QStringView text)
{
    OutputBuffer escaped;
    appendEscaped(escaped, text);
    return escaped.toByteArray();
}

QString unescapeText(QByteArrayView text)
{
    if (!text.contains('\\'))
        return utf8Text(text);
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = c == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
        if (next == 'n' || next == 'N')
            plain += '\n';
        else if (next == '\\' || next == ',' || next == ';' || next == ':')
            plain += next;
        else {
            plain += c;
            continue;
        }
        ++i;
    }
    return utf8Text(plain);
}

void appendLegacyEscaped(OutputBuffer &out, QStringView text)
{
    char *to = out.room(3 * text.size());
    forEachClean(text, [&](char32_t c) {
        if (c == U'\\' || c == U';')
            *to++ = '\\';
        to = putUtf8(to, c);
    });
    out.setEnd(to);
}

QString unescapeLegacyText(QByteArrayView text)
{
    if (!text.contains('\\'))
        return utf8Text(text);
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char next = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
        if (next == '\\' || next == ';' || next == ',' || next == ':')
            plain += text[++i];
        else
            plain += text[i];
    }
    return utf8Text(plain);
}

void endLine(OutputBuffer &out, qsizetype lineStart)
{
    if (out.size() - lineStart > LongestLine) {
        const std::string line(out.from(lineStart));
        out.truncate(lineStart);
        size_t from = 0;
        size_t room = LongestLine;
        while (line.size() - from > room) {
            size_t cut = from + room;
            while (cut > from && isContinuation(line[cut]))
                --cut;
            if (cut == from)
                cut = from + room; // no UTF-8: nothing to spare
            out.append(std::string_view(line).substr(from, cut - from));
            out.append("\r\n ");
            from = cut;
            room = LongestLine - 1;
        }
        out.append(std::string_view(line).substr(from));
    }
    out.append("\r\n");
}

QByteArray foldLine(QByteArrayView line)
{
    OutputBuffer folded;
    folded.append(std::string_view(line.data(), static_cast<size_t>(line.size())));
    endLine(folded, 0);
    return folded.toByteArray();
}

QByteArray unfold(const QByteArray &text)
{
    QByteArray unfolded = text;
    unfolded.replace("\r\n ", "");
    unfolded.replace("\r\n\t", "");
    return unfolded;
}

} // namespace Ferry
