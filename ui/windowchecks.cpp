// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowchecks.h"

#include "ui/export/contactscopes.h"
#include "ui/pages/contactspage.h"
#include "ui/windowactions.h"
#include "ui/windowexports.h"
#include "ui/windowpages.h"
#include "ui/windowparts.h"
#include "ui/windowpushes.h"

#include <QAction>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

WindowChecks::WindowChecks(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    connectActions();
    WindowActions &actions = m_services.actions;
    auto *line = new QAction(window);
    line->setSeparator(true);
    m_services.parts.contacts->setMenuActions(
        {addWay(actions.exportContacts, u"exportMenu"_s, [this](ContactScope scope) { m_services.exports.ask(scope); }),
         addWay(actions.push, u"pushMenu"_s, [this](ContactScope scope) { m_services.pushes.ask(scope); }),
         addWay(actions.print, u"printMenu"_s, [this](ContactScope scope) { m_services.exports.print(scope); }), line,
         actions.checkSelected, actions.checkShown, actions.uncheckAll});
    enable();
}

void WindowChecks::connectActions()
{
    ContactsPage *page = m_services.parts.contacts;
    const WindowActions &actions = m_services.actions;
    page->addTableAction(actions.checkSelected);
    connect(actions.checkShown, &QAction::triggered, page, &ContactsPage::checkShown);
    connect(actions.checkSelected, &QAction::triggered, page, &ContactsPage::toggleSelected);
    connect(actions.uncheckAll, &QAction::triggered, page, &ContactsPage::uncheckAll);
    for (const auto news : {&ContactsPage::checksChanged, &ContactsPage::selectionChanged, &ContactsPage::countChanged})
        connect(page, news, this, &WindowChecks::enable);
    connect(&m_services.pages, &WindowPages::changed, this, &WindowChecks::enable);
}

QAction *WindowChecks::addWay(QAction *action, const QString &name, const Way &way)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(name);
    QAction *entry = menu->menuAction();
    entry->setIcon(action->icon());
    // It opens no dialog itself.
    QString text = action->text();
    entry->setText(text.remove(u'…').trimmed());
    entry->setEnabled(action->isEnabled());
    connect(action, &QAction::enabledChanged, entry, &QAction::setEnabled);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, way] { fill(*menu, way); });
    return entry;
}

void WindowChecks::fill(QMenu &menu, const Way &way)
{
    menu.clear();
    const ContactChoice choice = m_services.parts.contacts->choice({});
    using enum ContactScope;
    for (const ContactScope scope : {Selected, Checked, Found, All}) {
        if (countOf(choice, scope) == 0)
            continue;
        //: An entry of a menu that opens a dialog about %1, "All 2,340 contacts"
        QAction *entry = menu.addAction(tr("%1…").arg(scopeText(scope, choice)), this, [way, scope] { way(scope); });
        entry->setMenuRole(QAction::NoRole);
        entry->setData(static_cast<int>(scope));
        if (scope == usualScope(choice))
            menu.setDefaultAction(entry);
    }
}

void WindowChecks::enable()
{
    const ContactsPage &page = *m_services.parts.contacts;
    const WindowActions &actions = m_services.actions;
    const bool isShown = m_services.pages.isContacts();
    const bool hasSome = isShown && page.hasConcerned();
    actions.checkShown->setEnabled(isShown && page.visibleCount() > 0 && page.shownCheckState() != Qt::Checked);
    actions.uncheckAll->setEnabled(isShown && page.checkedCount() > 0);
    actions.checkSelected->setEnabled(hasSome);
    actions.checkSelected->setText(hasSome && page.selectedCheckState() == Qt::Checked ? tr("Unchec&k selected")
                                                                                       : tr("Chec&k selected"));
}

} // namespace Ferry
