// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <chrono>
#include <optional>

/// When to ask again after a failure.
namespace Ferry::RetryPolicy {

/// No wait is longer, whatever the server asks for.
inline constexpr std::chrono::seconds longestWait{300};

/// How long to wait after failure number \a failures (1 is the first): 1, 2, 4, 8, 16 and then 24 s, each up to a quarter
/// longer by \a random (from 0 up to 1), so between 1 and 30 s. A \a retryAfter that is longer counts instead, up to
/// longestWait.
[[nodiscard]] std::chrono::milliseconds delay(int failures, double random,
                                              std::optional<std::chrono::seconds> retryAfter = {});

/// Whether the same question may succeed later by itself.
[[nodiscard]] bool isWorthRetrying(const Error &error);

} // namespace Ferry::RetryPolicy
