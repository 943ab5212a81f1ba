// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QUrl>

namespace Ferry {

/// Whether \a url may carry a secret or a person's sign-in: https to a named host, or plain http to this very machine by
/// `127.0.0.0/8`, `[::1]` or `localhost`. Never with user information in it, which serves only to disguise the host.
///
/// QUrl itself turns `http://2130706433/` and its relatives into `127.0.0.1`; where the text is at hand, secureUrl()
/// refuses them.
[[nodiscard]] bool isSecureOrLoopback(const QUrl &url);

/// Whether \a host, as QUrl::host() gives it, is a loopback literal or `localhost`.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// \a text as a URL for which isSecureOrLoopback() holds and which says what it means: no control characters, blanks
/// or backslashes, and a loopback host spelled as the one it is. Error::InsecureUrl otherwise, naming no more than the
/// scheme and host.
[[nodiscard]] Result<QUrl> secureUrl(const QString &text);

} // namespace Ferry
