// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/profile.h"
#include "app/store/salvage.h"
#include "app/store/storedimport.h"
#include "models/core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace Ferry {

class Database;

/// The imports and their contacts on disk. What a function acknowledges survives power cuts and kill -9. Belongs to the
/// thread that opened it; LibraryWorker is the way there from the GUI's.
///
/// Error codes: StoreDamaged, StoreTooNew, Locked (another program is writing), DiskFull, AccessDenied, FileFault, and
/// FileMissing for an import that is not there.
class ContactLibrary
{
public:
    /// Opens the store of \a profile, making or upgrading it. One that is damaged is set aside, see salvaged().
    [[nodiscard]] static Result<std::unique_ptr<ContactLibrary>> open(const Profile &profile);
    ~ContactLibrary();
    ContactLibrary(const ContactLibrary &) = delete;
    ContactLibrary &operator=(const ContactLibrary &) = delete;

    /// What became of a damaged store that open() came upon; the person must be told. Imports that are left in the spool
    /// alone are running ones without a name then: see rescueSpooled().
    [[nodiscard]] const std::optional<Salvage> &salvaged() const;

    /// Keeps a new running import and returns its id, which is never given again.
    [[nodiscard]] Result<qint64> beginImport(const NewImport &import);
    /// The service took the import up.
    [[nodiscard]] Result<void> setRemote(qint64 importId, const RemoteImport &remote);
    /// How far it is; \a gathered is kept unless it is null. \a now becomes the time of what the phase tells: that the person
    /// has let the service in, that the contacts are ready there. A time that is kept stays; an invalid one is none.
    [[nodiscard]] Result<void> setPhase(qint64 importId, StoredImport::Phase phase, std::optional<qint64> gathered = {},
                                        const QDateTime &now = {});
    /// The person is about to let the service in on \a ways, besides those that are known.
    [[nodiscard]] Result<void> addSignIn(qint64 importId, SignInWays ways);
    /// Keeps \a page, whole or not at all. A page whose position the import has already is the same page again: nothing
    /// changes, and the result is false.
    [[nodiscard]] Result<bool> appendPage(qint64 importId, const ImportPage &page);
    /// Ends the import; \a state is not Running. No trace of its consent page stays.
    [[nodiscard]] Result<void> finishImport(qint64 importId, StoredImport::State state, const QDateTime &finishedAt);

    /// The imports that still run on record, newest first: to be asked before one is begun, when they are those that the
    /// program's end interrupted. Each can be taken up (ImportSession::resume()) or given up (giveUpImport()). Those that
    /// never got an id from the service are no use: they are ended.
    [[nodiscard]] Result<QList<StoredImport>> interruptedImports();

    /// Newest first.
    [[nodiscard]] Result<QList<StoredImport>> imports();
    [[nodiscard]] Result<StoredImport> import(qint64 importId);
    /// In the order of the service. A record that cannot be read is left out and counted.
    [[nodiscard]] Result<StoredContacts> contacts(qint64 importId);
    /// The person whose address book it was, when the service said.
    [[nodiscard]] Result<std::optional<Contact>> owner(qint64 importId);
    /// The pages that are here, by position.
    [[nodiscard]] Result<QList<KeptPage>> pages(qint64 importId);
    /// Service codes of past imports, each once, last used first.
    [[nodiscard]] Result<QStringList> recentSources();

    /// Erases the import, its contacts and its spool so that no trace stays in the files. Error Locked when another
    /// program keeps the old content alive: it is gone from the library, but call it again to erase the traces.
    [[nodiscard]] Result<void> removeImport(qint64 importId);

    [[nodiscard]] const Profile &profile() const { return m_profile; }

private:
    ContactLibrary(Profile profile, std::unique_ptr<Database> database);
    [[nodiscard]] Result<void> adoptSpooled();

    Profile m_profile;
    std::unique_ptr<Database> m_database;
};

} // namespace Ferry
