// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contactordermodel.h"

#include "models/items/contactordering.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <iterator>
#include <utility>

namespace Ferry {

namespace {

std::size_t slot(int row)
{
    return static_cast<std::size_t>(row);
}

} // namespace

ContactOrderModel::ContactOrderModel(const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_locale(locale)
{
    const auto tellHeader = [this] {
        if (m_checkable)
            emit headerDataChanged(Qt::Horizontal, ContactTableModel::Name, ContactTableModel::Name);
    };
    connect(this, &ContactOrderModel::checksChanged, this, tellHeader);
    connect(this, &QAbstractItemModel::rowsInserted, this, tellHeader);
    connect(this, &QAbstractItemModel::rowsRemoved, this, tellHeader);
}

ContactOrderModel::~ContactOrderModel() = default;

void ContactOrderModel::setTable(ContactTableModel *table)
{
    if (m_table)
        m_table->disconnect(this);
    m_table = table;
    if (table) {
        connect(table, &QAbstractItemModel::rowsInserted, this, &ContactOrderModel::update);
        connect(table, &QAbstractItemModel::dataChanged, this, &ContactOrderModel::takeChange);
        connect(table, &QAbstractItemModel::rowsAboutToBeRemoved, this,
                [this](const QModelIndex &, int first, int last) { dropRows(first, last); });
        connect(table, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { renumber(first, last); });
        connect(table, &QAbstractItemModel::modelAboutToBeReset, this, &ContactOrderModel::forget);
        connect(table, &QAbstractItemModel::modelReset, this, &ContactOrderModel::update);
        connect(table, &ContactTableModel::checksChanged, this, &ContactOrderModel::checksChanged);
        connect(table, &QObject::destroyed, this, [this] {
            forget();
            update();
        });
    }
    forget();
    update();
    emit checksChanged();
}

void ContactOrderModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    update();
}

void ContactOrderModel::sort(int column, Qt::SortOrder order)
{
    const int known = column < ContactTableModel::ColumnCount ? std::max(column, -1) : -1;
    if (known == m_column && order == m_order)
        return;
    m_column = known;
    m_order = order;
    update();
}

const Contact &ContactOrderModel::contact(int row) const
{
    return m_table->contact(tableRow(row));
}

int ContactOrderModel::tableRow(int row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    return m_rows[slot(row)];
}

int ContactOrderModel::rowOf(int tableRow) const
{
    return tableRow >= 0 && slot(tableRow) < m_places.size() ? m_places[slot(tableRow)] : -1;
}

int ContactOrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags ContactOrderModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags.setFlag(Qt::ItemIsUserCheckable, m_checkable && index.column() == ContactTableModel::Name);
    return flags | Qt::ItemIsDragEnabled;
}

int ContactOrderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ContactTableModel::ColumnCount;
}

QVariant ContactOrderModel::data(const QModelIndex &index, int role) const
{
    if (!m_table || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::CheckStateRole && !m_checkable)
        return {};
    return m_table->data(m_table->index(tableRow(index.row()), index.column()), role);
}

bool ContactOrderModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_table || !m_checkable || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    return m_table->setData(m_table->index(tableRow(index.row()), index.column()), value, role);
}

void ContactOrderModel::setCheckable(bool checkable)
{
    if (checkable == m_checkable)
        return;
    m_checkable = checkable;
    if (rowCount() > 0)
        emit dataChanged(index(0, ContactTableModel::Name), index(rowCount() - 1, ContactTableModel::Name),
                         {Qt::CheckStateRole});
    emit headerDataChanged(Qt::Horizontal, ContactTableModel::Name, ContactTableModel::Name);
    emit checksChanged();
}

Qt::CheckState ContactOrderModel::checkState() const
{
    if (!m_table || m_table->checkedCount() == 0 || m_rows.empty())
        return Qt::Unchecked;
    if (m_table->checkedCount() == m_table->rowCount())
        return Qt::Checked;
    const bool first = m_table->checks().at(m_rows.front());
    const bool areAlike =
        std::all_of(m_rows.cbegin(), m_rows.cend(), [&](int row) { return m_table->checks().at(row) == first; });
    return !areAlike ? Qt::PartiallyChecked : first ? Qt::Checked : Qt::Unchecked;
}

