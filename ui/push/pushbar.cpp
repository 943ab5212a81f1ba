// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/pushbar.h"

#include "ui/look/metrics.h"
#include "ui/push/pushcontroller.h"
#include "ui/push/pushtext.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

PushBar::PushBar(PushController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_text(new PlainLabel(this))
    , m_bar(new QProgressBar(this))
    , m_pause(new QToolButton(this))
    , m_page(new QToolButton(this))
{
    setObjectName(u"pushFoot"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    m_bar->setMaximumHeight(fontMetrics().height());
    m_pause->setObjectName(u"pushFootPause"_s);
    m_pause->setAutoRaise(true);
    m_page->setObjectName(u"pushFootPage"_s);
    m_page->setText(tr("Show"));
    m_page->setToolTip(tr("Show the push"));
    m_page->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(Metrics::RelatedGap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_bar, m_pause, m_page})
        row->addWidget(part);
    hide();
    connect(m_page, &QToolButton::clicked, this, &PushBar::pageWanted);
    connect(m_pause, &QToolButton::clicked, this, [this] {
        PushSession *session = m_controller.session();
        session->state() == PushSession::State::Paused ? session->goOn() : session->pause();
    });
    connect(&m_controller, &PushController::begun, this, &PushBar::showState);
    connect(&m_controller, &PushController::stateChanged, this, &PushBar::showState);
    connect(&m_controller, &PushController::progressed, this, &PushBar::showState);
}

void PushBar::setPageShown(bool shown)
{
    m_isPageShown = shown;
    showState();
}

void PushBar::showState()
{
    const PushSession *session = m_controller.session();
    const bool isShown = session && m_controller.isBusy() && !m_isPageShown;
    setVisible(isShown);
    if (!isShown)
        return;
    const QString text = PushText::brief(*session, m_controller.isUndo());
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    const PushCounts counts = session->counts();
    showProgress(*m_bar, counts.items - counts.waiting,
                 counts.items > 0 ? std::optional<qint64>(counts.items) : std::nullopt);
    const bool isPaused = session->state() == PushSession::State::Paused;
    m_pause->setVisible(isPaused || session->state() == PushSession::State::Working);
    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setToolTip(isPaused ? tr("Go on with the push") : tr("Pause the push"));
}

} // namespace Ferry
