// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/accountbook.h"
#include "ui/account/accountnotice.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QStackedWidget;
class QToolBar;

namespace Ferry {

class AccountActions;
class ActivityBar;
class ContactsPage;
class MessageBar;

/// An account of Contacts+, or one of its teams: its contacts with what can be done with them, or why there are none to
/// see. Typing filters what is here at once, and then the service is asked for its full-text search.
class AccountPage : public QWidget
{
    Q_OBJECT

public:
    /// \a actions must outlive it.
    AccountPage(AccountActions &actions, QWidget *parent = nullptr);
    ~AccountPage() override;

    /// Shows \a book, which must live until another one is shown or say() is called.
    void show(AccountBook *book);
    using QWidget::show;
    /// Says why there is no book to show; noticeActed() comes when its button is pressed.
    void say(const AccountNotice::Words &words);
    /// Null while there is none.
    [[nodiscard]] AccountBook *book() const { return m_book; }

    /// The contacts chosen in the table, as the service has them.
    [[nodiscard]] QList<PlusContact> chosen() const;
    [[nodiscard]] int chosenCount() const;
    [[nodiscard]] int contactCount() const;
    /// As many the table shows.
    [[nodiscard]] int visibleCount() const;
    void focusSearch();

    [[nodiscard]] ContactsPage &contacts() { return *m_contacts; }
    [[nodiscard]] MessageBar &messages() { return *m_messages; }
    [[nodiscard]] ActivityBar &activity() { return *m_activity; }

signals:
    /// Anything that counts or actions depend on has news.
    void changed();
    void noticeActed();
    /// The contacts could not be read, and shall be tried again.
    void retryWanted();

private:
    void buildTools(AccountActions &actions);
    void leave();
    void takeBook();
    void takeSearch();
    /// Says \a text with what helps: signing in, or \a again.
    void offerRemedy(const QString &text, const Error &error, const std::function<void()> &again);
    void showBook(const QString &trouble);

    QPointer<AccountBook> m_book;
    QToolBar *m_tools = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_stack = nullptr;
    AccountNotice *m_notice = nullptr;
    ContactsPage *m_contacts = nullptr;
    ActivityBar *m_activity = nullptr;
    /// Why reading broke off has been said.
    bool m_failureTold = false;
};

} // namespace Ferry
