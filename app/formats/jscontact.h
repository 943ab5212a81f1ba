// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"
#include "app/formats/contactsource.h"

#include <QIODevice>
#include <QJsonObject>
#include <QList>

// JSContact (RFC 9553).
namespace Ferry {

[[nodiscard]] const FormatAbility &jsContactAbility();

/// Whether \a uid is one that a card got here because it had none; it identifies nobody.
[[nodiscard]] bool isMadeUpUid(const QString &uid);

/// \a contact, which must fit, as a Card. It has to have a uid: the source's own id, or one made of what the card says.
[[nodiscard]] QJsonObject toJsContact(const Contact &contact);
/// The contact that a Card is; members without a field are kept among its unknown fields.
[[nodiscard]] Contact fromJsContact(const QJsonObject &card);

/// Writes \a contacts as one array of Cards.
[[nodiscard]] Result<qint64> writeJsContact(QIODevice &device, const QList<Contact> &contacts,
                                            const FitOptions &options = {}, const ExportProgress &progress = {});

/// Reads one Card, or an array of them. Errors as JsonRecords has them.
[[nodiscard]] Result<ReadReport> readJsContacts(QByteArrayView file, const ContactReceiver &receiver);

} // namespace Ferry
