// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>

namespace Ferry {

class PlusController;

/// Where contacts are at Contacts+: the accounts signed in to, and below the one in use its teams; or a way to sign in.
/// Has the roles of ImportListModel, so that it looks like one.
class AccountPlaces : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Place {
        /// Empty: nobody is signed in to.
        QString accountId = {};
        /// Empty: the person's own contacts.
        QString teamId = {};
        QString name = {};
        QString subtitle = {};

        bool operator==(const Place &) const = default;
    };

    using QAbstractListModel::QAbstractListModel;

    /// Shows what \a plus knows.
    void refresh(const PlusController &plus);
    [[nodiscard]] const Place &place(int row) const { return m_places.at(row); }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(const QString &accountId, const QString &teamId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Place> m_places;
};

} // namespace Ferry
