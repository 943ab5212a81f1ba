// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "tests/bench/finding.h"
#include "tests/bench/measure.h"
#include "tests/bench/sandboxbook.h"

namespace Ferry::Bench {

/// From COMPLETE until every contact of \a book is on disk and in the table of a window on the screen, beside curl fetching
/// the same pages and throwing them away. An Error when anything is missing.
[[nodiscard]] Result<QList<Finding>> measureImport(SandboxBook &book, Effort effort);

} // namespace Ferry::Bench
