// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pusherrortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Row {
    Error::Code code;
    const char *title;
    const char *whatItMeans;
    const char *nextStep;
    ErrorText::Remedy remedy = ErrorText::Remedy::TryAgain;
};

using enum Error::Code;
using enum ErrorText::Remedy;

constexpr std::array rows{
    Row{NotConfigured, QT_TRANSLATE_NOOP("PushErrorText", "Contact Ferry is not registered with Contacts+ here."), "",
        QT_TRANSLATE_NOOP("PushErrorText",
                          "Enter client id, secret and redirect address, as Contacts+ gave them to whoever runs this."),
        Preferences},
    Row{Network, QT_TRANSLATE_NOOP("PushErrorText", "Contacts+ cannot be reached."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "Check that this computer is online, then go on.")},
    Row{Timeout, QT_TRANSLATE_NOOP("PushErrorText", "Contacts+ took too long to answer."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "Go on in a few minutes.")},
    Row{Tls, QT_TRANSLATE_NOOP("PushErrorText", "The server could not prove that it is Contacts+."),
        QT_TRANSLATE_NOOP("PushErrorText", "We broke off, so that nobody can listen in."),
        QT_TRANSLATE_NOOP("PushErrorText",
                          "Check this computer’s date. In a hotel or café, sign in to its network first. Then go on.")},
    Row{RedirectRefused,
        QT_TRANSLATE_NOOP("PushErrorText", "Contacts+ sent us to another address, and we did not go there."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "In a hotel or café, sign in to its network first. Then go on.")},
    Row{Unauthorized, QT_TRANSLATE_NOOP("PushErrorText", "Contacts+ asks you to sign in again."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "Sign in again; everything goes on where it stopped.")},
    Row{BadRequest, QT_TRANSLATE_NOOP("PushErrorText", "Contacts+ does not take this contact as it is."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "Look for something unusual in it, or leave it out."), None},
    Row{NotFound, QT_TRANSLATE_NOOP("PushErrorText", "Contacts+ does not know what we asked for."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "Look whether the team is still there, then try again.")},
    Row{Gone, QT_TRANSLATE_NOOP("PushErrorText", "It is not in Contacts+ any more."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "Look through the account again; what is missing can be created anew.")},
    Row{RateLimited, QT_TRANSLATE_NOOP("PushErrorText", "Contacts+ asks us to wait."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "Go on in a few minutes.")},
    Row{ServerFault, QT_TRANSLATE_NOOP("PushErrorText", "Contacts+ has a fault."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "Go on in a few minutes.")},
    Row{BadReply, QT_TRANSLATE_NOOP("PushErrorText", "Contacts+ gave an answer that we do not understand."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "Try again. Copy the details if it happens twice.")},
    Row{UnexpectedStatus, QT_TRANSLATE_NOOP("PushErrorText", "Contacts+ refused."),
        QT_TRANSLATE_NOOP("PushErrorText", "The plan of the account may be full, or it may not change this team."),
        QT_TRANSLATE_NOOP("PushErrorText", "Look at the account in Contacts+, then try again.")},
    Row{Service, QT_TRANSLATE_NOOP("PushErrorText", "The page of Contacts+ could not be opened."), "",
        QT_TRANSLATE_NOOP("PushErrorText", "Set up a web browser on this computer, then try again.")},
};

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("PushErrorText", text) : QString();
}

} // namespace

ErrorText describePushError(const Error &error)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &each) { return each.code == error.code; });
    if (row == rows.end())
        return describe(error, {.operation = ErrorContext::Operation::Store});
    return {.title = translated(row->title),
            .whatItMeans = translated(row->whatItMeans),
            .nextStep = translated(row->nextStep),
            .remedy = row->remedy};
}

QString pushTagName(const QString &sourceName, const QDate &date)
{
    const QString day = QLocale().toString(date, u"d MMM yyyy"_s);
    return sourceName.isEmpty()
        ? QCoreApplication::translate("PushErrorText", "Imported %1").arg(day)
        : QCoreApplication::translate("PushErrorText", "Imported from %1, %2").arg(sourceName, day);
}

} // namespace Ferry
