// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <functional>

namespace Ferry {

/// Whether a process whose `/proc/PID/status` reads \a status is fenced in: a seccomp filter is on, and it lives in a
/// process namespace of its own. (Its user namespace would say more, but a sandboxed renderer lets nobody read that.)
[[nodiscard]] bool isConfined(const QByteArray &status);

/// Looks at process \a pid until it is confined, and calls \a unconfined once if it still is not after 5 s: a renderer
/// puts its filter on a moment after it starts. Does nothing where there is no sandbox to prove
/// (QTWEBENGINE_DISABLE_SANDBOX=1) or no /proc. Ends with \a context.
void proveConfinement(qint64 pid, QObject *context, std::function<void()> unconfined);

} // namespace Ferry
