// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/accountentry.h"
#include "models/items/contacttablemodel.h"

#include <QSet>

namespace Ferry {

/// A table of an account's contacts, each found by its id.
class AccountRows
{
public:
    [[nodiscard]] ContactTableModel &table() { return m_table; }
    [[nodiscard]] int size() const { return static_cast<int>(m_contacts.size()); }
    [[nodiscard]] bool has(const QString &id) const { return m_rows.contains(id); }
    /// Null when it is not here.
    [[nodiscard]] const PlusContact *find(const QString &id) const;
    [[nodiscard]] const PlusContact &at(int row) const { return m_contacts.at(row); }
    [[nodiscard]] const QList<PlusContact> &contacts() const { return m_contacts; }

    void clear();
    /// Adds those of \a entries that are not here, and replaces the others.
    void put(const QList<AccountEntry> &entries);
    /// Replaces those of \a entries that are here.
    void replace(const QList<AccountEntry> &entries);
    void remove(const QSet<QString> &ids);
    /// Shows the names of \a tags on the rows from \a first to before \a end.
    void showTags(const TagNames &tags, int first, int end);

private:
    ContactTableModel m_table;
    QList<PlusContact> m_contacts;
    QHash<QString, int> m_rows;
};

} // namespace Ferry
