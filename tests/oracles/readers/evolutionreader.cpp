// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracles/readers/jsontext.h"

#include <libebook-contacts/libebook-contacts.h>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

namespace {

using Text = std::unique_ptr<gchar, decltype(&g_free)>;

std::string textOf(const gchar *text)
{
    return text ? text : "";
}

/// All values of \a attribute, decoded.
std::vector<std::string> valuesOf(EVCardAttribute *attribute)
{
    std::vector<std::string> values;
    for (const GList *at = e_vcard_attribute_get_values_decoded(attribute); at; at = at->next) {
        const auto *value = static_cast<const GString *>(at->data);
        values.emplace_back(value->str, value->len);
    }
    return values;
}

std::string joined(const std::vector<std::string> &values)
{
    std::string text;
    for (const std::string &value : values)
        text += (&value == &values.front() ? "" : "\u241f") + value;
    return text;
}

std::string labelFromTypes(EVCardAttribute *attribute)
{
    std::string label;
    const auto add = [&](const char *type, const char *word) {
        if (e_vcard_attribute_has_type(attribute, type))
            label += (label.empty() ? "" : " ") + std::string(word);
    };
    add("HOME", "Home");
    add("WORK", "Work");
    add("FAX", "Fax");
    add("CELL", "Mobile");
    add("PAGER", "Pager");
    return label;
}

class Card
{
public:
    explicit Card(EContact *contact)
        : m_contact(contact)
    {
        for (const GList *at = e_vcard_get_attributes(E_VCARD(contact)); at; at = at->next) {
            auto *attribute = static_cast<EVCardAttribute *>(at->data);
            m_all.push_back(attribute);
            m_attributes[nameOf(attribute)].push_back(attribute);
        }
        for (EVCardAttribute *attribute : m_attributes["X-ABLabel"])
            m_labels[textOf(e_vcard_attribute_get_group(attribute))] = joined(valuesOf(attribute));
    }

    std::string json()
    {
        using namespace Oracle;
        std::string members;
        const auto text = [&](const char *name, EContactField field) {
            members += member(name, quoted(textOf(static_cast<const gchar *>(e_contact_get_const(m_contact, field)))));
        };
        if (auto *name = static_cast<EContactName *>(e_contact_get(m_contact, E_CONTACT_NAME))) {
            members += member("prefix", quoted(textOf(name->prefixes)));
            members += member("given", quoted(textOf(name->given)));
            members += member("middle", quoted(textOf(name->additional)));
            members += member("family", quoted(textOf(name->family)));
            members += member("suffix", quoted(textOf(name->suffixes)));
            e_contact_name_free(name);
        }
        text("shown", E_CONTACT_FULL_NAME);
        text("nickname", E_CONTACT_NICKNAME);
        text("title", E_CONTACT_TITLE);
        text("notes", E_CONTACT_NOTE);
        text("uid", E_CONTACT_UID);
        members += member("emails", items("EMAIL"));
        members += member("phones", items("TEL"));
        members += member("addresses", addresses());
        organizations(members);
        std::vector<std::string> groups;
        for (EVCardAttribute *attribute : m_attributes["CATEGORIES"]) {
            for (const std::string &value : valuesOf(attribute))
                groups.push_back(value);
        }
        members += member("groups", textList(groups));
        std::vector<std::string> websites;
        for (EVCardAttribute *attribute : m_attributes["URL"])
            websites.push_back(joined(valuesOf(attribute)));
        members += member("websites", textList(websites));
        members += member("photos", photo());
        members += member("birthday", quoted(birthday()));
        return object(members);
    }

private:
    static std::string nameOf(EVCardAttribute *attribute) { return textOf(e_vcard_attribute_get_name(attribute)); }

    std::string label(EVCardAttribute *attribute) const
    {
        const auto own = m_labels.find(textOf(e_vcard_attribute_get_group(attribute)));
        return own == m_labels.end() ? labelFromTypes(attribute) : own->second;
    }

    std::string items(const char *name)
    {
        std::vector<std::string> items;
        for (EVCardAttribute *attribute : m_attributes[name]) {
            const bool isPreferred =
                e_vcard_attribute_has_type(attribute, "PREF") || e_vcard_attribute_get_param(attribute, "PREF");
            items.push_back(Oracle::object(Oracle::member("value", Oracle::quoted(joined(valuesOf(attribute))))
                                           + Oracle::member("label", Oracle::quoted(label(attribute)))
                                           + Oracle::member("primary", isPreferred ? "true" : "false")));
        }
        return Oracle::list(items);
    }

