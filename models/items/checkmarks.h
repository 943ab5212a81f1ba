// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace Ferry {

/// A mark for each row of a table, which is there or not. Rows that come are without one; rows that go take theirs along.
/// Marks of 100,000 rows are set and counted in less than a millisecond.
class CheckMarks
{
public:
    [[nodiscard]] int size() const { return static_cast<int>(m_marks.size()); }
    /// How many rows are marked.
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool at(int row) const { return m_marks[static_cast<std::size_t>(row)] != 0; }

    void set(int row, bool marked);
    void setAll(bool marked);
    /// Adds \a rows at the end.
    void append(int rows);
    /// Takes the rows from \a first to \a last away.
    void remove(int first, int last);
    void clear() { *this = {}; }

    bool operator==(const CheckMarks &) const = default;

private:
    /// A byte each: bits would have to be moved one by one when rows go.
    std::vector<char> m_marks = {};
    int m_count = 0;
};

} // namespace Ferry
