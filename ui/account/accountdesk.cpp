// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountdesk.h"

#include "app/contactsplus/signin.h"
#include "ui/account/accountactions.h"
#include "ui/account/accountpage.h"
#include "ui/account/accounttext.h"
#include "ui/account/contactform.h"
#include "ui/account/photochoice.h"
#include "ui/account/questions.h"
#include "ui/account/tagsdialog.h"
#include "ui/account/webhooksdialog.h"
#include "ui/errortext.h"
#include "ui/pages/contactspage.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QMenu>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

AccountDesk::AccountDesk(AccountPage &page, AccountActions &actions, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_actions(actions)
{
    connectActions();
    connect(&m_page, &AccountPage::changed, this, &AccountDesk::changed);
    connect(&m_page, &AccountPage::retryWanted, this, [this] {
        if (m_seat)
            m_seat->book.load();
    });
    connect(&m_page.activity(), &ActivityBar::cancelled, this, [this] {
        if (m_seat)
            m_seat->editor.endSoon();
    });
}

void AccountDesk::connectActions()
{
    connect(m_actions.edit, &QAction::triggered, this, &AccountDesk::edit);
    connect(m_actions.remove, &QAction::triggered, this, &AccountDesk::askToDelete);
    connect(m_actions.photo, &QAction::triggered, this, &AccountDesk::choosePhoto);
    connect(m_actions.webhooks, &QAction::triggered, this, &AccountDesk::showWebhooks);
    connect(m_actions.bringAll, &QAction::triggered, this, [this] { bring(true); });
    connect(m_actions.bringChosen, &QAction::triggered, this, [this] { bring(false); });
    connect(m_actions.undo, &QAction::triggered, this, [this] {
        if (m_seat)
            m_seat->editor.undo();
    });
    connect(m_actions.redo, &QAction::triggered, this, [this] {
        if (m_seat)
            m_seat->editor.redo();
    });
    connect(m_actions.repeat, &QAction::triggered, this, [this] {
        if (m_seat)
            m_seat->editor.repeat();
    });
    connect(m_actions.reload, &QAction::triggered, this, [this] {
        if (m_seat)
            m_seat->book.load();
    });
    connect(m_actions.tags->menu(), &QMenu::aboutToShow, this, [this] {
        m_actions.tags->menu()->clear();
        if (m_seat && m_page.book())
            fillTagMenu(*m_actions.tags->menu(), m_page, m_seat->editor, [this] { manageTags(); });
    });
    connect(m_actions.owner->menu(), &QMenu::aboutToShow, this, [this] {
        m_actions.owner->menu()->clear();
        if (m_seat && m_page.book())
            fillOwnerMenu(*m_actions.owner->menu(), m_page, m_seat->editor);
    });
}

void AccountDesk::take(AccountSeat *seat, const QString &name)
{
    m_name = name;
    if (seat == m_seat)
        return;
    m_seat = seat;
    m_bond = std::make_unique<QObject>();
    // Their book may go with the seat.
    delete m_form;
    delete m_tags;
    delete m_webhooks;
    m_saving.reset();
    m_waitsForSignIn = false;
    m_page.activity().hide();
    if (seat) {
        connect(&seat->editor, &AccountEditor::progressed, m_bond.get(), [this] { showProgress(); });
        connect(&seat->editor, &AccountEditor::finished, m_bond.get(),
                [this](const AccountChange &change) { tell(change); });
        showProgress();
    }
    emit changed();
}

bool AccountDesk::canChange() const
{
    return m_seat && !m_seat->editor.isBusy() && m_seat->book.state() != AccountBook::State::Loading;
}

QList<MessageBar *> AccountDesk::bars() const
{
    QList<MessageBar *> bars{&m_page.messages()};
    if (m_tags)
        bars += &m_tags->messages();
    return bars;
}

void AccountDesk::enable(bool isVisible, bool canBring)
{
    const bool isShown = isVisible && m_seat && m_page.book();
    const bool isReady = isShown && m_page.book()->state() == AccountBook::State::Ready;
    const bool canChange = isShown && this->canChange();
    const int chosen = isShown ? m_page.chosenCount() : 0;
    m_actions.edit->setEnabled(canChange && chosen == 1);
    m_actions.photo->setEnabled(canChange && chosen == 1);
    m_actions.remove->setEnabled(canChange && chosen > 0);
    m_actions.tags->setEnabled(canChange);
    m_actions.owner->setVisible(isShown && m_page.book()->isTeam());
    m_actions.owner->setEnabled(canChange && chosen > 0 && m_page.book()->isTeam());
    m_actions.bringAll->setEnabled(canBring && isReady && m_page.book()->all().size() > 0);
    m_actions.bringChosen->setEnabled(canBring && isShown && chosen > 0);
    const ChangeHistory::Step *back = canChange ? m_seat->editor.undoable() : nullptr;
    const ChangeHistory::Step *forth = canChange ? m_seat->editor.redoable() : nullptr;
    m_actions.undo->setEnabled(back);
    m_actions.undo->setText(AccountText::undo(back));
    m_actions.redo->setEnabled(forth);
    m_actions.redo->setText(AccountText::redo(forth));
    m_actions.repeat->setEnabled(canChange && m_seat->editor.canRepeat());
    m_actions.reload->setEnabled(canChange);
    m_actions.webhooks->setEnabled(isShown);
}

void AccountDesk::edit()
{
    const QList<PlusContact> chosen = m_page.chosen();
    if (!m_actions.edit->isEnabled() || chosen.size() != 1)
        return;
    openForm(new ContactForm(chosen.constFirst().data, &m_page), chosen.constFirst());
}

void AccountDesk::openForm(ContactForm *form, const PlusContact &known)
{
    delete m_form;
    m_form = form;
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &ContactForm::saveWanted, m_bond.get(), [this, form, known](const QJsonObject &data) {
        if (m_seat->editor.isBusy())
            return form->refuse(tr("Another change is still under way."), false);
        m_saving = Typed{.known = known, .data = data, .form = form};
        m_seat->editor.edit(known, data);
    });
    connect(form, &ContactForm::signInWanted, m_bond.get(), [this] {
        m_waitsForSignIn = true;
        emit signInWanted({});
    });
    form->open();
}

