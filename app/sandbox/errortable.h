// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace Ferry::Sandbox {

/// At which event a code of the error table appears (beside COMPLETE, which carries every one).
enum class Stage { Initializing, Gathering };

/// A row of CloudSponge's error table.
struct ErrorRow {
    int code;
    Stage stage;
    std::string_view text;
};

/// The row of \a code, or null.
[[nodiscard]] const ErrorRow *findError(int code);

} // namespace Ferry::Sandbox
