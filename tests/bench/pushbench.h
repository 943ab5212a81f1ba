// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "tests/bench/finding.h"
#include "tests/bench/measure.h"

namespace Ferry::Bench {

/// A push to the sandbox, every answer of which takes 50 ms: beside the time that its requests need at the least, so many at a
/// time; and how long the thread of the windows was ever held up by it.
[[nodiscard]] Result<QList<Finding>> measurePush(Effort effort);

} // namespace Ferry::Bench
