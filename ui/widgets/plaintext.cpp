// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plaintext.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::PlainText {

namespace {

constexpr char16_t ControlPictures = 0x2400;
constexpr char16_t PictureOfDelete = 0x2421;
constexpr char16_t Unshowable = 0xfffd;

bool isNonCharacter(char16_t unit)
{
    return (unit >= 0xfdd0 && unit <= 0xfdef) || unit >= 0xfffe;
}

char16_t visibleUnit(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    const char16_t unit = c.unicode();
    if (unit == u'\r') // the two units of a CR LF pair make one break
        return at + 1 < text.size() && text[at + 1] == u'\n' ? u'\u200b' : u'\n';
    if (unit == u'\n' || unit == u'\t')
        return unit;
    if (unit < 0x20)
        return static_cast<char16_t>(ControlPictures + unit);
    if (unit == 0x7f)
        return PictureOfDelete;
    if (unit == 0x85)
        return u'\n';
    if ((unit > 0x7f && unit < 0xa0) || unit == QChar::ObjectReplacementCharacter || isNonCharacter(unit))
        return Unshowable;
    if (c.isHighSurrogate())
        return at + 1 < text.size() && text[at + 1].isLowSurrogate() ? unit : Unshowable;
    if (c.isLowSurrogate())
        return at > 0 && text[at - 1].isHighSurrogate() ? unit : Unshowable;
    return unit;
}

QString cut(const QString &text, qsizetype limit)
{
    const qsizetype length = affordableLength(text, limit);
    return length == text.size() ? text : text.first(length) + u'…';
}

} // namespace

QString visible(const QString &raw)
{
    QString text = raw;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (const char16_t unit = visibleUnit(raw, i); unit != raw[i].unicode())
            text[i] = QChar(unit);
    }
    return text;
}

qsizetype affordableLength(const QString &text, qsizetype limit)
{
    constexpr qsizetype CostOfMark = 8;
    constexpr qsizetype CostOfPair = 50;
    qsizetype length = 0;
    for (qsizetype cost = 0; length < text.size(); ++length) {
        const QChar c = text[length];
        cost += c.isHighSurrogate() ? CostOfPair : c.isMark() ? CostOfMark : c.isLowSurrogate() ? 0 : 1;
        if (cost > limit)
            break;
    }
    if (length == text.size())
        return length;
    // After the last whole character, unless one character alone is that long.
    constexpr qsizetype Context = 32;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.first(std::min(text.size(), length + Context)));
    finder.setPosition(length);
    if (!finder.isAtBoundary()) {
        if (const qsizetype boundary = finder.toPreviousBoundary(); boundary > 0)
            return boundary;
    }
    return length > 0 && text[length - 1].isHighSurrogate() ? length - 1 : length;
}

QString oneLine(const QString &raw, qsizetype limit)
{
    QString text = cut(raw, limit);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = visibleUnit(text, i);
        const bool breaks =
            unit == u'\n' || unit == u'\t' || unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator;
        if (breaks)
            text[i] = u' ';
        else if (unit != text[i].unicode())
            text[i] = QChar(unit);
    }
    return text;
}

QList<qsizetype> breaksInLongWords(const QString &text)
{
    constexpr qsizetype LongWord = 16;
    QList<qsizetype> breaks;
    QTextBoundaryFinder lines(QTextBoundaryFinder::Line, text);
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = lines.toNextBoundary();
        if (end < 0)
            end = text.size();
        qsizetype last = begin;
        characters.setPosition(begin);
        for (qsizetype at = characters.toNextBoundary(); at > 0 && at < end; at = characters.toNextBoundary()) {
            const bool parts = "@./-_=&?#,;:+"_L1.contains(text[at - 1]);
            if ((parts && at - begin >= 4 && end - begin > LongWord) || at - last >= LongWord) {
                breaks.append(at);
                last = at;
            }
        }
        begin = end;
    }
    return breaks;
}

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : u'\u2066' + text + u'\u2069';
}

QString selfDirected(const QString &text)
{
    return text.isEmpty() ? text : u'\u2068' + text + u'\u2069';
}

QString menuText(const QString &raw, qsizetype limit)
{
    QString text = oneLine(raw, limit);
    return selfDirected(text.replace(u'&', u"&&"_s));
}

QString toolTip(const QString &text)
{
    constexpr qsizetype Limit = 1000;
    QString html = cut(visible(text), Limit).toHtmlEscaped();
    return html.isEmpty() ? html : u"<qt>"_s + html.replace(u'\n', "<br>"_L1) + u"</qt>"_s;
}

} // namespace Ferry::PlainText
