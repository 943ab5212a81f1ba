// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Ferry {

/// The most memory that the process behind a page may write to, in bytes: several times what any sign-in page needs, and
/// not so much that the rest of the system suffers.
inline constexpr quint64 RendererMemory = quint64{2} << 30;

/// Holds the renderer \a pid to RendererMemory. One that wants more ends, and its page with it. Does nothing where the system
/// has no such limits.
void limitRenderer(qint64 pid);

} // namespace Ferry
