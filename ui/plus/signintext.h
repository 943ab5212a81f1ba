// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/consent/embeddedbrowser.h"
#include "ui/errortext.h"

#include <QDateTime>
#include <QUrl>

namespace Ferry {

/// The sentences of signing in to Contacts+.
namespace SignInText {

/// What will happen, and who will see what. \a app is the address of the page that asks.
[[nodiscard]] QString whatHappens(const QUrl &app, bool inOwnBrowser);
/// What becomes of the permission.
[[nodiscard]] QString whatIsKept(bool inDemo);
/// The page is open in the browser; waiting ends at \a until.
[[nodiscard]] QString waiting(const QUrl &app, const QDateTime &until);
[[nodiscard]] QString noBrowser();
[[nodiscard]] QString linkCopied();
/// Why nothing can be signed in to: the registered address is none of this computer's, and the window shows no pages.
[[nodiscard]] ErrorText noEmbeddedView(EmbeddedView view, const QUrl &redirectUri);

/// \a error while signing in; ConsentTimeout: nobody came back from the browser in time.
[[nodiscard]] ErrorText failure(const Error &error);
/// The page in the window was open for too long.
[[nodiscard]] ErrorText tooLate();
/// \a error while looking for the accounts in the keychain.
[[nodiscard]] ErrorText trouble(const Error &error);

/// The sign-in is kept for this session alone.
[[nodiscard]] QString sessionOnly();
[[nodiscard]] QString signedOut(const QString &account);
/// Signed out here, but the keychain may still have it.
[[nodiscard]] QString notForgotten(const QString &account, const Error &error);

} // namespace SignInText

} // namespace Ferry
