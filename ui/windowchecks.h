// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/contactchoice.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace Ferry {

class WindowActions;
class WindowExports;
class WindowPages;
class WindowParts;
class WindowPushes;

/// Which of the contacts shown the person means: the actions that check them, and the context menu of the table, which says
/// for each way out of the window whether all, the checked or the selected ones are to go.
class WindowChecks : public QObject
{
    Q_OBJECT

public:
    struct Services {
        WindowActions &actions;
        WindowParts &parts;
        WindowPages &pages;
        WindowExports &exports;
        WindowPushes &pushes;
    };

    /// All of \a services must outlive it; \a window owns it.
    WindowChecks(const Services &services, QWidget *window);

private:
    using Way = std::function<void(ContactScope scope)>;

    void connectActions();
    /// A menu that offers \a action for all, the checked or the selected contacts, enabled as that is.
    QAction *addWay(QAction *action, const QString &name, const Way &way);
    void fill(QMenu &menu, const Way &way);
    void enable();

    Services m_services;
    QWidget *m_window = nullptr;
};

} // namespace Ferry
