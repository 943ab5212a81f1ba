// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contacttablemodel.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QStringList columnTexts(const Contact &contact, ContactTableModel::Column column)
{
    QStringList texts;
    const auto add = [&texts](const QString &text) {
        if (!text.trimmed().isEmpty())
            texts.append(text);
    };
    switch (column) {
    case ContactTableModel::Name:
        add(displayName(contact));
        break;
    case ContactTableModel::Email:
        for (const EmailAddress &email : contact.emails)
            add(email.address);
        break;
    case ContactTableModel::Phone:
        for (const PhoneNumber &phone : contact.phones)
            add(phone.number);
        break;
    case ContactTableModel::Organisation:
        for (const QString &company : contact.companies)
            add(company);
        break;
    case ContactTableModel::City:
        for (const PostalAddress &address : contact.addresses)
            add(address.city);
        texts.removeDuplicates();
        break;
    }
    return texts;
}

/// What a screen reader says for a cell: everything in it, within what a person listens to.
QString accessibleText(const Contact &contact, ContactTableModel::Column column)
{
    constexpr qsizetype Longest = 500;
    return columnTexts(contact, column).join(", "_L1).left(Longest);
}

} // namespace

QString columnText(const Contact &contact, ContactTableModel::Column column)
{
    if (column == ContactTableModel::Email) {
        if (const EmailAddress *email = primaryEmail(contact); email && !email->address.trimmed().isEmpty())
            return email->address;
    } else if (column == ContactTableModel::Phone) {
        if (const PhoneNumber *phone = primaryPhone(contact); phone && !phone->number.trimmed().isEmpty())
            return phone->number;
    }
    return columnTexts(contact, column).value(0);
}

void ContactTableModel::setContacts(const QList<Contact> &contacts)
{
    const bool wereChecked = m_checks.count() > 0;
    beginResetModel();
    m_pages.clear();
    m_ends.clear();
    m_checks.clear();
    m_checks.append(static_cast<int>(contacts.size()));
    if (!contacts.isEmpty()) {
        m_pages.push_back(contacts);
        m_ends.push_back(static_cast<int>(contacts.size()));
    }
    endResetModel();
    if (wereChecked)
        emit checksChanged();
}

void ContactTableModel::append(qint64 position, const QList<Contact> &contacts)
{
    const int first = rowCount();
    Q_ASSERT_X(position <= first, "ContactTableModel::append", "a page before this one is missing");
    const qsizetype known = std::max<qsizetype>(0, first - position);
    if (known >= contacts.size())
        return;
    const QList<Contact> fresh = contacts.sliced(known);
    const int end = first + static_cast<int>(fresh.size());
    beginInsertRows({}, first, end - 1);
    m_pages.push_back(fresh);
    m_ends.push_back(end);
    m_checks.append(end - first);
    endInsertRows();
}

void ContactTableModel::replace(const QMap<int, Contact> &contacts)
{
    if (contacts.isEmpty())
        return;
    for (auto it = contacts.constBegin(); it != contacts.constEnd(); ++it) {
        const std::size_t page = pageOf(it.key());
        const int first = page == 0 ? 0 : m_ends[page - 1];
        m_pages[page].replace(it.key() - first, it.value()); // a copy where a worker holds the page
    }
    emit dataChanged(index(contacts.firstKey(), 0), index(contacts.lastKey(), ColumnCount - 1));
}

void ContactTableModel::remove(const QList<int> &rows)
{
    // Each run of rows costs those who look at it a walk through all of theirs.
    constexpr int mostRuns = 32;
    QList<std::pair<int, int>> runs;
    for (const int row : rows) {
        if (!runs.isEmpty() && runs.constLast().second == row - 1)
            runs.last().second = row;
        else
            runs.append({row, row});
    }
    const int wereChecked = m_checks.count();
    const bool isReset = runs.size() > mostRuns;
    if (isReset)
        beginResetModel();
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        if (!isReset)
            beginRemoveRows({}, run->first, run->second);
        removeRange(run->first, run->second);
        if (!isReset)
            endRemoveRows();
    }
    if (isReset)
        endResetModel();
    if (m_checks.count() != wereChecked)
        emit checksChanged();
}

