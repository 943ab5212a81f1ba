// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/pushtext.h"

#include "ui/pusherrortext.h"
#include "ui/widgets/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ferry::PushText)
};

QString timeLeft(std::chrono::seconds time)
{
    if (time < 1min)
        return Words::tr("less than a minute left");
    const auto minutes = std::chrono::round<std::chrono::minutes>(time).count();
    return Words::tr("about %Ln minute(s) left", nullptr, static_cast<int>(minutes));
}

/// What the state of the record says of undoing, whoever asked for it.
bool isWholeUndo(const PushSession &session)
{
    return session.record().state == PushRecord::State::Undone;
}

} // namespace

QString PushText::where(const PushRecord &push)
{
    const QString account = PlainText::isolated(PlainText::oneLine(push.accountLabel, 80));
    if (push.teamId.isEmpty())
        return account;
    const QString team = push.teamName.isEmpty() ? push.teamId : push.teamName;
    //: An account and one of its teams.
    return Words::tr("%1, team %2").arg(account, PlainText::selfDirected(PlainText::oneLine(team, 80)));
}

QString PushText::title(const PushSession &session, bool isUndo)
{
    using enum PushSession::State;
    const bool isOver = session.state() == Finished || session.state() == Broken;
    if (isOver)
        return outcome(session, isUndo);
    return isUndo ? Words::tr("Undoing a push to %1").arg(where(session.record()))
                  : Words::tr("Pushing to %1").arg(where(session.record()));
}

QString PushText::about(const PushRecord &push)
{
    const QString when = QLocale().toString(push.startedAt.toLocalTime(), QLocale::ShortFormat);
    const QString from = PlainText::selfDirected(PlainText::oneLine(push.sourceName, 80));
    //: A push: %1 is where it went, %2 when that was, %3 where the contacts came from.
    return from.isEmpty() ? Words::tr("To %1, %2").arg(where(push), when)
                          : Words::tr("To %1, %2, from %3").arg(where(push), when, from);
}

QString PushText::progress(const PushCounts &counts)
{
    const QLocale locale;
    //: %1 is how many are done, %Ln how many there are in all.
    return Words::tr("%1 of %Ln contact(s)", nullptr, counts.items).arg(locale.toString(counts.items - counts.waiting));
}

QString PushText::pace(const PushPace &pace)
{
    if (pace.perSecond <= 0)
        return {};
    const QString rate = pace.perSecond >= 1
        ? Words::tr("about %Ln a second", nullptr, static_cast<int>(pace.perSecond + 0.5))
        : Words::tr("about %Ln a minute", nullptr, std::max(1, static_cast<int>(pace.perSecond * 60 + 0.5)));
    return pace.timeLeft ? rate + u", "_s + timeLeft(*pace.timeLeft) : rate;
}

QString PushText::holdUp(const PushSession &session)
{
    switch (session.state()) {
    case PushSession::State::Idle:
    case PushSession::State::Working:
    case PushSession::State::Finished:
        return {};
    case PushSession::State::Loading:
        return Words::tr("Writing down what is to be done…");
    case PushSession::State::Paused:
        return Words::tr("Paused by you. What is done stays done; go on whenever you like, also after closing Contact "
                         "Ferry.");
    case PushSession::State::Offline:
        return Words::tr("This computer is offline. It goes on by itself as soon as there is a connection again.");
    case PushSession::State::SignedOut: {
        const Error error = session.error().value_or(Error{.code = Error::Code::SignInRequired});
        if (error.code == Error::Code::KeychainLocked)
            return Words::tr("The keychain is locked, and your sign-in to Contacts+ is in it. Unlock it, then go on. "
                             "Nothing is lost.");
        return Words::tr("Contacts+ wants you to sign in to %1 again. Everything goes on where it stopped.")
            .arg(where(session.record()));
    }
    case PushSession::State::Stopping:
        return Words::tr("Stopping; the last answers of Contacts+ are being waited for.");
    case PushSession::State::Broken:
        return describePushError(session.error().value_or(Error{})).sentences();
    }
    Q_UNREACHABLE();
}

QString PushText::brief(const PushSession &session, bool isUndo)
{
    const PushCounts now = session.counts();
    const QString done = QLocale().toString(now.items - now.waiting);
    const QString count = isUndo ? Words::tr("Undoing: %1 of %Ln", nullptr, now.items).arg(done)
                                 : Words::tr("Pushing: %1 of %Ln", nullptr, now.items).arg(done);
    switch (session.state()) {
    case PushSession::State::Paused:
        return Words::tr("%1, paused").arg(count);
    case PushSession::State::Offline:
        return Words::tr("%1, offline").arg(count);
    case PushSession::State::SignedOut:
        return Words::tr("%1, signed out").arg(count);
    case PushSession::State::Idle:
    case PushSession::State::Loading:
    case PushSession::State::Working:
    case PushSession::State::Stopping:
    case PushSession::State::Finished:
    case PushSession::State::Broken:
        return count;
    }
    Q_UNREACHABLE();
}

