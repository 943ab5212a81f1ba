// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"
#include "app/formats/exportformat.h"
#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QList>

namespace Ferry {

/// What our own reader found in a file that we wrote, beside what was to be written.
struct ExportVerification {
    /// There is a reader for the format, and it read the file to its end.
    bool isRead = false;
    /// Contacts to be in the file, and those found there.
    qint64 expected = 0;
    qint64 found = 0;
    /// Found with all that was sent.
    qint64 asSent = 0;
    /// Found without exactly what the losses named beforehand.
    qint64 asAnnounced = 0;
    /// Which differ in any other way, from 0 on: the first hundred.
    QList<qsizetype> different = {};
    qint64 differences = 0;

    /// "2,340 of 2,340 as sent; 3 lost a custom label, as announced."
    [[nodiscard]] bool isAsItShouldBe() const { return isRead && found == expected && differences == 0; }

    bool operator==(const ExportVerification &) const = default;
};

/// Reads the file at \a path and compares it with what of \a contacts should be in it. Blocks. Errors of readContactFile();
/// Aborted by \a progress.
[[nodiscard]] Result<ExportVerification> verifyExport(const QList<Contact> &contacts, ExportFormat format,
                                                      const QString &path, const ExportProgress &progress = {},
                                                      const FitOptions &options = {});

} // namespace Ferry
