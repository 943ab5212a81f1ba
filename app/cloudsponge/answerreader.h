// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/contactpage.h"
#include "app/cloudsponge/importevents.h"
#include "app/cloudsponge/importticket.h"
#include "app/cloudsponge/wireformat.h"
#include "models/core/result.h"
#include "models/source/sourceoffer.h"

#include <QByteArray>
#include <QList>

/// CloudSponge's answers in either format: what jsonreader.h promises, and equal results for equal answers.
namespace Ferry::AnswerReader {

/// An answer of /begin_import/user_consent.
[[nodiscard]] Result<ImportTicket> parseTicket(WireFormat format, const QByteArray &body);

/// An answer of /begin_import/import, which has no consent page.
[[nodiscard]] Result<ImportTicket> parsePasswordTicket(WireFormat format, const QByteArray &body);

/// An answer of /events.
[[nodiscard]] Result<EventSnapshot> parseEvents(WireFormat format, const QByteArray &body);

/// An answer of /contacts.
[[nodiscard]] DecodedPage parseContacts(WireFormat format, const QByteArray &body);

/// An answer of /contacts in the format that it is in: one from the spool.
[[nodiscard]] DecodedPage parseContacts(const QByteArray &body);

/// An answer of /services.
[[nodiscard]] Result<QList<SourceOffer>> parseServices(WireFormat format, const QByteArray &body);

/// The error that an answer of any endpoint tells of, if it does; in whichever format it is, as what answers with an error
/// need not have understood the question.
[[nodiscard]] std::optional<Error> parseError(const QByteArray &body);

} // namespace Ferry::AnswerReader
