// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/pushpage.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/push/pushcontroller.h"
#include "ui/push/pushproblemmodel.h"
#include "ui/push/pushtext.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/pagecolumn.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

PushPage::PushPage(PushController &controller, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_problems(new PushProblemModel(this))
    , m_icon(new IconLabel(Metrics::PageIcon))
    , m_title(new PlainLabel)
    , m_counts(new PlainLabel)
    , m_bar(new QProgressBar)
    , m_pace(new PlainLabel)
    , m_holdUp(new PlainLabel)
    , m_advice(new PlainLabel)
    , m_table(new QTableView)
    , m_problem(new PlainLabel)
    , m_pause(new QPushButton)
    , m_signIn(new QPushButton(tr("&Sign in again…")))
    , m_cancel(new QPushButton(tr("S&top")))
    , m_retry(new QPushButton)
    , m_save(new QPushButton(tr("Sa&ve failed ones as a file…")))
    , m_undo(new QPushButton(tr("&Undo this push…")))
    , m_leave(new QPushButton)
{
    setObjectName(u"pushPage"_s);
    build();
    connect(&m_controller, &PushController::begun, this, &PushPage::takeUp);
    connect(&m_controller, &PushController::stateChanged, this, &PushPage::showState);
    connect(&m_controller, &PushController::progressed, this, &PushPage::showProgress);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        PushSession *session = m_controller.session();
        session->state() == PushSession::State::Paused ? session->goOn() : session->pause();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_controller.session()->cancel(); });
    connect(m_signIn, &QPushButton::clicked, this, &PushPage::signInWanted);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        const PushRecord record = m_controller.session()->record();
        if (isToGoOn())
            m_controller.resume(record);
        else
            m_controller.retryFailed();
    });
    connect(m_save, &QPushButton::clicked, this, &PushPage::saveWanted);
    connect(m_undo, &QPushButton::clicked, this, &PushPage::undoWanted);
    connect(m_leave, &QPushButton::clicked, this, &PushPage::leaveWanted);
}

void PushPage::build()
{
    m_title->setObjectName(u"title"_s);
    m_title->setScale(Type::Title, Type::Strong);
    m_counts->setObjectName(u"pushCounts"_s);
    m_pace->setObjectName(u"pushPace"_s);
    m_pace->setSecondary(true);
    m_holdUp->setObjectName(u"pushHoldUp"_s);
    m_advice->setObjectName(u"pushAdvice"_s);
    for (PlainLabel *label : {m_title, m_counts, m_pace, m_holdUp, m_advice})
        label->setWordWrap(true);
    m_bar->setObjectName(u"pushBar"_s);
    m_bar->setTextVisible(false);
    m_table->setObjectName(u"pushProblems"_s);
    m_table->setAccessibleName(tr("Contacts that need a look"));
    m_table->setModel(m_problems);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Metrics::RowPadding / 2);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    m_table->horizontalHeader()->resizeSection(PushProblemModel::Who, letter * 28);
    m_table->horizontalHeader()->resizeSection(PushProblemModel::Task, letter * 24);
    m_table->setMinimumHeight(fontMetrics().height() * 8);
    m_problem->setObjectName(u"pushProblem"_s);
    m_problem->setSecondary(true);
    m_problem->setWordWrap(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PushPage::showProblem);

    m_pause->setObjectName(u"pushPause"_s);
    m_signIn->setObjectName(u"pushSignIn"_s);
    m_cancel->setObjectName(u"pushCancel"_s);
    m_retry->setObjectName(u"pushRetry"_s);
    m_save->setObjectName(u"pushSave"_s);
    m_undo->setObjectName(u"pushUndo"_s);
    m_leave->setObjectName(u"pushLeave"_s);
    auto *buttons = new FlowLayout(Metrics::RelatedGap);
    for (QPushButton *button : {m_signIn, m_pause, m_cancel, m_retry, m_save, m_undo, m_leave}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }

    auto *text = new QVBoxLayout;
    text->setSpacing(Metrics::RelatedGap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_bar, m_counts, m_pace, m_holdUp, m_advice})
        text->addWidget(part);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Metrics::Grid);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    QVBoxLayout *column = addScrollingPageColumn(this, Metrics::PageWidth * 3 / 2);
    column->addLayout(row);
    column->addSpacing(Metrics::RelatedGap);
    column->addWidget(m_table, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    column->addStretch();
}

bool PushPage::isToGoOn() const
{
    const PushSession &session = *m_controller.session();
    return session.state() != PushSession::State::Broken && isUnfinished(session.record(), session.counts());
}

bool PushPage::isOver() const
{
    return m_controller.session() && !m_controller.isBusy();
}

QString PushPage::pageName() const
{
    const QString what = m_controller.isUndo() ? u"undo"_s : u"push"_s;
    return isOver() ? what + "-result"_L1 : what;
}

