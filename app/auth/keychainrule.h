// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretservice.h"
#include "models/core/error.h"

#include <qt6keychain/keychain.h>

#include <optional>

namespace Ferry {

/// What QtKeychain's answer means, given how the Secret Service stood right after it. None when the keychain truly
/// answered: done, or (EntryNotFound) that it has no such entry.
[[nodiscard]] std::optional<Error> keychainError(QKeychain::Error answer, SecretServiceState state);

} // namespace Ferry
