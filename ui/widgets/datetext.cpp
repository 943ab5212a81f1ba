// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datetext.h"

#include <QDate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// The part of the locale's long \a format from the first to the last of its fields that are in \a letters, with what
/// is written to the last one ("d.", "d日"). Day-of-week fields are none of them.
QString partOfFormat(QStringView format, QLatin1StringView letters)
{
    qsizetype begin = -1;
    qsizetype end = -1;
    for (qsizetype i = 0; i < format.size();) {
        const QChar c = format[i];
        qsizetype next = i + 1;
        if (c == u'\'') {
            const qsizetype closing = format.indexOf(u'\'', next);
            next = closing < 0 ? format.size() : closing + 1;
        } else {
            while (next < format.size() && format[next] == c)
                ++next;
            const bool weekday = c == u'd' && next - i > 2;
            if (letters.contains(c) && !weekday) {
                begin = begin < 0 ? i : begin;
                end = next;
            }
        }
        i = next;
    }
    if (begin < 0)
        return {};
    while (end < format.size() && !format[end].isSpace() && !format[end].isLetter()
           && !u",،、'("_s.contains(format[end]))
        ++end;
    constexpr char16_t FirstCjk = 0x2e80;
    while (end < format.size() && format[end].isLetter() && format[end].unicode() >= FirstCjk)
        ++end;
    return format.sliced(begin, end - begin).toString();
}

} // namespace

QString dateText(const PartialDate &date, const QLocale &locale)
{
    constexpr int AnyLeapYear = 2000;
    const QDate day(date.year.value_or(AnyLeapYear), date.month, date.day);
    const QString format = locale.dateFormat(QLocale::LongFormat);
    const QString part = partOfFormat(format, date.year ? "dMy"_L1 : "dM"_L1);
    if (!day.isValid() || part.isEmpty())
        return toIsoString(date);
    return locale.toString(day, part);
}

QString clockTime(std::chrono::milliseconds elapsed)
{
    const auto seconds =
        std::chrono::floor<std::chrono::seconds>(std::max(elapsed, std::chrono::milliseconds{0})).count();
    const QLocale locale;
    const auto two = [&locale](qint64 part) {
        return (part < 10 ? locale.zeroDigit() : QString()) + locale.toString(part);
    };
    if (seconds >= 3'600)
        return locale.toString(seconds / 3'600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
    return locale.toString(seconds / 60) + u':' + two(seconds % 60);
}

} // namespace Ferry
