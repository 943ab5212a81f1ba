// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportdialog.h"

#include "app/formats/safefilename.h"
#include "ui/export/contactscopes.h"
#include "ui/export/exportoptions.h"
#include "ui/export/exporttext.h"
#include "ui/export/losspanel.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

PlainLabel *sectionHead(const QString &text)
{
    auto *head = new PlainLabel(text);
    head->setFont(strongFont());
    return head;
}

} // namespace

QString suggestedExportName(const QString &origin, const QDate &day)
{
    constexpr qsizetype Longest = 60;
    const QString from = safeFileName(origin, Longest);
    const QString date = day.toString(Qt::ISODate);
    return from.isEmpty() ? ExportDialog::tr("Contacts %1").arg(date)
                          : ExportDialog::tr("Contacts from %1 %2").arg(from, date);
}

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

ExportDialog::ExportDialog(ContactChoice choice, ExportTarget target, QWidget *parent)
    : QDialog(parent)
    , m_choice(std::move(choice))
    , m_scopes(new ContactScopes(m_choice, this))
    , m_targets(new QButtonGroup(this))
    , m_plan(new PlainLabel(this))
    , m_bringIn(new PlainLabel(this))
    , m_options(new ExportOptions(this))
    , m_losses(new LossPanel(this))
{
    setWindowTitle(tr("Export contacts"));
    build(target);
    connect(m_scopes->group(), &QButtonGroup::idClicked, this, [this] {
        m_contacts = m_choice.contacts(m_scopes->scope());
        takeTarget(); // how many there are decides into how many files they go
    });
    connect(m_targets, &QButtonGroup::idClicked, this, &ExportDialog::takeTarget);
    connect(m_options, &ExportOptions::changed, this, &ExportDialog::takePlan);
    connect(m_options, &ExportOptions::toggled, this, [this] { fit(true); });
    connect(m_losses, &LossPanel::remedyChosen, this, [this](const ExportPlan &plan) {
        m_options->setPlan(plan);
        takePlan();
        // The button that was pressed goes away.
        m_export->setFocus();
    });
    connect(m_losses, &LossPanel::ready, this, [this] {
        m_plan->setText(planText(m_losses->prepared()->plan, m_contacts.size())); // it says now in which letters
        m_export->setEnabled(true);
        fit();
        emit settled();
    });
    m_contacts = m_choice.contacts(m_scopes->scope());
    takeTarget();
}

QWidget *ExportDialog::buildTargets(ExportTarget target)
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Metrics::GroupGap);
    const int rows = static_cast<int>(exportTargets().size() + 1) / 2;
    int place = 0;
    for (const ExportTargetInfo &info : exportTargets()) {
        auto *button = new QRadioButton(targetName(info.target), box);
        button->setObjectName(u"target-"_s + info.name);
        button->setChecked(info.target == target);
        m_targets->addButton(button, static_cast<int>(info.target));
        grid->addWidget(button, place % rows, place / rows);
        ++place;
    }
    grid->setColumnStretch(1, 1);
    return box;
}

void ExportDialog::build(ExportTarget target)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->addWidget(sectionHead(tr("Which contacts?")));
    column->addWidget(m_scopes);
    column->addSpacing(Metrics::Grid);
    column->addWidget(sectionHead(tr("Where are they going?")));
    column->addWidget(buildTargets(target));
    m_plan->setObjectName(u"exportPlan"_s);
    m_plan->setWordWrap(true);
    m_bringIn->setObjectName(u"exportBringIn"_s);
    m_bringIn->setWordWrap(true);
    m_bringIn->setSecondary(true);
    column->addSpacing(Metrics::Grid);
    column->addWidget(m_plan);
    column->addWidget(m_bringIn);
    column->addWidget(m_options);
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    m_scroll = scroll;
    scroll->setObjectName(u"exportScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setMinimumWidth(content->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(u"exportButton"_s);
    m_export->setDefault(true);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(scroll, 1);
    // Not among what scrolls: nobody exports without having had it before their eyes.
    auto *costs = new QVBoxLayout;
    costs->setContentsMargins(column->contentsMargins());
    costs->addWidget(sectionHead(tr("Does it all fit?")));
    costs->addWidget(m_losses);
    whole->addLayout(costs);
    whole->addSpacing(Metrics::Grid);
    whole->addStretch();
    whole->addWidget(buttons);
    m_targets->button(static_cast<int>(target))->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::askForPlace);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

