// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace Ferry {

/// Time as the program sees it, handed in so that tests can hold it.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Time that never runs backwards and does not count from any date.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
    /// The calendar's time, UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Calls \a wake once from the event loop, not earlier than \a delay from now. Deleting \a context, or the returned
    /// object (owned by \a context), calls it off.
    virtual QObject *callLater(std::chrono::milliseconds delay, QObject *context, std::function<void()> wake) = 0;
};

/// The real time.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    [[nodiscard]] QDateTime now() const override;
    QObject *callLater(std::chrono::milliseconds delay, QObject *context, std::function<void()> wake) override;
};

} // namespace Ferry
