// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"
#include "app/formats/exportformat.h"
#include "app/formats/exportverification.h"
#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QIODevice>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ferry {

/// What an export did.
struct ExportReport {
    qint64 contacts = 0;
    qint64 bytes = 0;
    /// What the format has no place for.
    LossReport losses = {};
    /// Where it is: the file, or the folder that the files are in; absolute.
    QString path = {};
    /// The names in that folder; empty when all went into one file.
    QStringList files = {};
    /// The Windows code page it is in, where the format is in one and it matters which.
    std::optional<int> codePage = {};
    /// What reading the file back showed; exportContacts() leaves that to its caller.
    std::optional<ExportVerification> verification = {};

    bool operator==(const ExportReport &) const = default;
};

/// Writes contacts to a device, as much of them as fits, and returns the number of bytes.
using ContactWriter = Result<qint64> (*)(QIODevice &device, const QList<Contact> &contacts, const FitOptions &options,
                                         const ExportProgress &progress);
[[nodiscard]] ContactWriter writerFor(ExportFormat format);

/// Writes \a contacts, in their order, to the file at \a path: whole and synced, or not at all (DurableFile); returns how many
/// bytes. Stopped by \a progress it fails with Aborted. Blocks: call it off the GUI's thread.
[[nodiscard]] Result<qint64> writeContactFile(const QList<Contact> &contacts, ExportFormat format, const QString &path,
                                              const ExportProgress &progress = {}, const FitOptions &options = {});

/// The same, and reports also what stayed behind.
[[nodiscard]] Result<ExportReport> exportContacts(const QList<Contact> &contacts, ExportFormat format,
                                                  const QString &path, const ExportProgress &progress = {},
                                                  const FitOptions &options = {});

} // namespace Ferry
