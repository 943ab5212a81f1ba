// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csvdialect.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using enum CsvField;
using Yearless = CsvDialect::YearlessBirthday;

constexpr QLatin1StringView OutlookPhones[] = {
    "Home"_L1,     "Home"_L1,  "Work"_L1,     "Work"_L1,     "Mobile"_L1,    "Car"_L1,  "Other"_L1,
    "Primary"_L1,  "Pager"_L1, "Work Fax"_L1, "Home Fax"_L1, "Other Fax"_L1, "Main"_L1, "Assistant"_L1,
    "Callback"_L1, "Radio"_L1, "Telex"_L1,    "TTY"_L1,      "ISDN"_L1};
constexpr QLatin1StringView OutlookAddresses[] = {"Home"_L1, "Work"_L1, "Other"_L1};
constexpr QLatin1StringView ThunderbirdPhones[] = {"Work"_L1, "Home"_L1, "Fax"_L1, "Pager"_L1, "Mobile"_L1};
constexpr QLatin1StringView ThunderbirdAddresses[] = {"Home"_L1, "Work"_L1};

// clang-format off
constexpr FixedCsvColumn OutlookColumns[] = {
    {"First Name"_L1, GivenName}, {"Middle Name"_L1, MiddleName}, {"Last Name"_L1, FamilyName},
    {"Title"_L1, NamePrefix}, {"Suffix"_L1, NameSuffix}, {"Nickname"_L1, Nickname},
    {"Given Yomi"_L1}, {"Surname Yomi"_L1},
    {"E-mail Address"_L1, Email, 0}, {"E-mail 2 Address"_L1, Email, 1}, {"E-mail 3 Address"_L1, Email, 2},
    {"Home Phone"_L1, Phone, 0}, {"Home Phone 2"_L1, Phone, 1},
    {"Business Phone"_L1, Phone, 2}, {"Business Phone 2"_L1, Phone, 3}, {"Mobile Phone"_L1, Phone, 4},
    {"Car Phone"_L1, Phone, 5}, {"Other Phone"_L1, Phone, 6}, {"Primary Phone"_L1, Phone, 7}, {"Pager"_L1, Phone, 8},
    {"Business Fax"_L1, Phone, 9}, {"Home Fax"_L1, Phone, 10}, {"Other Fax"_L1, Phone, 11},
    {"Company Main Phone"_L1, Phone, 12}, {"Callback"_L1, Phone, 14}, {"Radio Phone"_L1, Phone, 15},
    {"Telex"_L1, Phone, 16}, {"TTY/TDD Phone"_L1, Phone, 17},
    {"IMAddress"_L1}, {"Job Title"_L1, JobTitle}, {"Department"_L1, Department}, {"Company"_L1, Company},
    {"Office Location"_L1}, {"Manager's Name"_L1}, {"Assistant's Name"_L1}, {"Assistant's Phone"_L1, Phone, 13},
    {"Company Yomi"_L1},
    {"Business Street"_L1, Street, 1}, {"Business City"_L1, City, 1}, {"Business State"_L1, Region, 1},
    {"Business Postal Code"_L1, PostalCode, 1}, {"Business Country/Region"_L1, Country, 1},
    {"Home Street"_L1, Street, 0}, {"Home City"_L1, City, 0}, {"Home State"_L1, Region, 0},
    {"Home Postal Code"_L1, PostalCode, 0}, {"Home Country/Region"_L1, Country, 0},
    {"Other Street"_L1, Street, 2}, {"Other City"_L1, City, 2}, {"Other State"_L1, Region, 2},
    {"Other Postal Code"_L1, PostalCode, 2}, {"Other Country/Region"_L1, Country, 2},
    {"Personal Web Page"_L1, Website, 1}, {"Spouse"_L1}, {"Schools"_L1}, {"Hobby"_L1}, {"Location"_L1, Location},
    {"Web Page"_L1, Website, 0}, {"Birthday"_L1, Birthday}, {"Anniversary"_L1}, {"Notes"_L1, Notes}};

