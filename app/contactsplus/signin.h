// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace Ferry {

/// Where Contacts+ is.
struct PlusEndpoints {
    /// Calls and tokens.
    QUrl api = QUrl(QStringLiteral("https://api.contactsplus.com"));
    /// The page that asks the person.
    QUrl app = QUrl(QStringLiteral("https://app.contactsplus.com"));

    bool operator==(const PlusEndpoints &) const = default;
};

/// How the program is registered with Contacts+.
struct PlusRegistration {
    QString clientId = {};
    QString clientSecret = {};
    QUrl redirectUri = {};

    bool operator==(const PlusRegistration &) const = default;
};

/// What may be asked for, in the words of the service.
namespace PlusScope {

/// To see the account's contacts, tags and teams.
[[nodiscard]] QStringList reading();
/// To push as well.
[[nodiscard]] QStringList pushing();
/// To see and manage webhooks; missing from the service's list, present in its API.
[[nodiscard]] QStringList webhooks();

} // namespace PlusScope

/// One attempt to sign in. Its secrets are of 128 and 256 random bits and are for this attempt alone.
struct SignInAttempt {
    QString state = {};
    /// PKCE's verifier (RFC 7636 section 4.1).
    QString verifier = {};
    QUrl redirectUri = {};
    QStringList scopes = {};

    bool operator==(const SignInAttempt &) const = default;
};

[[nodiscard]] SignInAttempt newSignInAttempt(const QUrl &redirectUri, const QStringList &scopes);

/// The page to open for \a attempt. PKCE's challenge (S256) is always in it, though the service documents none.
[[nodiscard]] QUrl authorizationUrl(const PlusEndpoints &endpoints, const PlusRegistration &registration,
                                    const SignInAttempt &attempt);

/// S256 of \a verifier (RFC 7636 section 4.2).
[[nodiscard]] QString challengeOf(const QString &verifier);

/// Whether \a a and \a b are equal, in a time that does not tell where they differ.
[[nodiscard]] bool equalInConstantTime(const QString &a, const QString &b);

/// The code that the service sent with \a url to the redirect address of \a attempt. SignInDenied when the person said
/// no. BadReply when it is not the answer to this attempt: another address, a wrong, missing or doubled state, no code or
/// two, or parts that are too long or not of RFC 6749's characters; such an answer is to be ignored, not to end the wait.
[[nodiscard]] Result<QString> readRedirect(const QUrl &url, const SignInAttempt &attempt);

} // namespace Ferry
