// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/contacttable.h"

#include "models/items/contacttablemodel.h"
#include "ui/look/metrics.h"
#include "ui/widgets/checkheader.h"
#include "ui/widgets/contactdelegate.h"

#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QItemSelection>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

ContactTable::ContactTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new ContactDelegate(this));
    auto *header = new CheckHeader(this);
    setHorizontalHeader(header);
    connect(header, &CheckHeader::boxClicked, this, &ContactTable::headerBoxClicked);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DragOnly);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setSortingEnabled(true);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicator(ContactTableModel::Name, Qt::AscendingOrder);
    setRowHeights();
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        // The last one stretches by itself.
        m_widthsChosen = m_widthsChosen || (!m_fitting && column < ContactTableModel::ColumnCount - 1);
    });
}

void ContactTable::setModel(QAbstractItemModel *model)
{
    m_fitting = true;
    QTableView::setModel(model);
    m_fitting = false;
    if (model)
        model->sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    fitColumns();
}

QList<int> ContactTable::selectedRowNumbers() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    // Not selectedRows(): it asks for each cell of each row.
    const QItemSelection selection = selectionModel()->selection();
    if (selection.size() == 1) {
        rows.resize(selection.constFirst().height());
        std::iota(rows.begin(), rows.end(), selection.constFirst().top());
        return rows;
    }
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<int> ContactTable::concernedRowNumbers() const
{
    const QList<int> rows = selectedRowNumbers();
    return rows.isEmpty() && currentIndex().isValid() ? QList<int>{currentIndex().row()} : rows;
}

QModelIndex ContactTable::boxAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    const bool hasBox = index.isValid() && index.flags().testFlag(Qt::ItemIsUserCheckable)
        && CheckHeader::boxZoneIn(*this, visualRect(index)).contains(place);
    return hasBox ? index : QModelIndex();
}

void ContactTable::toggle(const QModelIndex &index)
{
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ContactTable::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    QTableView::dataChanged(first, last, roles);
    const QModelIndex current = currentIndex();
    if (!QAccessible::isActive() || !roles.contains(Qt::CheckStateRole) || current.row() < first.row()
        || current.row() > last.row())
        return;
    // The base class tells of the table only, and nobody would hear what Space has done.
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(this);
    QAccessibleInterface *cell =
        table && table->tableInterface() ? table->tableInterface()->cellAt(current.row(), first.column()) : nullptr;
    if (!cell)
        return;
    QAccessible::State changed;
    changed.checked = true;
    QAccessibleStateChangeEvent event(cell, changed);
    QAccessible::updateAccessibility(&event);
}

void ContactTable::mousePressEvent(QMouseEvent *event)
{
    m_pressedBox = event->button() == Qt::LeftButton ? boxAt(event->position().toPoint()) : QModelIndex();
    if (!m_pressedBox.isValid())
        QTableView::mousePressEvent(event);
}

void ContactTable::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedBox.isValid())
        QTableView::mouseMoveEvent(event);
}

void ContactTable::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressedBox.isValid())
        return QTableView::mouseReleaseEvent(event);
    const QModelIndex pressed = std::exchange(m_pressedBox, {});
    if (boxAt(event->position().toPoint()) == pressed)
        toggle(pressed);
}

void ContactTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (boxAt(event->position().toPoint()).isValid())
        mousePressEvent(event); // of two quick clicks each counts
    else
        QTableView::mouseDoubleClickEvent(event);
}

void ContactTable::startDrag(Qt::DropActions)
{
    emit dragWanted();
}

void ContactTable::keyboardSearch(const QString &text)
{
    emit searchTyped(text);
}

void ContactTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeights();
}

void ContactTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ContactTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyWanted();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ContactTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_menuActions.isEmpty()) {
        menu->addActions(m_menuActions);
        menu->addSeparator();
    }
    QAction *copying = menu->addAction(tr("Copy"), this, &ContactTable::copyWanted);
    copying->setShortcut(QKeySequence::Copy);
    copying->setEnabled(selectionModel() && selectionModel()->hasSelection());
    copying->setMenuRole(QAction::NoRole);
    QAction *selecting = menu->addAction(tr("Select all"), this, &ContactTable::selectAll);
    selecting->setShortcut(QKeySequence::SelectAll);
    selecting->setMenuRole(QAction::NoRole);
    menu->popup(event->globalPos());
    event->accept();
}

void ContactTable::setRowHeights()
{
    const int height = fontMetrics().height() + Metrics::RowPadding;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    // The last column stretches, but never below the default size, which may be more than the room that is left for it.
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 6);
}

void ContactTable::fitColumns()
{
    constexpr double Shares[] = {0.22, 0.28, 0.18, 0.18};
    if (m_widthsChosen || horizontalHeader()->count() != ContactTableModel::ColumnCount)
        return;
    const int least = fontMetrics().averageCharWidth() * 10;
    m_fitting = true;
    for (int column = 0; column < static_cast<int>(std::size(Shares)); ++column)
        setColumnWidth(column, std::max(least, static_cast<int>(viewport()->width() * Shares[column])));
    m_fitting = false;
}

} // namespace Ferry
