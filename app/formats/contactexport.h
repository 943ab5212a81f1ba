// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsink.h"
#include "app/formats/exportformat.h"
#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QList>
#include <QString>

namespace Ferry {

/// What an export did.
struct ExportReport {
    qint64 contacts = 0;
    qint64 bytes = 0;
    /// Contacts with something the format has no place for (the source's own id, fields we do not know).
    qint64 incomplete = 0;

    bool operator==(const ExportReport &) const = default;
};

/// Writes \a contacts, in their order, to the file at \a path: whole and synced, or not at all (DurableFile). Stopped by
/// \a progress it fails with Aborted. Blocks: call it off the GUI's thread.
[[nodiscard]] Result<ExportReport> exportContacts(const QList<Contact> &contacts, ExportFormat format,
                                                  const QString &path, const ExportProgress &progress = {});

} // namespace Ferry
