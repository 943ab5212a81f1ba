// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/partialdate.h"

#include <QStringView>

#include <optional>

namespace Ferry {

/// A birthday as the files of other programs write it: what parsePartialDate() reads, `12.5.1980`, and `5/12/1980` as the
/// United States do, unless only the other order makes a date. 1604 is no year. Nothing when it is no date.
[[nodiscard]] std::optional<PartialDate> foreignDate(QStringView text);

} // namespace Ferry
