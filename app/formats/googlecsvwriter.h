// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsink.h"
#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QIODevice>
#include <QList>

namespace Ferry {

/// Writes \a contacts as Google Contacts has exported them since 2024: 17 fixed columns, then numbered blocks as far as
/// any contact needs them; UTF-8 without a mark, CRLF. Further companies, locations and further photos go into custom
/// fields. Returns the number of bytes.
[[nodiscard]] Result<qint64> writeGoogleCsv(QIODevice &device, const QList<Contact> &contacts,
                                            const ExportProgress &progress = {});

} // namespace Ferry
