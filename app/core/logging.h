// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QLoggingCategory>
#include <QString>

#include <memory>

namespace Ferry {

// Warnings by default; QT_LOGGING_RULES="ferry.*=true" shows all. Never log secrets, addresses or contacts, at any level.
Q_DECLARE_LOGGING_CATEGORY(netLog)
Q_DECLARE_LOGGING_CATEGORY(sessionLog)
Q_DECLARE_LOGGING_CATEGORY(storeLog)
Q_DECLARE_LOGGING_CATEGORY(uiLog)
Q_DECLARE_LOGGING_CATEGORY(consentLog)

/// Sends every message of the program and of Qt to standard error and, once a file is set, there too, one line each with
/// control characters escaped. While it lives it is the process's message handler: make one, in main.
class LogSink
{
public:
    static constexpr qint64 maxFileSize = qint64{1} << 20;
    /// The file itself and the older ones beside it, ".1" and ".2".
    static constexpr int maxFiles = 3;

    LogSink();
    ~LogSink();
    LogSink(const LogSink &) = delete;
    LogSink &operator=(const LogSink &) = delete;

    /// Appends to the file at \a path as well (mode 0600, links are not followed), rotating it.
    [[nodiscard]] Result<void> setFile(const QString &path);
    /// Writes \a secret as "***" wherever it turns up in a message, as a net below the rule never to log one.
    void mask(const QString &secret);

    class Private;

private:
    std::unique_ptr<Private> d;
};

} // namespace Ferry
