// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/startbench.h"

#include "tests/bench/windowwatch.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Bench {

namespace {

struct Start {
    double milliseconds = 0;
    double residentMebibytes = 0;
    double anonymousMebibytes = 0;
    /// Files of WebEngine that are mapped into it.
    int webEngineFiles = 0;
};

QByteArray procFile(qint64 pid, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Ticks of processor time the process has used.
qint64 ticks(qint64 pid)
{
    const QByteArray stat = procFile(pid, u"stat"_s);
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.value(11).toLongLong() + fields.value(12).toLongLong();
}

/// Until it has used no processor time for a second and a half, or half a second if in a hurry; half a minute at most.
void waitForRest(qint64 pid, Effort effort)
{
    qint64 before = -1;
    for (int quiet = 0, waited = 0; quiet < (effort == Effort::Full ? 3 : 1) && waited < 60; ++waited) {
        QThread::msleep(500);
        const qint64 now = ticks(pid);
        quiet = now == before ? quiet + 1 : 0;
        before = now;
    }
}

double mebibytes(const QByteArray &rollup, QByteArrayView name)
{
    for (const QByteArray &line : rollup.split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

int webEngineFiles(qint64 pid)
{
    QSet<QByteArray> files;
    for (const QByteArray &line : procFile(pid, u"maps"_s).split('\n')) {
        if (line.toLower().contains("webengine"))
            files.insert(line.mid(line.indexOf('/')));
    }
    return static_cast<int>(files.size());
}

Result<Start> start(WindowWatch &watch, const QString &program, bool hasProfile, Effort effort)
{
    const QTemporaryDir profile;
    QProcess process;
    process.setProgram(program);
    if (hasProfile)
        process.setArguments({u"--profile"_s, profile.path()});
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double begin = wallSeconds();
    process.start();
    if (!process.waitForStarted())
        return fail(Error::Code::FileMissing, program + u": "_s + process.errorString());
    const qint64 pid = process.processId();
    const std::optional<double> mapped = watch.mainWindowOf(static_cast<pid_t>(pid), std::chrono::minutes{2});
    Start result;
    if (mapped) {
        result.milliseconds = (*mapped - begin) * 1e3;
        waitForRest(pid, effort);
        const QByteArray rollup = procFile(pid, u"smaps_rollup"_s);
        result.residentMebibytes = mebibytes(rollup, "Rss:");
        result.anonymousMebibytes = mebibytes(rollup, "Anonymous:");
        result.webEngineFiles = webEngineFiles(pid);
    }
    process.terminate();
    if (!process.waitForFinished(10'000)) {
        process.kill();
        process.waitForFinished();
    }
    if (!mapped)
        return fail(Error::Code::Timeout, u"%1 showed no window"_s.arg(program));
    return result;
}

} // namespace

Result<QList<Finding>> measureStart(Effort effort)
{
    WindowWatch watch;
    if (!watch.isConnected())
        return fail(Error::Code::Network, u"there is no X server"_s);
    std::vector<double> time[2], resident[2], anonymous[2];
    int webEngineFiles = 0;
    const Rounds planned = rounds(effort, 5);
    for (int round = planned.first(); round < planned.counted; ++round) {
        for (const int which : {0, 1}) {
            const Result<Start> measured = which == 0 ? start(watch, QStringLiteral(FERRY_PROGRAM), true, effort)
                                                      : start(watch, QStringLiteral(FERRY_BARE_WINDOW), false, effort);
            if (!measured)
                return fail(measured.error());
            webEngineFiles = std::max(webEngineFiles, measured->webEngineFiles);
            if (round < 0)
                continue; // the first reads its files from disk
            time[which].push_back(measured->milliseconds);
            resident[which].push_back(measured->residentMebibytes);
            anonymous[which].push_back(measured->anonymousMebibytes);
        }
    }
    const auto finding = [](const QString &what, Unit unit, const std::vector<double>(&values)[2],
                            std::optional<Goal> goal, const QString &note = {}) {
        return Finding{.what = what,
                       .unit = unit,
                       .ours = median(values[0]),
                       .baselineName = u"bare window"_s,
                       .baseline = median(values[1]),
                       .goal = goal,
                       .note = note};
    };
    constexpr Goal goal{Goal::Kind::AtMost, 1.5};
    return QList<Finding>{
        finding(
            u"start to mapped window"_s, Unit::Milliseconds, time, goal,
            u"A bare window is a QMainWindow around an empty QTableView; it reads no settings and draws no text."_s),
        finding(u"idle memory, resident"_s, Unit::Mebibytes, resident, goal),
        finding(u"idle memory, of that anonymous"_s, Unit::Mebibytes, anonymous, {},
                u"What is no file's and nobody else can share: heap, stacks, what the loader adjusted."_s),
        {.what = u"files of WebEngine in the idle program"_s,
         .unit = Unit::Count,
         .ours = static_cast<double>(webEngineFiles)},
    };
}

} // namespace Ferry::Bench
