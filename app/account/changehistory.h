// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/accountchange.h"

#include <QList>

#include <functional>

namespace Ferry {

/// The changes that can be taken back, and those taken back that can be done again, the newest last.
class ChangeHistory
{
public:
    /// Each step keeps what it needs to go back; older ones are forgotten.
    static constexpr qsizetype limit = 20;

    struct Step {
        /// What the person did.
        AccountChange::Kind kind = AccountChange::Kind::Edit;
        QString name = {};
        int count = 0;
        std::function<void()> perform = {};
    };
    enum class Way { Back, Forth };

    /// A new change, which \a back takes back; what was taken back before can not be done again after it.
    void add(const Step &back)
    {
        m_forth.clear();
        put(Way::Back, back);
    }
    void put(Way way, const Step &step)
    {
        QList<Step> &steps = way == Way::Back ? m_back : m_forth;
        steps += step;
        if (steps.size() > limit)
            steps.removeFirst();
    }
    /// The next step that \a way, null when there is none.
    [[nodiscard]] const Step *next(Way way) const
    {
        const QList<Step> &steps = way == Way::Back ? m_back : m_forth;
        return steps.isEmpty() ? nullptr : &steps.constLast();
    }
    /// As next(), which there must be; it is not in here any more.
    [[nodiscard]] Step take(Way way) { return (way == Way::Back ? m_back : m_forth).takeLast(); }

private:
    QList<Step> m_back;
    QList<Step> m_forth;
};

} // namespace Ferry
