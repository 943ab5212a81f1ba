// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/generalsettings.h"

#include "models/items/sourcelistmodel.h"

#include <QFormLayout>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QString sourceNames(const QStringList &codes)
{
    if (codes.isEmpty())
        return GeneralSettings::tr("All");
    QStringList names;
    for (const QString &code : codes) {
        const AddressSource *source = findAddressSource(code);
        names.append(source ? SourceListModel::nameOf(*source) : code);
    }
    return QLocale().createSeparatedList(names);
}

QString consentPlace(const bool &ownBrowserOnly)
{
    return ownBrowserOnly ? GeneralSettings::tr("In your own browser only")
                          : GeneralSettings::tr("In this window or in your own browser");
}

} // namespace

GeneralSettings::GeneralSettings(Settings &settings, QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows = {
        new ChoiceSettingRow<ColorScheme>(*form, tr("&Colours:"), u"colorScheme"_s, settings,
                                          &SettingLayer::colorScheme, &Settings::colorScheme,
                                          {{ColorScheme::System, tr("As the desktop")},
                                           {ColorScheme::Light, tr("Light")},
                                           {ColorScheme::Dark, tr("Dark")}}),
        new ChoiceSettingRow<bool>(*form, tr("&Postal addresses:"), u"includeAddresses"_s, settings,
                                   &SettingLayer::includeAddresses, &Settings::includeAddresses,
                                   {{true, tr("Bring them too")}, {false, tr("Leave them out")}}),
        new ChoiceSettingRow<QString>(*form, tr("Dragged out &as:"), u"dragFormat"_s, settings,
                                      &SettingLayer::dragFormat, &Settings::dragFormat,
                                      {{u"vcard3"_s, u"vCard 3.0"_s},
                                       {u"vcard4"_s, u"vCard 4.0"_s},
                                       {u"google-csv"_s, tr("CSV for Google")},
                                       {u"spreadsheet-csv"_s, tr("CSV for spreadsheets")},
                                       {u"xlsx"_s, tr("Excel workbook")},
                                       {u"ldif"_s, u"LDIF"_s}}),
        new ChoiceSettingRow<bool>(*form, tr("Files &dragged out:"), u"dragSeparately"_s, settings,
                                   &SettingLayer::dragSeparately, &Settings::dragSeparately,
                                   {{false, tr("One for all; with Shift one each")},
                                    {true, tr("One for each contact; with Shift one for all")}}),
        new ShownSettingRow<QStringList>(*form, tr("Sources:"), u"offeredSources"_s, settings,
                                         &SettingLayer::offeredSources, &Settings::offeredSources, sourceNames),
        new ShownSettingRow<bool>(*form, tr("Consent page:"), u"ownBrowserOnly"_s, settings,
                                  &SettingLayer::ownBrowserOnly, &Settings::ownBrowserOnly, consentPlace),
    };
}

void GeneralSettings::load()
{
    for (SettingRow *row : std::as_const(m_rows))
        row->load();
}

void GeneralSettings::store()
{
    for (SettingRow *row : std::as_const(m_rows))
        row->store();
}

} // namespace Ferry
