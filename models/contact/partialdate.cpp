// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contact/partialdate.h"

#include <QDate>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// The number that the ASCII digits of \a text make, or -1: QString's own reader also takes signs and spaces.
int number(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return text.isEmpty() ? -1 : value;
}

} // namespace

Result<PartialDate> parsePartialDate(QStringView text)
{
    const QStringView whole = text.trimmed();
    PartialDate date;
    QStringView rest = whole;
    if (rest.startsWith("--"_L1)) {
        rest = rest.sliced(2);
    } else if (rest.size() == 10 && rest[4] == u'-') {
        date.year = number(rest.first(4));
        rest = rest.sliced(5);
    } else if (rest.size() == 8 && !rest.contains(u'-')) {
        date.year = number(rest.first(4));
        rest = rest.sliced(4);
    } else if (rest.size() != 5) {
        return fail(Error::Code::BadReply, u"not a date"_s);
    }

    if (rest.size() == 5 && rest[2] == u'-') {
        date.month = number(rest.first(2));
        date.day = number(rest.sliced(3));
    } else if (rest.size() == 4) {
        date.month = number(rest.first(2));
        date.day = number(rest.sliced(2));
    } else {
        return fail(Error::Code::BadReply, u"not a date"_s);
    }

    constexpr int AnyLeapYear = 2000;
    if (date.year && (*date.year < 1 || *date.year > 9999))
        return fail(Error::Code::BadReply, u"no such year"_s);
    if (!QDate::isValid(date.year.value_or(AnyLeapYear), date.month, date.day))
        return fail(Error::Code::BadReply, u"no such day"_s);
    return date;
}

QString toIsoString(const PartialDate &date)
{
    QString text = date.year ? u"0000-00-00"_s : u"--00-00"_s;
    const auto put = [&text](int number, qsizetype end, int count) {
        for (; count > 0; --count, number /= 10)
            text[--end] = QChar(static_cast<char16_t>(u'0' + number % 10));
    };
    if (date.year)
        put(*date.year, 4, 4);
    put(date.month, text.size() - 3, 2);
    put(date.day, text.size(), 2);
    return text;
}

} // namespace Ferry
