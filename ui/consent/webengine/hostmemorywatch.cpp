// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/hostmemorywatch.h"

#include <QFile>
#include <QTimerEvent>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int pause = 250; // a page fills some hundred MB in that time

quint64 memoryHeld()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toULongLong() * static_cast<quint64>(sysconf(_SC_PAGESIZE));
}

} // namespace

HostMemoryWatch::HostMemoryWatch(QObject *parent)
    : QObject(parent)
{
    restart();
}

void HostMemoryWatch::restart()
{
    m_before = memoryHeld();
    m_timer.start(pause, this);
}

void HostMemoryWatch::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId() || memoryHeld() <= m_before + HostMemory)
        return;
    m_timer.stop();
    emit overgrown();
}

} // namespace Ferry
