// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"

#include <QPointer>

#include <vector>

namespace Ferry::Test {

/// A clock that moves only when the test says so.
class HeldClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_now; }
    [[nodiscard]] QDateTime now() const override;
    QObject *callLater(std::chrono::milliseconds delay, QObject *context, std::function<void()> wake) override;

    /// Moves on by \a step, waking everything due on the way, in order of its time.
    void advance(std::chrono::milliseconds step);
    /// Moves to the next thing due and wakes it; false when nothing waits.
    bool advanceToNext();
    /// How long until the next thing is due; negative when nothing waits.
    [[nodiscard]] std::chrono::milliseconds untilNext() const;
    /// Makes the calendar jump without the monotonic time moving.
    void jumpCalendar(std::chrono::seconds by) { m_calendarOffset += by; }

private:
    struct Alarm {
        std::chrono::milliseconds due;
        QPointer<QObject> token;
        std::function<void()> wake;
    };
    void dropDead();

    std::chrono::milliseconds m_now{0};
    std::chrono::seconds m_calendarOffset{0};
    std::vector<Alarm> m_alarms;
};

} // namespace Ferry::Test
