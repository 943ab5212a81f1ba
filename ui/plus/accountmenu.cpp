// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plus/accountmenu.h"

#include "ui/look/icons.h"
#include "ui/plus/pluscontroller.h"
#include "ui/plus/signindialog.h"
#include "ui/widgets/plaintext.h"

#include <QActionGroup>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

AccountMenu::AccountMenu(QMenu &menu, PlusController &controller, QWidget *window)
    : QObject(window)
    , m_menu(menu)
    , m_controller(controller)
    , m_window(window)
    , m_accounts(new QActionGroup(this))
    , m_end(menu.addSeparator())
    , m_signIn(menu.addAction(icon("key"_L1), tr("Sign &in to Contacts+…")))
    , m_signOut(menu.addAction(tr("Sign &out…")))
{
    m_signIn->setObjectName(u"plusSignIn"_s);
    m_signOut->setObjectName(u"plusSignOut"_s);
    // Not before: whoever looks into this menu wants to know, and the keychain may have to ask for that.
    connect(&m_menu, &QMenu::aboutToShow, &m_controller, &PlusController::load);
    connect(m_signIn, &QAction::triggered, this, [this] { askToSignIn(m_controller, m_window); });
    connect(m_signOut, &QAction::triggered, this, &AccountMenu::askToSignOut);
    connect(&m_controller, &PlusController::stateChanged, this, &AccountMenu::showAccounts);
    showAccounts();
}

void AccountMenu::showAccounts()
{
    const QList<QAction *> old = m_accounts->actions();
    qDeleteAll(old);
    for (const KnownAccount &account : m_controller.accounts()) {
        auto *action = new QAction(PlainText::menuText(PlusController::nameOf(account), 80), m_accounts);
        action->setCheckable(true);
        action->setChecked(m_controller.account() && m_controller.account()->id == account.id);
        connect(
            action, &QAction::triggered, &m_controller, [this, account] { m_controller.switchTo(account); },
            Qt::QueuedConnection); // it ends this action
        m_menu.insertAction(m_end, action);
    }
    const std::optional<KnownAccount> &account = m_controller.account();
    const bool isExpired = m_controller.state() == PlusController::State::Expired;
    m_signIn->setText(isExpired                               ? tr("Sign &in again…")
                          : m_controller.accounts().isEmpty() ? tr("Sign &in to Contacts+…")
                                                              : tr("Sign &in to another account…"));
    m_signOut->setEnabled(account.has_value());
}

void AccountMenu::askToSignOut()
{
    const std::optional<KnownAccount> account = m_controller.account();
    if (!account)
        return;
    const QString name = PlusController::nameOf(*account);
    auto *question = new QMessageBox(QMessageBox::Question, tr("Sign out"), {}, QMessageBox::Cancel, m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Sign out of %1?").arg(name));
    question->setInformativeText(
        tr("Contact Ferry forgets the permission, here and in the keychain. Your contacts stay "
           "as they are, in Contacts+ and on this computer."));
    QPushButton *yes = question->addButton(tr("&Sign out"), QMessageBox::AcceptRole);
    yes->setObjectName(u"confirmSignOut"_s);
    connect(question, &QMessageBox::buttonClicked, this, [this, yes, account](QAbstractButton *button) {
        if (button == yes)
            m_controller.signOut(*account);
    });
    question->open();
}

} // namespace Ferry
