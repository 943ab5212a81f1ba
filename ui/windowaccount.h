// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "ui/account/accountplaces.h"
#include "ui/plus/pluscontroller.h"

#include <map>
#include <memory>

class QMainWindow;

namespace Ferry {

class AccountDesk;
class ImportController;
class LibraryWorker;
class WindowActions;
class WindowPages;
class WindowParts;
struct AccountSeat;

/// The accounts at Contacts+ in the window: the list of them, their page, and what goes from there into the library.
///
///     a place is chosen -> PlusController::load() -> signed out: the page says so
///                                                 -> signed in: its AccountBook is read, once, and shown
class WindowAccount : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Services {
        PlusController &plus;
        ImportController &imports;
        LibraryWorker &library;
        Clock &clock;
        WindowActions &actions;
        WindowParts &parts;
        WindowPages &pages;
    };

    /// Adds to the menu of accounts; \a window owns this.
    WindowAccount(const Services &services, QMainWindow *window);
    ~WindowAccount() override;

    /// Shows the page of the account in use, or of one of its teams.
    void open(const QString &teamId = {});
    /// Enables what can be done now.
    void enableActions();
    /// "2,340 contacts at Contacts+, joe@example.com"; empty while there are none to count.
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString statusLine() const;
    void focusSearch();
    /// What was brought last, once more.
    void bringAgain();

signals:
    /// Anything that the window says of the account has news.
    void changed();

private:
    using Key = std::pair<QString, QString>;

    void connectPlus();
    void choose(const QModelIndex &index);
    void showPlace();
    void sayState();
    void act();
    AccountSeat *seatOf(const KnownAccount &account, const QString &teamId);
    void dropSeats(const QString &accountId);
    void refreshPlaces();
    void markPlace();
    void bring(const QList<Contact> &contacts);
    [[nodiscard]] QString placeName() const;

    Services m_services;
    QMainWindow *m_window = nullptr;
    AccountDesk *m_desk = nullptr;
    AccountPlaces m_places;
    /// The place to show; of the account in use, which was this one when it was chosen.
    QString m_teamId;
    QString m_accountId;
    std::map<Key, std::unique_ptr<AccountSeat>> m_seats;
    /// What was brought into the library last.
    QList<Contact> m_brought;
    QString m_broughtFrom;
    QString m_broughtOwner;
};

} // namespace Ferry
