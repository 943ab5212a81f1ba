// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exporttarget.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using Encoding = ExportTargetInfo::Encoding;
using Splitting = ExportTargetInfo::Splitting;

// iCloud (support.apple.com/103188) takes 50,000 vCards at once, pictures up to 224 KB and cards up to 256 KB; in base64, the
// larger limit is the narrower one. What is not known to be bounded gets what every reader takes.
constexpr qint64 ICloudPhoto = 180'000;
constexpr qint64 ICloudContacts = 50'000;
// Google's help speaks of 3,000 contacts at a time; nothing is lost by heeding it.
constexpr qint64 GoogleContactsAtOnce = 3'000;
constexpr qint64 UsualPhoto = 200'000;

constexpr ExportTargetInfo Targets[] = {
    {.target = ExportTarget::ICloud,
     .name = "icloud"_L1,
     .format = ExportFormat::VCard3,
     .largestPhoto = ICloudPhoto,
     .mostContacts = ICloudContacts},
    // Labels go as CATEGORIES, pictures only in vCard: its CSV has but their address.
    {.target = ExportTarget::GoogleContacts,
     .name = "google"_L1,
     .format = ExportFormat::VCard3,
     .alternative = ExportFormat::GoogleCsv,
     .largestPhoto = UsualPhoto,
     .mostContacts = GoogleContactsAtOnce},
    {.target = ExportTarget::OutlookCom, .name = "outlook-com"_L1, .format = ExportFormat::OutlookCsv},
    {.target = ExportTarget::OutlookClassic,
     .name = "outlook-classic"_L1,
     .format = ExportFormat::OutlookClassicCsv,
     .encoding = Encoding::WindowsCodePage,
     .alternative = ExportFormat::VCard21,
     .alternativeSplitting = Splitting::FilePerContact},
    {.target = ExportTarget::Thunderbird,
     .name = "thunderbird"_L1,
     .format = ExportFormat::VCard4,
     .alternative = ExportFormat::ThunderbirdCsv,
     .largestPhoto = UsualPhoto},
    {.target = ExportTarget::Evolution,
     .name = "evolution"_L1,
     .format = ExportFormat::VCard3,
     .largestPhoto = UsualPhoto},
    // It puts aside all that is in a group, as values with labels of their own are.
    {.target = ExportTarget::KAddressBook,
     .name = "kaddressbook"_L1,
     .format = ExportFormat::VCard3,
     .ownLabels = false,
     .largestPhoto = UsualPhoto},
    {.target = ExportTarget::Android, .name = "android"_L1, .format = ExportFormat::VCard3, .largestPhoto = UsualPhoto},
    {.target = ExportTarget::Excel,
     .name = "excel"_L1,
     .format = ExportFormat::Xlsx,
     .encoding = Encoding::Binary,
     .alternative = ExportFormat::SpreadsheetCsv},
    {.target = ExportTarget::AnotherProgram,
     .name = "another"_L1,
     .format = ExportFormat::VCard3,
     .largestPhoto = UsualPhoto},
};

} // namespace

std::span<const ExportTargetInfo> exportTargets()
{
    return Targets;
}

const ExportTargetInfo &exportTargetInfo(ExportTarget target)
{
    const auto found = std::find_if(std::begin(Targets), std::end(Targets),
                                    [target](const ExportTargetInfo &info) { return info.target == target; });
    Q_ASSERT(found != std::end(Targets));
    return *found;
}

} // namespace Ferry
