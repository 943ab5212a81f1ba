// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/planpage.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/type.h"
#include "ui/push/planmodel.h"
#include "ui/push/plantext.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

// Ids of the filter's buttons beyond those that are PushActions.
constexpr int All = 100;
constexpr int Doubtful = 101;

constexpr std::array allActions{PushAction::Create, PushAction::Add, PushAction::AlreadyThere, PushAction::Skip};

} // namespace

PlanPage::PlanPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new PlanModel(this))
    , m_filter(new PlanFilter(this))
    , m_totals(new PlainLabel(this))
    , m_warning(new QWidget(this))
    , m_warningText(new PlainLabel(this))
    , m_shown(new QButtonGroup(this))
    , m_words(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_details(new PlainLabel(this))
    , m_selected(new PlainLabel(this))
    , m_decisions(new QButtonGroup(this))
{
    m_filter->setSourceModel(m_model);
    m_totals->setObjectName(u"planTotals"_s);
    m_totals->setFont(strongFont());
    m_totals->setWordWrap(true);
    m_warningText->setObjectName(u"planWarning"_s);
    m_warningText->setWordWrap(true);
    auto *warning = new QHBoxLayout(m_warning);
    warning->setContentsMargins({});
    auto *sign = new IconLabel(Metrics::SmallIcon);
    sign->setIcon(icon("warning"_L1));
    warning->addWidget(sign, 0, Qt::AlignTop);
    warning->addWidget(m_warningText, 1);
    m_details->setObjectName(u"planDetails"_s);
    m_details->setWordWrap(true);
    m_details->setSecondary(true);
    m_details->setAlignment((m_details->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignTop);
    m_details->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    buildTable();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_totals);
    column->addWidget(m_warning);
    column->addLayout(buildFilters());
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    column->addLayout(buildDecisions());
    connect(m_model, &PlanModel::totalsChanged, this, &PlanPage::showTotals);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PlanPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlanPage::showCurrent);
}

QHBoxLayout *PlanPage::buildFilters()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::TightGap);
    const auto add = [&](int id, const QString &name) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setCheckable(true);
        m_shown->addButton(button, id);
        row->addWidget(button);
        return button;
    };
    add(All, u"showAll"_s)->setChecked(true);
    for (const PushAction action : allActions)
        add(static_cast<int>(action), u"show%1"_s.arg(static_cast<int>(action)));
    add(Doubtful, u"showDoubtful"_s)->setIcon(icon("warning"_L1));
    m_shown->button(Doubtful)->setProperty("toolButtonStyle", Qt::ToolButtonTextBesideIcon);
    connect(m_shown, &QButtonGroup::idClicked, this, [this](int id) {
        const bool isAction = id < All;
        m_filter->setDoubtfulOnly(id == Doubtful);
        m_filter->setAction(isAction ? std::optional(static_cast<PushAction>(id)) : std::nullopt);
    });
    row->addStretch();
    m_words->setObjectName(u"planSearch"_s);
    m_words->setAccessibleName(tr("Search the plan"));
    m_words->setPlaceholderText(tr("Search"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(icon("search"_L1), QLineEdit::LeadingPosition);
    m_words->setMaximumWidth(fontMetrics().averageCharWidth() * 28);
    connect(m_words, &QLineEdit::textChanged, m_filter, &PlanFilter::setWords);
    row->addWidget(m_words);
    return row;
}

void PlanPage::buildTable()
{
    m_table->setObjectName(u"planTable"_s);
    m_table->setAccessibleName(tr("What the push would do"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Metrics::RowPadding / 2);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    for (const int column : {PlanModel::Why, PlanModel::Outcome})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(PlanModel::Who, letter * 26);
    header->resizeSection(PlanModel::What, letter * 26);
}

QHBoxLayout *PlanPage::buildDecisions()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::RelatedGap);
    m_selected->setObjectName(u"planSelected"_s);
    row->addWidget(m_selected);
    const std::array texts{tr("C&reate"), tr("A&dd to the one there"), tr("Al&ready there"), tr("&Leave out")};
    for (const PushAction action : allActions) {
        auto *button = new QPushButton(texts.at(static_cast<std::size_t>(action)), this);
        button->setObjectName(u"decide%1"_s.arg(static_cast<int>(action)));
        button->setAutoDefault(false);
        button->setToolTip(PlanText::meaning(action));
        m_decisions->addButton(button, static_cast<int>(action));
        row->addWidget(button);
        auto *entry = new QAction(PlanText::action(action), m_table);
        connect(entry, &QAction::triggered, this, [this, action] { decide(action); });
        m_table->addAction(entry);
    }
    row->addStretch();
    connect(m_decisions, &QButtonGroup::idClicked, this, [this](int id) { decide(static_cast<PushAction>(id)); });
    return row;
}

