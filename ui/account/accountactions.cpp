// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountactions.h"

#include "ui/look/icons.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

AccountActions::AccountActions(QWidget *window)
    : QObject(window)
{
    const auto action = [window](QLatin1StringView iconName, const QString &name, const QString &text,
                                 const QKeySequence &shortcut = {}) {
        auto *made = new QAction(icon(iconName), text, window);
        made->setObjectName(name);
        made->setShortcut(shortcut);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut); // of the page alone
        made->setMenuRole(QAction::NoRole);
        made->setEnabled(false);
        return made;
    };
    edit = action("edit"_L1, u"accountEdit"_s, tr("&Edit…"), QKeySequence(Qt::Key_F2));
    photo = action("person"_L1, u"accountPhoto"_s, tr("&Photo…"));
    remove = action("trash"_L1, u"accountDelete"_s, tr("&Delete…"), QKeySequence::Delete);
    tags = action("tag"_L1, u"accountTags"_s, tr("&Tags"));
    tags->setMenu(new QMenu(window));
    owner = action("group"_L1, u"accountOwner"_s, tr("&Owner"));
    owner->setMenu(new QMenu(window));
    bringAll = action("contacts"_L1, u"accountBringAll"_s, tr("&Bring into the library"));
    bringAll->setToolTip(tr("Keep all contacts on this computer, to export or push them"));
    bringChosen = action("contacts"_L1, u"accountBringChosen"_s, tr("Bring &selected into the library"));
    undo = action("history"_L1, u"accountUndo"_s, tr("&Undo"), QKeySequence::Undo);
    redo = action("reload"_L1, u"accountRedo"_s, tr("Red&o"), QKeySequence::Redo);
    repeat = action("reload"_L1, u"accountRepeat"_s, tr("Try again"));
    reload = action("reload"_L1, u"accountReload"_s, tr("&Read again"), QKeySequence::Refresh);
    webhooks = action("link"_L1, u"accountWebhooks"_s, tr("&Webhooks…"));
}

QList<QAction *> AccountActions::ofContacts() const
{
    return {edit, photo, tags, owner, bringChosen, remove};
}

QList<QAction *> AccountActions::all() const
{
    return {edit, photo, tags, owner, remove, bringAll, bringChosen, undo, redo, reload, webhooks};
}

void AccountActions::fill(QMenu &menu) const
{
    menu.addActions({edit, photo, tags, owner, remove});
    menu.addSeparator();
    menu.addActions({bringAll, bringChosen});
    menu.addSeparator();
    menu.addActions({undo, redo});
    menu.addSeparator();
    menu.addAction(reload);
    menu.addSeparator();
    menu.addAction(webhooks);
}

} // namespace Ferry
