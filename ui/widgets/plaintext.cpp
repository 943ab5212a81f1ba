// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plaintext.h"

#include <QTextBoundaryFinder>

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

/// \a text cut after the last whole character within \a limit units. A character of more units than that is
/// cut too.
QString cut(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    QString head = text.first(limit);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.first(std::min(text.size(), limit + 32)));
    finder.setPosition(limit);
    const qsizetype boundary = finder.isAtBoundary() ? limit : finder.toPreviousBoundary();
    if (boundary > 0)
        head.truncate(boundary);
    if (!head.isEmpty() && head.back().isHighSurrogate())
        head.chop(1);
    return head + u'…';
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

QString oneLine(const QString &raw, qsizetype limit)
{
    QString text = cut(raw, limit);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = visibleUnit(text, i);
        const bool breaks = unit == u'\n' || unit == u'\t' || unit == QChar::LineSeparator
            || unit == QChar::ParagraphSeparator;
        if (breaks)
            text[i] = u' ';
        else if (unit != text[i].unicode())
            text[i] = QChar(unit);
    }
    return text;
}

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : u'\u2066' + text + u'\u2069';
}

QString toolTip(const QString &text)
{
    constexpr qsizetype Limit = 1000;
    QString html = cut(visible(text), Limit).toHtmlEscaped();
    return html.isEmpty() ? html : u"<qt>"_s + html.replace(u'\n', "<br>"_L1) + u"</qt>"_s;
}

} // namespace Ferry::PlainText
