// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace Ferry {

struct FormatAbility;

/// A kind of file that contacts can be exported to.
enum class ExportFormat {
    /// vCard 3.0 (RFC 2426) as every address book reads it.
    VCard3,
    /// vCard 4.0 (RFC 6350).
    VCard4,
    /// vCard 2.1 (versit, 1996), for what is old.
    VCard21,
    /// CSV with the columns of Google Contacts since 2024; for import there, not for spreadsheets.
    GoogleCsv,
    /// CSV with the columns of Outlook.com and the new Outlook.
    OutlookCsv,
    /// CSV with the columns of Outlook for the desktop, in its code page.
    OutlookClassicCsv,
    /// CSV with the columns of Thunderbird.
    ThunderbirdCsv,
    /// CSV for eyes: guarded against formulas.
    SpreadsheetCsv,
    /// An Excel workbook, every cell a text.
    Xlsx,
    /// LDIF (RFC 2849) with Thunderbird's attributes.
    Ldif,
    /// jCard (RFC 7095): vCard 4.0 in JSON.
    JCard,
    /// JSContact (RFC 9553).
    JsContact,
};

/// What is fixed about a format.
struct ExportFormatInfo {
    ExportFormat format;
    /// As on the command line: "vcard3".
    QLatin1StringView name;
    /// Without the dot.
    QLatin1StringView suffix;
    QLatin1StringView mimeType;
    /// What it can hold.
    const FormatAbility &(*ability)() = nullptr;
};

/// Every format, the one to offer first at the front.
[[nodiscard]] std::span<const ExportFormatInfo> exportFormats();
[[nodiscard]] const ExportFormatInfo &exportFormatInfo(ExportFormat format);

/// The format called \a name, in any case.
[[nodiscard]] std::optional<ExportFormat> formatFromName(QStringView name);
/// The format that the suffix of \a fileName (or path) stands for, in any case: of several, the one offered first.
[[nodiscard]] std::optional<ExportFormat> formatFromSuffix(const QString &fileName);

} // namespace Ferry
