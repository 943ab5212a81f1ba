// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <utility>

// The one place where files are touched through the platform's own calls: Qt's classes hide the answers that decide
// whether bytes are safe (QSaveFile takes short writes and failed syncs for success).
namespace Ferry {

/// An open file that tells the truth about every write. Closed by its destructor, silently.
class FileHandle
{
public:
    /// Makes \a path, which must not exist yet, with mode 0600 whatever the umask says. Links are not followed.
    [[nodiscard]] static Result<FileHandle> createNew(const QString &path);
    /// Makes a file with a name of its own in \a folder, mode 0600.
    [[nodiscard]] static Result<FileHandle> createTemporary(const QString &folder);

    FileHandle() = default;
    FileHandle(FileHandle &&other) noexcept;
    FileHandle &operator=(FileHandle &&other) noexcept;
    FileHandle(const FileHandle &) = delete;
    FileHandle &operator=(const FileHandle &) = delete;
    ~FileHandle();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

    /// All of \a bytes, or an error; what an error leaves in the file is undefined.
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// Returns when the content has reached the disk. The name is safe only after syncFolder().
    [[nodiscard]] Result<void> sync();
    /// Sets the permission bits \a mode (as chmod).
    [[nodiscard]] Result<void> setMode(unsigned mode);
    [[nodiscard]] Result<void> close();

private:
    FileHandle(int descriptor, QString path);

    int m_descriptor = -1;
    QString m_path;
};

/// What lies at a path, links not followed.
enum class FileKind { Missing, Regular, Folder, Link, Other };
[[nodiscard]] FileKind fileKind(const QString &path);

/// The permission bits of what \a path leads to.
[[nodiscard]] Result<unsigned> fileMode(const QString &path);

/// Sets the permission bits of \a path.
[[nodiscard]] Result<void> setFileMode(const QString &path, unsigned mode);

/// \a path with every link at its end followed, also to a file that is not there yet. A ring of links is an error.
[[nodiscard]] Result<QString> followLinks(const QString &path);

/// Whether we may write to the file at \a path.
[[nodiscard]] Result<void> checkWritable(const QString &path);

/// Gives \a from the name \a to, replacing what is there, in one step.
[[nodiscard]] Result<void> renameOver(const QString &from, const QString &to);

/// Removes the file, not finding it counts as done.
[[nodiscard]] Result<void> removeFile(const QString &path);

/// Makes the folder with mode 0700 (and the ones above it), or closes it to others when it is there already.
[[nodiscard]] Result<void> makePrivateFolder(const QString &path);

/// Returns when the names in \a folder have reached the disk. File systems that cannot do that are taken at their word.
[[nodiscard]] Result<void> syncFolder(const QString &folder);

} // namespace Ferry
