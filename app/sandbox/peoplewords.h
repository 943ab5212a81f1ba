// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace Ferry::Sandbox {

/// A name as it is written and as it goes into an e-mail address.
struct NameWord {
    std::string_view written;
    std::string_view latin;
};

struct Place {
    std::string_view city;
    std::string_view region;
    std::string_view postalPattern; ///< each # is a digit
};

/// Names and places that go together.
struct Culture {
    int weight; ///< how often, against the others
    std::span<const NameWord> given;
    std::span<const NameWord> family;
    std::span<const std::string_view> streets; ///< the first # is the house number
    std::span<const Place> places;
    std::string_view country;
    std::span<const std::string_view> jobs;
    std::span<const std::string_view> companies;
};

[[nodiscard]] std::span<const Culture> cultures();

} // namespace Ferry::Sandbox
