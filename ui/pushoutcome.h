// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushsession.h"

#include <QString>

namespace Ferry {

/// What a push came to, for standard output and the exit status.
struct PushOutcome {
    /// One line with the numbers; empty when it did not come to that.
    QString summary = {};
    /// What is not as it should be; empty when all is.
    QString failure = {};
};

/// Of \a session, which is Finished or Broken; \a alreadyThere contacts were found there by its plan.
[[nodiscard]] PushOutcome outcomeOf(const PushSession &session, int alreadyThere);
/// Of a plan by which nothing is to be done.
[[nodiscard]] PushOutcome outcomeOfNothing(int alreadyThere);

} // namespace Ferry
