// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "models/items/checkmarks.h"

#include <QAbstractTableModel>
#include <QList>
#include <QMap>

#include <vector>

namespace Ferry {

/// The contacts of one address book, in the order in which they came. Sorting and searching are
/// ContactOrderModel's.
///
/// Contacts are kept in the pages in which they arrived, so that a worker can hold a page while others are
/// appended and nothing is copied. The person can put check marks to them (Qt::CheckStateRole of the first column), which
/// stay with their contacts whatever else is changed or taken away.
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

    /// How many contacts are checked.
    [[nodiscard]] int checkedCount() const { return m_checks.count(); }
    /// Those, in order of arrival. Copies them.
    [[nodiscard]] QList<Contact> checkedContacts() const;
    /// Checks all of \a rows, which may be in any order, or none of them.
    void setChecked(const std::vector<int> &rows, bool checked);
    void setAllChecked(bool checked);
    /// For each row whether it is checked.
    [[nodiscard]] const CheckMarks &checks() const { return m_checks; }
    /// As checks() were when the same contacts were here before, or the first of them; nothing happens if they were more.
    void restoreChecks(const CheckMarks &checks);

    /// The pages as they came. What is in one never changes: replace() and remove() put others in their places.
    [[nodiscard]] const std::vector<QList<Contact>> &pages() const { return m_pages; }
    /// The page that \a row is in.
    [[nodiscard]] std::size_t pageOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// headerData() of every model with these columns.
    [[nodiscard]] static QVariant columnHeader(int section, Qt::Orientation orientation, int role);

signals:
    /// checkedCount() has news, or which contacts those are.
    void checksChanged();

private:
    void removeRange(int first, int last);
    void tellChecks(int first, int last);

    std::vector<QList<Contact>> m_pages;
    /// For each page the first row after it.
    std::vector<int> m_ends;
    CheckMarks m_checks;
};

/// What \a contact has in \a column, whole and as the source gave it: the name, the first e-mail address and
/// so on.
[[nodiscard]] QString columnText(const Contact &contact, ContactTableModel::Column column);

} // namespace Ferry
