// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

namespace Ferry {

class PlusController;

/// The accounts at Contacts+ in the Account menu: which one is used, sign in to another, sign out.
class AccountMenu final : public QObject
{
    Q_OBJECT

public:
    /// Adds its part to \a menu. \a controller must outlive it; \a window owns it, and dialogs open over it.
    AccountMenu(QMenu &menu, PlusController &controller, QWidget *window);

private:
    void showAccounts();
    void askToSignOut();

    QMenu &m_menu;
    PlusController &m_controller;
    QWidget *m_window = nullptr;
    QActionGroup *m_accounts = nullptr;
    QAction *m_end = nullptr;
    QAction *m_signIn = nullptr;
    QAction *m_signOut = nullptr;
};

} // namespace Ferry
