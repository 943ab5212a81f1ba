// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/planmodel.h"

#include "ui/look/icons.h"
#include "ui/push/plantext.h"
#include "ui/widgets/plaintext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QLatin1StringView iconName(PushAction action)
{
    switch (action) {
    case PushAction::Create:
        return "add"_L1;
    case PushAction::Add:
        return "edit"_L1;
    case PushAction::AlreadyThere:
        return "check"_L1;
    case PushAction::Skip:
        return "cancel"_L1;
    }
    Q_UNREACHABLE();
}

bool isDoubtful(const PushRow &row)
{
    return row.match && row.match->isDoubtful() && row.action != PushAction::Skip;
}

} // namespace

void PlanModel::setPlan(PushPlan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
    emit totalsChanged();
}

int PlanModel::setAction(const QList<int> &rows, PushAction action)
{
    int changed = 0;
    int first = rowCount();
    int last = -1;
    for (const int row : rows) {
        if (!m_plan.setAction(row, action))
            continue;
        ++changed;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (changed > 0) {
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
        emit totalsChanged();
    }
    return changed;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.rows().size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PlanModel::text(int row, int column) const
{
    const PushRow &what = m_plan.rows().at(row);
    switch (column) {
    case Who:
        return shownName(what.contact);
    case What:
        return PlanText::action(what.action);
    case Why:
        return PlanText::reason(what, m_plan.matchOf(row));
    case Outcome:
        return PlanText::outcome(what);
    default:
        return {};
    }
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PushRow &row = m_plan.rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::DecorationRole:
        if (index.column() == What)
            return icon(iconName(row.action));
        return index.column() == Why && isDoubtful(row) ? QVariant(icon("warning"_L1)) : QVariant();
    case Qt::ToolTipRole:
        return PlainText::toolTip(PlanText::details(row, m_plan.matchOf(index.row())));
    case Qt::AccessibleTextRole:
        return index.column() == Why && isDoubtful(row) ? tr("Not sure: %1").arg(text(index.row(), Why))
                                                        : text(index.row(), index.column());
    case ActionRole:
        return static_cast<int>(row.action);
    case DoubtfulRole:
        return isDoubtful(row);
    case TextRole:
        return text(index.row(), index.column());
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who:
        return tr("Contact");
    case What:
        return tr("What happens");
    case Why:
        return tr("Why");
    case Outcome:
        return tr("What is added");
    default:
        return {};
    }
}

PlanFilter::PlanFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(PlanModel::TextRole);
    setSortLocaleAware(true);
    // A row that is decided otherwise stays where it is until something else is asked for: rows that vanish under the
    // cursor make people lose their place.
    setDynamicSortFilter(false);
}

void PlanFilter::setAction(std::optional<PushAction> action)
{
    m_action = action;
    invalidateFilter();
}

void PlanFilter::setDoubtfulOnly(bool on)
{
    m_doubtfulOnly = on;
    invalidateFilter();
}

void PlanFilter::setWords(const QString &words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool PlanFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex who = sourceModel()->index(row, PlanModel::Who, parent);
    if (m_action && who.data(PlanModel::ActionRole).toInt() != static_cast<int>(*m_action))
        return false;
    if (m_doubtfulOnly && !who.data(PlanModel::DoubtfulRole).toBool())
        return false;
    if (m_words.isEmpty())
        return true;
    QString all;
    for (int column = 0; column < PlanModel::ColumnCount; ++column)
        all += who.siblingAtColumn(column).data(PlanModel::TextRole).toString() + u' ';
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace Ferry