void PlanPage::setPlan(const PushPlan &plan)
{
    m_model->setPlan(plan);
    if (m_filter->rowCount() > 0)
        m_table->setCurrentIndex(m_filter->index(0, 0));
    showCurrent();
}

const PushPlan &PlanPage::plan() const
{
    return m_model->plan();
}

QWidget *PlanPage::entry() const
{
    return m_table;
}

QList<int> PlanPage::selectedRows() const
{
    QList<int> rows;
    // Not selectedRows(): in right-to-left windows it misses some.
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += m_filter->mapToSource(m_filter->index(row, 0)).row();
    }
    return rows;
}

void PlanPage::decide(PushAction action)
{
    if (m_model->setAction(selectedRows(), action) == 0)
        return;
    showCurrent();
    emit changed();
}

void PlanPage::showTotals()
{
    const PushTotals totals = plan().totals();
    m_totals->setText(PlanText::totals(totals));
    QStringList warnings{PlanText::limitWarning(plan()), PlanText::unusable(plan())};
    warnings.removeAll(QString());
    m_warning->setVisible(!warnings.isEmpty());
    m_warningText->setText(warnings.join(u' '));
    const QLocale locale;
    const auto show = [&](int id, const QString &text, qsizetype count) {
        QAbstractButton *button = m_shown->button(id);
        //: A filter and how many rows it leaves: "Created 12"
        button->setText(tr("%1 %2").arg(text, locale.toString(count)));
        button->setVisible(id == All || count > 0 || button->isChecked());
    };
    qsizetype doubtful = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        doubtful += m_model->index(row, 0).data(PlanModel::DoubtfulRole).toBool() ? 1 : 0;
    show(All, tr("All"), plan().rows().size());
    show(static_cast<int>(PushAction::Create), tr("Created"), totals.create);
    show(static_cast<int>(PushAction::Add), tr("Added to"), totals.add);
    show(static_cast<int>(PushAction::AlreadyThere), tr("There already"), totals.alreadyThere);
    show(static_cast<int>(PushAction::Skip), tr("Left out"), totals.skip);
    show(Doubtful, tr("Unsure"), doubtful);
}

void PlanPage::showCurrent()
{
    const QList<int> rows = selectedRows();
    QString details;
    const int current = m_filter->mapToSource(m_table->currentIndex()).row();
    if (rows.size() == 1 && current >= 0)
        details = PlanText::details(plan().rows().at(current), plan().matchOf(current));
    m_details->setText(details);
    m_details->setAccessibleName(details);
    m_selected->setText(rows.size() == 1 ? tr("This one:")
                                         : tr("%Ln selected:", nullptr, static_cast<int>(rows.size())));
    for (const PushAction action : allActions) {
        bool makesSense = false;
        bool isChange = false;
        for (const int row : rows) {
            makesSense = makesSense || plan().actionsFor(row).contains(action);
            isChange = isChange || plan().rows().at(row).action != action;
            if (makesSense && isChange)
                break;
        }
        const int id = static_cast<int>(action);
        m_decisions->button(id)->setEnabled(makesSense && isChange);
        m_table->actions().at(id)->setEnabled(makesSense && isChange);
    }
}

} // namespace Ferry
