// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>

namespace Ferry {

/// The one way a file is written: whole and safe on the disk, or not at all.
///
///     create() -> sink() gets the bytes -> commit(): sync, rename, sync the folder
///
/// The bytes go to a temporary (mode 0600) beside the target. Whatever fails, before or in commit(), leaves the target as
/// it was; the destructor removes the temporary. A link at the target is followed, so that the file it points to is
/// replaced. A file that is replaced keeps its permission bits; a new one gets 0600.
///
/// Error codes: DiskFull, AccessDenied, FileMissing (no such folder), FileFault.
class DurableFile
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DurableFile>> create(const QString &path);
    ~DurableFile();
    DurableFile(const DurableFile &) = delete;
    DurableFile &operator=(const DurableFile &) = delete;

    /// Takes the bytes: a sequential device without a buffer of its own. After its first failed write every other one
    /// fails too, and so does commit().
    [[nodiscard]] QIODevice &sink();
    /// What the first failed write met.
    [[nodiscard]] const std::optional<Error> &fault() const;

    /// Makes what was written the file's content. Call it once, last.
    [[nodiscard]] Result<void> commit();

private:
    class Sink;
    explicit DurableFile(QString target, std::unique_ptr<Sink> sink);

    QString m_target;
    std::unique_ptr<Sink> m_sink;
};

/// \a bytes become the whole content of the file at \a path, or it stays as it was.
[[nodiscard]] Result<void> writeDurably(const QString &path, QByteArrayView bytes);

} // namespace Ferry
