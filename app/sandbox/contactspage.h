// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/imports.h"
#include "app/sandbox/people.h"
#include "app/sandbox/request.h"
#include "app/sandbox/writer.h"

namespace Ferry::Sandbox {

/// The rows that a contacts request is answered with.
struct PageRange {
    int start = 0;
    int count = 0;
    int total = 0;
};

/// Which rows \a request asks for (count is ignored without start, and 0 means all), as \a scenario bends it;
/// nothing when start or count is not a whole number.
[[nodiscard]] std::optional<PageRange> pageRange(const ApiRequest &request, const Scenario &scenario, int total,
                                                 int nthAnswer);

/// Writes a contacts answer piece by piece, so that 100,000 of them need no memory.
class ContactsPage
{
public:
    ContactsPage(Format format, Import import, const Options &options, PageRange range,
                 std::optional<std::string> echo);

    /// The next piece, some 64 KiB of it; empty at the end.
    [[nodiscard]] std::string next();

private:
    void writePerson(const Person &person);
    void writeRow(int row);
    void writeRest();

    Import m_import;
    PageRange m_range;
    std::uint64_t m_seed;
    std::optional<std::string> m_echo;
    std::unique_ptr<Writer> m_writer;
    int m_row;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace Ferry::Sandbox
