// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/losspanel.h"

#include "app/formats/codepage.h"
#include "ui/export/exporttext.h"
#include "ui/export/lossmodel.h"
#include "ui/export/photoshrink.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/tables/letters.h"
#include "ui/widgets/activitybar.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

namespace {

/// Whether the notes can take what stays behind of \a field.
bool fitsIntoNotes(ContactField field)
{
    return field != ContactField::Photo && field != ContactField::UnknownFields && field != ContactField::ExternalId
        && field != ContactField::Notes;
}

/// Whether Windows as it is where the person lives would read other letters in the file.
bool needsOtherWindows(const ExportPlan &plan)
{
    return plan.fit.codePage && *plan.fit.codePage != CodePage::numberFor(QLocale());
}

bool has(const LossReport &losses, const auto &matches)
{
    return std::any_of(losses.entries().begin(), losses.entries().end(),
                       [&](const LossReport::Entry &entry) { return matches(entry.loss); });
}

} // namespace

LossPanel::LossPanel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_headline(new PlainLabel(this))
    , m_more(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_patience(new QTimer(this))
    , m_model(new LossModel(this))
    , m_tree(new QTreeView(this))
    , m_remedies(new FlowLayout(Metrics::RelatedGap))
{
    build();
}

void LossPanel::build()
{
    m_headline->setObjectName(u"lossHeadline"_s);
    m_headline->setWordWrap(true);
    m_more->setObjectName(u"lossMore"_s);
    m_more->setWordWrap(true);
    m_more->setSecondary(true);
    m_progress->setObjectName(u"lossProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Looking through the contacts"));
    m_progress->hide();
    m_patience->setSingleShot(true);
    m_patience->setInterval(300ms);
    connect(m_patience, &QTimer::timeout, this, [this] {
        say("clock"_L1, tr("Looking for what does not fit…"));
        m_progress->show();
        m_tree->hide();
    });

    m_tree->setObjectName(u"losses"_s);
    m_tree->setAccessibleName(tr("What does not fit"));
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->hide();

    auto *head = new QHBoxLayout;
    head->addWidget(m_icon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(Metrics::RelatedGap / 2);
    words->addWidget(m_headline);
    words->addWidget(m_more);
    head->addLayout(words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_progress);
    column->addWidget(m_tree);
    column->addLayout(m_remedies);
}

void LossPanel::check(const QList<Contact> &contacts, const ExportPlan &plan)
{
    delete m_job; // cancels it
    m_prepared.reset();
    m_patience->start();
    m_job = new PrepareExportJob(contacts, plan, &shrunkPhoto, this);
    connect(m_job, &PrepareExportJob::progressed, this,
            [this](qint64 done, qint64 total) { showProgress(*m_progress, done, total); });
    connect(m_job, &Job::finished, this, &LossPanel::conclude);
    m_job->start();
}

void LossPanel::conclude()
{
    PrepareExportJob *job = m_job;
    m_job.clear();
    job->deleteLater();
    m_patience->stop();
    m_progress->hide();
    if (!job->result())
        return; // only ever because it was called off
    m_prepared = *job->result();
    showLosses();
    showRemedies();
    emit ready();
}

void LossPanel::showLosses()
{
    m_model->setPrepared(*m_prepared);
    const qsizetype total = m_prepared->contacts.size();
    const qsizetype losing = m_prepared->losses.contacts();
    // Few rows where the screen is low, so that the choices above have room too; one more than there are, to open one.
    const int mostRows = screen()->availableSize().height() < fontMetrics().height() * 44 ? 3 : 6;
    const int rows = std::clamp(m_model->rowCount() + 1, 3, mostRows);
    m_tree->setFixedHeight(m_tree->fontMetrics().height() * (rows + 1));
    m_tree->setVisible(losing > 0);
    const QString otherWindows = needsOtherWindows(m_prepared->plan)
        ? tr("Outlook shows these letters right only where Windows itself is set to them: %1.")
              .arg(lettersText(*m_prepared->plan.fit.codePage))
        : QString();
    if (hasTooManyForTarget(m_prepared->plan, total)) {
        const ExportTarget target = *m_prepared->plan.target;
        say("warning"_L1,
            tr("%1 takes %Ln contact(s) at a time, and these are more.", nullptr,
               countable(exportTargetInfo(target).mostContacts))
                .arg(targetName(target)));
    } else if (losing == 0) {
        const QString content = contentText(m_prepared->contacts);
        say(otherWindows.isEmpty() ? "success"_L1 : "info"_L1, tr("Everything fits: nothing will be lost."),
            otherWindows.isEmpty() ? content : content + u'\n' + otherWindows);
    } else {
        const bool isLost = has(m_prepared->losses, [](const Loss &loss) {
            return loss.kind == Loss::Kind::Dropped || loss.kind == Loss::Kind::RefusedThere;
        });
        const QString count = QLocale().toString(total);
        say(isLost ? "warning"_L1 : "info"_L1,
            isLost ? tr("%Ln of %1 contacts will not be there whole:", nullptr, countable(losing)).arg(count)
                   : tr("%Ln of %1 contacts will be there whole, but changed:", nullptr, countable(losing)).arg(count),
            otherWindows);
    }
}

void LossPanel::showRemedies()
{
    while (QLayoutItem *item = m_remedies->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    ExportPlan plan = m_prepared->plan;
    const bool isInLetters = plan.fit.codePage.has_value();
    const bool isForOthers = needsOtherWindows(plan);
    plan.fit.codePage.reset(); // what is chosen instead has its own
    const LossReport &losses = m_prepared->losses;
    if (hasTooManyForTarget(plan, m_prepared->contacts.size())) {
        ExportPlan split = plan;
        split.files = ExportPlan::Files::Several;
        split.contactsPerFile = exportTargetInfo(*plan.target).mostContacts;
        addRemedy(u"remedySplit"_s,
                  tr("Split into %Ln file(s)", nullptr, countable(fileCount(split, m_prepared->contacts.size()))),
                  split);
    }
    const auto isDroppedPhoto = [](const Loss &loss) {
        return loss.field == ContactField::Photo && loss.kind == Loss::Kind::Dropped;
    };
    if (has(losses, [](const Loss &loss) { return loss.kind == Loss::Kind::RefusedThere; })) {
        ExportPlan shrink = plan;
        shrink.photos = ExportPlan::Photos::Shrink;
        shrink.largestPhoto = exportTargetInfo(*plan.target).largestPhoto;
        addRemedy(u"remedyShrink"_s, tr("Make the pictures smaller"), shrink);
    }
    if (plan.photos == ExportPlan::Photos::LeaveOut && has(losses, isDroppedPhoto)) {
        ExportPlan with = plan;
        with.photos = plan.largestPhoto > 0 ? ExportPlan::Photos::Shrink : ExportPlan::Photos::Keep;
        addRemedy(u"remedyPhotos"_s, tr("Take the pictures along"), with);
    }
    if (!plan.fit.overflowToNotes && has(losses, [](const Loss &loss) {
            return loss.kind == Loss::Kind::Dropped && fitsIntoNotes(loss.field);
        })) {
        ExportPlan notes = plan;
        notes.fit.overflowToNotes = true;
        addRemedy(u"remedyNotes"_s, tr("Put it into the notes"), notes);
    }
    const auto alternative = plan.target ? exportTargetInfo(*plan.target).alternative : std::nullopt;
    if (!alternative || *alternative == plan.format)
        return;
    const bool savesPhotos = plan.photos != ExportPlan::Photos::LeaveOut && has(losses, isDroppedPhoto)
        && exportFormatInfo(*alternative).ability().inlinePhotos;
    const bool savesLetters = isForOthers
        || (isInLetters && has(losses, [](const Loss &loss) { return loss.kind == Loss::Kind::TextChanged; }));
    if (!savesPhotos && !savesLetters)
        return;
    ExportPlan other = plan;
    other.format = *alternative;
    if (exportTargetInfo(*plan.target).alternativeSplitting == ExportTargetInfo::Splitting::FilePerContact)
        other.files = ExportPlan::Files::OnePerContact;
    addRemedy(u"remedyFormat"_s,
              savesPhotos ? tr("Use vCard, which holds pictures") : tr("Use vCard, which holds all letters"), other);
}

void LossPanel::addRemedy(const QString &name, const QString &text, const ExportPlan &plan)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, plan] { emit remedyChosen(plan); });
    m_remedies->addWidget(button);
    button->show(); // at once: who asks for our size now counts it in
}

void LossPanel::say(QLatin1StringView iconName, const QString &text, const QString &more)
{
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    m_icon->setPixmap(icon(iconName).pixmap(QSize(Metrics::SmallIcon, Metrics::SmallIcon), devicePixelRatioF()));
    m_headline->setText(text);
    QAccessibleEvent event(m_headline, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace Ferry
