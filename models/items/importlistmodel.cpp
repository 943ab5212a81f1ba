// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/importlistmodel.h"

#include "models/source/localsource.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

/// The time for an import of today, the date for an earlier one.
QString when(const QDateTime &startedAt)
{
    const QDateTime local = startedAt.toLocalTime();
    const QLocale locale;
    return local.date() == QDate::currentDate() ? locale.toString(local.time(), QLocale::ShortFormat)
                                                : locale.toString(local.date(), QLocale::ShortFormat);
}

} // namespace

void ImportListModel::setImports(const QList<ImportSummary> &imports)
{
    if (imports == m_imports)
        return;
    // One by one would be more than lists of this length are worth, but a reset would lose the view's place.
    for (int row = static_cast<int>(m_imports.size()) - 1; row >= 0; --row) {
        const qint64 id = m_imports.at(row).id;
        const bool stays = std::any_of(imports.cbegin(), imports.cend(),
                                       [id](const ImportSummary &import) { return import.id == id; });
        if (stays)
            continue;
        beginRemoveRows({}, row, row);
        m_imports.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < imports.size(); ++row) {
        const ImportSummary &wanted = imports.at(row);
        const int at = rowOf(wanted.id);
        if (at < 0) {
            beginInsertRows({}, row, row);
            m_imports.insert(row, wanted);
            endInsertRows();
            continue;
        }
        if (at != row) {
            beginMoveRows({}, at, at, {}, row);
            m_imports.move(at, row);
            endMoveRows();
        }
        if (m_imports.at(row) != wanted) {
            m_imports[row] = wanted;
            emit dataChanged(index(row), index(row));
        }
    }
}

const ImportSummary &ImportListModel::import(int row) const
{
    return m_imports.at(row);
}

int ImportListModel::rowOf(qint64 id) const
{
    for (int row = 0; row < m_imports.size(); ++row) {
        if (m_imports.at(row).id == id)
            return row;
    }
    return -1;
}

int ImportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_imports.size());
}

QVariant ImportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ImportSummary &import = m_imports.at(index.row());
    const QString time = when(import.startedAt);
    //: Stands before the time of an import, for "came out of a file".
    const QString whose = import.serviceCode == LocalSource::File ? tr("File")
        //: Stands before the time of an import, for "came out of the clipboard".
        : import.serviceCode == LocalSource::Clipboard ? tr("Pasted")
                                                       : import.owner;
    const QString subtitle = whose.isEmpty() ? time : whose + u" · "_s + time;
    switch (role) {
    case Qt::DisplayRole:
        return import.sourceName;
    case IdRole:
        return import.id;
    case SubtitleRole:
        return subtitle;
    case CountRole:
        return QLocale().toString(import.contacts);
    case PartialRole:
        return import.state == ImportSummary::State::Partial;
    case Qt::AccessibleTextRole:
        if (import.state == ImportSummary::State::Partial && import.announced > import.contacts) {
            //: Name of an import for screen readers, some of which never came: "Yahoo, incomplete: 1,000 of 2,340 contacts, ..."
            return tr("%1, incomplete: %Ln of %2 contact(s), %3", nullptr, static_cast<int>(import.contacts))
                .arg(import.sourceName, QLocale().toString(import.announced), subtitle);
        }
        if (import.state == ImportSummary::State::Partial) {
            //: The same when nobody knows how many there are.
            return tr("%1, incomplete: %Ln contact(s), %2", nullptr, static_cast<int>(import.contacts))
                .arg(import.sourceName, subtitle);
        }
        //: Name of an import for screen readers: source, number of contacts, owner and time.
        return tr("%1, %Ln contact(s), %2", nullptr, static_cast<int>(import.contacts))
            .arg(import.sourceName, subtitle);
    default:
        return {};
    }
}

} // namespace Ferry
