// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/preparedexport.h"

#include <QAbstractItemModel>

#include <vector>

namespace Ferry {

/// What an export will lose, summed up, and under each sum the contacts it is about.
class LossModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void setPrepared(const PreparedExport &prepared);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Group {
        LossReport::Count count;
        /// Places among the contacts, ascending.
        std::vector<qsizetype> contacts;
    };

    QList<Contact> m_contacts;
    std::optional<ExportTarget> m_target;
    std::vector<Group> m_groups;
};

} // namespace Ferry
