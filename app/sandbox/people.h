// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/services.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace Ferry::Sandbox {

/// What the service says about one person. Invented throughout: domains are those of RFC 2606, telephone
/// numbers come from ranges that regulators keep for drama.
struct Person {
    struct Phone {
        std::string number;
        std::optional<std::string> type;
    };
    struct Email {
        std::optional<std::string> address;
        std::optional<std::string> type;
    };
    struct Address {
        std::string type;
        std::string street;
        std::string city;
        std::string region;
        std::string postalCode;
        std::string country;
        std::optional<std::string> formatted;
    };

    std::string firstName = {};
    std::string lastName = {};
    std::vector<Phone> phones = {};
    std::vector<Email> emails = {};
    std::vector<Address> addresses = {};
    std::vector<std::string> groups = {};
    std::optional<std::string> dob = {};      ///< YYYY-MM-DD
    std::optional<std::string> birthday = {}; ///< MM-DD
    std::vector<std::optional<std::string>> companies = {};
    std::optional<std::string> jobTitle = {};
};

/// The person at \a index in the address book of \a seed; the same arguments give the same person for ever.
[[nodiscard]] Person makePerson(std::uint64_t seed, int index, LabelStyle style);

/// The owner's e-mail address at the provider with \a serviceCode.
[[nodiscard]] std::string ownerEmail(std::uint64_t seed, std::string_view serviceCode);

} // namespace Ferry::Sandbox
