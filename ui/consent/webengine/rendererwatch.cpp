// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/rendererwatch.h"

#include <QFile>
#include <QTimerEvent>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

bool isBusy(const QByteArray &stat)
{
    // The name before it is in brackets, and may hold brackets itself.
    const QByteArray state = stat.sliced(stat.lastIndexOf(')') + 1).simplified().left(1);
    return state == "R" || state == "T";
}

RendererWatch::RendererWatch(QObject *parent, std::chrono::milliseconds pause, int looks)
    : QObject(parent)
    , m_pause(pause)
    , m_looks(looks)
{
}

void RendererWatch::watch(qint64 pid)
{
    const bool responded = responds();
    m_pid = pid;
    m_busy = 0;
    if (pid > 0)
        m_timer.start(static_cast<int>(m_pause.count()), this);
    else
        m_timer.stop();
    if (!responded)
        emit respondingChanged(true);
}

void RendererWatch::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        look();
}

void RendererWatch::look()
{
    QFile file(u"/proc/%1/stat"_s.arg(m_pid));
    const QByteArray stat = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const bool responded = responds();
    m_busy = isBusy(stat) ? qMin(m_busy + 1, m_looks) : 0;
    if (responds() != responded)
        emit respondingChanged(responds());
}

} // namespace Ferry
