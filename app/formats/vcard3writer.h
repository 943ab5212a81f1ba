// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsink.h"
#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QIODevice>
#include <QList>

namespace Ferry {

/// Appends \a contact as a vCard 3.0 (RFC 2426): UTF-8, CRLF, folded, always with N and FN. Labels without a standard TYPE go
/// along as X-ABLabel, a birthday without a year as Apple writes it. The source's own id and unknown fields stay behind.
void appendVCard3(OutputBuffer &out, const Contact &contact);

/// Writes \a contacts one after the other and returns the number of bytes.
[[nodiscard]] Result<qint64> writeVCard3(QIODevice &device, const QList<Contact> &contacts,
                                         const ExportProgress &progress = {});

} // namespace Ferry
