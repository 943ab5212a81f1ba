// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/contactrecord.h"

#include "app/core/outputbuffer.h"

#include <simdjson.h>

#include <cstring>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr int Version = 1;
constexpr char Hex[] = "0123456789abcdef";

/// Builds one record. Members come in the order they are asked for; empty ones are left out.
class Writer
{
public:
    explicit Writer(OutputBuffer &out)
        : m_out(out)
    {
    }

    void key(std::string_view name)
    {
        separate();
        m_out.append('"');
        m_out.append(name);
        m_out.append("\":");
        m_needsComma = false;
    }
    void begin(char bracket)
    {
        separate();
        m_out.append(bracket);
        m_needsComma = false;
    }
    void end(char bracket)
    {
        m_out.append(bracket);
        m_needsComma = true;
    }
    void number(int value)
    {
        separate();
        m_out.append(QByteArray::number(value));
    }
    void literal(const char *word)
    {
        separate();
        m_out.append(word);
    }
    void text(QStringView value)
    {
        separate();
        // The longest: \u0000 for each unit.
        if (const char *const end = quote(value, m_out.room(2 + 6 * value.size()))) {
            m_out.setEnd(end);
            return;
        }
        units(value);
    }
    void bytes(QByteArrayView value)
    {
        separate();
        m_out.append('"');
        for (const char c : value)
            byte(c);
        m_out.append('"');
    }

private:
    void separate()
    {
        if (m_needsComma)
            m_out.append(',');
        m_needsComma = true;
    }

    static char *escape(char *to, ushort c)
    {
        *to++ = '\\';
        switch (c) {
        case '"':
        case '\\':
            *to++ = static_cast<char>(c);
            return to;
        case '\n':
            *to++ = 'n';
            return to;
        default:
            std::memcpy(to, "u00", 3);
            to[3] = Hex[c >> 4];
            to[4] = Hex[c & 15];
            return to + 5;
        }
    }

    /// Writes \a value in UTF-8 and quotes; null when it holds a lone surrogate.
    static char *quote(QStringView value, char *to)
    {
        *to++ = '"';
        const char16_t *from = value.utf16();
        const char16_t *const end = from + value.size();
        while (from != end) {
            const char16_t c = *from++;
            if (c < 0x80) {
                if (c < 0x20 || c == u'"' || c == u'\\')
                    to = escape(to, c);
                else
                    *to++ = static_cast<char>(c);
            } else if (c < 0x800) {
                *to++ = static_cast<char>(0xc0 | (c >> 6));
                *to++ = static_cast<char>(0x80 | (c & 0x3f));
            } else if (!QChar::isSurrogate(c)) {
                *to++ = static_cast<char>(0xe0 | (c >> 12));
                *to++ = static_cast<char>(0x80 | ((c >> 6) & 0x3f));
                *to++ = static_cast<char>(0x80 | (c & 0x3f));
            } else if (QChar::isHighSurrogate(c) && from != end && QChar::isLowSurrogate(*from)) {
                const char32_t point = QChar::surrogateToUcs4(c, *from++);
                *to++ = static_cast<char>(0xf0 | (point >> 18));
                *to++ = static_cast<char>(0x80 | ((point >> 12) & 0x3f));
                *to++ = static_cast<char>(0x80 | ((point >> 6) & 0x3f));
                *to++ = static_cast<char>(0x80 | (point & 0x3f));
            } else {
                return nullptr;
            }
        }
        *to++ = '"';
        return to;
    }

    void units(QStringView value)
    {
        m_out.append('[');
        for (qsizetype i = 0; i < value.size(); ++i) {
            if (i != 0)
                m_out.append(',');
            m_out.append(QByteArray::number(value[i].unicode()));
        }
        m_out.append(']');
    }

    void byte(char c)
    {
        const auto unit = static_cast<uchar>(c);
        if (unit >= 0x20 && c != '"' && c != '\\') {
            m_out.append(c);
            return;
        }
        char escaped[6];
        m_out.append(std::string_view(escaped, static_cast<size_t>(escape(escaped, unit) - escaped)));
    }

    OutputBuffer &m_out;
    bool m_needsComma = false;
};

void writeText(Writer &writer, std::string_view key, QStringView text)
{
    if (text.isEmpty())
        return;
    writer.key(key);
    writer.text(text);
}

void writeList(Writer &writer, std::string_view key, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    writer.key(key);
    writer.begin('[');
    for (const QString &text : texts)
        writer.text(text);
    writer.end(']');
}

