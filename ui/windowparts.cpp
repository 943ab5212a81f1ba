// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowparts.h"

#include "ui/account/accountactions.h"
#include "ui/account/accountpage.h"
#include "ui/account/sidepane.h"
#include "ui/importcontroller.h"
#include "ui/look/metrics.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/importjourney.h"
#include "ui/pages/resumepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/push/pushbar.h"
#include "ui/push/pushpage.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plainlabel.h"

#include <QMainWindow>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

WindowParts::WindowParts(QMainWindow *window, const Services &services)
    : QObject(window)
{
    welcome = new WelcomePage(services.demoAvailable ? WelcomePage::Demo::Offered : WelcomePage::Demo::Absent, window);
    resume = new ResumePage(window);
    journey = new ImportJourney(services.imports.sources(), services.browser, services.launcher, services.proxyLogin,
                                services.clock, window);
    contacts = new ContactsPage(window);
    contacts->show(&services.imports.contacts());
    contacts->setCheckable();
    push = new PushPage(services.pushes, window);
    m_accountActions = new AccountActions(window);
    account = new AccountPage(*m_accountActions, window);
    stack = new QStackedWidget(window);
    for (QWidget *page : std::initializer_list<QWidget *>{welcome, resume, journey, contacts, push, account})
        stack->addWidget(page);

    side = new SidePane(window);
    importList = &side->imports();
    importList->setModel(&services.imports.imports());
    messages = new MessageBar(window);
    auto *middle = new QWidget(window);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(messages);
    column->addWidget(stack, 1);

    splitter = new QSplitter(window);
    splitter->addWidget(side);
    splitter->addWidget(middle);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    const int letter = window->fontMetrics().averageCharWidth();
    splitter->setSizes({letter * 30, letter * 140});
    window->setCentralWidget(splitter);

    counts = new PlainLabel(window);
    counts->setObjectName(u"counts"_s);
    counts->setContentsMargins(Metrics::Grid, 0, 0, 0);
    activity = new ActivityBar(window);
    activity->hide();
    window->statusBar()->addWidget(counts, 1);
    pushBar = new PushBar(services.pushes, window);
    window->statusBar()->addPermanentWidget(activity);
    window->statusBar()->addPermanentWidget(pushBar);
}

} // namespace Ferry
