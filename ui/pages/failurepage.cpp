// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/failurepage.h"

#include "ui/errordetails.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

FailurePage::FailurePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(Metrics::PageIcon))
    , m_title(new PlainLabel)
    , m_meaning(new PlainLabel)
    , m_nextStep(new PlainLabel)
    , m_tryAgain(new QPushButton(tr("Try again")))
    , m_anotherWay(new QPushButton(tr("Use another way")))
    , m_preferences(new QPushButton(tr("Preferences…")))
    , m_arrived(new QPushButton)
    , m_leave(new QPushButton(tr("Back")))
    , m_copy(new QPushButton(tr("Copy details")))
    , m_copied(new PlainLabel)
{
    m_title->setObjectName(u"title"_s);
    m_title->setScale(Type::Title, Type::Strong);
    m_meaning->setObjectName(u"meaning"_s);
    m_nextStep->setObjectName(u"nextStep"_s);
    for (PlainLabel *label : {m_title, m_meaning, m_nextStep}) {
        label->setWordWrap(true);
        label->setSelectable(true);
        label->setFocusPolicy(Qt::NoFocus); // the buttons are what Tab is for
    }

    m_tryAgain->setObjectName(u"tryAgain"_s);
    m_anotherWay->setObjectName(u"anotherWay"_s);
    m_preferences->setObjectName(u"preferences"_s);
    m_arrived->setObjectName(u"arrived"_s);
    m_leave->setObjectName(u"leave"_s);
    m_copy->setObjectName(u"copyDetails"_s);
    m_copied->setObjectName(u"copied"_s);
    m_copied->setSecondary(true);
    m_copied->setWordWrap(true);
    connect(m_tryAgain, &QPushButton::clicked, this, &FailurePage::tryAgainWanted);
    connect(m_anotherWay, &QPushButton::clicked, this, &FailurePage::anotherWayWanted);
    connect(m_preferences, &QPushButton::clicked, this, &FailurePage::preferencesWanted);
    connect(m_arrived, &QPushButton::clicked, this, &FailurePage::arrivedWanted);
    connect(m_leave, &QPushButton::clicked, this, &FailurePage::leaveWanted);
    connect(m_copy, &QPushButton::clicked, this, &FailurePage::copyDetails);

    auto *buttons = new FlowLayout(Metrics::RelatedGap);
    for (QPushButton *button : {m_tryAgain, m_preferences, m_anotherWay, m_arrived, m_leave, m_copy}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }

    QVBoxLayout *text = addPageStatement(this, m_icon);
    text->addWidget(m_title);
    text->addWidget(m_meaning);
    text->addWidget(m_nextStep);
    text->addSpacing(Metrics::GroupGap - Metrics::RelatedGap);
    text->addLayout(buttons);
    text->addWidget(m_copied);
}

void FailurePage::showError(const Error &error, const ErrorContext &context)
{
    m_error = error;
    m_context = context;
    const ErrorText words = describe(error, context);
    m_icon->setIcon(icon(words.isFault ? "error"_L1 : "cancelled"_L1));
    m_title->setText(words.title);
    m_meaning->setText(words.whatItMeans);
    m_nextStep->setText(words.nextStep);

    using enum ErrorText::Remedy;
    m_tryAgain->setVisible(words.remedy != None);
    m_anotherWay->setVisible(words.remedy == AnotherWay);
    m_preferences->setVisible(words.remedy == Preferences);
    m_arrived->setVisible(context.received > 0);
    const int arrived = static_cast<int>(std::min<qint64>(context.received, std::numeric_limits<int>::max()));
    m_arrived->setText(tr("Show the %Ln contact(s) that arrived", nullptr, arrived));
    m_copy->setVisible(words.isFault);
    sayCopied({});

    m_default = words.remedy == Preferences ? m_preferences : words.remedy == None ? m_leave : m_tryAgain;
    for (QPushButton *button : {m_tryAgain, m_preferences, m_anotherWay, m_arrived, m_leave})
        button->setDefault(button == m_default);
    if (isVisible())
        m_default->setFocus();

    setAccessibleName(words.title);
    setAccessibleDescription(words.whatItMeans + u' ' + words.nextStep);
    if (words.isFault) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void FailurePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_default)
        m_default->setFocus();
}

void FailurePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveWanted();
    else
        QWidget::keyPressEvent(event);
}

void FailurePage::copyDetails()
{
    QGuiApplication::clipboard()->setText(errorDetails(m_error, m_context));
    sayCopied(tr("The details were copied. Paste them wherever you ask for help."));
}

void FailurePage::sayCopied(const QString &text)
{
    m_copied->setText(text);
    m_copied->setVisible(!text.isEmpty());
    // Qt 6.4 has no announcement event; a changed name is what screen readers notice.
    m_copied->setAccessibleName(text);
    QAccessibleEvent changed(m_copied, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace Ferry
