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

/// Reads the file at \a path: an ordinary file, nothing else. FileMissing, AccessDenied, FileFault, and those above.
[[nodiscard]] Result<ReadReport> readContactFile(const QString &path, const ContactReceiver &receiver);

} // namespace Ferry
