// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plus/signintext.h"

#include "ui/consent/navigationrule.h"
#include "ui/pusherrortext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ferry::SignInText)
};

} // namespace

QString SignInText::whatHappens(const QUrl &app, bool inOwnBrowser)
{
    const QString host = shownHost(app);
    return inOwnBrowser
        ? Words::tr("Your own browser opens a page of %1. Sign in there, and allow Contact Ferry to read and change "
                    "your contacts, tags and teams. Your password stays between you and Contacts+.")
              .arg(host)
        : Words::tr("A page of %1 opens in this window. Sign in there, and allow Contact Ferry to read and change your "
                    "contacts, tags and teams. Your password goes to Contacts+ alone; Contact Ferry neither reads nor "
                    "keeps it.")
              .arg(host);
}

QString SignInText::whatIsKept(bool inDemo)
{
    if (inDemo)
        return Words::tr("What Contacts+ gives instead is a permission. That of the demo is forgotten when the program "
                         "ends. Nothing changes in your account before you have seen a plan.");
    return Words::tr(
        "What Contacts+ gives instead is a permission. It goes into this computer’s keychain and to nobody "
        "else, until you sign out. Nothing changes in your account before you have seen a plan.");
}

QString SignInText::waiting(const QUrl &app, const QDateTime &until)
{
    //: %1 is a host such as app.contactsplus.com, %2 a time such as 14:32.
    return Words::tr("A page of %1 is open in your browser. Sign in there and allow it; this window notices by itself. "
                     "It waits until %2.")
        .arg(shownHost(app), QLocale().toString(until.toLocalTime().time(), QLocale::ShortFormat));
}

QString SignInText::noBrowser()
{
    return Words::tr("No browser could be opened. Copy the link and paste it into a browser on this computer.");
}

QString SignInText::linkCopied()
{
    return Words::tr("The link was copied. Paste it into a browser on this computer.");
}

ErrorText SignInText::noEmbeddedView(EmbeddedView view, const QUrl &redirectUri)
{
    const bool isMissing = view == EmbeddedView::NotInstalled;
    return {.title = Words::tr("This sign-in cannot be shown here."),
            .whatItMeans =
                Words::tr("Contacts+ was told to send you on to %1. Only a page in this window can hand that back to "
                          "Contact Ferry.")
                    .arg(shownHost(redirectUri))
                + u' '
                + (isMissing ? Words::tr("The part that shows web pages, contact-ferry-webengine, is not installed.")
                             : Words::tr("On this computer it can show no web pages.")),
            .nextStep = isMissing
                ? Words::tr("Install it. Or register an address of this computer with Contacts+, such as "
                            "http://127.0.0.1/callback, and enter that in the preferences.")
                : Words::tr("Register an address of this computer with Contacts+, such as http://127.0.0.1/callback, "
                            "and enter it in the preferences."),
            .remedy = ErrorText::Remedy::Preferences};
}

ErrorText SignInText::failure(const Error &error)
{
    const QString nothing = Words::tr("Your contacts are as they were, here and there.");
    using enum Error::Code;
    if (error.code == SignInDenied)
        return {.title = Words::tr("You said no on the page of Contacts+."),
                .whatItMeans = nothing,
                .nextStep = Words::tr("Nothing is needed. Should it have been a mistake, try again."),
                .isFault = false};
    if (error.code == ConsentTimeout)
        return {.title = Words::tr("Nobody came back from the browser."),
                .whatItMeans = Words::tr("A link like this is good for ten minutes.") + u' ' + nothing,
                .nextStep = Words::tr("Try again; the page opens anew.")};
    if (error.code == Locked)
        return {.title = Words::tr("Another program is where your browser has to come back to."),
                .whatItMeans =
                    Words::tr("It uses the port of the address that is registered with Contacts+.") + u' ' + nothing,
                .nextStep = Words::tr("Close that program, perhaps a second Contact Ferry, then try again.")};
    if (error.code == SignInRequired || error.code == Unauthorized)
        return {.title = Words::tr("Contacts+ did not accept the sign-in."),
                .whatItMeans = Words::tr("Client id, secret and redirect address may not be those that are registered.")
                    + u' ' + nothing,
                .nextStep = Words::tr("Compare them in the preferences, then try again."),
                .remedy = ErrorText::Remedy::Preferences};
    if (error.code == BadReply)
        return {.title = Words::tr("What came back was not the answer to this sign-in."),
                .whatItMeans = Words::tr("So it was not used.") + u' ' + nothing,
                .nextStep = Words::tr("Try again.")};
    ErrorText text = describePushError(error);
    text.whatItMeans = QString(text.whatItMeans + u' ' + nothing).trimmed();
    return text;
}

ErrorText SignInText::tooLate()
{
    return {.title = Words::tr("The sign-in was not finished in time."),
            .whatItMeans = Words::tr("A page like this is good for ten minutes.") + u' '
                + Words::tr("Your contacts are as they were, here and there."),
            .nextStep = Words::tr("Try again; the page opens anew.")};
}

ErrorText SignInText::trouble(const Error &error)
{
    if (error.code == Error::Code::KeychainLocked)
        return {.title = Words::tr("The keychain is locked."),
                .whatItMeans = Words::tr("Your sign-in to Contacts+ may be in it, so nobody is asked to sign in anew."),
                .nextStep = Words::tr("Unlock the keychain, then try again.")};
    return describePushError(error);
}

QString SignInText::sessionOnly()
{
    return Words::tr("No keychain took your sign-in to Contacts+. It is good until you close Contact Ferry; after that "
                     "you will be asked to sign in again.");
}

QString SignInText::signedOut(const QString &account)
{
    return Words::tr(
               "Signed out of %1. This computer has forgotten the permission; to withdraw it, look at the apps in "
               "your Contacts+ account.")
        .arg(account);
}

QString SignInText::notForgotten(const QString &account, const Error &error)
{
    const QString why = error.code == Error::Code::KeychainLocked ? Words::tr("The keychain is locked.")
                                                                  : Words::tr("The keychain did not do it.");
    return Words::tr("Contact Ferry does not act for %1 any more, but the sign-in may still be in the keychain.")
               .arg(account)
        + u' ' + why + u' ' + Words::tr("Unlock it, look for “Contacts+ sign-in” and delete it there.");
}

} // namespace Ferry
