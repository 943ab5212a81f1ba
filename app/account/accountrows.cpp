// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/accountrows.h"

#include <algorithm>

namespace Ferry {

const PlusContact *AccountRows::find(const QString &id) const
{
    const auto row = m_rows.constFind(id);
    return row == m_rows.cend() ? nullptr : &m_contacts.at(*row);
}

void AccountRows::clear()
{
    m_contacts.clear();
    m_rows.clear();
    m_table.setContacts({});
}

void AccountRows::put(const QList<AccountEntry> &entries)
{
    QList<Contact> fresh;
    QList<AccountEntry> known;
    const int first = size();
    for (const AccountEntry &entry : entries) {
        if (has(entry.plus.id)) {
            known += entry;
            continue;
        }
        m_rows.insert(entry.plus.id, size());
        m_contacts += entry.plus;
        fresh += entry.shown;
    }
    m_table.append(first, fresh);
    replace(known);
}

void AccountRows::replace(const QList<AccountEntry> &entries)
{
    QMap<int, Contact> shown;
    for (const AccountEntry &entry : entries) {
        const auto row = m_rows.constFind(entry.plus.id);
        if (row == m_rows.cend())
            continue;
        m_contacts[*row] = entry.plus;
        if (entry.shown != m_table.contact(*row))
            shown.insert(*row, entry.shown);
    }
    m_table.replace(shown);
}

void AccountRows::remove(const QSet<QString> &ids)
{
    QList<int> rows;
    for (const QString &id : ids) {
        if (const auto row = m_rows.constFind(id); row != m_rows.cend())
            rows += *row;
    }
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    m_contacts.removeIf([&ids](const PlusContact &contact) { return ids.contains(contact.id); });
    m_rows.clear();
    for (int row = 0; row < size(); ++row)
        m_rows.insert(m_contacts.at(row).id, row);
    m_table.remove(rows);
}

void AccountRows::showTags(const TagNames &tags, int first, int end)
{
    QMap<int, Contact> shown;
    for (int row = first; row < std::min(end, size()); ++row) {
        const QStringList groups = groupsOf(m_contacts.at(row), tags);
        if (groups == m_table.contact(row).groups)
            continue;
        Contact contact = m_table.contact(row);
        contact.groups = groups;
        shown.insert(row, contact);
    }
    m_table.replace(shown);
}

} // namespace Ferry
