// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "tests/bench/finding.h"
#include "tests/bench/measure.h"

namespace Ferry::Bench {

/// From the start of the program to its window on the screen, and its memory when it has come to rest, beside a window with
/// nothing but a table. An Error when either shows no window.
[[nodiscard]] Result<QList<Finding>> measureStart(Effort effort);

} // namespace Ferry::Bench
