// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountcheck.h"

#include "ui/errortext.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

AccountCheck::AccountCheck(AccountTester tester, QWidget *parent)
    : QWidget(parent)
    , m_tester(std::move(tester))
    , m_button(new QPushButton(tr("&Test"), this))
    , m_message(new PlainLabel(this))
{
    m_button->setObjectName("test"_L1);
    m_button->setAutoDefault(false);
    m_message->setObjectName("message"_L1);
    m_message->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_message, 1);
    connect(m_button, &QPushButton::clicked, this, &AccountCheck::wanted);
}

void AccountCheck::start(const AccountTrial &trial)
{
    JobOf<void> *job = m_tester(trial, this);
    m_job = job;
    m_button->setEnabled(false);
    say(tr("Asking CloudSponge…"));
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        m_button->setEnabled(true);
        say(job->result() ? tr("CloudSponge accepts this key and password.")
                          : describe(job->result().error(), {.operation = ErrorContext::Operation::Settings}).title);
    });
    job->start();
}

void AccountCheck::drop()
{
    delete m_job;
    m_button->setEnabled(true);
    say({});
}

void AccountCheck::say(const QString &message)
{
    m_message->setText(message);
    m_message->setAccessibleName(message);
    QAccessibleEvent changed(m_message, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    emit said();
}

} // namespace Ferry
