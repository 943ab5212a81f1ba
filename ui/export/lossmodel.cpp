// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/lossmodel.h"

#include "ui/export/exporttext.h"
#include "ui/widgets/plaintext.h"

#include <map>
#include <tuple>

namespace Ferry {

namespace {

std::tuple<ContactField, Loss::Kind, int> keyOf(const Loss &loss)
{
    return {loss.field, loss.kind, loss.position};
}

} // namespace

void LossModel::setPrepared(const PreparedExport &prepared)
{
    beginResetModel();
    m_contacts = prepared.contacts;
    m_target = prepared.plan.target;
    m_groups.clear();
    std::map<std::tuple<ContactField, Loss::Kind, int>, std::size_t> places;
    for (const LossReport::Count &count : prepared.losses.counts()) {
        places[keyOf(count.loss)] = m_groups.size();
        m_groups.push_back({count, {}});
    }
    for (const LossReport::Entry &entry : prepared.losses.entries()) {
        std::vector<qsizetype> &contacts = m_groups[places[keyOf(entry.loss)]].contacts;
        if (contacts.empty() || contacts.back() != entry.contact)
            contacts.push_back(entry.contact);
    }
    endResetModel();
}

// The internal id is 0 for a sum, else the number of the sum that a contact is under, from 1 on.
QModelIndex LossModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex LossModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, quintptr{0});
}

int LossModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(static_cast<std::size_t>(parent.row())).contacts.size());
}

int LossModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant LossModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    if (index.internalId() == 0)
        return lossText(m_groups.at(static_cast<std::size_t>(index.row())).count, m_target);
    const Group &group = m_groups.at(index.internalId() - 1);
    const QString name = displayName(m_contacts.at(group.contacts.at(static_cast<std::size_t>(index.row()))));
    return name.isEmpty() ? tr("A contact without a name") : PlainText::selfDirected(PlainText::oneLine(name));
}

} // namespace Ferry
