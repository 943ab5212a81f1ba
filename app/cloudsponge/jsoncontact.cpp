// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsoncontact.h"

#include "app/cloudsponge/jsontext.h"

#include <cstring>
#include <functional>
#include <iterator>
#include <optional>

namespace Ferry::JsonReader {

using namespace Qt::Literals::StringLiterals;
namespace ondemand = simdjson::ondemand;

namespace {

/// Whether the name at \a name, which ends at its quote, is \a word. Reading on is safe: simdjson's padding follows.
template<size_t size>
bool is(const char *name, const char (&word)[size])
{
    static_assert(size < simdjson::SIMDJSON_PADDING);
    return std::memcmp(name, word, size - 1) == 0 && name[size - 1] == '"';
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The name at \a name as it stands between its quotes.
std::string_view nameAt(const char *name)
{
    const char *end = name;
    while (*end != '"')
        end += *end == '\\' ? 2 : 1;
    return {name, static_cast<size_t>(end - name)};
}

/// The text of \a value, a string; nothing when it is faulty. Without escapes the bytes are the text: that they are UTF-8
/// without controls is known of the whole answer by now. Most texts have none, and need not be copied first.
std::optional<std::string_view> textOf(ondemand::value value, std::string_view token)
{
    const std::string_view quoted = trimmed(token);
    if (quoted.size() >= 2 && quoted.back() == '"' && quoted.find('\\') == std::string_view::npos)
        return quoted.substr(1, quoted.size() - 2);
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return {};
    return text;
}

bool isNull(ondemand::value value)
{
    return trimmed(value.raw_json_token()) == "null";
}

bool isTrue(ondemand::value value)
{
    const std::string_view token = trimmed(value.raw_json_token());
    return token == "true" || token == "\"true\"";
}

bool isBlank(const QString &text)
{
    return QStringView(text).trimmed().isEmpty();
}

/// Some sources hand on a vCard's escapes (RFC 6350 section 3.4).
QString withoutVCardEscapes(const QString &text)
{
    if (!text.contains(u'\\'))
        return text;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] != u'\\' || !u",;\\nN"_s.contains(next)) {
            plain += text[i];
            continue;
        }
        plain += next == u'n' || next == u'N' ? QChar(u'\n') : next;
        ++i;
    }
    return plain;
}

QString path(std::string_view list, int index, std::string_view name)
{
    QString text = toText(list) + u'[' + QString::number(index) + u']';
    if (!name.empty())
        text += u'.' + unescape(name);
    return text;
}

template<typename T>
void moveInto(QList<T> &list, std::vector<T> &items)
{
    if (!items.empty())
        list = QList<T>(std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
    items.clear();
}

} // namespace

bool ContactReader::read(ondemand::object object, Contact &contact)
{
    m_emails.clear();
    m_phones.clear();
    m_addresses.clear();
    m_dob.clear();
    m_birthday.clear();
    m_unknown.clear();
    m_fault.clear();
    m_repaired = false;

    for (auto entry : object) {
        ondemand::field field;
        if (std::move(entry).get(field)) {
            m_fault = u"not well-formed"_s;
            return false;
        }
        const char *name = field.key().raw();
        ondemand::value value = field.value();
        switch (readMember(name, value, contact)) {
        case Outcome::Taken:
            break;
        case Outcome::Unknown:
            if (!keepUnknown(nameAt(name), value))
                return false;
            break;
        case Outcome::Failed:
            return wrongType(nameAt(name));
        }
    }
    moveInto(contact.emails, m_emails);
    moveInto(contact.phones, m_phones);
    moveInto(contact.addresses, m_addresses);
    keepBirthday(contact);
    if (!m_unknown.isEmpty())
        contact.unknownFields = m_unknown + '}';
    return true;
}

bool ContactReader::wrongType(std::string_view name)
{
    if (m_fault.isEmpty())
        m_fault = u"%1 has the wrong type"_s.arg(unescape(name).left(32));
    return false;
}