void AccountDesk::keepTyped(Typed typed, const AccountChange &change)
{
    const QString why = AccountText::outcome(change);
    if (typed.form && !typed.form->isVisible())
        typed.form.clear(); // closed just now
    if (!change.clashes.isEmpty()) {
        // As far as they do not get into each other's way both changes are in it, and mine where they do.
        typed.data = merged(typed.known.data, typed.data, change.there.data);
        for (const Clash &clash : change.clashes)
            typed.data = withValue(typed.data, clash.path, clash.mine);
        typed.known = change.there;
    }
    const auto editAgain = [this, typed, clashes = change.clashes, seat = m_seat] {
        if (m_seat == seat)
            openForm(new ContactForm(typed.known.data, typed.data, clashes, &m_page), typed.known);
    };
    const bool asksForSignIn = change.error->code == Error::Code::SignInRequired;
    if (typed.form && change.clashes.isEmpty())
        return typed.form->refuse(why, asksForSignIn);
    if (typed.form) {
        const QRect place = typed.form->geometry();
        editAgain();
        return m_form->setGeometry(place);
    }
    // It was closed while it was being saved.
    m_page.messages().offer(MessageBar::Kind::Error, why, tr("Edit again"), editAgain);
}

void AccountDesk::askToDelete()
{
    const QList<PlusContact> chosen = m_page.chosen();
    if (chosen.isEmpty())
        return;
    const QString name =
        chosen.size() == 1 ? displayName(m_page.contacts().selectedContacts().constFirst()) : QString();
    AccountQuestions::deleteContacts(&m_page, static_cast<int>(chosen.size()), name, m_name,
                                     [this, chosen, seat = m_seat] {
                                         if (m_seat == seat)
                                             seat->editor.remove(chosen);
                                     });
}

