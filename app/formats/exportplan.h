// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/exportformat.h"
#include "app/formats/exporttarget.h"

#include <QString>

#include <optional>

namespace Ferry {

/// Everything that decides what the bytes of an export are and into how many files they go.
struct ExportPlan {
    enum class Photos {
        Keep,
        /// Those above `largestPhoto` are made smaller.
        Shrink,
        LeaveOut,
    };
    enum class Files {
        One,
        /// At most `contactsPerFile` in each.
        Several,
        OnePerContact,
    };

    /// Whose limits count; none for a plan of somebody who needs no advice.
    std::optional<ExportTarget> target = {};
    ExportFormat format = ExportFormat::VCard3;
    FitOptions fit = {};
    Photos photos = Photos::Keep;
    /// In bytes of the picture itself.
    qint64 largestPhoto = 0;
    Files files = Files::One;
    qint64 contactsPerFile = 0;
    /// What a file is called after a contact without any name.
    QString nameless = QStringLiteral("Contact");

    bool operator==(const ExportPlan &) const = default;
};

/// What suits \a target best for that many \a contacts.
[[nodiscard]] ExportPlan planFor(ExportTarget target, qsizetype contacts);

/// Whether \a target is known to hold pictures that come in a file.
[[nodiscard]] bool takesPhotos(ExportTarget target);

/// How many files \a contacts make.
[[nodiscard]] qsizetype fileCount(const ExportPlan &plan, qsizetype contacts);

/// Whether a file of the plan has more contacts than its target takes at once.
[[nodiscard]] bool hasTooManyForTarget(const ExportPlan &plan, qsizetype contacts);

} // namespace Ferry
