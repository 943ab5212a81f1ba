// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/pushlistmodel.h"

#include "ui/push/pushtext.h"
#include "ui/widgets/plaintext.h"

#include <QLocale>

namespace Ferry {

void PushListModel::setPushes(const QList<KeptPush> &pushes)
{
    beginResetModel();
    m_pushes = pushes;
    endResetModel();
}

int PushListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pushes.size());
}

int PushListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PushListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const KeptPush &push = m_pushes.at(index.row());
    switch (index.column()) {
    case When:
        return QLocale().toString(push.record.startedAt.toLocalTime(), QLocale::ShortFormat);
    case From:
        return PlainText::selfDirected(PlainText::oneLine(push.record.sourceName, 80));
    case To:
        return PushText::where(push.record);
    case State:
        return PushText::state(push.record.state);
    case Outcome:
        return PushText::summary(push.counts);
    default:
        return {};
    }
}

QVariant PushListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case From:
        return tr("From");
    case To:
        return tr("To");
    case State:
        return tr("State");
    case Outcome:
        return tr("What came of it");
    default:
        return {};
    }
}

} // namespace Ferry
