// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/passwordpage.h"

#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

PasswordPage::PasswordPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel)
    , m_how(new PlainLabel)
    , m_who(new PlainLabel)
    , m_username(new QLineEdit)
    , m_password(new QLineEdit)
    , m_send(new QPushButton(tr("Import")))
{
    m_title->setObjectName(u"title"_s);
    m_title->setScale(Type::Title, Type::Strong);
    m_how->setObjectName(u"how"_s);
    m_who->setObjectName(u"who"_s);
    m_who->setSecondary(true);
    for (PlainLabel *label : {m_title, m_how, m_who})
        label->setWordWrap(true);
    m_username->setObjectName(u"username"_s);
    m_username->setLayoutDirection(Qt::LeftToRight); // an address reads this way everywhere
    m_username->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password->setObjectName(u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    for (QLineEdit *edit : {m_username, m_password})
        connect(edit, &QLineEdit::textChanged, this, &PasswordPage::enableSending);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&User name:"), m_username);
    form->addRow(tr("App-specific &password:"), m_password);
    m_username->setAccessibleName(tr("User name"));
    m_password->setAccessibleName(tr("App-specific password"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_send->setObjectName(u"send"_s);
    m_send->setDefault(true);
    buttons->addButton(m_send, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordPage::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &PasswordPage::cancelled);
    connect(m_username, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &PasswordPage::send);

    QVBoxLayout *column = addScrollingPageColumn(this, Metrics::TextWidth);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_how);
    column->addSpacing(Metrics::GroupGap - Metrics::RelatedGap);
    column->addLayout(form);
    column->addWidget(m_who);
    column->addSpacing(Metrics::GroupGap - Metrics::RelatedGap);
    column->addWidget(buttons);
    column->addStretch(3);
    enableSending();
}

void PasswordPage::ask(const AddressSource &source)
{
    const QString name = source.name;
    m_title->setText(tr("Sign in to %1").arg(name));
    m_how->setText(
        source.code == "icloud"_L1
            ? tr("iCloud lets other programs in with an app-specific password only. You get one at account.apple.com, "
                 "under Sign-In and Security, App-Specific Passwords.")
            : tr("%1 has no page where you could consent. Do not type your own password: make one for this import "
                 "alone, "
                 "an “app password” in the security settings of your account there, and delete it afterwards.")
                  .arg(name));
    m_who->setText(tr("CloudSponge sees the user name and this password, and signs in to %1 with them. Contact Ferry "
                      "keeps neither of them.")
                       .arg(name));
    m_password->setAccessibleDescription(m_how->text() + u' ' + m_who->text());
    setAccessibleName(m_title->text());
    forget();
}

void PasswordPage::send()
{
    if (!m_send->isEnabled())
        return;
    const QString username = m_username->text().trimmed();
    const QString password = m_password->text();
    forget(); // before anybody can look at the fields again
    emit entered(username, password);
}

void PasswordPage::forget()
{
    // Not clear(): that can be undone.
    m_username->setText({});
    m_password->setText({});
}

void PasswordPage::enableSending()
{
    m_send->setEnabled(!m_username->text().trimmed().isEmpty() && !m_password->text().isEmpty());
}

void PasswordPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_username->setFocus();
}

void PasswordPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) // a minimised window is come back to
        forget();
    QWidget::hideEvent(event);
}

void PasswordPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Ferry
