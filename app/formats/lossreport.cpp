// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/lossreport.h"

#include <map>
#include <tuple>

namespace Ferry {

void LossReport::add(qsizetype contact, const QList<Loss> &losses)
{
    if (losses.isEmpty())
        return;
    ++m_contacts;
    for (const Loss &loss : losses)
        m_entries.append({contact, loss});
}

QList<LossReport::Count> LossReport::counts() const
{
    struct Sum {
        qsizetype contacts = 0;
        qsizetype last = -1;
    };
    std::map<std::tuple<ContactField, Loss::Kind, int>, Sum> sums;
    for (const Entry &entry : m_entries) {
        Sum &sum = sums[{entry.loss.field, entry.loss.kind, entry.loss.position}];
        if (sum.last != entry.contact)
            ++sum.contacts;
        sum.last = entry.contact;
    }
    QList<Count> counts;
    for (const auto &[key, sum] : sums) {
        const auto &[field, kind, position] = key;
        counts.append({{field, kind, position}, sum.contacts});
    }
    return counts;
}

} // namespace Ferry
