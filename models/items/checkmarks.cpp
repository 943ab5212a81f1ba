// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/checkmarks.h"

#include <algorithm>

namespace Ferry {

void CheckMarks::set(int row, bool marked)
{
    char &mark = m_marks[static_cast<std::size_t>(row)];
    m_count += static_cast<int>(marked) - mark;
    mark = marked ? 1 : 0;
}

void CheckMarks::setAll(bool marked)
{
    std::fill(m_marks.begin(), m_marks.end(), marked ? 1 : 0);
    m_count = marked ? size() : 0;
}

void CheckMarks::append(int rows)
{
    m_marks.resize(m_marks.size() + static_cast<std::size_t>(rows), 0);
}

void CheckMarks::remove(int first, int last)
{
    const auto from = m_marks.begin() + first;
    const auto to = m_marks.begin() + last + 1;
    m_count -= static_cast<int>(std::count(from, to, 1));
    m_marks.erase(from, to);
}

} // namespace Ferry
