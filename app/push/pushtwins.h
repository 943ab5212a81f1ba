// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushitem.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <optional>

namespace Ferry {

/// Contacts to be created that a lost answer could confuse with each other: of each group one at a time is asked for.
class PushTwins
{
public:
    PushTwins() = default;
    /// Of those among \a items that are yet to be created. What may have happened comes before what did not: it must be
    /// found before anything like it is made. Takes milliseconds for each hundred.
    explicit PushTwins(const QList<PushItem> &items);

    /// Whether \a number has to wait for another one; it is then what release() gives at some time.
    [[nodiscard]] bool park(int number);
    /// To be told of each answer about \a item: which one's turn it is when this one cannot be confused any more.
    [[nodiscard]] std::optional<int> release(const PushItem &item);

private:
    QHash<QString, std::deque<int>> m_groups;
    QHash<int, QString> m_keys;
    /// Those whose turn came before that of their twin.
    QSet<int> m_parked;
};

} // namespace Ferry
