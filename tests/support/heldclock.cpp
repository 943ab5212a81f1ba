// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/heldclock.h"

#include <algorithm>

namespace Ferry::Test {

QDateTime HeldClock::now() const
{
    static const QDateTime start(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    return start.addMSecs(m_now.count()).addSecs(m_calendarOffset.count());
}

QObject *HeldClock::callLater(std::chrono::milliseconds delay, QObject *context, std::function<void()> wake)
{
    auto *token = new QObject(context);
    m_alarms.push_back({m_now + delay, token, std::move(wake)});
    return token;
}

void HeldClock::dropDead()
{
    std::erase_if(m_alarms, [](const Alarm &alarm) { return alarm.token.isNull(); });
}

std::chrono::milliseconds HeldClock::untilNext() const
{
    std::chrono::milliseconds next{-1};
    for (const Alarm &alarm : m_alarms) {
        if (alarm.token && (next.count() < 0 || alarm.due - m_now < next))
            next = std::max(alarm.due - m_now, std::chrono::milliseconds{0});
    }
    return next;
}

bool HeldClock::advanceToNext()
{
    dropDead();
    const auto first = std::min_element(m_alarms.begin(), m_alarms.end(),
                                        [](const Alarm &a, const Alarm &b) { return a.due < b.due; });
    if (first == m_alarms.end())
        return false;
    Alarm alarm = std::move(*first);
    m_alarms.erase(first);
    m_now = std::max(m_now, alarm.due);
    alarm.token->deleteLater();
    alarm.wake();
    return true;
}

void HeldClock::advance(std::chrono::milliseconds step)
{
    const std::chrono::milliseconds end = m_now + step;
    while (untilNext().count() >= 0 && m_now + untilNext() <= end)
        advanceToNext();
    m_now = end;
}

} // namespace Ferry::Test
