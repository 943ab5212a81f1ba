// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/proxydialog.h"

#include "ui/look/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ProxyDialog::ProxyDialog(const QString &proxy, bool again, QWidget *parent)
    : QDialog(parent)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
{
    setObjectName("proxyDialog"_L1);
    setWindowTitle(tr("Sign in to the proxy"));
    m_user->setObjectName("proxyUser"_L1);
    m_password->setObjectName("proxyPassword"_L1);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);

    auto *what = new PlainLabel(again ? tr("The proxy of this network, %1, refused that. Please try again.").arg(proxy)
                                      : tr("The proxy of this network, %1, asks who you are.").arg(proxy));
    what->setObjectName("proxyWhat"_L1);
    what->setWordWrap(true);
    auto *promise = new PlainLabel(tr("Only the proxy gets this. It is not saved, and forgotten when you quit."));
    promise->setWordWrap(true);
    promise->setSecondary(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Sign in"));
    ok->setEnabled(false);
    connect(m_user, &QLineEdit::textChanged, ok, [ok](const QString &user) { ok->setEnabled(!user.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(Metrics::PageMargin, Metrics::PageMargin, Metrics::PageMargin, Metrics::PageMargin);
    form->addRow(what);
    form->addRow(tr("User name:"), m_user);
    form->addRow(tr("Password:"), m_password);
    form->addRow(promise);
    form->addRow(buttons);
    setMinimumWidth(Metrics::TextWidth * 3 / 4);
}

void ProxyDialog::done(int result)
{
    const QString user = m_user->text();
    const QString password = m_password->text();
    m_password->clear();
    QDialog::done(result);
    if (result == Accepted)
        emit given(user, password);
}

} // namespace Ferry
