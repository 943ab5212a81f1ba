// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QDateTime>

namespace Ferry {

/// Notices that the computer has slept: its calendar went on alone. A calendar that somebody set looks the same.
class SleepWatch
{
public:
    /// \a clock must outlive the watch.
    explicit SleepWatch(Clock &clock)
        : m_clock(clock)
    {
    }

    /// Whether it slept since the last call; to be asked every second or so.
    [[nodiscard]] bool hasSlept()
    {
        const std::chrono::milliseconds now = m_clock.monotonic();
        const QDateTime today = m_clock.now();
        const std::chrono::milliseconds unseen{m_askedOn.msecsTo(today) - (now - m_askedAt).count()};
        const bool slept = m_askedOn.isValid() && unseen > std::chrono::seconds{10};
        m_askedAt = now;
        m_askedOn = today;
        return slept;
    }

private:
    Clock &m_clock;
    std::chrono::milliseconds m_askedAt{0};
    QDateTime m_askedOn;
};

} // namespace Ferry
