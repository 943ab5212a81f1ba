// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>

#include <chrono>
#include <functional>

namespace Ferry {

/// Looks again and again at the process behind a page, and notices when it is another one, and when it has hung: its main
/// thread wants the processor, or stands still by force, at each of many looks in a row. Told from /proc alone, since
/// asking the page would mean to run a script in it; where there is no /proc no hanging is noticed.
class RendererWatch final : public QObject
{
    Q_OBJECT

public:
    /// \a pid says which process it is, 0 for none. (QWebEnginePage::renderProcessPidChanged() is not enough: Qt 6.4 does
    /// not send it for a page's first process.)
    RendererWatch(QObject *parent, std::function<qint64()> pid,
                  std::chrono::milliseconds pause = std::chrono::milliseconds(500), int looks = 20);

    [[nodiscard]] bool responds() const { return m_busy < m_looks; }

signals:
    void processChanged(qint64 pid);
    void respondingChanged(bool responds);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void look();

    std::function<qint64()> m_source;
    int m_looks;
    QBasicTimer m_timer;
    qint64 m_pid = 0;
    /// Looks in a row at which it was busy.
    int m_busy = 0;
};

/// Whether \a stat, the content of `/proc/PID/stat`, says that the process runs, waits for a processor, or was stopped.
[[nodiscard]] bool isBusy(const QByteArray &stat);

} // namespace Ferry
