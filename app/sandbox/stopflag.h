// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace Ferry::Sandbox {

/// Says to everybody who waits that the program ends.
class StopFlag
{
public:
    void set()
    {
        const std::scoped_lock lock(m_mutex);
        m_set = true;
        m_changed.notify_all();
    }
    /// Waits for \a duration; true, and at once, when the program ends.
    bool waitFor(std::chrono::milliseconds duration)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, duration, [this] { return m_set; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_set = false;
};

} // namespace Ferry::Sandbox
