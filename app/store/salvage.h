// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace Ferry {

class Database;

/// What came of a store that was damaged.
struct Salvage {
    /// Where it lies now, for whoever can rescue more of it.
    QString damagedPath = {};
    qint64 imports = 0;
    qint64 contacts = 0;
    /// Contacts that it had and that could not be read.
    qint64 lost = 0;
    /// Whether `lost` is all that is lost. What tells of contacts may be unreadable itself.
    bool isLossKnown = true;

    bool operator==(const Salvage &) const = default;
};

/// Copies into \a fresh, an empty store, whatever can be read of the imports and contacts in the SQLite file at
/// \a damagedPath, of which not a byte is changed. A damaged page takes the rows on it along, not those behind it.
///
/// Imports with losses are Partial afterwards; contacts whose import cannot be read get one without a name. An error is
/// one of \a fresh: then nothing has been copied.
[[nodiscard]] Result<Salvage> salvage(const QString &damagedPath, Database &fresh);

} // namespace Ferry