    std::string addresses()
    {
        struct Address {
            EVCardAttribute *attribute;
            std::string rendering;
        };
        std::vector<Address> found;
        for (EVCardAttribute *attribute : m_all) {
            if (nameOf(attribute) == "ADR") {
                const GList *rendering = e_vcard_attribute_get_param(attribute, "LABEL");
                found.push_back({attribute, rendering ? static_cast<const char *>(rendering->data) : ""});
            } else if (nameOf(attribute) == "LABEL" && !found.empty()) {
                found.back().rendering = joined(valuesOf(attribute));
            }
        }
        std::vector<std::string> items;
        for (const Address &address : found) {
            std::vector<std::string> parts = valuesOf(address.attribute);
            parts.resize(7);
            std::string members = Oracle::member("label", Oracle::quoted(label(address.attribute)));
            const char *const names[] = {"", "", "street", "city", "region", "postalCode", "country"};
            for (size_t i = 2; i < parts.size(); ++i)
                members += Oracle::member(names[i], Oracle::quoted(parts[i]));
            items.push_back(Oracle::object(members + Oracle::member("formatted", Oracle::quoted(address.rendering))));
        }
        return Oracle::list(items);
    }

    void organizations(std::string &members)
    {
        std::vector<std::string> companies;
        std::string department;
        for (EVCardAttribute *attribute : m_attributes["ORG"]) {
            const std::vector<std::string> units = valuesOf(attribute);
            if (!units.empty() && !units.front().empty())
                companies.push_back(units.front());
            for (size_t i = 1; i < units.size(); ++i)
                department += units[i];
        }
        members += Oracle::member("companies", Oracle::textList(companies));
        members += Oracle::member("department", Oracle::quoted(department));
    }

    std::string photo()
    {
        std::vector<std::string> photos;
        if (auto *photo = static_cast<EContactPhoto *>(e_contact_get(m_contact, E_CONTACT_PHOTO))) {
            if (photo->type == E_CONTACT_PHOTO_TYPE_URI) {
                photos.push_back(textOf(photo->data.uri));
            } else {
                const auto &inlined = photo->data.inlined;
                const Text mime(g_ascii_strdown(textOf(inlined.mime_type).c_str(), -1), &g_free);
                const std::string type = mime.get();
                photos.push_back("data:image/" + type.substr(type.find('/') + 1) + ";base64,"
                                 + Oracle::base64({reinterpret_cast<const char *>(inlined.data), inlined.length}));
            }
            e_contact_photo_free(photo);
        }
        return Oracle::textList(photos);
    }

    std::string birthday()
    {
        auto *date = static_cast<EContactDate *>(e_contact_get(m_contact, E_CONTACT_BIRTH_DATE));
        if (!date)
            return {};
        char text[40];
        std::snprintf(text, sizeof text, "%04u-%02u-%02u", date->year, date->month, date->day);
        e_contact_date_free(date);
        return text;
    }

    EContact *m_contact;
    std::vector<EVCardAttribute *> m_all;
    std::map<std::string, std::vector<EVCardAttribute *>> m_attributes;
    std::map<std::string, std::string> m_labels;
};

/// The cards of a file, as Evolution's importer parts it.
std::vector<std::string> cardsIn(const std::string &file)
{
    std::vector<std::string> cards;
    for (size_t begin = 0, end; (end = file.find("\nEND:VCARD\r\n", begin)) != std::string::npos; begin = end) {
        end += sizeof "\nEND:VCARD\r\n" - 1;
        cards.push_back(file.substr(begin, end - begin));
    }
    return cards;
}

/// Of processor time, so far.
double seconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Seconds to read all of \a cards, every attribute of them, and to write them again.
void time(const std::vector<std::string> &cards)
{
    const double begin = seconds();
    std::vector<EContact *> contacts;
    for (const std::string &card : cards) {
        contacts.push_back(e_contact_new_from_vcard(card.c_str()));
        e_vcard_get_attributes(E_VCARD(contacts.back())); // it reads only when asked
    }
    const double read = seconds();
    size_t bytes = 0;
    for (EContact *contact : contacts) {
        const Text card(e_vcard_to_string(E_VCARD(contact), EVC_FORMAT_VCARD_30), &g_free);
        bytes += std::strlen(card.get());
    }
    std::printf("%zu %zu %f %f\n", contacts.size(), bytes, read - begin, seconds() - read);
    for (EContact *contact : contacts)
        g_object_unref(contact);
}

} // namespace

/// evolution_reader FILE: prints the cards as Evolution Data Server's library reads them, a JSON object a line.
/// evolution_reader --time FILE: prints how many there are, how many bytes it writes, and the seconds to read and to write them,
/// three times.
int main(int argc, char *argv[])
{
    const bool isTimed = argc == 3 && argv[1] == std::string_view("--time");
    std::ifstream stream(argc > 1 ? argv[argc - 1] : "", std::ios::binary);
    const std::string file{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const std::vector<std::string> cards = cardsIn(file);
    for (int i = 0; i < 3 && isTimed; ++i)
        time(cards);
    for (const std::string &card : isTimed ? std::vector<std::string>() : cards) {
        EContact *contact = e_contact_new_from_vcard(card.c_str());
        std::puts(Card(contact).json().c_str());
        g_object_unref(contact);
    }
    return stream ? 0 : 1;
}
