// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpexchange.h"

#include <QDateTime>
#include <QNetworkReply>

#include <optional>

namespace Ferry {

/// What the status of \a answer means when it is no success (null: it is one), whatever was asked for. \a now is needed for a Retry-After that
/// names a date (RFC 9110 section 10.2.3).
[[nodiscard]] std::optional<Error> statusError(const HttpAnswer &answer, const QDateTime &now);

/// What it means that the exchange broke off with \a fault.
[[nodiscard]] Error::Code networkErrorCode(QNetworkReply::NetworkError fault);

/// The wait that a Retry-After of \a value asks for: seconds or an HTTP date, none when it is in the past or junk.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, const QDateTime &now);

} // namespace Ferry
