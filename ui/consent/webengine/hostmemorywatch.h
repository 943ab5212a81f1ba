// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>

namespace Ferry {

/// So much more than before may this program hold in memory for a page, in bytes. What a page puts into blobs, and answers on
/// their way to it, are kept here and not in the process behind the page, which limitRenderer() holds.
inline constexpr quint64 HostMemory = quint64{512} << 20;

/// Looks again and again at how much memory this program holds, and says once when that has grown by more than HostMemory.
/// Where there is no /proc it never does.
class HostMemoryWatch final : public QObject
{
    Q_OBJECT

public:
    explicit HostMemoryWatch(QObject *parent = nullptr);

    /// Counts from here again.
    void restart();
    /// Until overgrown().
    [[nodiscard]] bool isWatching() const { return m_timer.isActive(); }

signals:
    void overgrown();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QBasicTimer m_timer;
    quint64 m_before = 0;
};

} // namespace Ferry
