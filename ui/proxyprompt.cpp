// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proxyprompt.h"

#include "app/net/proxylogin.h"
#include "ui/consent/proxydialog.h"

#include <QApplication>

namespace Ferry {

ProxyPrompt::ProxyPrompt(ProxyLogin &login, QWidget *window)
    : QObject(window)
    , m_login(login)
    , m_window(window)
{
    connect(&m_login, &ProxyLogin::wanted, this, &ProxyPrompt::ask);
    connect(&m_login, &ProxyLogin::withdrawn, this, &ProxyPrompt::close);
}

ProxyPrompt::~ProxyPrompt()
{
    close();
}

void ProxyPrompt::ask(const QString &proxy, bool again)
{
    close();
    // The preferences may stand over the window, and test a key.
    QWidget *over = QApplication::activeModalWidget();
    m_dialog = new ProxyDialog(proxy, again, over ? over : m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ProxyDialog::given, &m_login, &ProxyLogin::give);
    connect(m_dialog, &QDialog::rejected, &m_login, &ProxyLogin::decline);
    m_dialog->open();
}

void ProxyPrompt::close()
{
    if (!m_dialog)
        return;
    m_dialog->disconnect(&m_login);
    m_dialog->close(); // deletes it, later
    m_dialog.clear();
}

} // namespace Ferry
