// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accounttext.h"

#include "ui/account/fieldtext.h"
#include "ui/pusherrortext.h"
#include "ui/widgets/plaintext.h"

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
    case Kind::Redo:
        break;
    }
    if (change.kind == Kind::Redo)
        return Text::tr("That is done again.");
    if (change.undone == Kind::Delete)
        return Text::tr("%Ln contact(s) are back. To Contacts+ they are new ones, created today.", nullptr,
                        change.done);
    if (change.undone == Kind::DeleteTag)
        return Text::tr("The tag is back, on the contacts that had it.");
    return Text::tr("That is taken back.");
}

/// What the person did, as a menu names it.
QString nameOf(const ChangeHistory::Step &step)
{
    const QString name = PlainText::menuText(step.name, 40);
    switch (step.kind) {
    case Kind::Edit:
        return name.isEmpty() ? Text::tr("edit a contact") : Text::tr("edit %1").arg(name);
    case Kind::Photo:
        return name.isEmpty() ? Text::tr("new photo") : Text::tr("new photo of %1").arg(name);
    case Kind::Delete:
        return name.isEmpty() ? Text::tr("delete %Ln contact(s)", nullptr, step.count)
                              : Text::tr("delete %1").arg(name);
    case Kind::Tag:
        return Text::tr("put the tag %1 on %Ln contact(s)", nullptr, step.count).arg(name);
    case Kind::Untag:
        return Text::tr("take the tag %1 off %Ln contact(s)", nullptr, step.count).arg(name);
    case Kind::Owner:
        return Text::tr("change the owner of %Ln contact(s)", nullptr, step.count);
    case Kind::MakeTag:
        return Text::tr("new tag %1").arg(name);
    case Kind::RenameTag:
        return Text::tr("rename a tag to %1").arg(name);
    case Kind::DeleteTag:
        return Text::tr("delete the tag %1").arg(name);
    case Kind::Undo:
    case Kind::Redo:
        break;
    }
    return {};
}

/// Why a step is lost.
QString lost(const AccountChange &change)
{
    const bool isGone = change.error->code == Error::Code::Gone || change.error->code == Error::Code::NotFound;
    const bool isUndo = change.kind == Kind::Undo;
    if (isGone)
        return isUndo ? Text::tr("This cannot be undone any more: it is not at Contacts+ any longer, perhaps because "
                                 "two contacts were merged there or somebody else deleted it.")
                      : Text::tr("This cannot be done again: it is not at Contacts+ any longer, perhaps because two "
                                 "contacts were merged there or somebody else deleted it.");
    if (change.clashes.isEmpty())
        return (isUndo ? Text::tr("This cannot be undone any more.") : Text::tr("This cannot be done again.")) + u' '
            + failureLine(*change.error);
    QStringList fields;
    for (const Clash &clash : change.clashes)
        fields += FieldText::name(clash.path);
    fields.removeDuplicates();
    const QString list = QLocale().createSeparatedList(fields);
    //: %1 is a list of fields: "First name and Birthday".
    return isUndo
        ? Text::tr("This cannot be undone any more: somebody else has changed %1 since. Nothing was overwritten.")
              .arg(list)
        : Text::tr("This cannot be done again: somebody else has changed %1 since. Nothing was overwritten.").arg(list);
}

/// Nothing is known for sure after \a error: what was asked for may have been done.
bool isUncertain(const Error &error)
{
    using enum Error::Code;
    return error.code == Network || error.code == Timeout || error.code == ServerFault || error.code == BadReply
        || error.code == Aborted;
}

} // namespace

bool isWorthAnotherTry(const Error &error)
{
    using enum Error::Code;
    return isUncertain(error) || error.code == RateLimited || error.code == NotReady || error.code == Tls
        || error.code == Conflict;
}

ErrorText failure(const Error &error)
{
    if (error.code == Error::Code::Conflict)
        return {.title = Text::tr("Somebody else is changing this right now."),
                .whatItMeans = Text::tr("Nothing was overwritten."),
                .nextStep = Text::tr("Read the account again, then try once more.")};
    if (error.code == Error::Code::SignInRequired)
        return {.title = Text::tr("Contacts+ asks you to sign in again."),
                .nextStep = Text::tr("Sign in, then try again.")};
    if (error.code == Error::Code::Aborted)
        return {.title = Text::tr("You stopped it while Contacts+ was being asked."), .isFault = false};
    ErrorText text = describePushError(error);
    if (error.code == Error::Code::Network)
        text.nextStep = Text::tr("Check that this computer is online, then try again.");
    else if (error.code == Error::Code::Timeout || error.code == Error::Code::ServerFault
             || error.code == Error::Code::RateLimited)
        text.nextStep = Text::tr("Try again in a few minutes.");
    return text;
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
    case Kind::Redo:
        if (change.total > 1)
            return Text::tr("Doing again: %1 of %2").arg(done, total);
        return Text::tr("Doing again…");
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
    if (!change.changedByOthers.isEmpty()) {
        QStringList fields;
        for (const QString &key : change.changedByOthers)
            fields += FieldText::name({key});
        fields.removeDuplicates();
        //: %1 is a list of fields: "Phone and Notes".
        sentences += Text::tr("Somebody else had changed it meanwhile, too (%1). Both changes are in it.")
                         .arg(QLocale().createSeparatedList(fields));
    }
    if (change.changed > 0)
        sentences += Text::tr("%Ln contact(s) were changed by somebody else meanwhile and are still there.", nullptr,
                              change.changed);
    const int left = change.total - change.done - change.changed;
    const bool isOfContacts = change.total > 1 || change.kind == Kind::Delete;
    if (left > 0 && isOfContacts) {
        sentences += change.error && isUncertain(*change.error)
            ? Text::tr("%Ln contact(s) are as they were, as far as is known.", nullptr, left)
            : Text::tr("%Ln contact(s) are as they were.", nullptr, left);
    }
    if (change.isLost) {
        sentences += lost(change);
    } else if (change.error) {
        ErrorText text = failure(*change.error);
        if (left > 0 && !isOfContacts && isUncertain(*change.error))
            text.whatItMeans =
                Text::tr("It is not known whether Contacts+ has done it. Trying again does not do it twice.");
        sentences += {text.title, text.whatItMeans, text.nextStep};
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString undo(const ChangeHistory::Step *step)
{
    //: %1 is what is undone: "delete 3 contacts".
    return step ? Text::tr("&Undo: %1").arg(nameOf(*step)) : Text::tr("&Undo");
}

QString redo(const ChangeHistory::Step *step)
{
    //: %1 is what is done again: "delete 3 contacts".
    return step ? Text::tr("Red&o: %1").arg(nameOf(*step)) : Text::tr("Red&o");
}

} // namespace Ferry::AccountText
