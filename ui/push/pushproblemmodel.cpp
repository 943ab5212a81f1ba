// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/pushproblemmodel.h"

#include "ui/push/plantext.h"
#include "ui/push/pushtext.h"
#include "ui/widgets/plaintext.h"

namespace Ferry {

void PushProblemModel::setItems(const QList<PushItem> &items)
{
    beginResetModel();
    m_items.clear();
    for (const PushItem &item : items) {
        if (!PushText::problem(item).isEmpty())
            m_items += item;
    }
    endResetModel();
}

int PushProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int PushProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PushProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PushItem &item = m_items.at(index.row());
    if (role == Qt::ToolTipRole)
        return PlainText::toolTip(PushText::problem(item));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Who:
        return item.contacts.isEmpty() ? shownName({}) : shownName(item.contacts.constFirst());
    case Task:
        return PushText::task(item);
    case Why:
        return PushText::problem(item);
    default:
        return {};
    }
}

QVariant PushProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who:
        return tr("Contact");
    case Task:
        return tr("What was to happen");
    case Why:
        return tr("Why it did not");
    default:
        return {};
    }
}

} // namespace Ferry
