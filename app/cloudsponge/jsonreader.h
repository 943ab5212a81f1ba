// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/contactpage.h"
#include "app/cloudsponge/importevents.h"
#include "app/cloudsponge/importticket.h"
#include "models/core/result.h"

#include <QByteArray>

/// CloudSponge's answers in JSON, as recorded from the live service rather than as documented. Pure functions, safe on any
/// thread and for any bytes. Errors: Service (an error answer; `serviceCode` when it has a number), BadReply.
namespace Ferry::JsonReader {

/// An answer of /begin_import. InsecureUrl when the consent page is neither https nor on this machine.
[[nodiscard]] Result<ImportTicket> parseTicket(QByteArray json);

/// An answer of /begin_import/import, which has no consent page.
[[nodiscard]] Result<ImportTicket> parsePasswordTicket(QByteArray json);

/// An answer of /events.
[[nodiscard]] Result<EventSnapshot> parseEvents(QByteArray json);

/// An answer of /contacts. One entry that cannot be read costs that entry alone.
[[nodiscard]] DecodedPage parseContacts(QByteArray json);

/// The error that an answer in JSON of any endpoint tells of, if it does.
[[nodiscard]] std::optional<Error> parseError(QByteArray json);

} // namespace Ferry::JsonReader