/// Writes each of \a items as an object whose members \a members writes.
template<typename T, typename Members>
void writeObjects(Writer &writer, std::string_view key, const QList<T> &items, Members members)
{
    if (items.isEmpty())
        return;
    writer.key(key);
    writer.begin('[');
    for (const T &item : items) {
        writer.begin('{');
        members(item);
        writer.end('}');
    }
    writer.end(']');
}

void writeLabel(Writer &writer, const QString &label, bool primary)
{
    writeText(writer, "label", label);
    if (primary) {
        writer.key("primary");
        writer.literal("true");
    }
}

void writeBirthday(Writer &writer, const PartialDate &date)
{
    writer.key("birthday");
    writer.begin('[');
    if (date.year)
        writer.number(*date.year);
    else
        writer.literal("null");
    writer.number(date.month);
    writer.number(date.day);
    writer.end(']');
}

void writeUnknown(Writer &writer, const QByteArray &unknown)
{
    if (unknown.isEmpty())
        return;
    if (simdjson::validate_utf8(unknown.constData(), static_cast<size_t>(unknown.size()))) {
        writer.key("unknown");
        writer.bytes(unknown);
    } else {
        writer.key("unknown64");
        writer.bytes(unknown.toBase64());
    }
}

namespace od = simdjson::ondemand;

// Below, simdjson's exceptions stay inside read(): its error codes on every step would drown what is read.

QString textOf(od::value value)
{
    QString text;
    if (value.type() == od::json_type::string) {
        std::string_view utf8 = value.get_string();
        constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf"; // QString takes it for an encoding's and drops it
        for (; utf8.starts_with(ByteOrderMark); utf8.remove_prefix(ByteOrderMark.size()))
            text += QChar(QChar::ByteOrderMark);
        text += QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        return text;
    }
    for (const uint64_t unit : value.get_array())
        text.append(QChar(static_cast<char16_t>(unit)));
    return text;
}

QStringList listOf(od::value value)
{
    QStringList list;
    for (od::value item : value.get_array())
        list.append(textOf(item));
    return list;
}

int intOf(od::value value)
{
    return static_cast<int>(value.get_int64().value());
}

PartialDate birthdayOf(od::value value)
{
    PartialDate date;
    int place = 0;
    for (od::value part : value.get_array()) {
        if (place == 0 && !part.is_null())
            date.year = intOf(part);
        else if (place == 1)
            date.month = intOf(part);
        else if (place == 2)
            date.day = intOf(part);
        ++place;
    }
    return date;
}

/// A list of objects; \a member takes one member of an item by its key.
template<typename T, typename Member>
QList<T> objectsOf(od::value value, Member member)
{
    QList<T> items;
    for (od::object object : value.get_array()) {
        T item;
        for (auto field : object) {
            const std::string_view key = field.unescaped_key();
            member(item, key, od::value(field.value()));
        }
        items.append(std::move(item));
    }
    return items;
}

void takeEmail(EmailAddress &email, std::string_view key, od::value value)
{
    if (key == "address")
        email.address = textOf(value);
    else if (key == "label")
        email.label = textOf(value);
    else if (key == "primary")
        email.primary = value.get_bool();
}

void takePhone(PhoneNumber &phone, std::string_view key, od::value value)
{
    if (key == "number")
        phone.number = textOf(value);
    else if (key == "label")
        phone.label = textOf(value);
    else if (key == "primary")
        phone.primary = value.get_bool();
}

void takeAddress(PostalAddress &address, std::string_view key, od::value value)
{
    if (key == "label")
        address.label = textOf(value);
    else if (key == "street")
        address.street = textOf(value);
    else if (key == "city")
        address.city = textOf(value);
    else if (key == "region")
        address.region = textOf(value);
    else if (key == "postalCode")
        address.postalCode = textOf(value);
    else if (key == "country")
        address.country = textOf(value);
    else if (key == "formatted")
        address.formatted = textOf(value);
}

