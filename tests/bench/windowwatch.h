// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include <sys/types.h>

struct xcb_connection_t;

namespace Ferry::Bench {

/// Sees on the X server when windows of other programs appear, so that no program has to tell.
class WindowWatch
{
public:
    /// Watches the server of $DISPLAY.
    WindowWatch();

    /// False without a server.
    [[nodiscard]] bool isConnected() const;

    /// Waits until process \a pid has a window on the screen that is large enough to be its main one, and says when that
    /// was, on the clock of wallSeconds(). Nothing when \a patience runs out.
    [[nodiscard]] std::optional<double> mainWindowOf(pid_t pid, std::chrono::milliseconds patience);

private:
    struct Disconnect {
        void operator()(xcb_connection_t *connection) const;
    };
    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;
    unsigned m_pidAtom = 0;
};

} // namespace Ferry::Bench
