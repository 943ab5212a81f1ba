// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Ferry {

/// ISO 3166 code of where the person is, for phone numbers without a country; empty when the system does not say.
[[nodiscard]] QString personsRegion();

} // namespace Ferry
