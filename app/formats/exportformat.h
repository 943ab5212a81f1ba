// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace Ferry {

/// A kind of file that contacts can be exported to.
enum class ExportFormat {
    /// vCard 3.0 (RFC 2426) as every address book reads it.
    VCard3,
    /// CSV with the columns of Google Contacts since 2024; for import there, not for spreadsheets.
    GoogleCsv,
};

/// What is fixed about a format.
struct ExportFormatInfo {
    ExportFormat format;
    /// As on the command line: "vcard3".
    QLatin1StringView name;
    /// Without the dot.
    QLatin1StringView suffix;
    QLatin1StringView mimeType;
};

/// Every format, the one to offer first at the front.
[[nodiscard]] std::span<const ExportFormatInfo> exportFormats();
[[nodiscard]] const ExportFormatInfo &exportFormatInfo(ExportFormat format);

/// The format called \a name, in any case.
[[nodiscard]] std::optional<ExportFormat> formatFromName(QStringView name);
/// The format that the suffix of \a fileName (or path) stands for, in any case.
[[nodiscard]] std::optional<ExportFormat> formatFromSuffix(const QString &fileName);

} // namespace Ferry
