// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowaccount.h"

#include "app/account/accountimportsession.h"
#include "models/source/localsource.h"
#include "ui/account/accountactions.h"
#include "ui/account/accountdesk.h"
#include "ui/account/accountpage.h"
#include "ui/account/accounttext.h"
#include "ui/account/sidepane.h"
#include "ui/importcontroller.h"
#include "ui/look/icons.h"
#include "ui/plus/signindialog.h"
#include "ui/plus/signintext.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowactions.h"
#include "ui/windowpages.h"
#include "ui/windowparts.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

WindowAccount::WindowAccount(const Services &services, QMainWindow *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_desk(new AccountDesk(*services.parts.account, services.parts.accountActions(), this))
{
    QMenu &menu = *services.actions.accountMenu;
    QAction *before = menu.actions().value(0);
    auto *opening = new QAction(icon("contacts"_L1), tr("&Contacts at Contacts+"), window);
    opening->setObjectName(u"openAccount"_s);
    opening->setMenuRole(QAction::NoRole);
    connect(opening, &QAction::triggered, this, [this] { open(); });
    menu.insertAction(before, opening);
    auto *things = new QMenu(tr("With contacts &there"), window);
    services.parts.accountActions().fill(*things);
    menu.insertMenu(before, things);
    menu.insertSeparator(before);

    ImportList &list = m_services.parts.side->accounts();
    list.setModel(&m_places);
    connect(list.selectionModel(), &QItemSelectionModel::currentChanged, this, &WindowAccount::choose);
    connect(&list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (!m_services.pages.isAccount())
            choose(index);
    });
    connect(&m_services.pages, &WindowPages::changed, this, &WindowAccount::markPlace);
    connect(m_services.parts.account, &AccountPage::noticeActed, this, &WindowAccount::act);
    connect(m_desk, &AccountDesk::changed, this, &WindowAccount::changed);
    connect(m_desk, &AccountDesk::signInWanted, this,
            [this](const QStringList &more) { askToSignIn(m_services.plus, m_window, PlusScope::pushing() + more); });
    connect(m_desk, &AccountDesk::bringWanted, this, &WindowAccount::bring);
    connectPlus();
    refreshPlaces();
}

WindowAccount::~WindowAccount() = default;

void WindowAccount::connectPlus()
{
    PlusController &plus = m_services.plus;
    connect(&plus, &PlusController::stateChanged, this, [this] {
        using enum PlusController::State;
        const PlusController::State state = m_services.plus.state();
        if (state == Unknown || state == Loading || state == SignedOut)
            dropSeats({});
        const QString accountId = m_services.plus.account() ? m_services.plus.account()->id : QString();
        if (std::exchange(m_accountId, accountId) != accountId)
            m_teamId.clear(); // a team of another account
        if (!accountId.isEmpty() && !m_services.plus.areTeamsKnown() && m_services.pages.isAccount())
            m_services.plus.refreshTeams();
        refreshPlaces();
        showPlace();
    });
    connect(&plus, &PlusController::teamsChanged, this, [this] {
        const std::optional<KnownAccount> &account = m_services.plus.account();
        for (const auto &[key, seat] : m_seats) {
            const PlusTeam *team = account && key.first == account->id ? m_services.plus.team(key.second) : nullptr;
            if (team)
                seat->book.setPlace(*team);
        }
        refreshPlaces();
        showPlace();
    });
    connect(&plus, &PlusController::teamsFailed, this, [this](const Error &error) {
        if (m_services.pages.isAccount())
            m_services.parts.messages->say(MessageBar::Kind::Warning,
                                           tr("Teams could not be read.") + u' ' + AccountText::failureLine(error));
    });
    connect(&plus, &PlusController::signedIn, this, [this] {
        // What broke off for want of it goes on.
        m_services.parts.account->messages().hide();
        m_desk->goOn();
    });
    connect(&plus, &PlusController::signedOut, this, [this](const KnownAccount &account) { dropSeats(account.id); });
}

