// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exportformat.h"

#include <QLatin1StringView>

#include <optional>
#include <span>

namespace Ferry {

/// Where contacts are going.
enum class ExportTarget {
    ICloud,
    GoogleContacts,
    OutlookCom,
    OutlookClassic,
    Thunderbird,
    Evolution,
    KAddressBook,
    Android,
    Excel,
    AnotherProgram,
};

/// What goes there best.
struct ExportTargetInfo {
    enum class Encoding { Utf8, WindowsCodePage, Binary };
    enum class Splitting {
        OneFile,
        /// It reads the first contact of a file alone.
        FilePerContact,
    };

    ExportTarget target;
    /// A word for settings and tests: "icloud".
    QLatin1StringView name;
    ExportFormat format;
    Encoding encoding = Encoding::Utf8;
    Splitting splitting = Splitting::OneFile;
    /// Another format that carries more there, or less but more surely; and how that is split.
    std::optional<ExportFormat> alternative = {};
    Splitting alternativeSplitting = Splitting::OneFile;
    /// It takes values with labels of their own (FitOptions::ownLabels).
    bool ownLabels = true;
    /// The largest picture it takes, in bytes; 0: none at all.
    qint64 largestPhoto = 0;
    /// The most contacts it takes in one file; 0: not known to be bounded.
    qint64 mostContacts = 0;
};

/// Every target, the commonest first, "another program" last.
[[nodiscard]] std::span<const ExportTargetInfo> exportTargets();
[[nodiscard]] const ExportTargetInfo &exportTargetInfo(ExportTarget target);

} // namespace Ferry
