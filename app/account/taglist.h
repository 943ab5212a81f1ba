// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/accountentry.h"

#include <QAbstractListModel>

namespace Ferry {

/// The tags of an account, in the order of the alphabet.
class TagList : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        /// QString
        IdRole = Qt::UserRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setTags(QList<PlusTag> tags);
    /// Adds \a tag, or replaces the one with its id.
    void put(const PlusTag &tag);
    void remove(const QString &id);

    [[nodiscard]] const QList<PlusTag> &tags() const { return m_tags; }
    /// Null when it is not here.
    [[nodiscard]] const PlusTag *find(const QString &id) const;
    /// Whatever its case; null when there is none of that name.
    [[nodiscard]] const PlusTag *named(const QString &name) const;
    [[nodiscard]] TagNames names() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<PlusTag> m_tags;
};

} // namespace Ferry
