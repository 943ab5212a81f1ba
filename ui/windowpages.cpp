// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowpages.h"

#include "models/source/localsource.h"
#include "ui/account/accountpage.h"
#include "ui/importcontroller.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/importjourney.h"
#include "ui/pages/resumepage.h"
#include "ui/pages/welcomepage.h"
#include "ui/push/pushpage.h"
#include "ui/widgets/importlist.h"
#include "ui/windowparts.h"

#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QString nameOf(ImportJourney::Page page)
{
    switch (page) {
    case ImportJourney::Page::Source:
        return u"source"_s;
    case ImportJourney::Page::Password:
        return u"password"_s;
    case ImportJourney::Page::Connecting:
        return u"connecting"_s;
    case ImportJourney::Page::Consent:
        return u"consent"_s;
    case ImportJourney::Page::Gathering:
        return u"gathering"_s;
    case ImportJourney::Page::Failure:
        return u"failure"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

WindowPages::WindowPages(WindowParts &parts, ImportController &imports, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_imports(imports)
{
    connect(m_parts.resume, &ResumePage::laterWanted, this, [this] {
        m_resumeLater = true;
        showFirst();
    });
    connect(m_parts.push, &PushPage::pageChanged, this, [this] {
        if (isPush())
            emit pageShown(m_parts.push->pageName());
    });
    connect(m_parts.journey, &ImportJourney::pageChanged, this, [this](ImportJourney::Page page) {
        if (isJourney())
            emit pageShown(nameOf(page));
    });
}

bool WindowPages::isJourney() const
{
    return m_parts.stack->currentWidget() == m_parts.journey;
}

bool WindowPages::isContacts() const
{
    return m_parts.stack->currentWidget() == m_parts.contacts;
}

bool WindowPages::isPush() const
{
    return m_parts.stack->currentWidget() == m_parts.push;
}

bool WindowPages::isAccount() const
{
    return m_parts.stack->currentWidget() == m_parts.account;
}

void WindowPages::go(QWidget *page)
{
    m_parts.stack->setCurrentWidget(page);
    emit changed();
}

void WindowPages::showFirst()
{
    if (m_imports.isImporting() || isJourney() || isAccount())
        return; // asked for something else meanwhile
    if (!m_imports.interrupted().isEmpty() && !m_resumeLater)
        offerToResume();
    else if (m_imports.imports().rowCount() > 0)
        m_parts.importList->setCurrentIndex(m_imports.imports().index(0));
    else
        showWelcome();
}

void WindowPages::offerToResume()
{
    m_parts.resume->showImport(m_imports.interrupted().constFirst());
    go(m_parts.resume);
    emit pageShown(u"resume"_s);
}

void WindowPages::showWelcome()
{
    go(m_parts.welcome);
    emit pageShown(u"welcome"_s);
}

void WindowPages::showJourney()
{
    go(m_parts.journey);
}

void WindowPages::showEndOfJourney()
{
    if (isJourney())
        return;
    go(m_parts.journey);
    emit pageShown(nameOf(m_parts.journey->page()));
}

void WindowPages::showContacts()
{
    const bool already = isContacts();
    go(m_parts.contacts);
    if (!already)
        emit pageShown(u"contacts"_s);
}

void WindowPages::showPush()
{
    if (isPush())
        return;
    go(m_parts.push);
    emit pageShown(m_parts.push->pageName());
}

void WindowPages::showAccount()
{
    const bool already = isAccount();
    go(m_parts.account);
    if (!already)
        emit pageShown(u"account"_s);
}

void WindowPages::leaveJourney()
{
    if (m_imports.shown().id != 0)
        showContacts();
    else if (m_imports.imports().rowCount() > 0)
        m_parts.importList->setCurrentIndex(m_imports.imports().index(0));
    else if (m_parts.journey->page() == ImportJourney::Page::Source
             || LocalSource::isLocal(m_imports.request().service))
        showWelcome();
    else
        emit sourcesWanted();
}

} // namespace Ferry
