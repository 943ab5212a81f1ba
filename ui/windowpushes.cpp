// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowpushes.h"

#include "app/core/settings.h"
#include "ui/importcontroller.h"
#include "ui/pages/contactspage.h"
#include "ui/plus/accountmenu.h"
#include "ui/plus/signindialog.h"
#include "ui/plus/signintext.h"
#include "ui/push/pushbar.h"
#include "ui/push/pushcontroller.h"
#include "ui/push/pushdialog.h"
#include "ui/push/pushhistory.h"
#include "ui/push/pushpage.h"
#include "ui/push/pushtext.h"
#include "ui/pusherrortext.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowactions.h"
#include "ui/windowexports.h"
#include "ui/windowpages.h"
#include "ui/windowparts.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

WindowPushes::WindowPushes(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    new AccountMenu(*services.actions.accountMenu, services.pushes.plus(), window);
    connect(services.actions.push, &QAction::triggered, this, [this] { ask(); });
    connect(services.actions.pushHistory, &QAction::triggered, this, &WindowPushes::showHistory);
    connectAccounts();
    connectPushes();
    connectPage();
}

void WindowPushes::connectAccounts()
{
    PlusController &plus = m_services.pushes.plus();
    MessageBar &messages = *m_services.parts.messages;
    connect(&plus, &PlusController::stateChanged, this, [this, &plus, &messages] {
        if (!plus.isForSessionOnly())
            m_toldOfSession = false;
        else if (!std::exchange(m_toldOfSession, true))
            messages.say(MessageBar::Kind::Warning, SignInText::sessionOnly());
    });
    connect(&plus, &PlusController::stateChanged, this, &WindowPushes::askWhenSignedIn, Qt::QueuedConnection);
    connect(&plus, &PlusController::signedOut, this,
            [&messages](const KnownAccount &account, const std::optional<Error> &trouble) {
                const QString name = PlusController::nameOf(account);
                if (trouble)
                    messages.say(MessageBar::Kind::Warning, SignInText::notForgotten(name, *trouble));
                else
                    messages.say(MessageBar::Kind::Success, SignInText::signedOut(name));
            });
}

void WindowPushes::connectPushes()
{
    PushController &pushes = m_services.pushes;
    MessageBar &messages = *m_services.parts.messages;
    connect(&pushes, &PushController::begun, this, [this] { m_services.pages.showPush(); });
    connect(&pushes, &PushController::refused, this, [&messages](const Error &error) {
        messages.say(MessageBar::Kind::Warning,
                     error.code == Error::Code::Locked
                         ? tr("One push goes on at a time. Wait for it to end, or stop it.")
                         : describePushError(error).sentences());
    });
    connect(&pushes, &PushController::refusedForOtherService, this, [&messages](const QUrl &api) {
        messages.say(MessageBar::Kind::Warning,
                     tr("That push went to %1, and another address of Contacts+ is set now. Its contacts mean nothing "
                        "there; set that address in the preferences to go on with it.")
                         .arg(api.host()));
    });
    connect(
        &pushes, &PushController::otherAccountSignedIn, this, [&messages](const QString &wanted, const QString &got) {
            messages.say(
                MessageBar::Kind::Warning,
                tr("You signed in to %1, but the push goes to %2. It waits until you sign in there.").arg(got, wanted));
        });
    // It ended while something else was looked at.
    connect(&pushes, &PushController::stateChanged, this, [this, &pushes, &messages] {
        if (pushes.isBusy() || !pushes.session() || m_services.pages.isPush())
            return;
        const PushSession &session = *pushes.session();
        const PushCounts counts = session.counts();
        const bool isWell = session.state() == PushSession::State::Finished && counts.failed == 0 && counts.left == 0;
        messages.offer(isWell ? MessageBar::Kind::Success : MessageBar::Kind::Warning,
                       PushText::outcome(session, pushes.isUndo()), tr("Show"), [this, &messages] {
                           messages.hide();
                           m_services.pages.showPush();
                       });
    });
}

void WindowPushes::connectPage()
{
    PushPage *page = m_services.parts.push;
    PushBar *bar = m_services.parts.pushBar;
    connect(page, &PushPage::leaveWanted, &m_services.pages, &WindowPages::leaveJourney);
    connect(page, &PushPage::saveWanted, this, &WindowPushes::saveFailed);
    connect(page, &PushPage::undoWanted, this, &WindowPushes::undoCurrent);
    connect(page, &PushPage::signInWanted, this, &WindowPushes::signInAgain);
    connect(bar, &PushBar::pageWanted, &m_services.pages, &WindowPages::showPush);
    connect(&m_services.pages, &WindowPages::changed, bar,
            [this, bar] { bar->setPageShown(m_services.pages.isPush()); });
}

void WindowPushes::ask(std::optional<ContactScope> wished)
{
    if (m_dialog)
        return m_dialog->raise();
    if (m_services.pushes.isBusy()) {
        m_services.parts.messages->say(MessageBar::Kind::Warning,
                                       tr("One push goes on at a time. Wait for it to end, or stop it."));
        return m_services.pages.showPush();
    }
    m_isWanted = true;
    m_wished = wished;
    m_services.pushes.plus().load();
    askWhenSignedIn();
}

