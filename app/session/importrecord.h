// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/importflow.h"
#include "app/store/contactlibrary.h"

namespace Ferry {

// An import under way as the library keeps it.

/// What the library is told of \a request when it begins at \a now.
[[nodiscard]] NewImport newImport(const ImportRequest &request, const QDateTime &now);

/// How far an import in \a phase is, for the library.
[[nodiscard]] StoredImport::Phase storedPhase(ImportPhase phase);

/// Whether the import that ended in \a state may still be taken up: what our own disk refused is in the spool, or still at
/// the service.
[[nodiscard]] bool staysInterrupted(const ImportFlow::State &state);

/// Ends the import \a importId as \a state says, at \a now. To be called on the library's thread.
[[nodiscard]] Result<void> endImport(ContactLibrary &library, qint64 importId, const ImportFlow::State &state,
                                     const QDateTime &now);

} // namespace Ferry
