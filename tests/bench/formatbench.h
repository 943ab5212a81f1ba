// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "models/core/result.h"
#include "tests/bench/finding.h"
#include "tests/bench/measure.h"

namespace Ferry::Bench {

/// Writing \a contacts to memory in vCard 3.0 and each CSV and reading them again, beside Evolution Data Server, ez-vcard and
/// KContacts with the same cards, as far as they are installed. Processor time throughout. An Error when something does not
/// come back.
[[nodiscard]] Result<QList<Finding>> measureFormats(const QList<Contact> &contacts, Effort effort);

} // namespace Ferry::Bench
