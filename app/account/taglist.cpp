// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/taglist.h"

#include <algorithm>

namespace Ferry {

namespace {

bool comesBefore(const PlusTag &a, const PlusTag &b)
{
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order != 0 ? order < 0 : a.id < b.id;
}

} // namespace

void TagList::setTags(QList<PlusTag> tags)
{
    beginResetModel();
    m_tags = std::move(tags);
    std::sort(m_tags.begin(), m_tags.end(), comesBefore);
    endResetModel();
}

void TagList::put(const PlusTag &tag)
{
    if (const PlusTag *known = find(tag.id); known && *known == tag)
        return;
    remove(tag.id);
    const auto place = std::lower_bound(m_tags.begin(), m_tags.end(), tag, comesBefore);
    const int row = static_cast<int>(place - m_tags.begin());
    beginInsertRows({}, row, row);
    m_tags.insert(row, tag);
    endInsertRows();
}

void TagList::remove(const QString &id)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_tags.at(row).id != id)
            continue;
        beginRemoveRows({}, row, row);
        m_tags.removeAt(row);
        endRemoveRows();
        return;
    }
}

const PlusTag *TagList::find(const QString &id) const
{
    const auto tag = std::find_if(m_tags.cbegin(), m_tags.cend(), [&id](const PlusTag &one) { return one.id == id; });
    return tag == m_tags.cend() ? nullptr : &*tag;
}

const PlusTag *TagList::named(const QString &name) const
{
    const auto tag = std::find_if(m_tags.cbegin(), m_tags.cend(), [wanted = name.trimmed()](const PlusTag &one) {
        return one.name.trimmed().compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return tag == m_tags.cend() ? nullptr : &*tag;
}

TagNames TagList::names() const
{
    TagNames names;
    for (const PlusTag &tag : m_tags)
        names.insert(tag.id, tag.name);
    return names;
}

int TagList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tags.size());
}

QVariant TagList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlusTag &tag = m_tags.at(index.row());
    if (role == Qt::DisplayRole)
        return tag.name;
    return role == IdRole ? QVariant(tag.id) : QVariant();
}

} // namespace Ferry
