// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/accountplaces.h"

#include "models/items/importlistmodel.h"
#include "ui/plus/pluscontroller.h"
#include "ui/widgets/plaintext.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

void AccountPlaces::refresh(const PlusController &plus)
{
    QList<Place> places;
    const QList<KnownAccount> &accounts = plus.accounts();
    for (const KnownAccount &account : accounts) {
        const bool isInUse = plus.account() && plus.account()->id == account.id;
        const bool isExpired = isInUse && plus.state() == PlusController::State::Expired;
        places += {.accountId = account.id,
                   .name = PlusController::nameOf(account),
                   .subtitle = isExpired ? tr("Sign in again") : tr("Account")};
        if (!isInUse)
            continue;
        for (const PlusTeam &team : plus.teams())
            places += {.accountId = account.id, .teamId = team.id, .name = team.name, .subtitle = tr("Team")};
    }
    if (places.isEmpty())
        places += {.name = tr("Contacts+"), .subtitle = tr("Your account there")};
    if (places == m_places)
        return;
    beginResetModel();
    m_places = places;
    endResetModel();
}

int AccountPlaces::rowOf(const QString &accountId, const QString &teamId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (place(row).accountId == accountId && place(row).teamId == teamId)
            return row;
    }
    return -1;
}

int AccountPlaces::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant AccountPlaces::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Place &place = m_places.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return PlainText::oneLine(place.name);
    case Qt::ToolTipRole:
        return PlainText::toolTip(place.name);
    case ImportListModel::SubtitleRole:
        return place.subtitle;
    case Qt::AccessibleTextRole:
        //: What a screen reader says of an account or team in the side list: its name, and which of both it is.
        return tr("%1, %2").arg(place.name, place.subtitle);
    default:
        return {};
    }
}

} // namespace Ferry
