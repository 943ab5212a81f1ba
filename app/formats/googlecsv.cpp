// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/csvdialect.h"
#include "app/formats/labels.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using enum CsvField;

// The columns of Google Contacts since 2024 that do not repeat.
constexpr FixedCsvColumn FixedColumns[] = {{"First Name"_L1, GivenName},
                                           {"Middle Name"_L1, MiddleName},
                                           {"Last Name"_L1, FamilyName},
                                           {"Phonetic First Name"_L1},
                                           {"Phonetic Middle Name"_L1},
                                           {"Phonetic Last Name"_L1},
                                           {"Name Prefix"_L1, NamePrefix},
                                           {"Name Suffix"_L1, NameSuffix},
                                           {"Nickname"_L1, Nickname},
                                           {"File As"_L1},
                                           {"Organization Name"_L1, Company},
                                           {"Organization Title"_L1, JobTitle},
                                           {"Organization Department"_L1, Department},
                                           {"Birthday"_L1, Birthday},
                                           {"Notes"_L1, Notes},
                                           {"Photo"_L1, Photo},
                                           {"Labels"_L1, Groups}};

struct BlockPart {
    QLatin1StringView name;
    CsvField field = CsvField::Unknown;
};
constexpr BlockPart EmailParts[] = {{"Label"_L1, EmailLabel}, {"Value"_L1, Email}};
constexpr BlockPart PhoneParts[] = {{"Label"_L1, PhoneLabel}, {"Value"_L1, Phone}};
constexpr BlockPart AddressParts[] = {{"Label"_L1, AddressLabel},
                                      {"Formatted"_L1, AddressFormatted},
                                      {"Street"_L1, Street},
                                      {"City"_L1, City},
                                      {"PO Box"_L1, AddressMore},
                                      {"Region"_L1, Region},
                                      {"Postal Code"_L1, PostalCode},
                                      {"Country"_L1, Country},
                                      {"Extended Address"_L1, AddressMore}};
constexpr BlockPart WebsiteParts[] = {{"Label"_L1}, {"Value"_L1, Website}};
constexpr BlockPart CustomParts[] = {{"Label"_L1, CustomLabel}, {"Value"_L1, CustomValue}};

/// Google's marks out of a text that must not be taken for one: " ::: " parts values, "* " in front marks the preferred.
QString withoutParting(const QString &text)
{
    QString plain = text;
    while (plain.contains(":::"_L1))
        plain.replace(":::"_L1, "::"_L1);
    return plain;
}

QString withoutMarks(const QString &text)
{
    QString plain = withoutParting(labelText(text));
    while (plain.startsWith(u'*'))
        plain = plain.sliced(1).trimmed();
    return plain;
}

QString googleLabel(const QString &label, bool primary)
{
    const LabelKind kind = classifyLabel(label);
    const QString text = kind.exact ? standardLabel(kind) : withoutMarks(label);
    return primary && text.isEmpty() ? u"Other"_s : text; // a lone "*" would become a label
}

constexpr FormatAbility GoogleAbility{
    .lacking = FormatAbility::fields({ContactField::ExternalId}),
    .addresses = MostCsvBlocks,
    .companies = 11,
    .photos = 6,
    .locations = 10,
    .emailLabel = &googleLabel,
    .phoneLabel = &googleLabel,
    .addressLabel = [](const QString &label, bool) { return googleLabel(label, false); },
    .listed = &withoutParting,
    .group = &withoutMarks,
    .sharedAfter = MostCsvBlocks,
    .webPhotosOnly = false,
};

// The names until about 2024 that are not those of today.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 10> OldNames{{
    {"Given Name"_L1, "First Name"_L1},
    {"Additional Name"_L1, "Middle Name"_L1},
    {"Family Name"_L1, "Last Name"_L1},
    {"Given Name Yomi"_L1, "Phonetic First Name"_L1},
    {"Additional Name Yomi"_L1, "Phonetic Middle Name"_L1},
    {"Family Name Yomi"_L1, "Phonetic Last Name"_L1},
    {"Group Membership"_L1, "Labels"_L1},
    {"Organization 1 - Name"_L1, "Organization Name"_L1},
    {"Organization 1 - Title"_L1, "Organization Title"_L1},
    {"Organization 1 - Department"_L1, "Organization Department"_L1},
}};

struct Block {
    QLatin1StringView name;
    std::span<const BlockPart> parts;
};
constexpr Block Blocks[] = {{"E-mail "_L1, EmailParts},
                            {"Phone "_L1, PhoneParts},
                            {"Address "_L1, AddressParts},
                            {"Website "_L1, WebsiteParts},
                            {"Custom Field "_L1, CustomParts}};

/// "E-mail 2 - Value", and "E-mail 2 - Type" as it was before.
CsvColumn blockColumn(const QString &header)
{
    for (const Block &block : Blocks) {
        const qsizetype dash = header.indexOf(" - "_L1);
        if (!header.startsWith(block.name) || dash < block.name.size())
            continue;
        bool isNumber = false;
        const int number = QStringView(header).sliced(block.name.size(), dash - block.name.size()).toInt(&isNumber);
        QStringView part = QStringView(header).sliced(dash + 3);
        if (part == "Type"_L1)
            part = u"Label";
        constexpr int MostInAHeader = 10'000;
        if (!isNumber || number < 1 || number > MostInAHeader)
            break;
        for (const BlockPart &known : block.parts) {
            if (part == known.name)
                return {header, known.field, number - 1};
        }
    }
    return {header, CsvField::Unknown, 0};
}

} // namespace

const CsvDialect &googleDialect()
{
    static constexpr CsvDialect Dialect{.ability = &GoogleAbility,
                                        .columns = FixedColumns,
                                        .yearless = CsvDialect::YearlessBirthday::TwoDashes,
                                        .groupSeparator = " ::: "_L1,
                                        .hasGoogleMarks = true};
    return Dialect;
}

QList<CsvColumn> googleColumns(const CsvBlocks &blocks)
{
    QList<CsvColumn> columns = fixedColumns(googleDialect());
    const qsizetype counts[] = {blocks.emails, blocks.phones, blocks.addresses, blocks.websites, blocks.custom};
    for (size_t kind = 0; kind < std::size(Blocks); ++kind) {
        for (int number = 0; number < counts[kind]; ++number) {
            for (const BlockPart &part : Blocks[kind].parts)
                columns.append(
                    {Blocks[kind].name + QString::number(number + 1) + " - "_L1 + part.name, part.field, number});
        }
    }
    return columns;
}

CsvColumn googleColumn(const QString &header)
{
    QString name = header.trimmed();
    if (name == "Location"_L1)
        return {header, Location, 0};
    if (name == "Name"_L1)
        return {header, DisplayName, 0};
    for (const auto &[old, today] : OldNames) {
        if (name == old)
            name = today;
    }
    const CsvColumn fixed = csvColumn(googleDialect(), name);
    return fixed.field != CsvField::Unknown ? CsvColumn{header, fixed.field, fixed.index} : blockColumn(name);
}

} // namespace Ferry
