// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <chrono>
#include <functional>

namespace Ferry {

/// What /proc tells of a process.
struct ProcessFacts {
    /// `/proc/PID/status`; empty when there is no such process (any more).
    QByteArray status = {};
    /// Where `/proc/PID/ns/user` leads, "user:[4026531837]"; empty when we may not know.
    QByteArray userNamespace = {};
    /// `/proc/PID/uid_map`, which everybody may read.
    QByteArray uidMap = {};
};

/// Of the process \a pid; of this one for 0.
[[nodiscard]] ProcessFacts processFacts(qint64 pid);

/// Whether \a process is fenced in as seen from \a us: a seccomp filter is on, and it lives in a process namespace and a
/// user namespace of its own. Where the user namespace may not be known, other user ids in it say as much.
[[nodiscard]] bool isConfined(const ProcessFacts &process, const ProcessFacts &us);

/// Looks at process \a pid until it is confined, for as long as \a patience, since a renderer puts its filter on a moment after it
/// starts. Calls \a done once, never before it returns, with whether it is; with false too when it is gone by then. Ends
/// with \a context.
///
/// Where there is no /proc the engine's word is taken. QTWEBENGINE_DISABLE_SANDBOX=1 is the person's own word: there is
/// nothing to prove then, see isSandboxExpected().
void proveConfinement(qint64 pid, QObject *context, std::function<void(bool)> done,
                      std::chrono::milliseconds patience = std::chrono::seconds(20));

/// Whether nobody has switched the sandbox off.
[[nodiscard]] bool isSandboxExpected();

} // namespace Ferry
