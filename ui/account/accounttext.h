// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/accounteditor.h"
#include "ui/errortext.h"

namespace Ferry::AccountText {

/// The sentences for \a error while looking at an account, or changing something there.
[[nodiscard]] ErrorText failure(const Error &error);
/// The same in one line.
[[nodiscard]] QString failureLine(const Error &error);

/// What is being done: "Deleting contacts: 7 of 40".
[[nodiscard]] QString progress(const AccountChange &change);
/// What came of \a change; empty where the table shows it well enough.
[[nodiscard]] QString outcome(const AccountChange &change);
/// "Undo deleting"
[[nodiscard]] QString undo(AccountChange::Kind kind);

} // namespace Ferry::AccountText
