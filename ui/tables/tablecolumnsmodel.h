// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/tablemapping.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace Ferry {

/// The columns of a table, each in a row: its name, what it becomes, and its first values.
class TableColumnsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The columns of the model; those from FirstValue on are the values of the table's rows.
    enum Column { Name, Becomes, FirstValue };
    static constexpr int MostValues = 4;

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows \a columns with the values in \a rows, of which the first few are taken.
    void setTable(const QList<TableColumn> &columns, const QList<QStringList> &rows);
    /// With what has been chosen.
    [[nodiscard]] const QList<TableColumn> &columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// In Becomes, Qt::EditRole is the number of the TableRole.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    QList<TableColumn> m_columns;
    QList<QStringList> m_rows;
};

} // namespace Ferry