ContactReader::Outcome ContactReader::readMember(const char *name, ondemand::value value, Contact &contact)
{
    const auto taken = [](bool good) { return good ? Outcome::Taken : Outcome::Failed; };
    switch (name[0]) {
    case 'a':
        if (is(name, "address"))
            return taken(readAddresses(value, contact, "address"));
        if (is(name, "addresses"))
            return taken(readAddresses(value, contact, "addresses"));
        break;
    case 'b':
        if (is(name, "birthday"))
            return taken(readText(value, m_birthday));
        break;
    case 'c':
        if (is(name, "companies"))
            return taken(readTexts(value, contact.companies, "companies"));
        break;
    case 'd':
        if (is(name, "dob"))
            return taken(readText(value, m_dob));
        break;
    case 'e':
        if (is(name, "email"))
            return taken(readEmails(value, contact));
        if (is(name, "external_id"))
            return taken(readText(value, contact.externalId));
        break;
    case 'f':
        if (is(name, "first_name"))
            return taken(readRepeatedText(value, contact.givenName));
        break;
    case 'g':
        if (is(name, "groups"))
            return taken(readTexts(value, contact.groups, "groups"));
        break;
    case 'j':
        if (is(name, "job_title"))
            return taken(readRepeatedText(value, contact.jobTitle));
        break;
    case 'l':
        if (is(name, "last_name"))
            return taken(readRepeatedText(value, contact.familyName));
        if (is(name, "locations"))
            return taken(readTexts(value, contact.locations, "locations"));
        break;
    case 'o':
        if (is(name, "owner"))
            return Outcome::Taken; // says which of the answer's contacts it is, and that we know
        break;
    case 'p':
        if (is(name, "phone"))
            return taken(readPhones(value, contact));
        if (is(name, "photos"))
            return taken(readTexts(value, contact.photos, "photos"));
        break;
    case 't':
        if (is(name, "title"))
            return taken(readRepeatedText(value, contact.namePrefix));
        break;
    default:
        break;
    }
    return Outcome::Unknown;
}

template<typename MakeText>
bool ContactReader::readTextAs(ondemand::value value, QString &text, MakeText makeText)
{
    const std::string_view token = value.raw_json_token();
    if (token.front() == '"') {
        if (const std::optional<std::string_view> utf8 = textOf(value, token)) {
            text = makeText(*utf8);
            return true;
        }
        text = unescape(token);
        m_repaired = true;
        return true;
    }
    const std::string_view word = trimmed(token);
    if (word == "null")
        return true;
    if (!isNumber(word))
        return false;
    text = toText(word);
    return true;
}

bool ContactReader::readText(ondemand::value value, QString &text)
{
    return readTextAs(value, text, &toText);
}

bool ContactReader::readRepeatedText(ondemand::value value, QString &text)
{
    return readTextAs(value, text, [this](std::string_view utf8) { return shared(utf8); });
}

QString ContactReader::shared(std::string_view utf8)
{
    constexpr size_t longest = 32;
    constexpr size_t places = 1'024;
    if (utf8.empty() || utf8.size() > longest)
        return toText(utf8);
    m_repeated.resize(places);
    auto &[known, text] = m_repeated[std::hash<std::string_view>()(utf8) % places];
    if (known != utf8) {
        known = utf8;
        text = toText(utf8);
    }
    return text;
}

template<typename ReadItem>
bool ContactReader::readItems(ondemand::value value, std::string_view list, ReadItem readItem)
{
    if (value.raw_json_token().front() != '[')
        return isNull(value);
    ondemand::array items;
    if (value.get_array().get(items))
        return false;
    int index = 0;
    for (auto entry : items) {
        ondemand::value item;
        if (entry.get(item))
            return false;
        if (item.raw_json_token().front() != 'n' || !isNull(item)) {
            if (!readItem(item, index))
                return wrongType(list);
        }
        ++index;
    }
    return true;
}

template<typename ReadField>
bool ContactReader::readFields(ondemand::value item, std::string_view list, int index, ReadField readField)
{
    ondemand::object object;
    if (item.get_object().get(object))
        return false;
    for (auto entry : object) {
        ondemand::field field;
        if (std::move(entry).get(field))
            return false;
        const char *name = field.key().raw();
        ondemand::value value = field.value();
        switch (readField(name, value)) {
        case Outcome::Taken:
            break;
        case Outcome::Unknown:
            if (!isNull(value) && !keepUnknown(path(list, index, nameAt(name)).toStdString(), value))
                return false;
            break;
        case Outcome::Failed:
            return false;
        }
    }
    return true;
}

bool ContactReader::readEmails(ondemand::value value, Contact &)
{
    return readItems(value, "email", [this](ondemand::value item, int index) {
        EmailAddress email;
        bool good = true;
        if (item.raw_json_token().front() == '"') {
            good = readText(item, email.address);
        } else {
            good = readFields(item, "email", index, [&](const char *name, ondemand::value field) {
                if (is(name, "address"))
                    return readText(field, email.address) ? Outcome::Taken : Outcome::Failed;
                if (is(name, "type"))
                    return readRepeatedText(field, email.label) ? Outcome::Taken : Outcome::Failed;
                if (!is(name, "primary"))
                    return Outcome::Unknown;
                email.primary = isTrue(field);
                return Outcome::Taken;
            });
        }
        if (!good)
            return false;
        // Plaxo ends addresses with a TAB; Windows Live lists slots that hold none.
        if (!email.address.isEmpty() && (email.address.front().isSpace() || email.address.back().isSpace()))
            email.address = email.address.trimmed();
        if (!email.address.isEmpty())
            m_emails.push_back(std::move(email));
        return true;
    });
}

