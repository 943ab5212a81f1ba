// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QAbstractTableModel>
#include <QList>
#include <QMap>

#include <vector>

namespace Ferry {

/// The contacts of one address book, in the order in which they came. Sorting and searching are
/// ContactOrderModel's.
///
/// Contacts are kept in the pages in which they arrived, so that a worker can hold a page while others are
/// appended and nothing is copied.
class ContactTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Email, Phone, Organisation, City };
    static constexpr int ColumnCount = City + 1;

    enum Role {
        /// int: how many e-mail addresses, phone numbers, companies or cities there are beside the one shown.
        MoreRole = Qt::UserRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces everything.
    void setContacts(const QList<Contact> &contacts);
    /// Adds \a contacts, which are the rows from \a position on. Pages come in order and without gaps; rows
    /// that are here already (a page that was fetched twice) are not added again.
    void append(qint64 position, const QList<Contact> &contacts);
    /// The contacts in these rows are others now.
    void replace(const QMap<int, Contact> &contacts);
    /// Takes away \a rows, which are ascending and each there once.
    void remove(const QList<int> &rows);

    [[nodiscard]] const Contact &contact(int row) const;
    /// Every contact, in order of arrival. Copies them.
    [[nodiscard]] QList<Contact> contacts() const;

    /// The pages as they came. What is in one never changes: replace() and remove() put others in their places.
    [[nodiscard]] const std::vector<QList<Contact>> &pages() const { return m_pages; }
    /// The page that \a row is in.
    [[nodiscard]] std::size_t pageOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// headerData() of every model with these columns.
    [[nodiscard]] static QVariant columnHeader(int section, Qt::Orientation orientation, int role);

private:
    void removeRange(int first, int last);

    std::vector<QList<Contact>> m_pages;
    /// For each page the first row after it.
    std::vector<int> m_ends;
};

/// What \a contact has in \a column, whole and as the source gave it: the name, the first e-mail address and
/// so on.
[[nodiscard]] QString columnText(const Contact &contact, ContactTableModel::Column column);

} // namespace Ferry
