// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowactions.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window)
{
    const auto action = [window](QLatin1StringView iconName, const QString &text, const QKeySequence &shortcut,
                                 QAction::MenuRole role = QAction::NoRole) {
        auto *made = new QAction(icon(iconName), text, window);
        made->setShortcut(shortcut);
        made->setMenuRole(role);
        return made;
    };
    newImport = action("new-import"_L1, tr("&New import"), QKeySequence::New);
    newImport->setObjectName(u"newImport"_s);
    openFile = action("open-file"_L1, tr("&Open…"), QKeySequence::Open);
    openFile->setObjectName(u"openFile"_s);
    exportContacts = action("export"_L1, tr("&Export…"), QKeySequence(u"Ctrl+E"_s));
    exportContacts->setObjectName(u"export"_s);
    exportContacts->setEnabled(false);
    print = action("print"_L1, tr("&Print…"), QKeySequence::Print);
    print->setObjectName(u"print"_s);
    print->setEnabled(false);
    push = action("source-cloud"_L1, tr("P&ush to Contacts+…"), QKeySequence(u"Ctrl+Shift+P"_s));
    push->setObjectName(u"push"_s);
    push->setEnabled(false);
    pushHistory = action("history"_L1, tr("&Earlier pushes…"), {});
    pushHistory->setObjectName(u"pushHistoryAction"_s);
    showReceipt = action("eye"_L1, tr("&What was seen and stored…"), {});
    showReceipt->setObjectName(u"showReceipt"_s);
    showReceipt->setEnabled(false);
    removeImport = action("trash"_L1, tr("&Delete import…"), {});
    removeImport->setObjectName(u"removeImport"_s);
    removeImport->setEnabled(false);
    copy = action("copy"_L1, tr("&Copy contacts"), QKeySequence::Copy);
    copy->setObjectName(u"copyContacts"_s);
    copy->setShortcutContext(Qt::WidgetShortcut); // elsewhere Ctrl+C copies what is marked there
    copy->setEnabled(false);
    paste = action("note"_L1, tr("P&aste contacts"), QKeySequence::Paste);
    paste->setObjectName(u"pasteContacts"_s);
    checkShown = action("check-all"_L1, tr("Check all &shown"), QKeySequence(u"Ctrl+Shift+A"_s));
    checkShown->setObjectName(u"checkShown"_s);
    checkSelected = action("check"_L1, tr("Chec&k selected"), QKeySequence(Qt::Key_Space));
    checkSelected->setObjectName(u"checkSelected"_s);
    checkSelected->setShortcutContext(Qt::WidgetShortcut); // elsewhere Space presses buttons and is typed
    uncheckAll = action("uncheck"_L1, tr("&Uncheck all"), QKeySequence(u"Ctrl+Shift+N"_s));
    uncheckAll->setObjectName(u"uncheckAll"_s);
    for (QAction *checking : {checkShown, checkSelected, uncheckAll})
        checking->setEnabled(false);
    find = action("search"_L1, tr("&Find"), QKeySequence::Find);
    preferences = action("settings"_L1, tr("&Preferences…"), QKeySequence(u"Ctrl+,"_s), QAction::PreferencesRole);
    quit = action("cancel"_L1, tr("&Quit"), QKeySequence::Quit, QAction::QuitRole);
    about = action("info"_L1, tr("&About Contact Ferry"), {}, QAction::AboutRole);
    fillMenus(*window);
    fillToolBar(*window);
}

void WindowActions::fillMenus(QMainWindow &window)
{
    QMenu *file = window.menuBar()->addMenu(tr("&File"));
    file->addActions({newImport, openFile, exportContacts, print});
    file->addSeparator();
    file->addActions({showReceipt, removeImport});
    file->addSeparator();
    file->addAction(quit);
    QMenu *edit = window.menuBar()->addMenu(tr("&Edit"));
    edit->addActions({copy, paste});
    edit->addSeparator();
    edit->addActions({checkShown, checkSelected, uncheckAll});
    edit->addSeparator();
    edit->addAction(find);
    edit->addSeparator();
    edit->addAction(preferences);
    accountMenu = window.menuBar()->addMenu(tr("&Account"));
    accountMenu->setObjectName(u"accountMenu"_s);
    accountMenu->addActions({push, pushHistory});
    accountMenu->addSeparator();
    QMenu *help = window.menuBar()->addMenu(tr("&Help"));
    help->addAction(about);
}

void WindowActions::fillToolBar(QMainWindow &window)
{
    QToolBar *bar = window.addToolBar(tr("Main tools"));
    bar->setObjectName(u"mainTools"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({Metrics::SmallIcon, Metrics::SmallIcon});
    bar->addActions({newImport, openFile, exportContacts, push});
}

} // namespace Ferry
