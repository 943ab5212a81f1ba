// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace Ferry {

/// What can be done in the main window, each thing once: in its menus, in its toolbar and by keyboard. Whoever owns them
/// connects to their triggered() and enables them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// Fills the menus and the toolbar of \a window, which owns this.
    explicit WindowActions(QMainWindow *window);

    QAction *newImport = nullptr;
    QAction *openFile = nullptr;
    QAction *exportContacts = nullptr;
    QAction *print = nullptr;
    QAction *push = nullptr;
    QAction *pushHistory = nullptr;
    QAction *showReceipt = nullptr;
    QAction *removeImport = nullptr;
    QAction *copy = nullptr;
    QAction *paste = nullptr;
    QAction *checkShown = nullptr;
    /// Checks the selected contacts, or unchecks them.
    QAction *checkSelected = nullptr;
    QAction *uncheckAll = nullptr;
    QAction *find = nullptr;
    QAction *preferences = nullptr;
    QAction *quit = nullptr;
    QAction *about = nullptr;
    /// Others add to it what they know.
    QMenu *accountMenu = nullptr;

private:
    void fillMenus(QMainWindow &window);
    void fillToolBar(QMainWindow &window);
};

} // namespace Ferry
