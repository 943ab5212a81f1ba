// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/tablemapping.h"

namespace Ferry {

/// What a column becomes, in the person's words: "Phone (work)".
[[nodiscard]] QString tableRoleText(TableRole role);

} // namespace Ferry
