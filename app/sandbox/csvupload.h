// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/people.h"

#include <string_view>

namespace Ferry::Sandbox {

/// What an uploaded file came to: the people in it, or the code of the error table.
struct CsvUpload {
    std::vector<Person> people = {};
    int errorCode = 0;
};

/// Reads a CSV file (RFC 4180, UTF-8, names of columns in the first row) that was sent as \a fileName and
/// \a contentType. 1025: it is of another type; 1026: it cannot be parsed or has no column that is known.
[[nodiscard]] CsvUpload readCsvUpload(std::string_view fileName, std::string_view contentType,
                                      std::string_view content);

} // namespace Ferry::Sandbox
