// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/source/sourceoffer.h"

#include <QByteArray>
#include <QList>

namespace Ferry {

/// More sources than any account has.
inline constexpr qsizetype mostSources = 1'000;

/// An answer of /services in JSON: an object keyed by service code. Members that are no source are passed over, and so is
/// what follows mostSources. Errors: Service (an error answer), BadReply (also without a single source).
[[nodiscard]] Result<QList<SourceOffer>> parseSourceList(const QByteArray &json);

} // namespace Ferry