Qt::CheckState ContactOrderModel::checkState(const QList<int> &rows) const
{
    if (!m_table)
        return Qt::Unchecked;
    const auto checked =
        std::count_if(rows.cbegin(), rows.cend(), [this](int row) { return m_table->checks().at(tableRow(row)); });
    return checked == 0 ? Qt::Unchecked : checked == rows.size() ? Qt::Checked : Qt::PartiallyChecked;
}

void ContactOrderModel::setAllChecked(bool checked)
{
    if (m_table && m_rows.size() == slot(m_table->rowCount()))
        m_table->setAllChecked(checked);
    else if (m_table)
        m_table->setChecked(m_rows, checked);
}

void ContactOrderModel::setChecked(const QList<int> &rows, bool checked)
{
    if (!m_table)
        return;
    std::vector<int> tableRows;
    tableRows.reserve(static_cast<std::size_t>(rows.size()));
    for (const int row : rows)
        tableRows.push_back(tableRow(row));
    m_table->setChecked(tableRows, checked);
}

QString ContactOrderModel::spokenHeader() const
{
    const QString name =
        ContactTableModel::columnHeader(ContactTableModel::Name, Qt::Horizontal, Qt::DisplayRole).toString();
    switch (checkState()) {
    case Qt::Unchecked:
        //: Spoken for the header of the column %1: no contact is checked
        return tr("%1, none checked").arg(name);
    case Qt::PartiallyChecked:
        return tr("%1, some checked").arg(name);
    case Qt::Checked:
        return tr("%1, all checked").arg(name);
    }
    Q_UNREACHABLE();
}

QVariant ContactOrderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (m_checkable && section == ContactTableModel::Name && orientation == Qt::Horizontal) {
        if (role == Qt::CheckStateRole)
            return checkState();
        if (role == Qt::AccessibleTextRole)
            return spokenHeader();
    }
    return ContactTableModel::columnHeader(section, orientation, role);
}

ContactWish ContactOrderModel::wish() const
{
    return {.search = m_search, .column = m_column, .order = m_order};
}

void ContactOrderModel::forget()
{
    ++m_generation;
    beginResetModel();
    m_ordering.reset();
    m_stalePages.clear();
    m_rows.clear();
    m_places.clear();
    endResetModel();
}

void ContactOrderModel::takeChange(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    const bool isOfMarks = roles == QList<int>{Qt::CheckStateRole};
    if (!isOfMarks) {
        for (int row = first.row(); row <= last.row(); ++row)
            m_stalePages.insert(m_table->pageOf(row));
    }
    if (!isOfMarks || m_checkable)
        tellChange(first.row(), last.row(), roles);
    if (!isOfMarks)
        update();
}

void ContactOrderModel::tellChange(int first, int last, const QList<int> &roles)
{
    constexpr int mostSingly = 100;
    constexpr int lastColumn = ContactTableModel::ColumnCount - 1;
    if (last - first >= mostSingly) {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, lastColumn), roles);
        return;
    }
    for (int row = first; row <= last; ++row) {
        if (const int place = rowOf(row); place >= 0)
            emit dataChanged(index(place, 0), index(place, lastColumn), roles);
    }
}

void ContactOrderModel::dropRows(int first, int last)
{
    constexpr std::size_t mostRuns = 32;
    std::vector<std::pair<int, int>> runs;
    std::vector<int> places;
    for (int row = first; row <= last; ++row) {
        m_stalePages.insert(m_table->pageOf(row));
        if (const int place = rowOf(row); place >= 0)
            places.push_back(place);
    }
    std::sort(places.begin(), places.end());
    for (const int place : places) {
        if (!runs.empty() && runs.back().second == place - 1)
            runs.back().second = place;
        else
            runs.emplace_back(place, place);
    }
    if (runs.size() <= mostRuns) {
        // From where they are, so that a view stays where it is.
        for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
            beginRemoveRows({}, run->first, run->second);
            m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->second + 1);
            placeRows();
            endRemoveRows();
        }
        return;
    }
    const auto stays = [first, last](int row) { return row < first || row > last; };
    std::vector<int> rows = m_rows;
    const auto kept = std::stable_partition(rows.begin(), rows.end(), stays) - rows.begin();
    permute(std::move(rows));
    removeTail(static_cast<std::size_t>(kept));
}

