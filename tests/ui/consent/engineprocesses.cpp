// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/consent/engineprocesses.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Test {

namespace {

bool isDescendant(qint64 process)
{
    while (process > 1) {
        // The fourth field, after the name in brackets and the state.
        const QByteArray stat = processFile(process, u"stat"_s);
        process = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ').value(1).toLongLong();
        if (process == QCoreApplication::applicationPid())
            return true;
    }
    return false;
}

QList<qint64> descendantsWith(const QByteArray &word)
{
    QList<qint64> found;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        const qint64 process = entry.toLongLong();
        if (process > 0 && processFile(process, u"cmdline"_s).contains(word) && isDescendant(process))
            found << process;
    }
    return found;
}

} // namespace

QByteArray processFile(qint64 process, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(process).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<qint64> ourRenderers()
{
    return descendantsWith("--type=renderer");
}

QList<qint64> ourEngineProcesses()
{
    return descendantsWith("QtWebEngineProcess");
}

} // namespace Ferry::Test
