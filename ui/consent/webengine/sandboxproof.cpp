// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/sandboxproof.h"

#include <QFile>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int PauseMs = 100;
constexpr int Looks = 50;

/// The value of "Name:\tvalue\n".
QByteArray field(const QByteArray &status, const QByteArray &name)
{
    const QList<QByteArray> lines = status.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ':'))
            return line.sliced(name.size() + 1).simplified();
    }
    return {};
}

void look(qint64 pid, QObject *context, std::function<void()> unconfined, int looksLeft)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly) || isConfined(file.readAll()))
        return; // gone processes are not our matter here
    if (looksLeft == 0) {
        unconfined();
        return;
    }
    QTimer::singleShot(PauseMs, context, [pid, context, unconfined = std::move(unconfined), looksLeft]() mutable {
        look(pid, context, std::move(unconfined), looksLeft - 1);
    });
}

} // namespace

bool isConfined(const QByteArray &status)
{
    return field(status, "Seccomp") == "2" && field(status, "NSpid").contains(' ');
}

void proveConfinement(qint64 pid, QObject *context, std::function<void()> unconfined)
{
#ifdef Q_OS_LINUX
    if (qgetenv("QTWEBENGINE_DISABLE_SANDBOX") != "1")
        look(pid, context, std::move(unconfined), Looks);
#else
    Q_UNUSED(pid)
    Q_UNUSED(context)
    Q_UNUSED(unconfined)
#endif
}

} // namespace Ferry