QList<Contact> PushPage::failedContacts() const
{
    QList<Contact> contacts;
    for (const PushItem &item : m_problems->problems()) {
        if (item.failure)
            contacts += item.contacts;
    }
    return contacts;
}

void PushPage::takeUp()
{
    m_lastName.clear();
    m_announced.clear();
    showState();
}

void PushPage::showState()
{
    PushSession *session = m_controller.session();
    if (!session)
        return;
    const bool over = isOver();
    m_problems->setItems(over ? session->items() : QList<PushItem>());
    m_table->setVisible(m_problems->rowCount() > 0);
    m_problem->setVisible(m_problems->rowCount() > 0);
    m_table->setCurrentIndex(m_problems->index(0, 0));
    showProblem();
    const PushCounts counts = session->counts();
    const bool isStopped = session->state() == PushSession::State::Broken;
    const bool hasTrouble = isStopped || counts.failed > 0 || counts.left > 0;
    m_icon->setIcon(icon(!over            ? "source-cloud"_L1
                             : isStopped  ? "error"_L1
                             : hasTrouble ? "warning"_L1
                             : isToGoOn() ? "cancelled"_L1
                                          : "success"_L1));
    m_title->setText(PushText::title(*session, m_controller.isUndo()));
    m_advice->setText(over ? PushText::advice(*session, m_controller.isUndo()) : QString());
    m_advice->setVisible(over);
    const QString holdUp = over ? QString() : PushText::holdUp(*session);
    m_holdUp->setText(holdUp);
    m_holdUp->setVisible(!holdUp.isEmpty());
    m_bar->setVisible(!over);
    showProgress();
    showButtons();
    announce(m_title->text() + u' ' + holdUp + m_advice->text());
    if (std::exchange(m_lastName, pageName()) != pageName())
        emit pageChanged();
}

void PushPage::showProgress()
{
    PushSession *session = m_controller.session();
    if (!session)
        return;
    const PushCounts counts = session->counts();
    if (isOver()) {
        m_counts->setText(PushText::counts(counts, m_controller.leftOut()).join(u'\n'));
        m_pace->setText(PushText::about(session->record()));
        m_pace->setVisible(session->record().startedAt.isValid()); // else it could not be read
        return;
    }
    const QString text = PushText::progress(counts);
    m_counts->setText(text);
    m_bar->setAccessibleName(text);
    Ferry::showProgress(*m_bar, counts.items - counts.waiting,
                        counts.items > 0 ? std::optional<qint64>(counts.items) : std::nullopt);
    const bool works = session->state() == PushSession::State::Working;
    const QString pace = works ? PushText::pace(session->pace()) : QString();
    m_pace->setText(pace);
    m_pace->setVisible(!pace.isEmpty());
}

void PushPage::showButtons()
{
    const PushSession &session = *m_controller.session();
    const PushCounts counts = session.counts();
    using enum PushSession::State;
    const bool over = isOver();
    m_pause->setVisible(session.state() == Working || session.state() == Paused);
    m_pause->setText(session.state() == Paused ? tr("&Go on") : tr("&Pause"));
    m_signIn->setVisible(session.state() == SignedOut);
    m_signIn->setText(session.error() && session.error()->code == Error::Code::KeychainLocked ? tr("&Go on")
                                                                                              : tr("&Sign in again…"));
    m_cancel->setVisible(!over);
    m_cancel->setEnabled(session.state() != Stopping && session.state() != Loading);
    const bool goesOn = over && (session.state() == Broken || isToGoOn());
    m_retry->setVisible(goesOn || (over && counts.failed > 0));
    m_retry->setText(goesOn ? tr("&Go on") : tr("&Try these again"));
    m_save->setVisible(over && !m_controller.isUndo() && !failedContacts().isEmpty());
    const bool hasDone = counts.created + counts.changed + counts.tagged > 0;
    m_undo->setVisible(over && !m_controller.isUndo() && hasDone);
    m_leave->setText(over ? tr("&Done") : tr("&Back to the contacts"));
    QPushButton *main =
        over ? (m_retry->isVisibleTo(this) ? m_retry : m_leave) : (m_signIn->isVisibleTo(this) ? m_signIn : m_leave);
    for (QPushButton *button : {m_signIn, m_retry, m_leave})
        button->setDefault(button == main);
    QWidget *focused = focusWidget();
    if (isVisible() && (!focused || !focused->isVisibleTo(this)))
        main->setFocus();
}

void PushPage::showProblem()
{
    const QString text = m_problems->index(m_table->currentIndex().row(), PushProblemModel::Why).data().toString();
    m_problem->setText(text);
    m_problem->setAccessibleName(text);
}

void PushPage::announce(const QString &text)
{
    if (std::exchange(m_announced, text) == text)
        return;
    setAccessibleName(m_title->text());
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void PushPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_controller.session())
        showButtons();
}

void PushPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Ferry
