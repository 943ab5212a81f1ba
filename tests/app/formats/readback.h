// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace Ferry::Test {

/// What an independent reader (\a kind: "vcard" for python3-vobject, "csv" for Python's own) finds in \a bytes, one JSON
/// value per contact or row. On failure one string with the reason.
inline QJsonArray readBack(const QString &kind, const QByteArray &bytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("contacts"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {QStringLiteral("cannot write")};
    file.close();
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(FERRY_READBACK), kind, path});
    if (!python.waitForFinished(60'000) || python.exitStatus() != QProcess::NormalExit || python.exitCode() != 0)
        return {QString::fromUtf8(python.readAllStandardError())};
    QJsonArray items;
    const QList<QByteArray> lines = python.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        items.append(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    }
    return items;
}

} // namespace Ferry::Test
