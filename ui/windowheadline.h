// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/importlistmodel.h"

#include <optional>

namespace Ferry {

/// What the main window says of the contacts it shows.
struct ShownContacts {
    /// The import they came with.
    ImportSummary import = {};
    int total = 0;
    /// As many fit what is searched for.
    int visible = 0;
    int selected = 0;
    int checked = 0;
};

/// "2,340 contacts from Yahoo, joe@example.com", for the window's title.
[[nodiscard]] QString headline(const ShownContacts &shown);

/// The same with what was found, checked and selected, for the line at the window's foot. No more than that it is a demo when no
/// contacts are shown.
[[nodiscard]] QString statusLine(const std::optional<ShownContacts> &shown, bool isDemo);

} // namespace Ferry
