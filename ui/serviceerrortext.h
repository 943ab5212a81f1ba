// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errortext.h"

namespace Ferry {

/// What an error code of CloudSponge's table means, without the sentence about what became of the contacts.
struct ServiceErrorText {
    QString title = {};
    /// Why it happened; empty where the title says it all.
    QString reason = {};
    QString nextStep = {};
    ErrorText::Remedy remedy = ErrorText::Remedy::TryAgain;
};

/// The words for \a code at \a sourceName (may be empty), also for codes that are not documented.
[[nodiscard]] ServiceErrorText describeServiceError(int code, const QString &sourceName);

} // namespace Ferry