QString PushText::outcome(const PushSession &session, bool isUndo)
{
    const PushCounts now = session.counts();
    if (session.state() == PushSession::State::Broken)
        return isUndo ? Words::tr("Undoing had to stop.") : Words::tr("The push had to stop.");
    if (isUndo) {
        if (!isWholeUndo(session))
            return Words::tr("The push is undone in part.");
        return now.left > 0 ? Words::tr("The push is undone, but for what others changed since.")
                            : Words::tr("The push is undone.");
    }
    if (session.record().state == PushRecord::State::Cancelled)
        return Words::tr("You stopped the push.");
    if (session.record().state == PushRecord::State::Running)
        return Words::tr("The push was interrupted.");
    return now.failed > 0 ? Words::tr("%Ln contact(s) did not get into Contacts+.", nullptr, now.failed)
                          : Words::tr("All of it is in Contacts+.");
}

QStringList PushText::counts(const PushCounts &counts, int leftOut)
{
    QStringList lines;
    const auto add = [&lines](int count, const QString &text) {
        if (count > 0)
            lines += text;
    };
    add(counts.created, Words::tr("%Ln created", nullptr, counts.created));
    add(counts.changed, Words::tr("%Ln added to", nullptr, counts.changed));
    add(counts.tagged, Words::tr("%Ln were there already, and got the tags", nullptr, counts.tagged));
    add(counts.undone, Words::tr("%Ln are as they were before", nullptr, counts.undone));
    add(counts.left, Words::tr("%Ln left as they are: somebody changed them since", nullptr, counts.left));
    add(counts.failed, Words::tr("%Ln failed", nullptr, counts.failed));
    add(counts.waiting, Words::tr("%Ln not begun", nullptr, counts.waiting));
    add(counts.withoutPhoto,
        Words::tr("%Ln of these without the photo, which Contacts+ did not take", nullptr, counts.withoutPhoto));
    if (lines.size() > 1)
        lines += Words::tr("%Ln contact(s) in all", nullptr, counts.items);
    add(leftOut, Words::tr("%Ln left out, as you decided", nullptr, leftOut));
    return lines;
}

QString PushText::advice(const PushSession &session, bool isUndo)
{
    const PushCounts now = session.counts();
    if (session.state() == PushSession::State::Broken)
        return holdUp(session) + u' ' + Words::tr("What is done is written down; try again to go on.");
    if (isUndo) {
        if (now.waiting > 0)
            return Words::tr("Those not begun are still as the push left them. Go on to undo them too.");
        if (now.failed > 0)
            return Words::tr("Those that failed are still as the push left them. Try these again.");
        if (!isWholeUndo(session))
            return Words::tr(
                "Of the contacts none is left to be undone, but the tags that the push made may still be in "
                "Contacts+. Go on to remove them too.");
        return now.left > 0 ? Words::tr("Look at those in Contacts+, and decide there what is to become of them.")
                            : Words::tr("Your account is as it was before the push. The contacts on this computer are "
                                        "untouched.");
    }
    if (isUnfinished(session.record(), now))
        return Words::tr("What is done stays in Contacts+, and nothing is there twice. Go on, or undo the push.");
    if (now.failed > 0)
        return Words::tr("The contacts on this computer are untouched. Try these again, or save them as a file and "
                         "bring them in by hand.");
    return Words::tr("You will find them by their tags. Should it not be what you wanted, undo the push: everything "
                     "will be as before.");
}

QString PushText::task(const PushItem &item)
{
    switch (item.kind) {
    case PushKind::Create:
        return Words::tr("Create");
    case PushKind::Add:
        return Words::tr("Add to the one there");
    case PushKind::TagOnly:
        return Words::tr("Tag");
    }
    Q_UNREACHABLE();
}

QString PushText::problem(const PushItem &item)
{
    if (item.failure)
        return describePushError({.code = *item.failure}).sentences();
    if (item.stage == PushStage::Left)
        return Words::tr("Somebody changed it since the push, so it was left as it is.");
    if (item.photoFailure)
        return Words::tr("It is there, without its photo: %1")
            .arg(describePushError({.code = *item.photoFailure}).title);
    return {};
}

QString PushText::state(PushRecord::State state)
{
    switch (state) {
    case PushRecord::State::Running:
        return Words::tr("Interrupted");
    case PushRecord::State::Finished:
        return Words::tr("Finished");
    case PushRecord::State::Cancelled:
        return Words::tr("Stopped by you");
    case PushRecord::State::Undoing:
        return Words::tr("Undone in part");
    case PushRecord::State::Undone:
        return Words::tr("Undone");
    }
    Q_UNREACHABLE();
}

QString PushText::summary(const PushCounts &counts)
{
    QStringList parts = PushText::counts(counts, 0);
    if (parts.size() > 1)
        parts.removeLast();
    return parts.join(u", "_s);
}

QString PushText::undoQuestion(const PushCounts &counts)
{
    QStringList parts;
    if (counts.created > 0)
        parts += Words::tr("delete %Ln contact(s) that it created", nullptr, counts.created);
    if (counts.changed > 0)
        parts += Words::tr("restore %Ln contact(s) that it added to", nullptr, counts.changed);
    if (counts.tagged > 0)
        parts += Words::tr("take its tags off %Ln contact(s)", nullptr, counts.tagged);
    //: %1 lists what is done: "delete 12 contacts that it created, restore …"
    return parts.isEmpty() ? Words::tr("Undo this push?") : Words::tr("Undo this push: %1?").arg(parts.join(u", "_s));
}

QString PushText::undoMeaning(const PushRecord &push)
{
    return Words::tr("This happens in Contacts+, at %1. Contacts that somebody changed since are left as they are, and "
                     "listed. The contacts on this computer stay.")
        .arg(where(push));
}

} // namespace Ferry
