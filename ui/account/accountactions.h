// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace Ferry {

/// What can be done on the account page, each thing once: in the page's tools, its table's menu, and the menu of the
/// window.
class AccountActions : public QObject
{
    Q_OBJECT

public:
    /// \a window owns the actions and this.
    explicit AccountActions(QWidget *window);

    /// All of it, for the menu bar.
    void fill(QMenu &menu) const;
    /// What concerns the chosen contacts.
    [[nodiscard]] QList<QAction *> ofContacts() const;
    [[nodiscard]] QList<QAction *> all() const;

    QAction *edit = nullptr;
    QAction *photo = nullptr;
    QAction *remove = nullptr;
    /// Their menus are filled when they are opened.
    QAction *tags = nullptr;
    QAction *owner = nullptr;
    QAction *bringAll = nullptr;
    QAction *bringChosen = nullptr;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    /// Goes on with what broke off; not in the menus, since it means something only where that is told.
    QAction *repeat = nullptr;
    QAction *reload = nullptr;
    QAction *webhooks = nullptr;
};

} // namespace Ferry
