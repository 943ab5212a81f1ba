// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errortext.h"

namespace Ferry {

/// The facts about \a error for whoever helps: version, system, what was going on, code, status and detail. In English
/// whatever the language, and without secrets, addresses and contacts.
[[nodiscard]] QString errorDetails(const Error &error, const ErrorContext &context = {});

} // namespace Ferry