constexpr FixedCsvColumn ClassicOutlookColumns[] = {
    {"Title"_L1, NamePrefix}, {"First Name"_L1, GivenName}, {"Middle Name"_L1, MiddleName},
    {"Last Name"_L1, FamilyName}, {"Suffix"_L1, NameSuffix}, {"Company"_L1, Company},
    {"Department"_L1, Department}, {"Job Title"_L1, JobTitle},
    {"Business Street"_L1, Street, 1}, {"Business Street 2"_L1, Street2, 1}, {"Business Street 3"_L1, Street3, 1},
    {"Business City"_L1, City, 1}, {"Business State"_L1, Region, 1}, {"Business Postal Code"_L1, PostalCode, 1},
    {"Business Country/Region"_L1, Country, 1},
    {"Home Street"_L1, Street, 0}, {"Home Street 2"_L1, Street2, 0}, {"Home Street 3"_L1, Street3, 0},
    {"Home City"_L1, City, 0}, {"Home State"_L1, Region, 0}, {"Home Postal Code"_L1, PostalCode, 0},
    {"Home Country/Region"_L1, Country, 0},
    {"Other Street"_L1, Street, 2}, {"Other Street 2"_L1, Street2, 2}, {"Other Street 3"_L1, Street3, 2},
    {"Other City"_L1, City, 2}, {"Other State"_L1, Region, 2}, {"Other Postal Code"_L1, PostalCode, 2},
    {"Other Country/Region"_L1, Country, 2},
    {"Assistant's Phone"_L1, Phone, 13}, {"Business Fax"_L1, Phone, 9}, {"Business Phone"_L1, Phone, 2},
    {"Business Phone 2"_L1, Phone, 3}, {"Callback"_L1, Phone, 14}, {"Car Phone"_L1, Phone, 5},
    {"Company Main Phone"_L1, Phone, 12}, {"Home Fax"_L1, Phone, 10}, {"Home Phone"_L1, Phone, 0},
    {"Home Phone 2"_L1, Phone, 1}, {"ISDN"_L1, Phone, 18}, {"Mobile Phone"_L1, Phone, 4},
    {"Other Fax"_L1, Phone, 11}, {"Other Phone"_L1, Phone, 6}, {"Pager"_L1, Phone, 8},
    {"Primary Phone"_L1, Phone, 7}, {"Radio Phone"_L1, Phone, 15}, {"TTY/TDD Phone"_L1, Phone, 17},
    {"Telex"_L1, Phone, 16},
    {"Account"_L1}, {"Anniversary"_L1}, {"Assistant's Name"_L1}, {"Billing Information"_L1},
    {"Birthday"_L1, Birthday}, {"Business Address PO Box"_L1, AddressMore, 1}, {"Categories"_L1, Groups},
    {"Children"_L1}, {"Directory Server"_L1},
    {"E-mail Address"_L1, Email, 0}, {"E-mail Type"_L1}, {"E-mail Display Name"_L1},
    {"E-mail 2 Address"_L1, Email, 1}, {"E-mail 2 Type"_L1}, {"E-mail 2 Display Name"_L1},
    {"E-mail 3 Address"_L1, Email, 2}, {"E-mail 3 Type"_L1}, {"E-mail 3 Display Name"_L1},
    {"Gender"_L1}, {"Government ID Number"_L1}, {"Hobby"_L1}, {"Home Address PO Box"_L1, AddressMore, 0},
    {"Initials"_L1}, {"Internet Free Busy"_L1}, {"Keywords"_L1}, {"Language"_L1}, {"Location"_L1, Location},
    {"Manager's Name"_L1}, {"Mileage"_L1}, {"Notes"_L1, Notes}, {"Office Location"_L1},
    {"Organizational ID Number"_L1}, {"Other Address PO Box"_L1, AddressMore, 2}, {"Priority"_L1}, {"Private"_L1},
    {"Profession"_L1}, {"Referred By"_L1}, {"Sensitivity"_L1}, {"Spouse"_L1}, {"User 1"_L1}, {"User 2"_L1},
    {"User 3"_L1}, {"User 4"_L1}, {"Web Page"_L1, Website, 0}};