void ExportDialog::showEvent(QShowEvent *event)
{
    constexpr int Letters = 92;
    if (!event->spontaneous() && !testAttribute(Qt::WA_Resized)) {
        const int room = screen()->availableSize().width() - 4 * Metrics::Grid;
        resize(std::min(fontMetrics().averageCharWidth() * Letters, room), minimumSizeHint().height());
        fit();
    }
    QDialog::showEvent(event);
}

void ExportDialog::fit(bool mayShrink)
{
    QLayout &content = *m_scroll->widget()->layout();
    // From the inside out: what was hidden just now is told to the outer ones by an event.
    for (QLayout *inner : {m_options->layout(), m_losses->layout(), &content})
        inner->activate();
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    const int room = std::max(m_scroll->width() - bar, 1);
    const int wanted =
        content.hasHeightForWidth() ? content.totalHeightForWidth(room) : content.totalSizeHint().height();
    // What is too much goes below what it costs, which then stands right under the choices.
    m_scroll->setMaximumHeight(wanted);
    m_scroll->setMinimumHeight(wanted);
    layout()->activate();
    const int needed = layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width())
                                                     : layout()->totalMinimumSize().height();
    m_scroll->setMinimumHeight(0);
    const int most = screen()->availableSize().height() - 8 * Metrics::Grid;
    const int better = std::min(mayShrink ? needed : std::max(needed, height()), most);
    if (better != height())
        resize(width(), better);
}

ExportTarget ExportDialog::target() const
{
    return static_cast<ExportTarget>(m_targets->checkedId());
}

void ExportDialog::takeTarget()
{
    ExportPlan plan = planFor(target(), m_contacts.size());
    plan.nameless = tr("Contact");
    m_options->setPlan(plan);
    m_bringIn->setText(bringInText(target()));
    takePlan();
}

void ExportDialog::takePlan()
{
    const ExportPlan &plan = m_options->plan();
    m_plan->setText(planText(plan, m_contacts.size()));
    // What it costs is to be seen before anything is written.
    m_export->setEnabled(false);
    m_losses->check(m_contacts, plan);
}

void ExportDialog::askForPlace()
{
    if (!m_losses->prepared())
        return;
    const ExportPlan &plan = m_options->plan();
    const ExportFormatInfo &info = exportFormatInfo(plan.format);
    const bool isFile = plan.files == ExportPlan::Files::One;
    auto *files =
        new QFileDialog(this, isFile ? tr("Export contacts") : tr("Where shall the new folder be?"), usualFolder());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setObjectName(u"exportFile"_s);
    const QString name = suggestedExportName(m_choice.origin, QDate::currentDate());
    if (isFile) {
        files->setAcceptMode(QFileDialog::AcceptSave);
        files->setFileMode(QFileDialog::AnyFile);
        files->setNameFilter(fileTypeName(info.format) + u" (*."_s + info.suffix + u')');
        files->setDefaultSuffix(info.suffix);
        files->setLabelText(QFileDialog::Accept, tr("Export"));
        files->selectFile(name + u'.' + info.suffix);
    } else {
        files->setFileMode(QFileDialog::Directory);
        files->setOption(QFileDialog::ShowDirsOnly);
        files->setLabelText(QFileDialog::Accept, tr("Export here"));
    }
    connect(files, &QFileDialog::fileSelected, this,
            [this, isFile, name](const QString &path) { finish(isFile ? path : QDir(path).filePath(name)); });
    files->open();
}

void ExportDialog::finish(const QString &path)
{
    if (!m_losses->prepared())
        return;
    const PreparedExport prepared = *m_losses->prepared();
    accept();
    emit chosen(prepared, path);
}

} // namespace Ferry
