// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exportformat.h"
#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QList>
#include <QStringList>

#include <atomic>

namespace Ferry {

// Files that other programs fetch from us while contacts are dragged to them. They are made when they are asked for and
// live in a folder of their own, closed to others.

/// What is handed out.
struct Handout {
    ExportFormat format = ExportFormat::VCard3;
    /// A file for each contact instead of one for all.
    bool separately = false;
    /// What a file with several contacts is called, without an ending; any text.
    QString name = {};
    /// What a contact without a name is called.
    QString nameless = {};

    bool operator==(const Handout &) const = default;
};

/// Writes the files of \a handout into \a folder, which is empty, mode 0600, and returns their paths. They are not synced:
/// who fetches them does so at once. Aborted once it is \a stopped, else DiskFull, AccessDenied and so on; what was written
/// until then stays.
[[nodiscard]] Result<QStringList> writeHandout(const QList<Contact> &contacts, const Handout &handout,
                                               const QString &folder, const std::atomic<bool> &stopped);

/// The folder of all that is handed out, for one program at a time.
class HandoutFolder
{
public:
    /// Removes what an earlier run of the program, which may have been killed, has left at \a path. Nothing is made before
    /// makeRoom().
    explicit HandoutFolder(QString path);
    /// Removes everything handed out.
    ~HandoutFolder();
    HandoutFolder(const HandoutFolder &) = delete;
    HandoutFolder &operator=(const HandoutFolder &) = delete;

    /// A new, empty folder with mode 0700. May be called on any thread.
    [[nodiscard]] Result<QString> makeRoom();
    /// Removes everything handed out so far.
    void clear() const;

private:
    QString m_path;
    std::atomic<int> m_rooms = 0;
};

} // namespace Ferry
