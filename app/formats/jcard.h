// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"
#include "app/formats/contactsource.h"

#include <QIODevice>
#include <QList>

// jCard (RFC 7095): vCard 4.0 in JSON.
namespace Ferry {

/// Writes \a contacts as one array of jCards. They are made from the vCards 4.0 of the same contacts, so that the two cannot
/// differ.
[[nodiscard]] Result<qint64> writeJCard(QIODevice &device, const QList<Contact> &contacts,
                                        const FitOptions &options = {}, const ExportProgress &progress = {});

/// Reads one jCard, or an array of them. Errors as JsonRecords has them.
[[nodiscard]] Result<ReadReport> readJCards(QByteArrayView file, const ContactReceiver &receiver);

} // namespace Ferry
