// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/importsummary.h"

#include <QAbstractListModel>
#include <QList>

namespace Ferry {

/// The imports kept on this machine, newest first.
class ImportListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        /// qint64: the import's id in the store.
        IdRole = Qt::UserRole,
        /// QString: who and when, for a second line.
        SubtitleRole,
        /// QString: how many contacts, in the person's digits.
        CountRole,
        /// bool: contacts are missing.
        PartialRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Replaces the list, keeping rows that stay where they are.
    void setImports(const QList<ImportSummary> &imports);
    [[nodiscard]] const ImportSummary &import(int row) const;
    /// The row of the import \a id; -1 without it.
    [[nodiscard]] int rowOf(qint64 id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<ImportSummary> m_imports;
};

} // namespace Ferry
