// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/pushdialog.h"

#include "app/core/clock.h"
#include "app/core/durablefile.h"
#include "app/push/preparepushjob.h"
#include "ui/errortext.h"
#include "ui/export/exportdialog.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/plus/signindialog.h"
#include "ui/push/planpage.h"
#include "ui/push/plantext.h"
#include "ui/push/pushtargetpage.h"
#include "ui/push/region.h"
#include "ui/pusherrortext.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QtConcurrent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

PushDialog::PushDialog(PlusController &controller, const ContactChoice &choice, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_origin(choice.origin)
    , m_stack(new QStackedWidget(this))
    , m_target(new PushTargetPage(
          controller, choice, pushTagName(choice.origin, controller.services().clock.now().toLocalTime().date()), this))
    , m_waiting(new QWidget(this))
    , m_title(new PlainLabel(this))
    , m_text(new PlainLabel(this))
    , m_busy(new QProgressBar(this))
    , m_plan(new PlanPage(this))
    , m_note(new PlainLabel(this))
    , m_work(std::make_unique<QObject>())
{
    setObjectName(u"pushDialog"_s);
    setWindowTitle(tr("Push to Contacts+"));
    build();
    connect(m_next, &QPushButton::clicked, this, &PushDialog::goOn);
    connect(m_back, &QPushButton::clicked, this, &PushDialog::back);
    connect(m_save, &QPushButton::clicked, this, &PushDialog::savePlan);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_plan, &PlanPage::changed, this, &PushDialog::showBegin);
    connect(&m_controller, &PlusController::signedIn, this, [this] {
        if (m_step == Step::Failed && m_needsSignIn)
            prepare();
    });
    go(Step::Choosing);
}

PushDialog::~PushDialog() = default;

void PushDialog::build()
{
    m_title->setObjectName(u"title"_s);
    m_title->setScale(Type::Title, Type::Strong);
    m_text->setObjectName(u"text"_s);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_busy->setObjectName(u"pushPreparing"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    auto *waiting = new QVBoxLayout(m_waiting);
    waiting->setSpacing(Metrics::RelatedGap);
    waiting->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_text, m_busy})
        waiting->addWidget(part);
    waiting->addStretch(2);
    for (QWidget *page : std::initializer_list<QWidget *>{m_target, m_waiting, m_plan})
        m_stack->addWidget(page);
    m_note->setObjectName(u"pushNote"_s);
    m_note->setSecondary(true);
    m_note->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(this);
    m_back = buttons->addButton(tr("&Back"), QDialogButtonBox::ResetRole);
    m_back->setObjectName(u"pushBack"_s);
    m_save = buttons->addButton(tr("Sa&ve plan…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"pushSavePlan"_s);
    m_next = buttons->addButton(tr("Make a &plan"), QDialogButtonBox::ActionRole);
    m_next->setObjectName(u"pushNext"_s);
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"pushStop"_s);
    for (QPushButton *button : {m_back, m_save, m_cancel})
        button->setAutoDefault(false);
    m_next->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);
    column->addWidget(buttons);
}

void PushDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized))
        resize(roomFor(90, 28));
    QDialog::showEvent(event);
}

QSize PushDialog::roomFor(int letters, int lines) const
{
    const QSize wished(fontMetrics().averageCharWidth() * letters, fontMetrics().height() * lines);
    return wished.boundedTo(screen()->availableSize() - QSize(4, 8) * Metrics::Grid);
}

/// The questions are few, and the plan is long.
void PushDialog::growForPlan()
{
    const QSize size = roomFor(140, 40).expandedTo(this->size());
    if (std::exchange(m_isGrown, true) || size == this->size())
        return;
    QRect place(QPoint(), size);
    place.moveCenter(geometry().center());
    const QRect room = screen()->availableGeometry();
    place.moveRight(std::min(place.right(), room.right()));
    place.moveBottom(std::min(place.bottom(), room.bottom()));
    place.moveTopLeft({std::max(place.left(), room.left()), std::max(place.top(), room.top() + 4 * Metrics::Grid)});
    setGeometry(place);
}

void PushDialog::go(Step step)
{
    m_step = step;
    m_note->setVisible(false);
    setAccessibleDescription(step == Step::Failed ? m_title->text() + u' ' + m_text->text() : QString());
    QWidget *page = step == Step::Choosing ? m_target
        : step == Step::Planned            ? static_cast<QWidget *>(m_plan)
                                           : m_waiting;
    m_stack->setCurrentWidget(page);
    m_busy->setVisible(step == Step::Preparing);
    m_back->setVisible(step != Step::Choosing);
    m_save->setVisible(step == Step::Planned);
    m_next->setVisible(step != Step::Preparing);
    m_next->setEnabled(true);
    m_cancel->setText(step == Step::Planned ? tr("&Stop here") : tr("Cancel"));
    switch (step) {
    case Step::Choosing:
        m_next->setText(tr("Make a &plan"));
        m_note->setText(tr("Nothing changes in Contacts+ yet: first you see a plan of what would happen."));
        m_note->setVisible(true);
        m_target->entry()->setFocus();
        break;
    case Step::Preparing:
        m_cancel->setFocus();
        break;
    case Step::Planned:
        growForPlan();
        m_note->setText(tr("Nothing has changed in Contacts+ so far. Stop here, and nothing will."));
        m_note->setVisible(true);
        showBegin();
        m_plan->entry()->setFocus();
        break;
    case Step::Failed:
        m_next->setText(m_needsSignIn ? tr("&Sign in again…") : tr("&Try again"));
        m_next->setFocus();
        break;
    }
    emit stepChanged();
}

