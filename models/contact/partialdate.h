// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace Ferry {

/// A day of the calendar whose year may be unknown, as birthdays often are.
struct PartialDate {
    std::optional<int> year = {};
    int month = 1;
    int day = 1;

    bool operator==(const PartialDate &) const = default;
};

/// Reads `YYYY-MM-DD`, `YYYYMMDD`, `--MM-DD`, `--MMDD` and `MM-DD` (RFC 6350 section 4.3.1; CloudSponge's `dob` and
/// `birthday`). The day must exist: 29 February is taken without a year, 31 February never. Years run from 1 to 9999.
[[nodiscard]] Result<PartialDate> parsePartialDate(QStringView text);

/// `YYYY-MM-DD`, or `--MM-DD` without a year.
[[nodiscard]] QString toIsoString(const PartialDate &date);

} // namespace Ferry
