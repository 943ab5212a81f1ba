// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exportformat.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr ExportFormatInfo Formats[] = {
    {ExportFormat::VCard3, "vcard3"_L1, "vcf"_L1, "text/vcard"_L1},
    {ExportFormat::GoogleCsv, "google-csv"_L1, "csv"_L1, "text/csv"_L1},
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
