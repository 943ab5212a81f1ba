// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/beginimportrequest.h"
#include "app/cloudsponge/importreference.h"
#include "app/cloudsponge/importticket.h"
#include "app/net/httpexchange.h"

#include <QDateTime>

namespace Ferry {

/// What was asked, as far as a status means something else there.
enum class Endpoint { BeginImport, Events, Contacts, Services };

/// The body of a successful answer; else what its status means at \a endpoint, with CloudSponge's own number when the body
/// has one:
///
///     400  BadRequest                      429  RateLimited, with the wait that was asked for
///     401  Unauthorized                    5xx  ServerFault
///     404  NotReady of /events, /contacts; NotFound
///     410  Gone of /events, /contacts; UnexpectedStatus, as all others
[[nodiscard]] Result<QByteArray> successfulBody(const HttpAnswer &answer, Endpoint endpoint, const QDateTime &now);

/// ForeignImport when \a trace contradicts \a import: it would be somebody else's. What the answer leaves out contradicts
/// nothing.
[[nodiscard]] std::optional<Error> foreignImport(const ImportTrace &trace, const ImportReference &import);

/// Whether \a trace names another import than \a importId.
[[nodiscard]] bool isOfAnotherImport(const ImportTrace &trace, const QString &importId);

/// \a ticket, unless it is somebody else's.
[[nodiscard]] Result<ImportTicket> ownTicket(const ImportTicket &ticket, const BeginImportRequest &request);

} // namespace Ferry
