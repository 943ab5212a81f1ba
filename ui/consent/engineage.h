// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

#include <optional>

namespace Ferry {

/// About when Chromium \a version ("108.0.5359.94") came out, by its first number: exact to three weeks, for versions to
/// come by their usual pace. Nothing when it is no such version.
[[nodiscard]] std::optional<QDate> chromiumReleased(QStringView version);

/// Whether an engine whose newest security fixes are those of Chromium \a version has, on \a today, gone without for more
/// than 12 months. Unknown versions count as old.
[[nodiscard]] bool areSecurityFixesOld(QStringView version, QDate today);

} // namespace Ferry
