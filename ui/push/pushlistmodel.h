// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/push/pushcontroller.h"

#include <QAbstractTableModel>

namespace Ferry {

/// The pushes of this computer: when, from where, to where, and what came of them.
class PushListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, From, To, State, Outcome, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPushes(const QList<KeptPush> &pushes);
    [[nodiscard]] const KeptPush &push(int row) const { return m_pushes.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<KeptPush> m_pushes;
};

} // namespace Ferry
