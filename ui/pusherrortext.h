// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errortext.h"

#include <QDate>

namespace Ferry {

/// The sentences for \a error while pushing to Contacts+; describe() speaks of CloudSponge.
[[nodiscard]] ErrorText describePushError(const Error &error);

/// The tag that a push gets unless the person wants another: "Imported from Yahoo, 21 Nov 2026".
[[nodiscard]] QString pushTagName(const QString &sourceName, const QDate &date);

} // namespace Ferry
