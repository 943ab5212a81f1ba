// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/contactpage.h"
#include "app/cloudsponge/importevents.h"
#include "app/cloudsponge/importticket.h"
#include "models/core/result.h"
#include "models/source/sourceoffer.h"

#include <QByteArray>
#include <QList>

/// CloudSponge's answers in XML, as recorded from the live service: elements in any order, with and without their
/// attributes. Pure functions, safe on any thread and for any bytes. Errors and results as JsonReader's; a document type
/// is BadReply.
namespace Ferry::XmlReader {

[[nodiscard]] Result<ImportTicket> parseTicket(const QByteArray &xml);
[[nodiscard]] Result<ImportTicket> parsePasswordTicket(const QByteArray &xml);
[[nodiscard]] Result<EventSnapshot> parseEvents(const QByteArray &xml);
/// One entry that cannot be read costs that entry alone, also when it is not well-formed.
[[nodiscard]] DecodedPage parseContacts(const QByteArray &xml);
[[nodiscard]] Result<QList<SourceOffer>> parseServices(const QByteArray &xml);
[[nodiscard]] std::optional<Error> parseError(const QByteArray &xml);

} // namespace Ferry::XmlReader
