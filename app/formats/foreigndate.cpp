// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/foreigndate.h"

#include <QString>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

std::optional<PartialDate> dateOf(QStringView year, QStringView month, QStringView day)
{
    if (year.size() != 4 || month.size() > 2 || day.size() > 2)
        return {};
    const QString iso = year.toString() + u'-' + month.toString().rightJustified(2, u'0') + u'-'
        + day.toString().rightJustified(2, u'0');
    const Result<PartialDate> date = parsePartialDate(iso);
    return date ? std::optional(*date) : std::nullopt;
}

} // namespace

std::optional<PartialDate> foreignDate(QStringView text)
{
    constexpr int YearOfNoYear = 1604; // what Apple and Outlook write for "no year"
    const QStringView whole = text.trimmed();
    std::optional<PartialDate> date;
    if (const Result<PartialDate> iso = parsePartialDate(whole)) {
        date = *iso;
    } else if (const QList<QStringView> german = whole.split(u'.'); german.size() == 3) {
        date = dateOf(german[2].trimmed(), german[1].trimmed(), german[0].trimmed());
    } else if (const QList<QStringView> parts = whole.split(u'/'); parts.size() == 3) {
        date = dateOf(parts[2], parts[0], parts[1]);
        if (!date)
            date = dateOf(parts[2], parts[1], parts[0]);
        if (!date)
            date = dateOf(parts[0], parts[1], parts[2]);
    }
    if (date && date->year == YearOfNoYear)
        date->year.reset();
    return date;
}

} // namespace Ferry
