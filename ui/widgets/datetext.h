// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/partialdate.h"

#include <QLocale>

#include <chrono>

namespace Ferry {

/// \a date as people who speak \a locale write it in full, without the day of the week: "12 May 1990", "12. Mai".
[[nodiscard]] QString dateText(const PartialDate &date, const QLocale &locale);

/// \a elapsed as "1:05" or "1:00:05", in the digits of the default locale.
[[nodiscard]] QString clockTime(std::chrono::milliseconds elapsed);

} // namespace Ferry
