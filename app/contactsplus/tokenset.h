// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Ferry {

/// What lets us act for one account. A secret as a whole.
struct TokenSet {
    QString access = {};
    /// Null: the service did not say, or not in a way that can be true; then it is good until it is refused.
    QDateTime accessEnds = {};
    /// When it was given.
    QDateTime obtained = {};
    QString refresh = {};
    QStringList scopes = {};

    bool operator==(const TokenSet &) const = default;
};

/// Reads the answer of exchangeAuthCode or refreshToken. What a refresh does not mention stays as in \a before: no source
/// shows refresh tokens being replaced, but one that comes is the one to use. An end in the past of \a now is taken for a
/// clock that is wrong, theirs or ours. Error BadReply without an access token.
[[nodiscard]] Result<TokenSet> readTokenSet(const QByteArray &answer, const TokenSet &before, const QDateTime &now);

/// Whether \a tokens are to be refreshed before the next call at \a now: a minute before their end, or in the last quarter
/// of a shorter life.
[[nodiscard]] bool isEnding(const TokenSet &tokens, const QDateTime &now);

/// As one text for the keychain, and back; BadReply when it is not such a text.
[[nodiscard]] QString toSecret(const TokenSet &tokens);
[[nodiscard]] Result<TokenSet> fromSecret(const QString &secret);

} // namespace Ferry
