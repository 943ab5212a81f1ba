// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountpage.h"

#include "ui/account/accountactions.h"
#include "ui/account/accounttext.h"
#include "ui/look/metrics.h"
#include "ui/pages/contactspage.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

bool asksForSignIn(const std::optional<Error> &error)
{
    return error && error->code == Error::Code::SignInRequired;
}

} // namespace

AccountPage::AccountPage(AccountActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_tools(new QToolBar(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_notice(new AccountNotice(this))
    , m_contacts(new ContactsPage(this))
    , m_activity(new ActivityBar(this))
{
    setObjectName(u"accountPage"_s);
    m_messages->setObjectName(u"accountMessages"_s);
    m_activity->setObjectName(u"accountActivity"_s);
    m_activity->hide();
    buildTools(actions);
    addActions(actions.all()); // their shortcuts work while the page has the focus
    m_contacts->setMenuActions(actions.ofContacts());
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_contacts);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    column->addWidget(m_activity);

    connect(m_notice, &AccountNotice::actionWanted, this, [this] {
        if (m_book && !asksForSignIn(m_book->error()))
            emit retryWanted();
        else
            emit noticeActed();
    });
    connect(m_contacts, &ContactsPage::searchChanged, this, [this](const QString &text) {
        if (m_book)
            m_book->search(text);
    });
    connect(m_contacts, &ContactsPage::selectionChanged, this, &AccountPage::changed);
    connect(m_contacts, &ContactsPage::countChanged, this, &AccountPage::changed);
    connect(m_contacts, &ContactsPage::activated, actions.edit, &QAction::trigger);
}

AccountPage::~AccountPage()
{
    // The views go before the models they show.
    disconnect(m_contacts, nullptr, this, nullptr);
    delete m_contacts;
}

void AccountPage::buildTools(AccountActions &actions)
{
    m_tools->setObjectName(u"accountTools"_s);
    m_tools->setAccessibleName(tr("Tools of the account"));
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setIconSize({Metrics::SmallIcon, Metrics::SmallIcon});
    m_tools->addActions({actions.edit, actions.photo, actions.tags, actions.owner, actions.remove});
    m_tools->addSeparator();
    m_tools->addAction(actions.bringAll);
    m_tools->addAction(actions.reload);
    for (QAction *withMenu : {actions.tags, actions.owner}) {
        if (auto *button = qobject_cast<QToolButton *>(m_tools->widgetForAction(withMenu)))
            button->setPopupMode(QToolButton::InstantPopup);
    }
}

void AccountPage::show(AccountBook *book)
{
    if (m_book == book)
        return;
    leave();
    m_book = book;
    m_failureTold = false;
    m_messages->hide();
    m_contacts->setSearchNote({}, false);
    m_contacts->show(&book->all().table());
    connect(book, &AccountBook::changed, this, &AccountPage::takeBook);
    connect(book, &AccountBook::searchChanged, this, &AccountPage::takeSearch);
    takeBook();
}

void AccountPage::leave()
{
    if (!m_book)
        return;
    m_book->disconnect(this);
    m_book->search({}); // as the field, which will be empty
    m_book = nullptr;
}

void AccountPage::say(const AccountNotice::Words &words)
{
    leave();
    m_contacts->show(nullptr);
    m_messages->hide();
    m_tools->hide();
    m_notice->say(words);
    m_stack->setCurrentWidget(m_notice);
    emit changed();
}

void AccountPage::takeBook()
{
    const bool isLoading = m_book->state() == AccountBook::State::Loading;
    const bool isEmpty = m_book->all().size() == 0;
    m_tools->show();
    m_contacts->setLoading(isLoading);
    if (isLoading && std::exchange(m_failureTold, false))
        m_messages->hide(); // it was about what is read anew
    const QString trouble =
        isLoading && m_book->failures() > 0 ? tr("Contacts+ does not answer. Trying again…") : QString();
    if (m_book->state() == AccountBook::State::Failed && isEmpty) {
        const ErrorText text = AccountText::failure(*m_book->error());
        const QStringList more{tr("Your contacts there are as they were."), text.nextStep};
        const bool isOffline = m_book->error()->code == Error::Code::Network;
        m_messages->hide(); // whatever it was about is not to be seen any more
        m_notice->say({.icon = isOffline                    ? u"offline"_s
                           : asksForSignIn(m_book->error()) ? u"lock"_s
                                                            : u"error"_s,
                       .title = text.title,
                       .text = more.join(u' '),
                       .action = asksForSignIn(m_book->error()) ? tr("Sign in…") : tr("Try again")});
        m_stack->setCurrentWidget(m_notice);
    } else if (m_book->state() == AccountBook::State::Ready && isEmpty) {
        m_notice->say({.icon = u"contacts"_s,
                       .title = tr("There are no contacts here"),
                       .text = tr("Contacts that you push to Contacts+ will stand here."),
                       .action = tr("Read again")});
        m_stack->setCurrentWidget(m_notice);
    } else if (isLoading && isEmpty) {
        m_notice->say({.icon = u"contacts"_s,
                       .title = tr("Reading your contacts at Contacts+…"),
                       .text = trouble,
                       .isBusy = true});
        m_stack->setCurrentWidget(m_notice);
    } else {
        showBook(trouble);
    }
    emit changed();
}

void AccountPage::showBook(const QString &trouble)
{
    m_stack->setCurrentWidget(m_contacts);
    if (m_book->query().isEmpty())
        m_contacts->setSearchNote(trouble, false);
    const bool isOver = m_book->state() == AccountBook::State::Ready || m_book->state() == AccountBook::State::Failed;
    if (!isOver || std::exchange(m_failureTold, true))
        return;
    if (m_book->error())
        offerRemedy(tr("Not all contacts could be read.") + u' ' + AccountText::failureLine(*m_book->error()),
                    *m_book->error(), [this] { emit retryWanted(); });
    else if (m_book->unusable() > 0)
        m_messages->say(
            MessageBar::Kind::Warning,
            tr("Contacts+ sent %Ln entr(y/ies) without a number of its own; nothing can be done with those.", nullptr,
               m_book->unusable()));
    else if (m_book->tagsError())
        m_messages->say(MessageBar::Kind::Warning,
                        tr("Tags could not be read.") + u' ' + AccountText::failureLine(*m_book->tagsError()));
}

void AccountPage::offerRemedy(const QString &text, const Error &error, const std::function<void()> &again)
{
    if (asksForSignIn(error))
        m_messages->offer(MessageBar::Kind::Error, text, tr("Sign in…"), [this] { emit noticeActed(); });
    else
        m_messages->offer(MessageBar::Kind::Error, text, tr("Try again"), again);
}

void AccountPage::takeSearch()
{
    switch (m_book->searchState()) {
    case AccountBook::SearchState::None:
        m_contacts->showAnswer(nullptr);
        m_contacts->setSearchNote({}, false);
        break;
    case AccountBook::SearchState::Waiting:
    case AccountBook::SearchState::Asking:
        m_contacts->setSearchNote(tr("Asking Contacts+…"), true);
        break;
    case AccountBook::SearchState::Answered:
        m_contacts->showAnswer(&m_book->found().table());
        m_contacts->setSearchNote(tr("Contacts+ found %Ln contact(s).", nullptr, m_book->found().size()), false);
        break;
    case AccountBook::SearchState::Refused: {
        const Error &error = *m_book->searchError();
        const QString line = AccountText::failureLine(error);
        if (!asksForSignIn(error) && !AccountText::isWorthAnotherTry(error)) {
            m_contacts->setSearchNote(tr("These were found among what was read. %1").arg(line), false);
            break;
        }
        m_contacts->setSearchNote(tr("These were found among what was read."), false);
        offerRemedy(tr("Contacts+ could not be asked.") + u' ' + line, error, [this] {
            m_messages->hide();
            if (m_book)
                m_book->searchAgain();
        });
        break;
    }
    }
    emit changed();
}

QList<PlusContact> AccountPage::chosen() const
{
    QList<PlusContact> chosen;
    if (!m_book)
        return chosen;
    const QList<Contact> selected = m_contacts->selectedContacts();
    for (const Contact &contact : selected) {
        const PlusContact *known = m_book->all().find(contact.externalId);
        if (!known)
            known = m_book->found().find(contact.externalId);
        if (known)
            chosen += *known;
    }
    return chosen;
}

int AccountPage::chosenCount() const
{
    return m_book ? m_contacts->selectedCount() : 0;
}

int AccountPage::contactCount() const
{
    return m_book ? m_book->all().size() : 0;
}

int AccountPage::visibleCount() const
{
    return m_book ? m_contacts->visibleCount() : 0;
}

void AccountPage::focusSearch()
{
    if (m_stack->currentWidget() == m_contacts)
        m_contacts->focusSearch();
}

} // namespace Ferry
