// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/people.h"

#include "app/sandbox/peoplewords.h"
#include "app/sandbox/random.h"

#include <array>
#include <cstdio>
#include <numeric>

namespace Ferry::Sandbox {

namespace {

using namespace std::string_view_literals;
using Label = std::optional<std::string_view>;

constexpr std::array googlePhones{Label("mobile"sv),
                                  Label("Home"sv),
                                  Label("Work"sv),
                                  Label("Work Mobile"sv),
                                  Label("homeFax"sv),
                                  Label("Other"sv),
                                  Label("Ferienhaus (Sommer)"sv),
                                  Label()};
constexpr std::array windowsPhones{Label("personal"sv), Label("business"sv), Label("mobile"sv)};
constexpr std::array numberedPhones{Label("Home"sv), Label("Mobile"sv), Label("Business fax"sv), Label("Primary"sv)};
constexpr std::array plaxoPhones{Label("Mobile"sv), Label("Home"sv), Label("Work"sv)};
constexpr std::array googleEmails{Label("Home"sv), Label("Work"sv), Label("Other"sv), Label("Verein & Chor"sv),
                                  Label()};
constexpr std::array numberedEmails{Label("E-mail 1"sv), Label("E-mail 2"sv), Label("E-mail 3"sv)};
constexpr std::array plaxoEmails{Label("Home"sv), Label("Home 1"sv), Label("Home 2"sv)};
constexpr std::array windowsEmails{Label("personal"sv), Label("account"sv), Label("business"sv), Label("other"sv)};

constexpr std::array emailDomains{"example.com"sv, "example.org"sv, "example.net"sv, "mail.example.com"sv,
                                  "post.example.org"sv};
constexpr std::array emoji{"🌻"sv, "👩‍🚀"sv, "🏳️‍🌈"sv, "✌🏽"sv, "🇩🇰"sv, "❤️"sv};
constexpr std::array groupNames{"Friends"sv,      "Family"sv,        "Coworkers"sv,
                                "Книжный клуб"sv, "Chor & Verein"sv, "読書会"sv};

/// Each # is any digit. The ranges: NANP 555-01xx, Ofcom's and Bundesnetzagentur's, ARCEP's, ACMA's and PTS's
/// numbers for use in drama.
constexpr std::array phonePatterns{
    "+1 (212) 555-01##"sv, "(415) 555-01##"sv,  "1-800-555-01##"sv,   "+1.303.555.01## x1##"sv, "+44 20 7946 0###"sv,
    "07700 900###"sv,      "00447700900###"sv,  "+49 30 23125###"sv,  "0171/39200##"sv,         "+33 1 99 00 ## ##"sv,
    "06.39.98.##.##"sv,    "+61 491 570 156"sv, "+46 8-465 004 ##"sv,
};

std::string fill(Random &random, std::string_view pattern)
{
    std::string result(pattern);
    for (char &c : result) {
        if (c == '#')
            c = static_cast<char>('0' + random.below(10));
    }
    return result;
}

std::optional<std::string> owned(const Label &label)
{
    return label ? std::optional<std::string>(*label) : std::nullopt;
}

const Culture &pickCulture(Random &random)
{
    static const int total = std::accumulate(cultures().begin(), cultures().end(), 0,
                                             [](int sum, const Culture &culture) { return sum + culture.weight; });
    int at = random.below(total);
    for (const Culture &culture : cultures()) {
        if (at < culture.weight)
            return culture;
        at -= culture.weight;
    }
    return cultures().front();
}

void addPhones(Random &random, LabelStyle style, Person &person)
{
    constexpr std::array counts{0, 0, 1, 1, 1, 1, 2, 2, 3, 5};
    const int count = random.pick(std::span(counts));
    for (int i = 0; i < count; ++i) {
        Label label;
        switch (style) {
        case LabelStyle::Google:
            label = random.pick(std::span(googlePhones));
            break;
        case LabelStyle::WindowsLive:
            label = random.pick(std::span(windowsPhones));
            break;
        case LabelStyle::Numbered:
            label = random.pick(std::span(numberedPhones));
            break;
        case LabelStyle::Plaxo:
            label = random.pick(std::span(plaxoPhones));
            break;
        }
        person.phones.push_back({fill(random, random.pick(std::span(phonePatterns))), owned(label)});
    }
}

std::string emailAddress(Random &random, const NameWord &given, const NameWord &family, int index)
{
    const std::string number = std::to_string(index);
    std::string local;
    switch (random.below(4)) {
    case 0:
        local = std::string(given.latin) + '.' + std::string(family.latin) + number;
        break;
    case 1:
        local = std::string(given.latin.substr(0, 1)) + std::string(family.latin) + '-' + number;
        break;
    case 2:
        local = std::string(family.latin) + '+' + std::string(given.latin) + number;
        break;
    default:
        local = std::string(given.latin) + '_' + number;
        break;
    }
    return local + '@' + std::string(random.pick(std::span(emailDomains)));
}

void addEmails(Random &random, LabelStyle style, const NameWord &given, const NameWord &family, int index,
               Person &person)
{
    constexpr std::array counts{0, 1, 1, 1, 1, 1, 1, 2, 2, 3};
    const int count = random.pick(std::span(counts));
    if (style == LabelStyle::WindowsLive) { // always all four slots, most of them empty
        for (std::size_t slot = 0; slot < windowsEmails.size(); ++slot) {
            const bool used = static_cast<int>(slot) < count;
            person.emails.push_back({used ? std::optional(emailAddress(random, given, family, index)) : std::nullopt,
                                     owned(windowsEmails.at(slot))});
        }
        return;
    }
    for (int i = 0; i < count; ++i) {
        Label label;
        switch (style) {
        case LabelStyle::Google:
        case LabelStyle::WindowsLive:
            label = random.pick(std::span(googleEmails));
            break;
        case LabelStyle::Numbered:
            label = numberedEmails.at(static_cast<std::size_t>(i));
            break;
        case LabelStyle::Plaxo:
            label = plaxoEmails.at(static_cast<std::size_t>(i));
            break;
        }
        person.emails.push_back({emailAddress(random, given, family, index), owned(label)});
    }
    if (random.chance(6))
        person.emails.insert(person.emails.begin() + random.below(count + 1), Person::Email{std::nullopt, "other"});
    if (random.chance(1))
        person.emails.push_back({" ", "blank"});
}

void addAddresses(Random &random, const Culture &culture, Person &person)
{
    const int count = random.chance(45) ? 1 + random.below(10) / 8 : 0;
    for (int i = 0; i < count; ++i) {
        Person::Address address;
        address.type = i == 0 ? "Home" : "Work";
        address.street = random.pick(culture.streets);
        if (const std::size_t at = address.street.find('#'); at != std::string::npos)
            address.street.replace(at, 1, std::to_string(1 + random.below(180)));
        const Place &place = random.pick(culture.places);
        address.city = place.city;
        address.region = place.region;
        address.postalCode = fill(random, place.postalPattern);
        if (random.chance(85))
            address.country = culture.country;
        if (random.chance(60)) {
            address.formatted = address.street + '\n' + address.city
                + (address.region.empty() ? "" : ", " + address.region) + ' ' + address.postalCode
                + (address.country.empty() ? "" : '\n' + address.country);
        }
        person.addresses.push_back(std::move(address));
    }
}

void addBirthday(Random &random, Person &person)
{
    if (!random.chance(35))
        return;
    constexpr std::array daysOf{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int month = random.below(12);
    int day = 1 + random.below(daysOf.at(static_cast<std::size_t>(month)));
    const bool withYear = !random.chance(30);
    const int year = 1925 + random.below(95);
    const bool leap = year % 4 == 0; // right for 1925 to 2019
    if (month == 1 && day == 29 && withYear && !leap)
        day = 28;
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month + 1, day);
    if (withYear)
        person.dob = text.data();
    person.birthday = text.data() + 5;
}

void addWork(Random &random, const Culture &culture, Person &person)
{
    if (random.chance(40))
        person.companies.emplace_back(std::string(random.pick(culture.companies)));
    else if (random.chance(20))
        person.companies.emplace_back(std::nullopt);
    if (random.chance(3))
        person.companies.emplace_back("Side Business\\; Nights");
    if (random.chance(30))
        person.jobTitle = std::string(random.pick(culture.jobs));
    else if (random.chance(15))
        person.jobTitle = std::string();
}

} // namespace

Person makePerson(std::uint64_t seed, int index, LabelStyle style)
{
    Random random(seed, static_cast<std::uint64_t>(index));
    const Culture &culture = pickCulture(random);
    const NameWord &given = random.pick(culture.given);
    const NameWord &family = random.pick(culture.family);

    Person person;
    person.firstName = given.written;
    person.lastName = family.written;
    if (random.chance(2))
        person.firstName += ' ' + std::string(random.pick(std::span(emoji)));
    switch (random.below(40)) { // what people leave out
    case 0:
        person.firstName.clear();
        break;
    case 1:
    case 2:
        person.lastName.clear();
        break;
    case 3:
        person.firstName.clear();
        person.lastName.clear();
        break;
    default:
        break;
    }
    addPhones(random, style, person);
    addEmails(random, style, given, family, index, person);
    addAddresses(random, culture, person);
    addBirthday(random, person);
    addWork(random, culture, person);
    while (random.chance(15) && person.groups.size() < 3)
        person.groups.emplace_back(random.pick(std::span(groupNames)));
    return person;
}

std::string ownerEmail(std::uint64_t seed, std::string_view serviceCode)
{
    constexpr std::array names{"joe"sv, "zoe.lefevre"sv, "m.garcia"sv, "kim"sv};
    Random random(seed, ~std::uint64_t{0});
    std::string host(serviceCode);
    for (char &c : host) {
        if (c == '_')
            c = '-';
    }
    return std::string(random.pick(std::span(names))) + '@' + host + ".example.com";
}

} // namespace Ferry::Sandbox
