// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QLatin1StringView iconName(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Success:
        return "success"_L1;
    case MessageBar::Kind::Warning:
        return "warning"_L1;
    case MessageBar::Kind::Error:
        return "error"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new PlainLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"messageText"_s);
    m_action->setObjectName(u"messageAction"_s);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const std::function<void()> act = m_act)
            act();
        else
            emit actionRequested();
    });

    auto *close = new QToolButton(this);
    close->setIcon(icon("cancel"_L1));
    close->setText(tr("Close message"));
    close->setToolTip(tr("Close message"));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::PaneMargin, Metrics::TightGap, Metrics::PaneMargin, Metrics::TightGap);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(close);
    hide();
}

void MessageBar::offer(Kind kind, const QString &text, const QString &action, std::function<void()> act)
{
    say(kind, text, action);
    m_act = std::move(act);
}

void MessageBar::offer(Kind kind, const QString &text, const QString &label, QAction *action)
{
    offer(kind, text, label, [target = QPointer(action)] {
        if (target)
            target->trigger();
    });
    const auto follow = [this, action] { m_action->setEnabled(action->isEnabled()); };
    m_following = connect(action, &QAction::changed, this, follow);
    follow();
}

void MessageBar::say(Kind kind, const QString &text, const QString &action)
{
    m_act = {};
    disconnect(m_following);
    m_action->setEnabled(true);
    m_icon->setPixmap(icon(iconName(kind)).pixmap(QSize(Metrics::SmallIcon, Metrics::SmallIcon), devicePixelRatioF()));
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    show();
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace Ferry
