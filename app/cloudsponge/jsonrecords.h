// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace Ferry::JsonReader {

/// The parts of an answer by brackets and quotes alone, so that one faulty part does not hide the others. Views into the
/// text they were made from.
struct Outline {
    /// Whether it begins as an object at all.
    bool isObject = false;
    /// Whether it ends before the object does.
    bool isCut = false;
    /// Whether something stands where nothing may.
    bool isOdd = false;
    /// Whether more than white space follows the object.
    bool hasMore = false;
    /// Names (without quotes, escapes as they are) and values of the object, save for its records.
    std::vector<std::pair<std::string_view, std::string_view>> members = {};
    /// The whole elements of the array that was asked for.
    std::vector<std::string_view> records = {};

    /// The value of member \a name; empty without it.
    [[nodiscard]] std::string_view member(std::string_view name) const;
};

/// The outline of \a json, with the elements of its member \a recordsName as records.
[[nodiscard]] Outline outline(std::string_view json, std::string_view recordsName);

} // namespace Ferry::JsonReader
