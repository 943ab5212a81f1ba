// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Ferry::Test {

/// `/proc/PID/NAME`; empty when it may not be read.
[[nodiscard]] QByteArray processFile(qint64 process, const QString &name);

/// The renderers among this process's descendants.
[[nodiscard]] QList<qint64> ourRenderers();

/// All of WebEngine's processes among them.
[[nodiscard]] QList<qint64> ourEngineProcesses();

} // namespace Ferry::Test
