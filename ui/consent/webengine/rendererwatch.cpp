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

RendererWatch::RendererWatch(QObject *parent, std::function<qint64()> pid, std::chrono::milliseconds pause, int looks)
    : QObject(parent)
    , m_source(std::move(pid))
    , m_looks(looks)
{
    m_timer.start(static_cast<int>(pause.count()), this);
}

void RendererWatch::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer.timerId())
        look();
}

void RendererWatch::look()
{
    const bool responded = responds();
    const qint64 pid = m_source();
    const bool isOther = pid != m_pid;
    m_pid = pid;
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    const QByteArray stat = pid > 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    m_busy = isBusy(stat) && !isOther ? qMin(m_busy + 1, m_looks) : 0;
    if (isOther)
        emit processChanged(pid);
    if (responds() != responded)
        emit respondingChanged(responds());
}

} // namespace Ferry
