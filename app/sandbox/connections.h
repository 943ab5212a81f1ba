// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Ferry::Sandbox {

/// Ends this process's TCP connection with the peer's \a port, without an answer.
void endConnectionTo(int port);

/// Ends all TCP connections of this process. The HTTP library would wait for idle ones until their time is
/// over.
void endAllConnections();

} // namespace Ferry::Sandbox
