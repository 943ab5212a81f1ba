// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardtext.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/// Calls \a sink with the next code point of the clean text, if there is one, and steps over it. Whether it stands there like
/// that.
template<typename Sink>
bool stepClean(const char16_t *&from, const char16_t *end, Sink sink)
{
    const char16_t c = *from++;
    const bool isLetter = c >= 0xa0 && c < 0xd800 && (c & 0xfffe) != 0x2028; // nearly all there is outside ASCII
    if ((c >= 0x20 && c < 0x7f) || c == u'\t' || c == u'\n' || isLetter) {
        sink(char32_t(c));
        return true;
    }
    if (isLineBreak(c)) {
        if (c == u'\r' && from != end && *from == u'\n')
            ++from;
        sink(U'\n');
        return false;
    }
    if (isDropped(c))
        return false;
    if (!QChar::isSurrogate(c)) {
        sink(char32_t(c));
        return true;
    }
    const bool isPair = QChar::isHighSurrogate(c) && from != end && QChar::isLowSurrogate(*from);
    sink(isPair ? QChar::surrogateToUcs4(c, *from++) : char32_t(QChar::ReplacementCharacter));
    return isPair;
}

/// Calls \a sink with each code point of the clean \a text.
template<typename Sink>
void forEachClean(QStringView text, Sink sink)
{
    const char16_t *from = text.utf16();
    const char16_t *const end = from + text.size();
    while (from != end)
        (void)stepClean(from, end, sink);
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

/// ASCII that stands for itself in a text of vCard.
constexpr bool isPlain(char16_t c)
{
    return (c >= 0x20 && c < 0x7f && c != u'\\' && c != u',' && c != u';') || c == u'\t';
}
constexpr bool isLegacyPlain(char16_t c)
{
    return (c >= 0x20 && c < 0x7f && c != u'\\' && c != u';') || c == u'\t';
}

template<bool isWanted(char16_t)>
constexpr std::array<bool, 128> Table = [] {
    std::array<bool, 128> table{};
    for (char16_t c = 0; c < table.size(); ++c)
        table[c] = isWanted(c);
    return table;
}();

/// Copies the ASCII that stands for itself from \a from on, eight units at a time; both end where there are no such eight.
void copyPlain(char *&to, const char16_t *&from, const char16_t *end)
{
#ifdef __SSE2__
    while (end - from >= 8) {
        // What is no byte becomes 0 or 255.
        const __m128i units = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        const __m128i bytes = _mm_packus_epi16(units, units);
        const auto are = [&](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
        const __m128i controls =
            _mm_or_si128(_mm_cmplt_epi8(bytes, _mm_set1_epi8(' ')), are('\x7f')); // 128 and on are negative
        const __m128i marks = _mm_or_si128(_mm_or_si128(are(','), are(';')), are('\\'));
        if ((_mm_movemask_epi8(_mm_or_si128(controls, marks)) & 0xff) != 0)
            return;
        _mm_storel_epi64(reinterpret_cast<__m128i *>(to), bytes);
        from += 8;
        to += 8;
    }
#else
    Q_UNUSED(to)
    Q_UNUSED(from)
    Q_UNUSED(end)
#endif
}

/// Appends the clean \a text in UTF-8, with what \a escape makes of the ASCII that is not \a isPlain. Whether it was clean.
template<bool isPlain(char16_t), typename Escape>
bool appendClean(OutputBuffer &out, QStringView text, Escape escape)
{
    const char16_t *from = text.utf16();
    const char16_t *const end = from + text.size();
    char *to = out.room(3 * text.size()); // a unit takes three bytes at most
    bool isClean = true;
    copyPlain(to, from, end);
    while (from != end) {
        if (const char16_t c = *from; c < 0x80 && Table<isPlain>[c]) {
            *to++ = static_cast<char>(c);
            ++from;
            continue;
        }
        const bool isSame = stepClean(from, end, [&](char32_t c) { to = c < 0x80 ? escape(to, c) : putUtf8(to, c); });
        isClean = isClean && isSame;
    }
    out.setEnd(to);
    return isClean;
}

bool isContinuation(char c)
{
    return (static_cast<uchar>(c) & 0xc0) == 0x80;
}

/// Copies the ASCII from \a from on that stands for itself, sixteen bytes at a time; both end where there are no such sixteen.
void widenPlain(char16_t *&to, const char *&from, const char *end)
{
#ifdef __SSE2__
    while (end - from >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        const __m128i marks =
            _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
        if (_mm_movemask_epi8(_mm_or_si128(bytes, marks)) != 0) // the highest bit: no ASCII
            return;
        auto *units = reinterpret_cast<__m128i *>(to);
        _mm_storeu_si128(units, _mm_unpacklo_epi8(bytes, _mm_setzero_si128()));
        _mm_storeu_si128(units + 1, _mm_unpackhi_epi8(bytes, _mm_setzero_si128()));
        from += 16;
        to += 16;
    }
#else
    Q_UNUSED(to)
    Q_UNUSED(from)
    Q_UNUSED(end)
#endif
}

/// Writes the character outside ASCII that \a from begins with and steps over it; false when it is none.
bool stepUtf8(char16_t *&to, const char *&from, const char *end)
{
    const auto lead = static_cast<uchar>(*from);
    const int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || end - from < length)
        return false;
    char32_t c = lead & (0xffU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        if (!isContinuation(from[i]))
            return false;
        c = c << 6 | (static_cast<uchar>(from[i]) & 0x3fU);
    }
    if ((length == 3 && (c < 0x800 || QChar::isSurrogate(c))) || (length == 4 && (c < 0x10000 || c > 0x10ffff)))
        return false;
    from += length;
    if (c < 0x10000) {
        *to++ = static_cast<char16_t>(c);
    } else {
        *to++ = QChar::highSurrogate(c);
        *to++ = QChar::lowSurrogate(c);
    }
    return true;
}

/// \a utf8 with what \a unescape makes of the byte behind a backslash in the place of both, unless it is 0, and LF for CRLF.
template<typename Unescape>
QString plainText(QByteArrayView utf8, Unescape unescape)
{
    if (utf8.isEmpty())
        return {};
    QString text(utf8.size(), Qt::Uninitialized);
    auto *const begin = reinterpret_cast<char16_t *>(text.data());
    char16_t *to = begin;
    const auto put = [&](char c) {
        if (c == '\n' && to != begin && to[-1] == u'\r')
            --to;
        *to++ = static_cast<char16_t>(c);
    };
    const char *from = utf8.data();
    const char *const end = from + utf8.size();
    widenPlain(to, from, end);
    while (from != end) {
        const char c = *from;
        if (c == '\\' || c == '\n') {
            const char meant = c == '\\' && from + 1 != end ? unescape(from[1]) : '\0';
            put(meant ? meant : c);
            from += meant ? 2 : 1;
        } else if (static_cast<uchar>(c) < 0x80) {
            *to++ = static_cast<char16_t>(c);
            ++from;
        } else if (!stepUtf8(to, from, end)) {
            *to++ = QChar::ReplacementCharacter;
            ++from;
        }
    }
    text.truncate(to - begin);
    return text;
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
    if (utf8.isEmpty() || utf8.front() != '\xef')
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

bool appendEscaped(OutputBuffer &out, QStringView text)
{
    return appendClean<isPlain>(out, text, [](char *to, char32_t c) {
        *to++ = '\\';
        *to++ = c == U'\n' ? 'n' : static_cast<char>(c);
        return to;
    });
}

QByteArray escapeText(QStringView text)
{
    OutputBuffer escaped;
    appendEscaped(escaped, text);
    return escaped.toByteArray();
}

QString unescapeText(QByteArrayView text)
{
    return plainText(text, [](char escaped) {
        const bool isItself = escaped == '\\' || escaped == ',' || escaped == ';' || escaped == ':';
        return escaped == 'n' || escaped == 'N' ? '\n' : isItself ? escaped : '\0';
    });
}

bool appendLegacyEscaped(OutputBuffer &out, QStringView text)
{
    return appendClean<isLegacyPlain>(out, text, [](char *to, char32_t c) {
        if (c != U'\n')
            *to++ = '\\';
        *to++ = static_cast<char>(c);
        return to;
    });
}

QString unescapeLegacyText(QByteArrayView text)
{
    return plainText(text, [](char escaped) {
        return escaped == '\\' || escaped == ';' || escaped == ',' || escaped == ':' ? escaped : '\0';
    });
}

void endLine(OutputBuffer &out, qsizetype lineStart)
{
    const qsizetype size = out.size() - lineStart;
    if (size > LongestLine) {
        // It is moved out of the way of itself: a fold takes three bytes and leaves at least 71 of the line in front of it.
        constexpr qsizetype LeastPerLine = LongestLine - 4;
        const qsizetype folds = 3 * (size / LeastPerLine + 1);
        char *to = out.room(folds) - size;
        const char *from = to + folds;
        const char *const end = from + size;
        std::memmove(to + folds, to, static_cast<size_t>(size));
        qsizetype room = LongestLine;
        while (end - from > room) {
            qsizetype count = room;
            while (count > 0 && isContinuation(from[count]))
                --count;
            if (count < LeastPerLine)
                count = room; // no UTF-8: nothing to spare
            to = std::copy(from, from + count, to);
            to = std::copy_n("\r\n ", 3, to);
            from += count;
            room = LongestLine - 1;
        }
        out.setEnd(std::copy(from, end, to));
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