void WindowAccount::refreshPlaces()
{
    ImportList &list = m_services.parts.side->accounts();
    {
        const QSignalBlocker blocker(list.selectionModel());
        m_places.refresh(m_services.plus);
    }
    m_services.parts.side->setAccountsKnown(!m_services.plus.accounts().isEmpty());
}

void WindowAccount::markPlace()
{
    ImportList &list = m_services.parts.side->accounts();
    const bool isShown = m_services.pages.isAccount();
    {
        const QSignalBlocker blocker(list.selectionModel());
        const std::optional<KnownAccount> &account = m_services.plus.account();
        const int row = isShown ? m_places.rowOf(account ? account->id : QString(), m_teamId) : -1;
        list.selectionModel()->clear();
        if (row >= 0)
            list.setCurrentIndex(m_places.index(row));
        list.viewport()->update();
    }
    if (isShown) {
        const QSignalBlocker blocker(m_services.parts.importList->selectionModel());
        m_services.parts.importList->selectionModel()->clear();
        m_services.parts.importList->viewport()->update();
    }
}

void WindowAccount::choose(const QModelIndex &index)
{
    if (!index.isValid() || m_services.imports.isImporting())
        return markPlace();
    const AccountPlaces::Place place = m_places.place(index.row());
    const QList<KnownAccount> &accounts = m_services.plus.accounts();
    const auto account =
        std::find_if(accounts.cbegin(), accounts.cend(), [&](const auto &one) { return one.id == place.accountId; });
    if (account != accounts.cend())
        m_services.plus.switchTo(KnownAccount(*account)); // a copy: the list changes; nothing when it is in use
    open(place.teamId);
}

void WindowAccount::open(const QString &teamId)
{
    if (m_services.imports.isImporting())
        return;
    m_teamId = teamId;
    m_services.parts.messages->hide();
    m_services.pages.showAccount();
    m_services.plus.load();
    if (m_services.plus.account() && !m_services.plus.areTeamsKnown())
        m_services.plus.refreshTeams();
    showPlace();
}

AccountSeat *WindowAccount::seatOf(const KnownAccount &account, const QString &teamId)
{
    std::unique_ptr<AccountSeat> &seat = m_seats[{account.id, teamId}];
    if (!seat) {
        const PlusTeam *team = m_services.plus.team(teamId);
        seat = std::make_unique<AccountSeat>(m_services.plus.client(), m_services.clock, team ? *team : PlusTeam());
    }
    return seat.get();
}

void WindowAccount::dropSeats(const QString &accountId)
{
    const auto concerns = [&accountId](const Key &key) { return accountId.isEmpty() || key.first == accountId; };
    for (const auto &[key, seat] : m_seats) {
        if (concerns(key) && m_desk->seat() == seat.get()) {
            m_services.parts.account->say({});
            m_desk->take(nullptr, {});
        }
    }
    std::erase_if(m_seats, [&](const auto &item) { return concerns(item.first); });
}

void WindowAccount::showPlace()
{
    if (!m_services.pages.isAccount())
        return markPlace();
    const std::optional<KnownAccount> &account = m_services.plus.account();
    if (!m_services.plus.team(m_teamId))
        m_teamId.clear(); // the person's own, or one they have left
    AccountPage &page = *m_services.parts.account;
    const bool isSignedIn = account && m_services.plus.state() == PlusController::State::SignedIn;
    const bool isKnown = account && m_seats.contains({account->id, m_teamId});
    if (!isSignedIn && !isKnown) {
        m_desk->take(nullptr, {});
        sayState();
        return markPlace();
    }
    AccountSeat *seat = seatOf(*account, m_teamId);
    m_desk->take(seat, placeName());
    page.show(&seat->book);
    if (seat->book.state() == AccountBook::State::Idle)
        seat->book.load();
    if (!isSignedIn)
        page.messages().offer(MessageBar::Kind::Warning, tr("Contacts+ asks you to sign in again."), tr("Sign in…"),
                              [this] { askToSignIn(m_services.plus, m_window); });
    markPlace();
    emit changed();
}

