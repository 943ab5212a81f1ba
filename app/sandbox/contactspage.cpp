// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactspage.h"

#include "app/sandbox/random.h"
#include "app/sandbox/text.h"

#include <algorithm>

namespace Ferry::Sandbox {

namespace {

template<typename List>
bool takePrimary(const List &list, std::size_t at, LabelStyle style)
{
    if (style == LabelStyle::Plaxo)
        return false;
    if constexpr (requires { list.front().address; }) {
        const auto first =
            std::find_if(list.begin(), list.end(), [](const auto &item) { return item.address.has_value(); });
        return first == list.begin() + static_cast<std::ptrdiff_t>(at);
    } else {
        return at == 0;
    }
}

void writePhones(Writer &writer, const Person &person, LabelStyle style)
{
    writer.beginArray("phone");
    for (std::size_t i = 0; i < person.phones.size(); ++i) {
        writer.beginObject("phone");
        writer.text("number", person.phones[i].number);
        writer.textOrNull("type", person.phones[i].type);
        if (takePrimary(person.phones, i, style))
            writer.yes("primary");
        writer.endObject();
    }
    writer.endArray();
}

void writeEmails(Writer &writer, const Person &person, LabelStyle style)
{
    writer.beginArray("email");
    for (std::size_t i = 0; i < person.emails.size(); ++i) {
        writer.beginObject("email");
        writer.textOrNull("address", person.emails[i].address);
        writer.textOrNull("type", person.emails[i].type);
        if (takePrimary(person.emails, i, style))
            writer.yes("primary");
        writer.endObject();
    }
    writer.endArray();
}

void writeAddresses(Writer &writer, const Person &person, bool wanted)
{
    writer.beginArray("address");
    if (wanted) {
        for (const Person::Address &address : person.addresses) {
            writer.beginObject("address");
            writer.text("type", address.type);
            writer.text("street", address.street);
            writer.text("city", address.city);
            writer.text("region", address.region);
            writer.text("postal_code", address.postalCode);
            writer.text("country", address.country);
            if (address.formatted)
                writer.text("formatted", *address.formatted);
            writer.endObject();
        }
    }
    writer.endArray();
}

void writeEmptyArray(Writer &writer, std::string_view name)
{
    writer.beginArray(name);
    writer.endArray();
}

/// A record whose every field has the wrong type.
void writeBadContact(Writer &writer)
{
    writer.beginObject("contact");
    writer.integer("first_name", 42);
    writer.beginArray("last_name");
    writer.text("last_name", "not a string");
    writer.endArray();
    writer.integer("phone", 5550100);
    writer.beginObject("email");
    writer.yes("address");
    writer.endObject();
    writer.text("address", "1 Road");
    writer.null("groups");
    writer.integer("dob", 19800203);
    writer.yes("companies");
    writer.endObject();
}

void writeOwner(Writer &writer, const Import &import, std::uint64_t seed)
{
    const std::string email = ownerEmail(seed, import.service->code);
    const LabelStyle style = import.service->style;
    writer.beginObject("contacts_owner");
    if (style == LabelStyle::Plaxo) {
        writer.yes("owner");
        writer.beginArray("email");
        writer.beginObject("email");
        writer.text("address", email + '\t'); // as recorded
        writer.endObject();
        writer.endArray();
        writer.endObject();
        return;
    }
    Random random(seed, 0x0ffeeU);
    std::string externalId;
    for (int i = 0; i < 36; ++i)
        externalId += i == 8 || i == 13 || i == 18 || i == 23 ? '-' : "0123456789abcdef"[random.below(16)];
    writer.text("first_name", "Joe");
    writer.text("last_name", style == LabelStyle::WindowsLive ? "" : "Example");
    writer.text("external_id", externalId);
    writeEmptyArray(writer, "phone");
    writer.beginArray("email");
    writer.beginObject("email");
    writer.text("address", email);
    if (style == LabelStyle::WindowsLive) {
        writer.text("type", "personal");
        writer.yes("primary");
    }
    writer.endObject();
    if (style == LabelStyle::WindowsLive) {
        for (const std::string_view slot : {"account", "business", "other"}) {
            writer.beginObject("email");
            writer.null("address");
            writer.text("type", slot);
            writer.endObject();
        }
    }
    writer.endArray();
    for (const std::string_view name : {"groups", "companies", "photos", "locations"})
        writeEmptyArray(writer, name);
    writer.yes("owner");
    writer.endObject();
}

} // namespace

std::optional<PageRange> pageRange(const ApiRequest &request, const Scenario &scenario, int total, int nthAnswer)
{
    PageRange range{0, total, total};
    const std::optional<std::string> startText = request.parameter("start");
    const std::optional<std::string> countText = request.parameter("count");
    const std::optional<int> start = startText ? wholeNumber(*startText) : 0;
    const std::optional<int> count = countText ? wholeNumber(*countText) : 0;
    if (!start || !count)
        return {};
    if (startText && !scenario.ignorePaging) {
        range.start = *start;
        range.count = std::clamp(total - *start, 0, *count == 0 ? total : *count);
    }
    if (scenario.overlappingPages && range.start > 0 && range.start <= total) {
        --range.start;
        range.count = std::min(range.count + 1, total - range.start);
    }
    if (scenario.missingRows && range.count > 1)
        --range.count;
    if (scenario.changingTotal)
        range.total += nthAnswer - 1;
    return range;
}

ContactsPage::ContactsPage(Format format, Import import, const Options &options, PageRange range,
                           std::optional<std::string> echo)
    : m_import(std::move(import))
    , m_range(range)
    , m_seed(options.seed)
    , m_echo(std::move(echo))
    , m_writer(makeWriter(format, "contactsResponse"))
    , m_row(range.start)
{
}

std::string ContactsPage::next()
{
    constexpr std::size_t piece = 64 * 1024;
    if (!m_begun) {
        m_writer->beginObject({});
        m_writer->beginArray("contacts");
        m_begun = true;
    }
    while (m_row < m_range.start + m_range.count && m_writer->size() < piece)
        writeRow(m_row++);
    if (m_row == m_range.start + m_range.count && !m_ended) {
        writeRest();
        m_ended = true;
    }
    return m_writer->take();
}

void ContactsPage::writeRow(int row)
{
    if (m_import.scenario.badContact && row == 1)
        m_writer->text("contact", "not a contact");
    else if (m_import.scenario.badContact && row == 3)
        writeBadContact(*m_writer);
    else if (m_import.uploaded)
        writePerson(m_import.uploaded->at(static_cast<std::size_t>(row)));
    else
        writePerson(makePerson(m_seed, row, m_import.service->style));
}

void ContactsPage::writePerson(const Person &person)
{
    Writer &writer = *m_writer;
    const LabelStyle style = m_import.service->style;
    writer.beginObject("contact");
    writer.text("first_name", person.firstName);
    writer.text("last_name", person.lastName);
    writePhones(writer, person, style);
    writeEmails(writer, person, style);
    writeAddresses(writer, person, m_import.withAddresses);
    writer.beginArray("groups");
    for (const std::string &group : person.groups)
        writer.text("group", group);
    writer.endArray();
    if (person.dob)
        writer.text("dob", *person.dob);
    if (person.birthday)
        writer.text("birthday", *person.birthday);
    writer.beginArray("companies");
    for (const std::optional<std::string> &company : person.companies)
        writer.textOrNull("company", company);
    writer.endArray();
    if (person.jobTitle)
        writer.text("job_title", *person.jobTitle);
    writeEmptyArray(writer, "photos");
    writeEmptyArray(writer, "locations");
    writer.endObject();
}

void ContactsPage::writeRest()
{
    Writer &writer = *m_writer;
    const std::int64_t id = m_import.id + (m_import.scenario.wrongImportId ? 1 : 0);
    writer.endArray();
    writeOwner(writer, m_import, m_seed);
    writer.integer("start", m_range.start);
    writer.integer("count", m_range.count + (m_import.scenario.wrongCount ? 1 : 0));
    if (!m_import.scenario.noTotal)
        writer.integer("total", m_import.scenario.negativeTotal ? -1 : m_range.total);
    writer.integer("import_id", id);
    writer.textOrNull("user_id", toldUserId(m_import));
    writer.integer("id", id);
    writer.textOrNull("echo", toldEcho(m_import, m_echo));
    writer.endObject();
}

} // namespace Ferry::Sandbox
