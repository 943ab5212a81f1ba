// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "models/core/result.h"
#include "tests/bench/finding.h"
#include "tests/bench/measure.h"

namespace Ferry::Bench {

/// Finding a few of \a contacts in a table of all of them, from the letter typed until the rows are right. An Error when
/// the rows are not the same.
[[nodiscard]] Result<QList<Finding>> measureSearch(const QList<Contact> &contacts, Effort effort);

} // namespace Ferry::Bench