bool ContactReader::readPhones(ondemand::value value, Contact &)
{
    return readItems(value, "phone", [this](ondemand::value item, int index) {
        PhoneNumber phone;
        bool good = true;
        if (item.raw_json_token().front() == '"') {
            good = readText(item, phone.number);
        } else {
            good = readFields(item, "phone", index, [&](const char *name, ondemand::value field) {
                if (is(name, "number"))
                    return readText(field, phone.number) ? Outcome::Taken : Outcome::Failed;
                if (is(name, "type"))
                    return readRepeatedText(field, phone.label) ? Outcome::Taken : Outcome::Failed;
                if (!is(name, "primary"))
                    return Outcome::Unknown;
                phone.primary = isTrue(field);
                return Outcome::Taken;
            });
        }
        if (good && !isBlank(phone.number))
            m_phones.push_back(std::move(phone));
        return good;
    });
}

bool ContactReader::readAddresses(ondemand::value value, Contact &, std::string_view list)
{
    return readItems(value, list, [this, list](ondemand::value item, int index) {
        PostalAddress address;
        const bool good = readFields(item, list, index, [&](const char *name, ondemand::value field) {
            const auto taken = [](bool read) { return read ? Outcome::Taken : Outcome::Failed; };
            if (is(name, "type"))
                return taken(readRepeatedText(field, address.label));
            if (is(name, "street"))
                return taken(readText(field, address.street));
            if (is(name, "city"))
                return taken(readRepeatedText(field, address.city));
            if (is(name, "region"))
                return taken(readRepeatedText(field, address.region));
            if (is(name, "postal_code"))
                return taken(readText(field, address.postalCode));
            if (is(name, "country"))
                return taken(readRepeatedText(field, address.country));
            if (is(name, "formatted"))
                return taken(readText(field, address.formatted));
            return Outcome::Unknown;
        });
        const bool blank = isBlank(address.street) && isBlank(address.city) && isBlank(address.region)
            && isBlank(address.postalCode) && isBlank(address.country) && isBlank(address.formatted);
        if (good && !blank)
            m_addresses.push_back(std::move(address));
        return good;
    });
}

bool ContactReader::readTexts(ondemand::value value, QStringList &texts, std::string_view list)
{
    return readItems(value, list, [&](ondemand::value item, int index) {
        const char first = item.raw_json_token().front();
        // Nobody has said what a photo or location that is no text looks like; so it is kept as it is.
        if (first == '{' || first == '[')
            return keepUnknown(path(list, index, {}).toStdString(), item);
        QString text;
        if (!readRepeatedText(item, text))
            return false;
        if (list == "companies")
            text = withoutVCardEscapes(text);
        if (!isBlank(text))
            texts.append(std::move(text));
        return true;
    });
}

void ContactReader::keepBirthday(Contact &contact)
{
    // `dob` has the year, `birthday` the day alone; where they contradict each other, neither may vanish.
    if (!m_dob.isEmpty()) {
        if (const Result<PartialDate> date = parsePartialDate(m_dob))
            contact.birthday = *date;
        else if (!isBlank(m_dob))
            keepUnknownText(u"dob", m_dob);
    }
    if (m_birthday.isEmpty())
        return;
    const Result<PartialDate> date = parsePartialDate(m_birthday);
    if (date && !contact.birthday)
        contact.birthday = *date;
    else if (!isBlank(m_birthday)
             && (!date || date->month != contact.birthday->month || date->day != contact.birthday->day))
        keepUnknownText(u"birthday", m_birthday);
}

void ContactReader::beginUnknown(QStringView name)
{
    m_unknown += m_unknown.isEmpty() ? '{' : ',';
    appendString(m_unknown, name);
    m_unknown += ':';
}

void ContactReader::keepUnknownText(QStringView name, QStringView text)
{
    beginUnknown(name);
    appendString(m_unknown, text);
}

bool ContactReader::keepUnknown(std::string_view name, ondemand::value value)
{
    const QString plainName = unescape(name);
    std::string_view raw = value.raw_json_token();
    const char first = raw.front();
    if ((first == '{' || first == '[') && simdjson::to_json_string(value).get(raw)) {
        m_fault = u"not well-formed"_s;
        return false;
    }
    raw = trimmed(raw);
    if (raw == "null")
        return true;
    const Grammar grammar = checkGrammar(raw);
    if (grammar == Grammar::TooDeep) {
        m_fault = u"%1 is nested too deeply"_s.arg(plainName.left(32));
        return false;
    }
    if (grammar == Grammar::Valid) {
        beginUnknown(plainName);
        m_unknown += QByteArrayView(raw.data(), static_cast<qsizetype>(raw.size()));
    } else if (first == '"') {
        keepUnknownText(plainName, unescape(raw));
        m_repaired = true;
    } else {
        // NaN and the like: no JSON, but it is what the service said.
        keepUnknownText(plainName, toText(raw));
    }
    return true;
}

} // namespace Ferry::JsonReader
