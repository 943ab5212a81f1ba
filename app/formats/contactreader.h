// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsource.h"
#include "app/formats/exportformat.h"

#include <QByteArrayView>

#include <optional>

namespace Ferry {

/// The reader beside a format's writer; null when there is none.
using ContactFileReader = Result<ReadReport> (*)(QByteArrayView file, const ContactReceiver &receiver);
[[nodiscard]] ContactFileReader readerFor(ExportFormat format);

/// Reads \a file, whatever of the formats it is, which its first bytes tell. BadReply when it is none of them, TooLarge beyond
/// ReadLimits. Contacts may have gone to \a receiver before an error.
[[nodiscard]] Result<ReadReport> readContacts(QByteArrayView file, const ContactReceiver &receiver);
/// The same, or as a table if \a mapping says what its columns are.
[[nodiscard]] Result<ReadReport> readContacts(QByteArrayView file, const ContactReceiver &receiver,
                                              const std::optional<TableMapping> &mapping);

/// Reads the file at \a path: an ordinary file, nothing else. FileMissing, AccessDenied, FileFault, and those above.
[[nodiscard]] Result<ReadReport> readContactFile(const QString &path, const ContactReceiver &receiver,
                                                 const std::optional<TableMapping> &mapping = {});

/// Whether readContacts() would have to guess at what the file that begins with \a sample holds: a table with a header that
/// is none of those we know well, or with none.
[[nodiscard]] bool isUnknownTable(QByteArrayView sample);
/// Whether it is a table, known or not, whose letters it would have to guess at, with more than one answer.
[[nodiscard]] bool isTableOfUnsureLetters(QByteArrayView sample);
/// The beginning of the file at \a path, see tableSample(). Errors as of readContactFile().
[[nodiscard]] Result<QByteArray> readTableSample(const QString &path);

} // namespace Ferry
