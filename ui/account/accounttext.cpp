// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accounttext.h"

#include "ui/pusherrortext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::AccountText {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ferry::AccountText)
};

using Kind = AccountChange::Kind;

QString done(const AccountChange &change)
{
    switch (change.kind) {
    case Kind::Edit:
        return Text::tr("The contact is changed.");
    case Kind::Photo:
        return Text::tr("The contact has a new photo.");
    case Kind::Delete:
        return Text::tr("%Ln contact(s) deleted from Contacts+.", nullptr, change.done);
    case Kind::Tag:
        return Text::tr("%Ln contact(s) tagged.", nullptr, change.done);
    case Kind::Untag:
        return Text::tr("Tag taken off %Ln contact(s).", nullptr, change.done);
    case Kind::Owner:
        return Text::tr("%Ln contact(s) have another owner.", nullptr, change.done);
    case Kind::MakeTag:
        return Text::tr("The tag is made.");
    case Kind::RenameTag:
        return Text::tr("The tag has another name.");
    case Kind::DeleteTag:
        return Text::tr("The tag is deleted.");
    case Kind::Undo:
        break;
    }
    if (change.undone == Kind::Delete)
        return Text::tr("%Ln contact(s) are back. To Contacts+ they are new ones, created today.", nullptr,
                        change.done);
    if (change.undone == Kind::DeleteTag)
        return Text::tr("The tag is back, on the contacts that had it.");
    return Text::tr("That is taken back.");
}

} // namespace

ErrorText failure(const Error &error)
{
    if (error.code == Error::Code::Conflict)
        return {.title = Text::tr("Somebody else is changing this right now."),
                .whatItMeans = Text::tr("Nothing was overwritten."),
                .nextStep = Text::tr("Read the account again, then try once more.")};
    if (error.code == Error::Code::SignInRequired)
        return {.title = Text::tr("Contacts+ asks you to sign in again."),
                .nextStep = Text::tr("Sign in, then try again.")};
    return describePushError(error);
}

QString failureLine(const Error &error)
{
    const ErrorText text = failure(error);
    QStringList sentences{text.title, text.whatItMeans, text.nextStep};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString progress(const AccountChange &change)
{
    const QString done = QLocale().toString(change.done);
    const QString total = QLocale().toString(change.total);
    switch (change.kind) {
    case Kind::Delete:
        return Text::tr("Deleting contacts: %1 of %2").arg(done, total);
    case Kind::Tag:
    case Kind::Untag:
        return Text::tr("Changing tags: %1 of %2").arg(done, total);
    case Kind::Owner:
        return Text::tr("Changing owners: %1 of %2").arg(done, total);
    case Kind::Undo:
        if (change.total > 1)
            return Text::tr("Taking back: %1 of %2").arg(done, total);
        return Text::tr("Taking back…");
    case Kind::Photo:
        return Text::tr("Sending the photo…");
    case Kind::Edit:
    case Kind::MakeTag:
    case Kind::RenameTag:
    case Kind::DeleteTag:
        break;
    }
    return Text::tr("Saving…");
}

QString outcome(const AccountChange &change)
{
    QStringList sentences;
    if (change.done > 0)
        sentences += done(change);
    if (change.changed > 0)
        sentences += Text::tr("%Ln contact(s) were changed by somebody else meanwhile and are still there.", nullptr,
                              change.changed);
    const int left = change.total - change.done - change.changed;
    const bool isOfContacts = change.total > 1 || change.kind == Kind::Delete;
    if (left > 0 && isOfContacts)
        sentences += Text::tr("%Ln contact(s) are as they were.", nullptr, left);
    if (change.error)
        sentences += failureLine(*change.error);
    return sentences.join(u' ');
}

QString undo(AccountChange::Kind kind)
{
    switch (kind) {
    case Kind::Edit:
        return Text::tr("&Undo editing");
    case Kind::Photo:
        return Text::tr("&Undo the new photo");
    case Kind::Delete:
        return Text::tr("&Undo deleting");
    case Kind::Tag:
    case Kind::Untag:
        return Text::tr("&Undo tagging");
    case Kind::Owner:
        return Text::tr("&Undo the change of owner");
    case Kind::MakeTag:
    case Kind::RenameTag:
    case Kind::DeleteTag:
        return Text::tr("&Undo the change of tags");
    case Kind::Undo:
        break;
    }
    return Text::tr("&Undo");
}

} // namespace Ferry::AccountText
