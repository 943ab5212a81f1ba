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
/// What came of \a change, in whole sentences: what was done, what was left, and why.
[[nodiscard]] QString outcome(const AccountChange &change);
/// "Undo: delete 3 contacts", for a menu; \a step may be null.
[[nodiscard]] QString undo(const ChangeHistory::Step *step);
[[nodiscard]] QString redo(const ChangeHistory::Step *step);
/// Trying the same again may help.
[[nodiscard]] bool isWorthAnotherTry(const Error &error);

} // namespace Ferry::AccountText
