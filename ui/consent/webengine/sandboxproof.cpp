// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/sandboxproof.h"

#include <QFile>
#include <QTimer>

#include <array>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

namespace {

constexpr auto Pause = 100ms;

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

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray linkTarget([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_LINUX
    // QFile::symLinkTarget() makes a path of it, which it is not.
    std::array<char, 64> target{};
    const ssize_t length = readlink(path.toLatin1().constData(), target.data(), target.size());
    if (length > 0)
        return {target.data(), static_cast<qsizetype>(length)};
#endif
    return {};
}

bool hasOwnUserNamespace(const ProcessFacts &process, const ProcessFacts &us)
{
    if (!process.userNamespace.isEmpty() && !us.userNamespace.isEmpty())
        return process.userNamespace != us.userNamespace;
    return !process.uidMap.isEmpty() && !us.uidMap.isEmpty() && process.uidMap != us.uidMap;
}

void look(qint64 pid, QObject *context, std::function<void(bool)> done, std::chrono::milliseconds patience)
{
    QTimer::singleShot(Pause, context, [pid, context, done = std::move(done), patience]() mutable {
        const ProcessFacts process = processFacts(pid);
        const bool confined = isConfined(process, processFacts(0));
        if (confined || process.status.isEmpty() || patience <= 0ms)
            return done(confined);
        look(pid, context, std::move(done), patience - Pause);
    });
}

} // namespace

ProcessFacts processFacts(qint64 pid)
{
    const QString folder = pid == 0 ? u"/proc/self/"_s : u"/proc/%1/"_s.arg(pid);
    return {
        .status = content(folder + "status"_L1),
        .userNamespace = linkTarget(folder + "ns/user"_L1),
        .uidMap = content(folder + "uid_map"_L1).simplified(),
    };
}

bool isConfined(const ProcessFacts &process, const ProcessFacts &us)
{
    return field(process.status, "Seccomp") == "2" && field(process.status, "NSpid").contains(' ')
        && hasOwnUserNamespace(process, us);
}

void proveConfinement(qint64 pid, QObject *context, std::function<void(bool)> done, std::chrono::milliseconds patience)
{
#ifdef Q_OS_LINUX
    look(pid, context, std::move(done), patience);
#else
    Q_UNUSED(pid)
    Q_UNUSED(patience)
    QTimer::singleShot(0, context, [done = std::move(done)] { done(true); });
#endif
}

bool isSandboxExpected()
{
    return qgetenv("QTWEBENGINE_DISABLE_SANDBOX") != "1";
}

} // namespace Ferry
