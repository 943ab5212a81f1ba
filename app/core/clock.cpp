// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"

#include <QTimer>

namespace Ferry {

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QObject *SystemClock::callLater(std::chrono::milliseconds delay, QObject *context, std::function<void()> wake)
{
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer); // a coarse timer may fire 5 % early, and polls must not
    QObject::connect(timer, &QTimer::timeout, context, [timer, wake = std::move(wake)] {
        timer->deleteLater();
        wake();
    });
    timer->start(delay);
    return timer;
}

} // namespace Ferry
