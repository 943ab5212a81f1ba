// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/fieldtext.h"

#include "ui/widgets/datetext.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QLocale>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::FieldText {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ferry::FieldText)
};

constexpr std::array names{
    std::pair{"name", QT_TRANSLATE_NOOP("Ferry::FieldText", "Name")},
    std::pair{"prefix", QT_TRANSLATE_NOOP("Ferry::FieldText", "Title before the name")},
    std::pair{"givenName", QT_TRANSLATE_NOOP("Ferry::FieldText", "First name")},
    std::pair{"middleName", QT_TRANSLATE_NOOP("Ferry::FieldText", "Middle name")},
    std::pair{"familyName", QT_TRANSLATE_NOOP("Ferry::FieldText", "Last name")},
    std::pair{"suffix", QT_TRANSLATE_NOOP("Ferry::FieldText", "Title after the name")},
    std::pair{"nickname", QT_TRANSLATE_NOOP("Ferry::FieldText", "Nickname")},
    std::pair{"emails", QT_TRANSLATE_NOOP("Ferry::FieldText", "E-mail")},
    std::pair{"phoneNumbers", QT_TRANSLATE_NOOP("Ferry::FieldText", "Phone")},
    std::pair{"addresses", QT_TRANSLATE_NOOP("Ferry::FieldText", "Address")},
    std::pair{"organizations", QT_TRANSLATE_NOOP("Ferry::FieldText", "Organisation")},
    std::pair{"urls", QT_TRANSLATE_NOOP("Ferry::FieldText", "Website")},
    std::pair{"birthday", QT_TRANSLATE_NOOP("Ferry::FieldText", "Birthday")},
    std::pair{"notes", QT_TRANSLATE_NOOP("Ferry::FieldText", "Notes")},
    std::pair{"photos", QT_TRANSLATE_NOOP("Ferry::FieldText", "Photo")},
};

} // namespace

QString name(const QStringList &path)
{
    for (const auto &[key, text] : names) {
        if (path.constLast() == QLatin1StringView(key))
            return Text::tr(text);
    }
    return Text::tr("Something that is not shown here");
}

QString value(const QStringList &path, const QJsonValue &value)
{
    QString text;
    if (path.constLast() == "birthday"_L1) {
        const QJsonObject date = value.toObject();
        const int year = date.value("year"_L1).toInt();
        if (!date.isEmpty())
            text = dateText({.year = year > 0 ? std::optional(year) : std::nullopt,
                             .month = date.value("month"_L1).toInt(),
                             .day = date.value("day"_L1).toInt()},
                            QLocale());
    } else {
        text = value.toVariant().toString();
    }
    text = PlainText::oneLine(text, 60);
    return text.isEmpty() ? Text::tr("nothing") : Text::tr("“%1”").arg(PlainText::selfDirected(text));
}

} // namespace Ferry::FieldText
