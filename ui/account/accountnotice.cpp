// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountnotice.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

AccountNotice::AccountNotice(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(Metrics::PageIcon))
    , m_title(new PlainLabel)
    , m_text(new PlainLabel)
    , m_busy(new QProgressBar)
    , m_action(new QPushButton)
{
    setObjectName(u"accountNotice"_s);
    m_title->setObjectName(u"noticeTitle"_s);
    m_title->setScale(Type::Title, Type::Strong);
    m_title->setWordWrap(true);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Asking Contacts+"));
    m_action->setObjectName(u"noticeAction"_s);
    m_action->setAutoDefault(true);
    connect(m_action, &QPushButton::clicked, this, &AccountNotice::actionWanted);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_action);
    buttons->addStretch(1);
    QVBoxLayout *text = addPageStatement(this, m_icon);
    text->addWidget(m_title);
    text->addWidget(m_text);
    text->addWidget(m_busy);
    text->addSpacing(2 * Metrics::Grid);
    text->addLayout(buttons);
    say({});
}

void AccountNotice::say(const Words &words)
{
    const bool isNews = words != m_words;
    m_words = words;
    const QByteArray name = words.icon.toLatin1();
    m_icon->setIcon(name.isEmpty() ? QIcon() : icon(QLatin1StringView(name)));
    m_title->setText(words.title);
    m_text->setText(words.text);
    m_text->setVisible(!words.text.isEmpty());
    m_busy->setVisible(words.isBusy);
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    if (isNews && isVisible()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        setAccessibleName(words.title + u' ' + words.text);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace Ferry
