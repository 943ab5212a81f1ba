// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/filehandle.h"
#include "app/core/profile.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace Ferry {

// The raw bytes of downloaded pages, kept until the library has their contacts: the service may refuse to send a page a
// second time. They lie in <dataDir>/spool/<import id>/page-<start>.json; a page asked for again gets a file of its own
// (page-<start>.2.json), since the bytes that came the first time may be the only ones.

/// A page being spooled, mode 0600.
class SpoolFile
{
public:
    /// Opens a new file for the page of \a importId that begins at \a start.
    [[nodiscard]] static Result<SpoolFile> create(const Profile &profile, qint64 importId, qint64 start);

    [[nodiscard]] const QString &path() const { return m_file.path(); }
    [[nodiscard]] qint64 size() const { return m_size; }

    /// Adds bytes as they arrive; they survive a kill of the program, and a power cut after sync().
    [[nodiscard]] Result<void> append(QByteArrayView bytes);
    [[nodiscard]] Result<void> sync();
    /// Syncs and closes.
    [[nodiscard]] Result<void> close();
    /// Closes and removes it: nothing of it is needed any more.
    [[nodiscard]] Result<void> remove();

private:
    explicit SpoolFile(FileHandle file);

    FileHandle m_file;
    qint64 m_size = 0;
    bool m_nameIsSafe = false;
};

/// A page found in the spool.
struct SpooledPage {
    qint64 start = 0;
    /// 1 for the first time it was asked for.
    int attempt = 1;
    qint64 size = 0;
    QString path = {};

    bool operator==(const SpooledPage &) const = default;
};

/// Imports that have something in the spool, by id.
[[nodiscard]] QList<qint64> spooledImports(const Profile &profile);
/// What the spool has of \a importId, by start and attempt; nothing when there is none.
[[nodiscard]] Result<QList<SpooledPage>> spooledPages(const Profile &profile, qint64 importId);
/// The bytes of \a page.
[[nodiscard]] Result<QByteArray> readSpooledPage(const SpooledPage &page);
/// Removes all that the spool has of \a importId; nothing there counts as done.
[[nodiscard]] Result<void> removeSpool(const Profile &profile, qint64 importId);

} // namespace Ferry
