// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/importticket.h"
#include "app/net/httpexchange.h"

#include <QDateTime>

namespace Ferry {

/// The body of a successful answer; else what its status means, with CloudSponge's own number when the body has one.
[[nodiscard]] Result<QByteArray> successfulBody(const HttpAnswer &answer, const QDateTime &now);

/// BadReply when \a trace names another import than \a importId: it would be somebody else's.
[[nodiscard]] std::optional<Error> foreignImport(const ImportTrace &trace, const QString &importId);

} // namespace Ferry
