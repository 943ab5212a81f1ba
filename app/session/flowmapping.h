// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/importevents.h"
#include "app/session/importflow.h"

namespace Ferry {

// Between the import's flow, the service's answers before it and the screens behind it.

/// What an answer of /events means to the flow.
[[nodiscard]] ImportFlow::Event eventFrom(const EventSnapshot &snapshot);

/// What it means to the flow that its work failed with \a error; the next try may come in \a backOff.
[[nodiscard]] ImportFlow::Event eventFrom(const Error &error, std::chrono::milliseconds backOff);

/// Shows \a state in \a progress: all but what the flow knows nothing of.
void show(const ImportFlow::State &state, ImportProgress &progress);

/// The connection's trouble in \a state, if that is its trouble. \a nextTryIn counts while a try is awaited.
[[nodiscard]] std::optional<ConnectionTrouble> troubleIn(const ImportFlow::State &state,
                                                         std::chrono::milliseconds nextTryIn, bool offline);

} // namespace Ferry