void ContactTableModel::removeRange(int first, int last)
{
    m_checks.remove(first, last);
    // A page that becomes empty keeps its place, so that the others keep their numbers.
    for (std::size_t page = m_pages.size(); page-- > 0;) {
        const int begin = page == 0 ? 0 : m_ends[page - 1];
        const int from = std::max(first, begin);
        const int to = std::min(last, m_ends[page] - 1);
        if (from <= to)
            m_pages[page].remove(from - begin, to - from + 1);
    }
    int end = 0;
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        end += static_cast<int>(m_pages[page].size());
        m_ends[page] = end;
    }
}

std::size_t ContactTableModel::pageOf(int row) const
{
    Q_ASSERT(row >= 0 && row < rowCount());
    return static_cast<std::size_t>(std::upper_bound(m_ends.cbegin(), m_ends.cend(), row) - m_ends.cbegin());
}

const Contact &ContactTableModel::contact(int row) const
{
    const std::size_t index = pageOf(row);
    const int first = index == 0 ? 0 : m_ends[index - 1];
    return m_pages[index].at(row - first);
}

QList<Contact> ContactTableModel::contacts() const
{
    QList<Contact> all;
    all.reserve(rowCount());
    for (const QList<Contact> &page : m_pages)
        all += page;
    return all;
}

QList<Contact> ContactTableModel::checkedContacts() const
{
    if (m_checks.count() == rowCount())
        return contacts();
    QList<Contact> checked;
    checked.reserve(m_checks.count());
    int row = 0;
    for (const QList<Contact> &page : m_pages) {
        for (const Contact &contact : page) {
            if (m_checks.at(row++))
                checked.append(contact);
        }
    }
    return checked;
}

void ContactTableModel::setChecked(const std::vector<int> &rows, bool checked)
{
    int first = rowCount();
    int last = -1;
    for (const int row : rows) {
        if (m_checks.at(row) == checked)
            continue;
        m_checks.set(row, checked);
        first = std::min(first, row);
        last = std::max(last, row);
    }
    tellChecks(first, last);
}

void ContactTableModel::setAllChecked(bool checked)
{
    if (m_checks.count() == (checked ? rowCount() : 0))
        return;
    m_checks.setAll(checked);
    tellChecks(0, rowCount() - 1);
}

void ContactTableModel::restoreChecks(const CheckMarks &checks)
{
    if (checks.size() > rowCount() || rowCount() == 0)
        return;
    m_checks = checks;
    m_checks.append(rowCount() - checks.size());
    tellChecks(0, rowCount() - 1);
}

void ContactTableModel::tellChecks(int first, int last)
{
    if (first > last)
        return;
    emit dataChanged(index(first, Name), index(last, Name), {Qt::CheckStateRole});
    emit checksChanged();
}

int ContactTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_ends.empty() ? 0 : m_ends.back();
}

int ContactTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags ContactTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

bool ContactTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Name)
        return false;
    setChecked({index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant ContactTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Contact &shown = contact(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return columnText(shown, column);
    case Qt::AccessibleTextRole:
        return accessibleText(shown, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        return column == Name ? QVariant(m_checks.at(index.row()) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case MoreRole:
        return static_cast<int>(std::max<qsizetype>(0, columnTexts(shown, column).size() - 1));
    default:
        return {};
    }
}

QVariant ContactTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader(section, orientation, role);
}

QVariant ContactTableModel::columnHeader(int section, Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Name");
    case Email:
        return tr("E-mail");
    case Phone:
        return tr("Phone");
    case Organisation:
        return tr("Organisation");
    case City:
        return tr("City");
    }
    Q_UNREACHABLE();
}

} // namespace Ferry
