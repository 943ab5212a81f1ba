// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exportformat.h"

#include "app/formats/csvdialect.h"
#include "app/formats/jscontact.h"
#include "app/formats/ldifwriter.h"
#include "app/formats/vcardlines.h"
#include "app/formats/xlsxwriter.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

template<const CsvDialect &(*dialect)()>
const FormatAbility &csvAbility()
{
    return *dialect().ability;
}

constexpr ExportFormatInfo Formats[] = {
    {ExportFormat::VCard3, "vcard3"_L1, "vcf"_L1, "text/vcard"_L1, &vCardAbility},
    {ExportFormat::VCard4, "vcard4"_L1, "vcf"_L1, "text/vcard"_L1, &vCardAbility},
    {ExportFormat::VCard21, "vcard21"_L1, "vcf"_L1, "text/vcard"_L1, &vCardAbility},
    {ExportFormat::GoogleCsv, "google-csv"_L1, "csv"_L1, "text/csv"_L1, &csvAbility<&googleDialect>},
    {ExportFormat::OutlookCsv, "outlook-csv"_L1, "csv"_L1, "text/csv"_L1, &csvAbility<&outlookDialect>},
    {ExportFormat::OutlookClassicCsv, "outlook-classic-csv"_L1, "csv"_L1, "text/csv"_L1,
     &csvAbility<&classicOutlookDialect>},
    {ExportFormat::ThunderbirdCsv, "thunderbird-csv"_L1, "csv"_L1, "text/csv"_L1, &csvAbility<&thunderbirdDialect>},
    {ExportFormat::SpreadsheetCsv, "spreadsheet-csv"_L1, "csv"_L1, "text/csv"_L1, &csvAbility<&spreadsheetDialect>},
    {ExportFormat::Xlsx, "xlsx"_L1, "xlsx"_L1, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_L1,
     &xlsxAbility},
    {ExportFormat::Ldif, "ldif"_L1, "ldif"_L1, "text/ldif"_L1, &ldifAbility},
    {ExportFormat::JCard, "jcard"_L1, "jcard"_L1, "application/vcard+json"_L1, &vCardAbility},
    {ExportFormat::JsContact, "jscontact"_L1, "json"_L1, "application/jscontact+json"_L1, &jsContactAbility},
};

template<typename Matches>
std::optional<ExportFormat> find(Matches matches)
{
    const auto found = std::find_if(std::begin(Formats), std::end(Formats), matches);
    return found == std::end(Formats) ? std::nullopt : std::optional(found->format);
}

} // namespace

std::span<const ExportFormatInfo> exportFormats()
{
    return Formats;
}

const ExportFormatInfo &exportFormatInfo(ExportFormat format)
{
    const auto found = std::find_if(std::begin(Formats), std::end(Formats),
                                    [format](const ExportFormatInfo &info) { return info.format == format; });
    Q_ASSERT(found != std::end(Formats));
    return *found;
}

std::optional<ExportFormat> formatFromName(QStringView name)
{
    return find([name](const ExportFormatInfo &info) { return name.compare(info.name, Qt::CaseInsensitive) == 0; });
}

std::optional<ExportFormat> formatFromSuffix(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix();
    return find([&](const ExportFormatInfo &info) { return suffix.compare(info.suffix, Qt::CaseInsensitive) == 0; });
}

} // namespace Ferry