void WindowPushes::askWhenSignedIn()
{
    if (!m_isWanted)
        return;
    PlusController &plus = m_services.pushes.plus();
    switch (plus.state()) {
    case PlusController::State::Unknown:
    case PlusController::State::Loading:
        return;
    case PlusController::State::SignedIn:
        m_isWanted = false;
        return openDialog();
    case PlusController::State::SignedOut:
    case PlusController::State::Expired:
    case PlusController::State::Troubled:
        m_isWanted = false;
        break;
    }
    SignInDialog *dialog = askToSignIn(plus, m_window);
    // Not by takeSignIn(): one who signs in for another reason does not want this dialog.
    connect(dialog, &QDialog::accepted, this, [this] { m_isWanted = true; });
    emit signInOpened(dialog);
}

void WindowPushes::signInAgain()
{
    const PushSession &session = *m_services.pushes.session();
    if (session.error() && session.error()->code == Error::Code::KeychainLocked)
        return m_services.pushes.goOnAfterTrouble();
    emit signInOpened(askToSignIn(m_services.pushes.plus(), m_window));
}

void WindowPushes::openDialog()
{
    if (m_dialog)
        return;
    if (!m_services.actions.push->isEnabled())
        return emit nothingToPush();
    ContactChoice choice = m_services.parts.contacts->choice(m_services.imports.shown().sourceName);
    choice.wished = m_wished;
    m_dialog = new PushDialog(m_services.pushes.plus(), choice, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &PushDialog::planAccepted, &m_services.pushes, &PushController::begin);
    m_dialog->open();
    emit choiceOpened(m_dialog);
}

void WindowPushes::undoCurrent()
{
    const PushSession &session = *m_services.pushes.session();
    askToUndoPush({session.record(), session.counts()}, m_window,
                  [this, push = session.record()] { m_services.pushes.undo(push); });
}

void WindowPushes::saveFailed()
{
    const QList<Contact> failed = m_services.parts.push->failedContacts();
    const int count = static_cast<int>(failed.size());
    m_services.exports.ask(
        {.all = count, .contacts = [failed](ContactScope) { return failed; }, .origin = tr("a push that failed")});
}

void WindowPushes::showHistory()
{
    if (m_history)
        return m_history->raise();
    m_history = new PushHistory(m_services.pushes, m_window);
    m_history->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_history, &PushHistory::showWanted, &m_services.pushes, &PushController::show);
    connect(m_history, &PushHistory::undoWanted, &m_services.pushes, &PushController::undo);
    connect(m_history, &PushHistory::resumeWanted, &m_services.pushes, &PushController::resume);
    m_history->open();
}

void WindowPushes::offerInterrupted()
{
    connect(
        &m_services.pushes, &PushController::pushesRead, this,
        [this](const QList<KeptPush> &pushes) {
            // One to another address, such as a demo's, could not go on.
            const QUrl api = m_services.pushes.plus().services().settings.plusApiUrl().value;
            const auto found = std::find_if(pushes.cbegin(), pushes.cend(), [&api](const KeptPush &push) {
                const bool isOpen =
                    push.record.state != PushRecord::State::Cancelled && isUnfinished(push.record, push.counts);
                return isOpen && push.record.api == api;
            });
            if (found == pushes.cend() || m_services.pushes.isBusy())
                return;
            const QString what = found->record.state == PushRecord::State::Running
                ? tr("A push to %1 was interrupted: %2 are done. Nothing is lost.")
                : tr("Undoing a push to %1 was interrupted: %2 are done. Nothing is lost.");
            MessageBar &messages = *m_services.parts.messages;
            messages.offer(MessageBar::Kind::Warning,
                           what.arg(PushText::where(found->record), PushText::progress(found->counts)), tr("Go on"),
                           [this, &messages, push = found->record] {
                               messages.hide();
                               m_services.pushes.resume(push);
                           });
        },
        Qt::SingleShotConnection);
    m_services.pushes.readPushes();
}

bool WindowPushes::mayClose()
{
    if (m_mayClose || !m_services.pushes.isBusy())
        return true;
    auto *question = new QMessageBox(QMessageBox::Question, tr("A push goes on"), {}, QMessageBox::NoButton, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Close Contact Ferry while contacts are being pushed?"));
    question->setInformativeText(
        tr("What is done stays done, and every step is written down. The next time Contact Ferry "
           "starts, the push can go on where it stopped; nothing will be there twice."));
    QPushButton *close = question->addButton(tr("&Close, and go on later"), QMessageBox::AcceptRole);
    close->setObjectName(u"closeAnyway"_s);
    QPushButton *stay = question->addButton(tr("&Keep open"), QMessageBox::RejectRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(question, &QMessageBox::buttonClicked, this, [this, close](QAbstractButton *button) {
        if (button != close)
            return;
        m_mayClose = true;
        emit closeWanted();
    });
    question->open();
    return false;
}

} // namespace Ferry