PushTotals PushDialog::totals() const
{
    return m_plan->plan().totals();
}

bool PushDialog::canGoOn() const
{
    return m_next->isEnabled() && m_next->isVisibleTo(this);
}

void PushDialog::goOn()
{
    switch (m_step) {
    case Step::Choosing:
        return prepare();
    case Step::Preparing:
        return;
    case Step::Failed:
        if (m_needsSignIn)
            askToSignIn(m_controller, this);
        else
            prepare();
        return;
    case Step::Planned: {
        const PushPlan plan = m_plan->plan();
        const PushRecord what = record();
        accept();
        emit planAccepted(plan, what);
        return;
    }
    }
}

void PushDialog::back()
{
    m_work = std::make_unique<QObject>();
    go(Step::Choosing);
}

PushRecord PushDialog::record() const
{
    PushRecord record{.teamId = m_target->teamId(), .teamName = m_target->teamName(), .sourceName = m_origin};
    for (const QString &tag : m_target->tags())
        record.tags += PushTag{.name = tag};
    return record;
}

void PushDialog::prepare()
{
    if (!m_controller.account())
        return fail({.code = Error::Code::SignInRequired});
    const QList<Contact> contacts = m_target->contacts();
    m_title->setText(tr("Comparing with what is in Contacts+…"));
    m_text->setText(tr("Nothing changes there while this goes on."));
    go(Step::Preparing);
    m_work = std::make_unique<QObject>();
    auto *job = new PreparePushJob(m_controller.client(), m_controller.services().clock, contacts, m_target->teamId(),
                                   personsRegion(), m_work.get());
    connect(job, &PreparePushJob::progressed, this, [this](qsizetype count) {
        m_text->setText(tr("%Ln contact(s) of the account looked through.", nullptr, static_cast<int>(count)));
        m_busy->setAccessibleName(m_text->text());
    });
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        if (!job->result())
            return fail(job->result().error());
        m_plan->setPlan(*job->result());
        go(Step::Planned);
    });
    job->start();
}

void PushDialog::showBegin()
{
    const PushTotals totals = this->totals();
    const bool hasTags = !m_target->tags().isEmpty();
    m_next->setText(PlanText::begin(totals, hasTags));
    m_next->setEnabled(totals.create + totals.add + (hasTags ? totals.alreadyThere : 0) > 0);
}

void PushDialog::fail(const Error &error)
{
    const ErrorText text = describePushError(error);
    m_needsSignIn = error.code == Error::Code::SignInRequired || error.code == Error::Code::Unauthorized;
    m_title->setText(text.title);
    m_text->setText(QString(text.whatItMeans + u' ' + text.nextStep + u' '
                            + tr("Nothing has changed in Contacts+, and the contacts here are untouched."))
                        .simplified());
    go(Step::Failed);
    QAccessibleEvent event(m_title, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void PushDialog::savePlan()
{
    auto *files = new QFileDialog(this, tr("Save the plan"), usualFolder());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setObjectName(u"planFile"_s);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setNameFilters({tr("Tables (*.csv)"), tr("Text (*.txt)"), tr("For programs (*.json)")});
    files->setDefaultSuffix(u"csv"_s);
    connect(files, &QFileDialog::filterSelected, files, [files](const QString &filter) {
        const bool isText = filter.contains("*.txt"_L1);
        files->setDefaultSuffix(isText ? u"txt"_s : filter.contains("*.json"_L1) ? u"json"_s : u"csv"_s);
    });
    files->selectFile(tr("Plan for Contacts+ %1").arg(QDate::currentDate().toString(Qt::ISODate)) + ".csv"_L1);
    connect(files, &QFileDialog::fileSelected, this, &PushDialog::write);
    files->open();
}

void PushDialog::write(const QString &path)
{
    const PushRecord what = record();
    QString where = PlusController::nameOf(*m_controller.account());
    if (!what.teamName.isEmpty())
        where += u", "_s + what.teamName;
    auto *watcher = new QFutureWatcher<Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        const Result<void> written = watcher->result();
        if (written) {
            m_note->setText(tr("The plan is saved as %1.").arg(path));
        } else {
            m_note->setText(describe(written.error(), {.operation = ErrorContext::Operation::Export}).sentences());
        }
        m_note->setVisible(true);
        QAccessibleEvent event(m_note, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    });
    watcher->setFuture(QtConcurrent::run([plan = m_plan->plan(), path, where, tags = m_target->tags()] {
        const QByteArray bytes = path.endsWith(".json"_L1, Qt::CaseInsensitive) ? plan.toJson()
            : path.endsWith(".txt"_L1, Qt::CaseInsensitive)                     ? PlanText::asText(plan, where, tags)
                                                                                : PlanText::asCsv(plan);
        return writeDurably(path, bytes);
    }));
}

void PushDialog::done(int result)
{
    m_work = std::make_unique<QObject>();
    QDialog::done(result);
}

} // namespace Ferry
