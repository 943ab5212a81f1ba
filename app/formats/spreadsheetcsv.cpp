// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csvdialect.h"
#include "app/formats/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using enum CsvField;

constexpr FixedCsvColumn Columns[] = {{"Prefix"_L1, NamePrefix},      {"First name"_L1, GivenName},
                                      {"Middle name"_L1, MiddleName}, {"Last name"_L1, FamilyName},
                                      {"Suffix"_L1, NameSuffix},      {"Nickname"_L1, Nickname},
                                      {"Organisation"_L1, Company},   {"Department"_L1, Department},
                                      {"Job title"_L1, JobTitle},     {"Birthday"_L1, Birthday},
                                      {"Groups"_L1, Groups},          {"Place"_L1, Location},
                                      {"Picture"_L1, Photo},          {"Notes"_L1, Notes}};

struct Part {
    QLatin1StringView name;
    CsvField field;
};
constexpr Part EmailParts[] = {{"E-mail %1"_L1, Email}, {"E-mail %1 label"_L1, EmailLabel}};
constexpr Part PhoneParts[] = {{"Phone %1"_L1, Phone}, {"Phone %1 label"_L1, PhoneLabel}};
constexpr Part AddressParts[] = {{"Address %1 label"_L1, AddressLabel},     {"Address %1 street"_L1, Street},
                                 {"Address %1 postal code"_L1, PostalCode}, {"Address %1 city"_L1, City},
                                 {"Address %1 region"_L1, Region},          {"Address %1 country"_L1, Country}};
constexpr Part WebsiteParts[] = {{"Website %1"_L1, Website}};

constexpr std::span<const Part> Kinds[] = {EmailParts, PhoneParts, AddressParts, WebsiteParts};

/// Groups share a cell.
QString withoutSemicolons(const QString &group)
{
    return QString(group).replace(u';', u',').trimmed();
}

constexpr FormatAbility Ability{
    .lacking = FormatAbility::fields({ContactField::ExternalId}),
    .emails = MostCsvBlocks,
    .phones = MostCsvBlocks,
    .addresses = MostCsvBlocks,
    .companies = 1,
    .websites = MostCsvBlocks,
    .photos = 1,
    .locations = 1,
    .group = &withoutSemicolons,
    .emailPreference = false,
    .preferredEmailFirst = true,
    .phonePreference = false,
    .rendering = false,
    .webPhotosOnly = false,
};

} // namespace

const CsvDialect &spreadsheetDialect()
{
    static constexpr CsvDialect Dialect{.ability = &Ability,
                                        .columns = Columns,
                                        .yearless = CsvDialect::YearlessBirthday::TwoDashes,
                                        .groupSeparator = "; "_L1,
                                        .forSpreadsheets = true};
    return Dialect;
}

QList<CsvColumn> spreadsheetColumns(const CsvBlocks &blocks)
{
    QList<CsvColumn> columns = fixedColumns(spreadsheetDialect());
    const CsvColumn notes = columns.takeLast();
    const qsizetype counts[] = {blocks.emails, blocks.phones, blocks.addresses, blocks.websites};
    for (size_t kind = 0; kind < std::size(Kinds); ++kind) {
        for (int number = 0; number < counts[kind]; ++number) {
            for (const Part &part : Kinds[kind])
                columns.append({QString(part.name).arg(number + 1), part.field, number});
        }
    }
    columns.append(notes); // long texts last
    return columns;
}

CsvColumn spreadsheetColumn(const QString &header)
{
    const QString name = header.trimmed();
    for (const std::span<const Part> parts : Kinds) {
        for (const Part &part : parts) {
            const qsizetype place = part.name.indexOf("%1"_L1);
            const QLatin1StringView before = part.name.first(place);
            const QLatin1StringView after = part.name.sliced(place + 2);
            if (!name.startsWith(before) || !name.endsWith(after) || name.size() <= before.size() + after.size())
                continue;
            bool isNumber = false;
            const int number =
                QStringView(name).sliced(before.size(), name.size() - before.size() - after.size()).toInt(&isNumber);
            if (isNumber && number >= 1 && number <= MostCsvBlocks)
                return {header, part.field, number - 1};
        }
    }
    return csvColumn(spreadsheetDialect(), header);
}

} // namespace Ferry
