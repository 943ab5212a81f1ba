// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablecolumnsmodel.h"

#include "ui/tables/tableroletext.h"
#include "ui/widgets/plaintext.h"

#include <QLocale>

namespace Ferry {

namespace {

constexpr qsizetype Longest = 120;

} // namespace

void TableColumnsModel::setTable(const QList<TableColumn> &columns, const QList<QStringList> &rows)
{
    beginResetModel();
    m_columns = columns;
    m_rows = rows.mid(0, MostValues);
    endResetModel();
}

int TableColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int TableColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstValue + static_cast<int>(m_rows.size());
}

QVariant TableColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableColumn &column = m_columns.at(index.row());
    if (index.column() == Becomes) {
        if (role == Qt::EditRole)
            return static_cast<int>(column.role);
        return role == Qt::DisplayRole ? QVariant(tableRoleText(column.role)) : QVariant();
    }
    const QString text =
        index.column() == Name ? column.header : m_rows.at(index.column() - FirstValue).value(index.row());
    const QString line = PlainText::oneLine(text, Longest);
    if (role == Qt::DisplayRole)
        return index.column() == Name ? line : PlainText::selfDirected(line); // a number stays one among Arabic
    if (role == Qt::ToolTipRole && !text.isEmpty())
        return PlainText::toolTip(text);
    return {};
}

QVariant TableColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == Name)
        return tr("In the file");
    if (section == Becomes)
        return tr("Becomes");
    //: Head of a column with values of a table's first, second... row.
    return tr("Row %1").arg(QLocale().toString(section - FirstValue + 1));
}

Qt::ItemFlags TableColumnsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Becomes ? flags | Qt::ItemIsEditable : flags;
}

bool TableColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || index.column() != Becomes || role != Qt::EditRole)
        return false;
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < 0 || number > static_cast<int>(TableRole::Notes))
        return false;
    m_columns[index.row()].role = static_cast<TableRole>(number);
    emit dataChanged(index, index, {Qt::DisplayRole, Qt::EditRole});
    return true;
}

} // namespace Ferry