void AccountDesk::choosePhoto()
{
    const QList<PlusContact> chosen = m_page.chosen();
    if (chosen.size() != 1)
        return;
    Ferry::choosePhoto(&m_page, [this, contact = chosen.constFirst(), seat = m_seat](const Result<ChosenPhoto> &photo) {
        if (m_seat != seat)
            return;
        if (photo)
            return seat->editor.setPhoto(contact, photo->image, photo->format);
        const bool isNoPicture = photo.error().code == Error::Code::BadReply;
        const bool isTooLarge = photo.error().code == Error::Code::TooLarge;
        const ErrorText text = describe(photo.error(), {.operation = ErrorContext::Operation::OpenFile});
        m_page.messages().say(MessageBar::Kind::Warning,
                              isNoPicture      ? tr("That file is no picture that can be read.")
                                  : isTooLarge ? tr("That picture is too large.")
                                               : text.title + u' ' + text.nextStep);
    });
}

void AccountDesk::manageTags()
{
    if (!m_seat || !m_page.book())
        return;
    if (m_tags)
        return m_tags->raise();
    m_tags = new TagsDialog(m_page, m_seat->editor, &m_page);
    m_tags->setAttribute(Qt::WA_DeleteOnClose);
    m_tags->open();
}

void AccountDesk::showWebhooks()
{
    if (!m_seat)
        return;
    if (m_webhooks)
        return m_webhooks->raise();
    const AccountBook &book = m_seat->book;
    m_webhooks = new WebhooksDialog(book.client(), book.clock(), book.place().id, &m_page);
    m_webhooks->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_webhooks, &WebhooksDialog::permissionWanted, this, [this] {
        m_webhooks->close();
        emit signInWanted(PlusScope::webhooks());
    });
    m_webhooks->open();
}

void AccountDesk::bring(bool all)
{
    const QList<Contact> contacts = all ? m_page.contacts().allContacts() : m_page.contacts().selectedContacts();
    if (!contacts.isEmpty())
        emit bringWanted(contacts);
}

void AccountDesk::showProgress()
{
    if (m_seat->editor.isBusy()) {
        const AccountChange &change = m_seat->editor.current();
        m_page.activity().show(AccountText::progress(change), change.done,
                               change.total > 1 ? std::optional<qint64>(change.total) : std::nullopt);
        m_page.activity().show();
    } else {
        m_page.activity().hide();
    }
    emit changed();
}

void AccountDesk::tell(const AccountChange &change)
{
    const std::optional<Typed> typed = std::exchange(m_saving, {});
    const bool isGone = change.error && change.error->code == Error::Code::Gone;
    if (typed && change.error && !isGone) {
        keepTyped(*typed, change);
        return emit changed();
    }
    const QString text = AccountText::outcome(change);
    if (typed && typed->form && isGone)
        typed->form->refuse(text, false);
    else if (typed && typed->form)
        typed->form->accept();
    for (MessageBar *bar : bars())
        offer(*bar, change, text);
    emit changed();
}

void AccountDesk::offer(MessageBar &bar, const AccountChange &change, const QString &text)
{
    const bool hasTrouble = change.error || change.changed > 0;
    const MessageBar::Kind kind = !hasTrouble ? MessageBar::Kind::Success
        : change.done > 0                     ? MessageBar::Kind::Warning
                                              : MessageBar::Kind::Error;
    if (change.error && change.error->code == Error::Code::SignInRequired)
        bar.offer(kind, text, tr("Sign in…"), [this] { emit signInWanted({}); });
    else if (change.error && m_seat->editor.canRepeat() && AccountText::isWorthAnotherTry(*change.error))
        bar.offer(kind, text, tr("Try again"), m_actions.repeat);
    else if (change.canGoBack && change.kind == AccountChange::Kind::Undo)
        bar.offer(kind, text, tr("Redo"), m_actions.redo);
    else if (change.canGoBack)
        bar.offer(kind, text, tr("Undo"), m_actions.undo);
    else
        bar.say(kind, text);
}

void AccountDesk::goOn()
{
    if (!m_seat)
        return;
    AccountBook &book = m_seat->book;
    if (book.state() == AccountBook::State::Failed)
        book.load();
    if (book.searchState() == AccountBook::SearchState::Refused)
        book.searchAgain();
    if (std::exchange(m_waitsForSignIn, false) && m_form)
        return m_form->save();
    if (!m_seat->editor.canRepeat())
        return;
    for (MessageBar *bar : bars())
        bar->offer(MessageBar::Kind::Warning, tr("You are signed in again. What you began can go on."), tr("Go on"),
                   m_actions.repeat);
    emit changed();
}

} // namespace Ferry
