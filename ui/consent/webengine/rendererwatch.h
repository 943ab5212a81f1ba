// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>

#include <chrono>

namespace Ferry {

/// Notices that a renderer has hung: its main thread wants the processor, or stands still by force, at each of many looks
/// in a row. Told from /proc alone, since asking the page would mean to run a script in it; where there is no /proc
/// nothing is noticed.
class RendererWatch final : public QObject
{
    Q_OBJECT

public:
    explicit RendererWatch(QObject *parent, std::chrono::milliseconds pause = std::chrono::milliseconds(500),
                           int looks = 20);

    /// Watches process \a pid from now on; none with 0.
    void watch(qint64 pid);
    [[nodiscard]] bool responds() const { return m_busy < m_looks; }

signals:
    void respondingChanged(bool responds);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void look();

    std::chrono::milliseconds m_pause;
    int m_looks;
    QBasicTimer m_timer;
    qint64 m_pid = 0;
    /// Looks in a row at which it was busy.
    int m_busy = 0;
};

/// Whether \a stat, the content of `/proc/PID/stat`, says that the process runs, waits for a processor, or was stopped.
[[nodiscard]] bool isBusy(const QByteArray &stat);

} // namespace Ferry