// Beside these it has the same names as classic Outlook.
constexpr FixedCsvColumn GooglesOutlookColumns[] = {
    {"Home Address"_L1, AddressFormatted, 0}, {"Business Address"_L1, AddressFormatted, 1},
    {"Other Address"_L1, AddressFormatted, 2}};

constexpr FixedCsvColumn ThunderbirdColumns[] = {
    {"First Name"_L1, GivenName}, {"Last Name"_L1, FamilyName}, {"Display Name"_L1, DisplayName},
    {"Nickname"_L1, Nickname}, {"Primary Email"_L1, Email, 0}, {"Secondary Email"_L1, Email, 1},
    {"Screen Name"_L1}, {"Work Phone"_L1, Phone, 0}, {"Home Phone"_L1, Phone, 1}, {"Fax Number"_L1, Phone, 2},
    {"Pager Number"_L1, Phone, 3}, {"Mobile Number"_L1, Phone, 4},
    {"Home Address"_L1, Street, 0}, {"Home Address 2"_L1, Street2, 0}, {"Home City"_L1, City, 0},
    {"Home State"_L1, Region, 0}, {"Home ZipCode"_L1, PostalCode, 0}, {"Home Country"_L1, Country, 0},
    {"Work Address"_L1, Street, 1}, {"Work Address 2"_L1, Street2, 1}, {"Work City"_L1, City, 1},
    {"Work State"_L1, Region, 1}, {"Work ZipCode"_L1, PostalCode, 1}, {"Work Country"_L1, Country, 1},
    {"Job Title"_L1, JobTitle}, {"Department"_L1, Department}, {"Organization"_L1, Company},
    {"Web Page 1"_L1, Website, 0}, {"Web Page 2"_L1, Website, 1},
    {"Birth Year"_L1, BirthYear}, {"Birth Month"_L1, BirthMonth}, {"Birth Day"_L1, BirthDay},
    {"Custom 1"_L1}, {"Custom 2"_L1}, {"Custom 3"_L1}, {"Custom 4"_L1}, {"Notes"_L1, Notes}};
// clang-format on

/// Categories are parted by semicolons.
QString withoutSemicolons(const QString &group)
{
    return QString(group).replace(u';', u',').trimmed();
}

QString noLabel(const QString & /*label*/, bool /*primary*/)
{
    return {};
}

constexpr FormatAbility OutlookAbility{
    .lacking = FormatAbility::fields({ContactField::Group, ContactField::ExternalId}),
    .emails = 3,
    .companies = 1,
    .websites = 2,
    .photos = 0,
    .locations = 1,
    .phoneSlots = std::span(OutlookPhones).first(18),
    .addressSlots = OutlookAddresses,
    .emailLabel = &noLabel,
    .emailPreference = false,
    .preferredEmailFirst = true,
    .phonePreference = false,
    .rendering = false,
};

constexpr FormatAbility ClassicOutlookAbility{
    .lacking = FormatAbility::fields({ContactField::Nickname, ContactField::ExternalId}),
    .emails = 3,
    .companies = 1,
    .websites = 1,
    .photos = 0,
    .locations = 1,
    .phoneSlots = OutlookPhones,
    .addressSlots = OutlookAddresses,
    .emailLabel = &noLabel,
    .inCodePage = true,
    .group = &withoutSemicolons,
    .emailPreference = false,
    .preferredEmailFirst = true,
    .phonePreference = false,
    .rendering = false,
    .streetInLines = true,
    .birthdayWithoutYear = false,
};

constexpr FormatAbility ThunderbirdAbility{
    .lacking = FormatAbility::fields({ContactField::NamePrefix, ContactField::MiddleName, ContactField::NameSuffix,
                                      ContactField::Group, ContactField::ExternalId}),
    .emails = 2,
    .companies = 1,
    .websites = 2,
    .photos = 0,
    .locations = 0,
    .phoneSlots = ThunderbirdPhones,
    .addressSlots = ThunderbirdAddresses,
    .emailLabel = &noLabel,
    .emailPreference = false,
    .preferredEmailFirst = true,
    .phonePreference = false,
    .rendering = false,
    .streetInLines = true,
};

