// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushitem.h"

#include <QAbstractTableModel>

namespace Ferry {

/// Those items of a push that are not as they should be: who, what was to happen, why it did not.
class PushProblemModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Who, Task, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes those of \a items that have a problem.
    void setItems(const QList<PushItem> &items);
    [[nodiscard]] const QList<PushItem> &problems() const { return m_items; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<PushItem> m_items;
};

} // namespace Ferry
