// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushtwins.h"

#include "app/push/pushflow.h"

#include <algorithm>

namespace Ferry {

namespace {

bool isUndecided(const PushItem &item)
{
    return (item.stage == PushStage::Ready || item.stage == PushStage::Asked) && !item.failure;
}

} // namespace

PushTwins::PushTwins(const QList<PushItem> &items)
{
    QSet<int> asked;
    for (const PushItem &item : items) {
        if (item.kind != PushKind::Create || !isUndecided(item))
            continue;
        const QString key = PushFlow::likenessOf(item.data);
        m_keys.insert(item.number, key);
        m_groups[key].push_back(item.number);
        if (item.stage == PushStage::Asked)
            asked.insert(item.number);
    }
    for (std::deque<int> &group : m_groups)
        std::stable_partition(group.begin(), group.end(), [&](int number) { return asked.contains(number); });
}

bool PushTwins::park(int number)
{
    const auto key = m_keys.constFind(number);
    if (key == m_keys.cend() || m_groups.constFind(*key)->front() == number)
        return false;
    m_parked.insert(number);
    return true;
}

std::optional<int> PushTwins::release(const PushItem &item)
{
    const auto key = m_keys.constFind(item.number);
    if (key == m_keys.cend() || isUndecided(item))
        return {};
    std::deque<int> &group = m_groups[*key];
    group.pop_front();
    m_keys.erase(key);
    if (group.empty() || !m_parked.remove(group.front()))
        return {};
    return group.front();
}

} // namespace Ferry
