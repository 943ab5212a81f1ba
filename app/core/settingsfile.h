// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QFuture>
#include <QString>
#include <QThreadPool>
#include <QVariantMap>

#include <memory>

namespace Ferry {

/// What a settings file says.
struct SettingsFileContent {
    /// "group/name" to value.
    QVariantMap entries = {};
    /// All of it was read; also when there is none.
    bool isWhole = true;
    bool isMissing = false;
};

/// Reads the INI file at \a path; what is no ordinary file, or too large to be one, is not opened.
[[nodiscard]] SettingsFileContent readSettingsFile(const QString &path);

/// Whether nobody but its owner, who is the administrator or the person, can read the file.
[[nodiscard]] bool isSafeForPasswords(const QString &path);

/// Writes one settings file, durably and on a thread of its own: a disk may take seconds to say that bytes are safe. One
/// write after the other, in the order given; the destructor waits for them.
class SettingsWriter
{
public:
    /// \a content is what was read from \a path. A file that was not whole is kept as `NAME.damaged` beside the first one
    /// written.
    SettingsWriter(const QString &path, SettingsFileContent content);

    /// Makes \a entries the whole content, mode 0600; what is there already is not written again. Errors as DurableFile's.
    [[nodiscard]] QFuture<Result<void>> write(const QVariantMap &entries);

private:
    struct OnDisk;
    /// Touched by the pool's thread alone.
    std::shared_ptr<OnDisk> m_onDisk;
    QThreadPool m_pool;
};

} // namespace Ferry