void ContactOrderModel::renumber(int first, int last)
{
    ++m_generation;
    for (int &row : m_rows) {
        if (row > last)
            row -= last - first + 1;
    }
    placeRows();
    update();
}

std::shared_ptr<const ContactOrdering> ContactOrderModel::knownStill()
{
    if (m_stalePages.empty() || !m_ordering)
        return m_ordering;
    auto still = std::make_shared<ContactOrdering>(*m_ordering);
    still->forgetPages(m_stalePages);
    m_stalePages.clear();
    m_ordering = still; // should the answer that is made of it be dropped
    return still;
}

void ContactOrderModel::update()
{
    if (m_running) {
        m_dirty = true;
        return;
    }
    m_dirty = false;
    if (!m_table || m_table->rowCount() == 0) {
        emit settled();
        return;
    }
    if (m_table->rowCount() <= SmallSet) {
        finish(arrange(m_table->pages(), wish(), m_locale, knownStill()), m_generation);
        return;
    }
    m_running = true;
    // Not QFuture::then(this, ...): in 6.4 that dereferences the context from the worker, dead or alive.
    using Watcher = QFutureWatcher<std::shared_ptr<const ContactOrdering>>;
    auto *watcher = new Watcher(this);
    connect(watcher, &Watcher::finished, this, [this, watcher, generation = m_generation] {
        watcher->deleteLater();
        m_running = false;
        finish(watcher->result(), generation);
    });
    watcher->setFuture(QtConcurrent::run([pages = m_table->pages(), wish = wish(), locale = m_locale,
                                          known = knownStill()] { return arrange(pages, wish, locale, known); }));
}

void ContactOrderModel::finish(const std::shared_ptr<const ContactOrdering> &ordering, quint64 generation)
{
    if (generation == m_generation) {
        m_ordering = ordering;
        // Rows of an older wish would only flicker past.
        if (ordering->wish == wish())
            showRows(ordering->rows);
    }
    if (m_dirty)
        update();
    else
        emit settled();
}

void ContactOrderModel::showRows(const std::vector<int> &rows)
{
    // Each step is one that views and selections know: move the leaving rows to the end, take them away, add
    // the entering ones at the end, move everything to its place.
    std::vector<bool> wanted(slot(m_table->rowCount()), false);
    std::vector<int> staying;
    std::vector<int> entering;
    for (const int row : rows) {
        wanted[slot(row)] = true;
        (rowOf(row) >= 0 ? staying : entering).push_back(row);
    }
    const std::size_t kept = staying.size();
    if (kept < m_rows.size()) {
        std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(staying),
                     [&wanted](int row) { return !wanted[slot(row)]; });
        permute(std::move(staying));
        removeTail(kept);
    }
    appendRows(entering);
    permute(rows);
}

void ContactOrderModel::removeTail(std::size_t first)
{
    beginRemoveRows({}, static_cast<int>(first), rowCount() - 1);
    m_rows.resize(first);
    placeRows();
    endRemoveRows();
}

void ContactOrderModel::appendRows(const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.cbegin(), rows.cend());
    placeRows();
    endInsertRows();
}

void ContactOrderModel::permute(std::vector<int> rows)
{
    Q_ASSERT(rows.size() == m_rows.size());
    if (rows == m_rows)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<int> old = std::exchange(m_rows, std::move(rows));
    placeRows();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(createIndex(rowOf(old[slot(index.row())]), index.column()));
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void ContactOrderModel::placeRows()
{
    m_places.assign(slot(m_table->rowCount()), -1);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_places[slot(m_rows[i])] = static_cast<int>(i);
}

} // namespace Ferry
