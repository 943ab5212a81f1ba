// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"
#include "app/formats/formatability.h"
#include "models/contact/contact.h"
#include "models/core/result.h"

#include <QIODevice>
#include <QList>

namespace Ferry {

enum class VCardVersion {
    /// vCard 2.1 (versit, 1996)
    V21,
    /// RFC 2426
    V30,
    /// RFC 6350
    V40,
};

/// What all versions of vCard hold; they differ in how.
[[nodiscard]] const FormatAbility &vCardAbility();

/// Appends \a contact, which must fit (contactfit), as one card: UTF-8, CRLF, always with N and FN. Labels without a standard
/// TYPE go along as X-ABLabel.
void appendVCard(OutputBuffer &out, const Contact &contact, VCardVersion version);

/// Writes \a contacts one after the other, as much of them as fits, and returns the number of bytes.
[[nodiscard]] Result<qint64> writeVCards(QIODevice &device, const QList<Contact> &contacts, VCardVersion version,
                                         const FitOptions &options, const ExportProgress &progress);

} // namespace Ferry