QString plainHeader(const QString &header)
{
    QString plain = header.trimmed().toLower();
    if (plain.endsWith("/region"_L1)) // older Outlook: "Business Country"
        plain.chop(7);
    return plain;
}

} // namespace

const CsvDialect &outlookDialect()
{
    static constexpr CsvDialect Dialect{.ability = &OutlookAbility,
                                        .columns = OutlookColumns,
                                        .phoneSlots = OutlookPhones,
                                        .addressSlots = OutlookAddresses,
                                        .yearless = Yearless::In1604,
                                        .hasFillers = true};
    return Dialect;
}

const CsvDialect &classicOutlookDialect()
{
    static constexpr CsvDialect Dialect{.ability = &ClassicOutlookAbility,
                                        .columns = ClassicOutlookColumns,
                                        .phoneSlots = OutlookPhones,
                                        .addressSlots = OutlookAddresses,
                                        .streetColumns = 3,
                                        .alwaysQuoted = true,
                                        .hasFillers = true};
    return Dialect;
}

const CsvDialect &googlesOutlookDialect()
{
    static constexpr CsvDialect Dialect{.ability = &ClassicOutlookAbility,
                                        .columns = GooglesOutlookColumns,
                                        .phoneSlots = OutlookPhones,
                                        .addressSlots = OutlookAddresses,
                                        .streetColumns = 3,
                                        .hasFillers = true};
    return Dialect;
}

const CsvDialect &thunderbirdDialect()
{
    static constexpr CsvDialect Dialect{.ability = &ThunderbirdAbility,
                                        .columns = ThunderbirdColumns,
                                        .phoneSlots = ThunderbirdPhones,
                                        .addressSlots = ThunderbirdAddresses,
                                        .streetColumns = 2,
                                        .yearless = Yearless::TwoDashes};
    return Dialect;
}

CsvColumn csvColumn(const CsvDialect &dialect, const QString &header)
{
    using Columns = QHash<QString, FixedCsvColumn>;
    static const QHash<const CsvDialect *, Columns> All = [] {
        QHash<const CsvDialect *, Columns> all;
        for (const CsvDialect *each : {&outlookDialect(), &classicOutlookDialect(), &thunderbirdDialect(),
                                       &googleDialect(), &spreadsheetDialect(), &googlesOutlookDialect()}) {
            Columns &columns = all[each];
            for (const FixedCsvColumn &column : each->columns) {
                const QString name = plainHeader(column.header);
                if (!columns.contains(name))
                    columns.insert(name, column);
            }
        }
        return all;
    }();
    const auto columns = All.constFind(&dialect);
    Q_ASSERT(columns != All.constEnd());
    if (const auto found = columns->constFind(plainHeader(header)); found != columns->constEnd())
        return {header, found->field, found->index};
    if (&dialect == &googlesOutlookDialect())
        return csvColumn(classicOutlookDialect(), header);
    return {header, CsvField::Unknown, 0};
}

QList<CsvColumn> fixedColumns(const CsvDialect &dialect)
{
    QList<CsvColumn> columns;
    for (const FixedCsvColumn &column : dialect.columns)
        columns.append({column.header, column.field, column.index});
    return columns;
}

void CsvBlocks::include(const Contact &contact)
{
    const auto widen = [](qsizetype &blocks, qsizetype count) {
        blocks = std::max(blocks, std::min(count, MostCsvBlocks));
    };
    widen(emails, contact.emails.size());
    widen(phones, contact.phones.size());
    widen(addresses, contact.addresses.size());
    widen(websites, contact.websites.size());
    const auto beyondFirst = [](qsizetype count) { return std::max<qsizetype>(count - 1, 0); };
    custom = std::max(
        custom, beyondFirst(contact.companies.size()) + contact.locations.size() + beyondFirst(contact.photos.size()));
}

} // namespace Ferry
