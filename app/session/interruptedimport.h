// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importflow.h"
#include "app/store/contactlibrary.h"

namespace Ferry {

// What becomes of an import that the end of the program interrupted. To be called on the library's thread
// (LibraryWorker::run()).

/// An interrupted import with everything that had arrived of it.
struct TakenUpImport {
    StoredImport import = {};
    /// All of its contacts, those of the spool included.
    StoredContacts stored = {};
    /// What the last page held; see PageContext.
    QList<Contact> lastPage = {};
    /// Where it stands.
    ImportFlow::TakenUp event = {};
};

/// Reads what is on disk of the running import \a importId. Pages that had arrived, whole or in part, without getting into
/// the library are decoded from the spool and kept; \a pageSize is how many contacts each was asked for.
[[nodiscard]] Result<TakenUpImport> takeUpImport(ContactLibrary &library, qint64 importId, qint64 pageSize);

/// Ends the running import \a importId for good, at \a now: as Complete when everything is here after all, else as Partial
/// or, without a single contact, as Failed. What the spool has is kept first.
[[nodiscard]] Result<StoredImport> giveUpImport(ContactLibrary &library, qint64 importId, const QDateTime &now);

/// Keeps what the spool has of imports that a damaged store has forgotten, each as an import of its own that is over, and
/// returns how many contacts that were. To be called once after the library was salvaged().
[[nodiscard]] Result<qint64> rescueSpooled(ContactLibrary &library, const QDateTime &now);

} // namespace Ferry
