// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "models/core/result.h"
#include "tests/bench/finding.h"
#include "tests/bench/measure.h"

namespace Ferry::Bench {

/// Writing \a contacts in the foreign formats beside writing the same bytes, and reading them from the library. An Error
/// when something is not written whole or not read back.
[[nodiscard]] Result<QList<Finding>> measureFiles(const QList<Contact> &contacts, Effort effort);

} // namespace Ferry::Bench
