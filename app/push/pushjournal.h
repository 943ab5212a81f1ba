// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushitem.h"
#include "app/store/database.h"

#include <QSet>

#include <memory>

namespace Ferry {

/// All pushes of one profile, in a file of their own beside the contacts: what each was to do, and how far it came. What a
/// call has written is on the disk when it returns. Belongs to the thread that opened it.
class PushJournal
{
public:
    /// Opens or makes `pushes.sqlite` in \a folder; as Database::open().
    [[nodiscard]] static Result<std::unique_ptr<PushJournal>> open(const QString &folder);

    /// Writes down a push before it begins: all of it, or nothing. \a known are the ids of the contacts that are in the
    /// account. Returns its id.
    [[nodiscard]] Result<qint64> begin(const PushRecord &record, const QStringList &known,
                                       const QList<PushItem> &items);

    /// Of all pushes, the newest first.
    [[nodiscard]] Result<QList<PushRecord>> pushes();
    [[nodiscard]] Result<PushRecord> push(qint64 id);
    [[nodiscard]] Result<QList<PushItem>> items(qint64 id);
    [[nodiscard]] Result<QSet<QString>> knownContacts(qint64 id);

    /// Writes the progress of \a items, all of it or nothing.
    [[nodiscard]] Result<void> save(qint64 id, const QList<PushItem> &items);
    /// Writes state, time of the end, and tags of \a record.
    [[nodiscard]] Result<void> save(const PushRecord &record);
    /// Both, or nothing.
    [[nodiscard]] Result<void> save(const PushRecord &record, const QList<PushItem> &items);
    /// Forgets a push, traces in the file included; it cannot be undone any more.
    [[nodiscard]] Result<void> forget(qint64 id);

private:
    explicit PushJournal(std::unique_ptr<Database> database);

    [[nodiscard]] Result<void> write(qint64 id, const QList<PushItem> &items);

    std::unique_ptr<Database> m_database;
};

} // namespace Ferry