void WindowAccount::sayState()
{
    AccountPage &page = *m_services.parts.account;
    switch (m_services.plus.state()) {
    case PlusController::State::Unknown:
    case PlusController::State::Loading:
    case PlusController::State::SignedIn:
        page.say({.icon = u"contacts"_s, .title = tr("Looking for your account…"), .isBusy = true});
        break;
    case PlusController::State::SignedOut:
        page.say({.icon = u"person"_s,
                  .title = tr("Your contacts at Contacts+"),
                  .text = tr("Sign in to see, search and change them here, and to bring them onto this computer."),
                  .action = tr("Sign in…")});
        break;
    case PlusController::State::Expired:
        page.say({.icon = u"lock"_s,
                  .title = tr("Contacts+ asks you to sign in again."),
                  .text = tr("Nothing was lost."),
                  .action = tr("Sign in…")});
        break;
    case PlusController::State::Troubled: {
        const ErrorText text = SignInText::trouble(*m_services.plus.trouble());
        QStringList more{text.whatItMeans, text.nextStep};
        more.removeAll(QString());
        page.say({.icon = u"warning"_s,
                  .title = text.title,
                  .text = more.join(u' '),
                  .action = text.remedy == ErrorText::Remedy::Preferences ? tr("Preferences…") : tr("Try again")});
        break;
    }
    }
}

void WindowAccount::act()
{
    if (m_services.plus.state() != PlusController::State::Troubled)
        return static_cast<void>(askToSignIn(m_services.plus, m_window));
    if (SignInText::trouble(*m_services.plus.trouble()).remedy == ErrorText::Remedy::Preferences)
        emit m_services.plus.preferencesRequested();
    else
        m_services.plus.reload();
}

QString WindowAccount::placeName() const
{
    const std::optional<KnownAccount> &account = m_services.plus.account();
    if (!account)
        return {};
    const PlusTeam *team = m_services.plus.team(m_teamId);
    return team ? team->name : PlusController::nameOf(*account);
}

QString WindowAccount::headline() const
{
    const AccountBook *book = m_services.parts.account->book();
    if (!book)
        return {};
    //: Window title and status: "2,340 contacts at Contacts+, joe@example.com"
    return tr("%Ln contact(s) at Contacts+, %1", nullptr, m_services.parts.account->contactCount()).arg(placeName());
}

QString WindowAccount::statusLine() const
{
    const AccountPage &page = *m_services.parts.account;
    QStringList parts;
    if (const QString line = headline(); !line.isEmpty())
        parts += line;
    if (page.book() && page.visibleCount() != page.contactCount())
        parts += tr("%Ln found", nullptr, page.visibleCount());
    if (page.chosenCount() > 1)
        parts += tr("%Ln selected", nullptr, page.chosenCount());
    return parts.join(u" · "_s);
}

void WindowAccount::enableActions()
{
    m_desk->enable(m_services.pages.isAccount(), !m_services.imports.isImporting());
}

void WindowAccount::focusSearch()
{
    m_services.parts.account->focusSearch();
}

void WindowAccount::bring(const QList<Contact> &contacts)
{
    m_brought = contacts;
    m_broughtFrom = m_teamId.isEmpty() ? tr("Contacts+") : tr("Contacts+, %1").arg(placeName());
    m_broughtOwner = m_services.plus.account() ? m_services.plus.account()->label : QString();
    bringAgain();
}

void WindowAccount::bringAgain()
{
    if (m_brought.isEmpty() || m_services.imports.isImporting())
        return;
    Contact owner;
    if (m_broughtOwner.contains(u'@'))
        owner.emails += EmailAddress{.address = m_broughtOwner};
    else
        owner.givenName = m_broughtOwner;
    m_services.imports.startLocal(
        {.service = LocalSource::Account, .sourceName = m_broughtFrom},
        std::make_unique<AccountImportSession>(m_brought, owner, m_services.library, m_services.clock));
}

} // namespace Ferry