void takeMember(Contact &contact, std::string_view key, od::value value)
{
    if (key == "prefix")
        contact.namePrefix = textOf(value);
    else if (key == "given")
        contact.givenName = textOf(value);
    else if (key == "family")
        contact.familyName = textOf(value);
    else if (key == "emails")
        contact.emails = objectsOf<EmailAddress>(value, &takeEmail);
    else if (key == "phones")
        contact.phones = objectsOf<PhoneNumber>(value, &takePhone);
    else if (key == "addresses")
        contact.addresses = objectsOf<PostalAddress>(value, &takeAddress);
    else if (key == "companies")
        contact.companies = listOf(value);
    else if (key == "title")
        contact.jobTitle = textOf(value);
    else if (key == "groups")
        contact.groups = listOf(value);
    else if (key == "birthday")
        contact.birthday = birthdayOf(value);
    else if (key == "photos")
        contact.photos = listOf(value);
    else if (key == "locations")
        contact.locations = listOf(value);
    else if (key == "externalId")
        contact.externalId = textOf(value);
    else if (key == "middle")
        contact.middleName = textOf(value);
    else if (key == "suffix")
        contact.nameSuffix = textOf(value);
    else if (key == "nickname")
        contact.nickname = textOf(value);
    else if (key == "department")
        contact.department = textOf(value);
    else if (key == "websites")
        contact.websites = listOf(value);
    else if (key == "notes")
        contact.notes = textOf(value);
    else if (key == "unknown")
        contact.unknownFields = textOf(value).toUtf8();
    else if (key == "unknown64")
        contact.unknownFields = QByteArray::fromBase64(textOf(value).toLatin1());
}

} // namespace

QByteArray toRecord(const Contact &contact)
{
    OutputBuffer record;
    Writer writer(record);
    writer.begin('{');
    writer.key("v");
    writer.number(Version);
    writeText(writer, "prefix", contact.namePrefix);
    writeText(writer, "given", contact.givenName);
    writeText(writer, "family", contact.familyName);
    writeObjects(writer, "emails", contact.emails, [&](const EmailAddress &email) {
        writeText(writer, "address", email.address);
        writeLabel(writer, email.label, email.primary);
    });
    writeObjects(writer, "phones", contact.phones, [&](const PhoneNumber &phone) {
        writeText(writer, "number", phone.number);
        writeLabel(writer, phone.label, phone.primary);
    });
    writeObjects(writer, "addresses", contact.addresses, [&](const PostalAddress &address) {
        writeText(writer, "label", address.label);
        writeText(writer, "street", address.street);
        writeText(writer, "city", address.city);
        writeText(writer, "region", address.region);
        writeText(writer, "postalCode", address.postalCode);
        writeText(writer, "country", address.country);
        writeText(writer, "formatted", address.formatted);
    });
    writeList(writer, "companies", contact.companies);
    writeText(writer, "title", contact.jobTitle);
    writeList(writer, "groups", contact.groups);
    if (contact.birthday)
        writeBirthday(writer, *contact.birthday);
    writeList(writer, "photos", contact.photos);
    writeList(writer, "locations", contact.locations);
    writeText(writer, "externalId", contact.externalId);
    writeText(writer, "middle", contact.middleName);
    writeText(writer, "suffix", contact.nameSuffix);
    writeText(writer, "nickname", contact.nickname);
    writeText(writer, "department", contact.department);
    writeList(writer, "websites", contact.websites);
    writeText(writer, "notes", contact.notes);
    writeUnknown(writer, contact.unknownFields);
    writer.end('}');
    return record.toByteArray();
}

struct ContactRecordReader::Private {
    od::parser parser;
    QByteArray padded;
};

ContactRecordReader::ContactRecordReader()
    : d(std::make_unique<Private>())
{
}

ContactRecordReader::~ContactRecordReader() = default;

Result<Contact> ContactRecordReader::read(QByteArrayView record)
{
    const auto size = static_cast<size_t>(record.size());
    d->padded.resize(record.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    if (size > 0)
        std::memcpy(d->padded.data(), record.data(), size);
    try {
        od::document document = d->parser.iterate(d->padded.constData(), size, size + simdjson::SIMDJSON_PADDING);
        Contact contact;
        int version = 0;
        for (auto field : document.get_object()) {
            const std::string_view key = field.unescaped_key();
            if (key != "v") {
                takeMember(contact, key, field.value());
                continue;
            }
            version = intOf(field.value());
            if (version > Version)
                return fail(Error::Code::StoreTooNew, u"record of version %1"_s.arg(version));
        }
        if (version < 1 || document.current_location().error() != simdjson::OUT_OF_BOUNDS)
            return fail(Error::Code::StoreDamaged, u"no record"_s);
        return contact;
    } catch (const simdjson::simdjson_error &error) {
        return fail(Error::Code::StoreDamaged, "record: "_L1 + QString::fromLatin1(error.what()));
    }
}

} // namespace Ferry
