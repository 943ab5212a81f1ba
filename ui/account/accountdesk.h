// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/accounteditor.h"

#include <QJsonObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace Ferry {

class AccountActions;
class AccountPage;
class ContactForm;
class MessageBar;
class TagsDialog;
class WebhooksDialog;

/// A book of an account with what changes it.
struct AccountSeat {
    AccountSeat(const ContactsPlusClient &client, Clock &clock, const PlusTeam &place)
        : book(client, clock, place)
        , editor(book)
    {
    }

    AccountBook book;
    AccountEditor editor;
};

/// Does what the actions of the account page say, asks before anything is deleted, and tells what came of it.
class AccountDesk : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; dialogs stand over \a page.
    AccountDesk(AccountPage &page, AccountActions &actions, QObject *parent);

    /// Works on \a seat, which is called \a name before people; null: on none. It must live as long as it is worked on.
    void take(AccountSeat *seat, const QString &name);
    [[nodiscard]] AccountSeat *seat() const { return m_seat; }
    /// Somebody has signed in: what waited for that goes on, or is offered.
    void goOn();
    /// Enables what can be done now; \a isVisible: the page stands; \a canBring: an import can begin.
    void enable(bool isVisible, bool canBring);

signals:
    /// The person wants contacts in the library: these, or all of them.
    void bringWanted(const QList<Ferry::Contact> &contacts);
    /// What can be done may be something else now.
    void changed();
    /// The person wants to sign in again, with \a more scopes than usual.
    void signInWanted(const QStringList &more);

private:
    /// A contact as it was, and what somebody typed for it.
    struct Typed {
        PlusContact known = {};
        QJsonObject data = {};
        /// Null when it was closed meanwhile.
        QPointer<ContactForm> form = {};
    };

    void connectActions();
    [[nodiscard]] bool canChange() const;
    /// Where outcomes are told: on the page, and in a dialog that stands over it.
    [[nodiscard]] QList<MessageBar *> bars() const;
    void edit();
    void openForm(ContactForm *form, const PlusContact &known);
    /// What was \a typed could not be kept.
    void keepTyped(Typed typed, const AccountChange &change);
    void offer(MessageBar &bar, const AccountChange &change, const QString &text);
    void askToDelete();
    void choosePhoto();
    void manageTags();
    void showWebhooks();
    void bring(bool all);
    void showProgress();
    void tell(const AccountChange &change);

    AccountPage &m_page;
    AccountActions &m_actions;
    AccountSeat *m_seat = nullptr;
    QString m_name;
    /// What is being saved.
    std::optional<Typed> m_saving;
    QPointer<ContactForm> m_form;
    bool m_waitsForSignIn = false;
    QPointer<TagsDialog> m_tags;
    QPointer<WebhooksDialog> m_webhooks;
    /// Connections to the seat, and to forms for its contacts, belong to it.
    std::unique_ptr<QObject> m_bond;
};

} // namespace Ferry
