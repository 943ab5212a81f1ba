// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactsource.h"
#include "app/formats/vcardproperty.h"

#include <QByteArrayList>
#include <QByteArrayView>

namespace Ferry {

/// Reads the vCards of \a file (2.1, 3.0, 4.0, mixed as they come; UTF-8, UTF-16 with a mark, or the character sets that 2.1
/// names), folded or in quoted-printable, with Apple's item groups. A card without an end is skipped and told.
/// TooLarge beyond ReadLimits, BadReply when there is no card at all in a file that is not empty.
[[nodiscard]] Result<ReadReport> readVCards(QByteArrayView file, const ContactReceiver &receiver);

/// The properties of one whole \a card, which must outlive them, as \a storage must: it gets what is not in \a card as it is.
[[nodiscard]] QList<VCardProperty> parseVCard(QByteArrayView card, QByteArrayList &storage);

} // namespace Ferry
