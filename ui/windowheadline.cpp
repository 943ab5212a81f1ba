// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowheadline.h"

#include "models/source/localsource.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ferry::WindowHeadline)
};

} // namespace

QString headline(const ShownContacts &shown)
{
    const ImportSummary &import = shown.import;
    if (import.serviceCode == LocalSource::Clipboard)
        //: Window title and status: "Pasted contacts (3)"
        return Text::tr("%1 (%Ln)", nullptr, shown.total).arg(import.sourceName);
    const QString origin = import.owner.isEmpty() ? import.sourceName : import.sourceName + ", "_L1 + import.owner;
    //: Window title and status: "2,340 contacts from Yahoo, joe@example.com"
    return Text::tr("%Ln contact(s) from %1", nullptr, shown.total).arg(origin);
}

QString statusLine(const std::optional<ShownContacts> &shown, bool isDemo)
{
    QStringList parts;
    if (shown)
        parts.append(headline(*shown));
    if (isDemo)
        parts.append(Text::tr("Demo: these people are invented."));
    if (shown && shown->visible != shown->total)
        parts.append(Text::tr("%Ln found", nullptr, shown->visible));
    if (shown && shown->checked > 0)
        //: %n contacts have a check mark, of %1 in all
        parts.append(Text::tr("%Ln checked of %1", nullptr, shown->checked).arg(QLocale().toString(shown->total)));
    if (shown && shown->selected > 1)
        parts.append(Text::tr("%Ln selected", nullptr, shown->selected));
    return parts.join(u" · "_s);
}

} // namespace Ferry
