// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsonreader.h"

#include "app/cloudsponge/jsoncontact.h"
#include "app/cloudsponge/jsonrecords.h"
#include "app/cloudsponge/jsontext.h"
#include "app/net/redaction.h"
#include "models/source/secureurl.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace Ferry::JsonReader {

using namespace Qt::Literals::StringLiterals;
namespace ondemand = simdjson::ondemand;

namespace {

/// More entries than any address book has; an answer of empty entries could fill the memory.
constexpr qsizetype mostContacts = 500'000;
constexpr qsizetype mostReasons = 100;
constexpr qsizetype ownersPosition = -1;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

void dropByteOrderMark(QByteArray &json)
{
    if (json.startsWith("\xEF\xBB\xBF"))
        json.remove(0, 3);
}

Error badReply(const QString &what)
{
    return {.code = Error::Code::BadReply, .detail = what};
}

std::optional<qint64> scalarNumber(std::string_view token)
{
    bool fits = false;
    const qint64 number = scalarText(token).value_or(QString()).toLongLong(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

std::optional<int> toErrorCode(const QJsonValue &value)
{
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
    if (number >= 1 && number <= std::numeric_limits<int>::max())
        return static_cast<int>(number);
    return {};
}

/// What the members `status` and `error` of an answer say. Documented is "failure", recorded are "error" and an object.
std::optional<Error> toldError(std::string_view status, std::string_view error)
{
    const QByteArray wrapped = "[" + QByteArray(error.data(), static_cast<qsizetype>(error.size())) + "]";
    const QJsonValue told = QJsonDocument::fromJson(wrapped).array().at(0);
    const QString word = scalarText(status).value_or(QString());
    const bool refused = !word.isEmpty() && word.compare("success"_L1, Qt::CaseInsensitive) != 0;
    const bool hasError = told.isObject() || told.isString() || told.isDouble() || told == QJsonValue(true);
    if (!refused && !hasError)
        return {};
    const QString message = told.isObject() ? told["message"_L1].toString() : told.toString();
    return Error{.code = Error::Code::Service,
                 .detail = Redaction::sentence(message),
                 .serviceCode = toErrorCode(told.isObject() ? told["code"_L1] : told)};
}

struct TopLevel {
    std::string_view status = {};
    std::string_view error = {};
    ImportTrace trace = {};

    /// Whether \a name was one of ours.
    bool take(std::string_view name, std::string_view value)
    {
        if (name == "status")
            status = value;
        else if (name == "error")
            error = value;
        else if (name == "import_id" || (name == "id" && !trace.importId))
            trace.importId = scalarText(value);
        else if (name == "user_id")
            trace.userId = scalarText(value);
        else if (name == "echo")
            trace.echo = scalarText(value);
        else
            return false;
        return true;
    }
};

/// A small answer, strictly parsed, and beside it its numbers as they were written.
struct SmallAnswer {
    QJsonObject object = {};
    TopLevel top = {};
};

Result<SmallAnswer> readSmall(QByteArray &json, QLatin1StringView what)
{
    dropByteOrderMark(json);
    QJsonParseError fault;
    QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (document.isNull()) { // a stray byte in somebody's words need not end an import
        json = repaired(view(json));
        document = QJsonDocument::fromJson(json, &fault);
    }
    if (fault.error != QJsonParseError::NoError)
        return fail(badReply(u"%1: %2 at %3"_s.arg(what, fault.errorString()).arg(fault.offset)));
    if (!document.isObject())
        return fail(badReply(u"%1: not an object"_s.arg(what)));
    SmallAnswer answer{.object = document.object()};
    const Outline parts = outline(view(json), {});
    for (const auto &[name, value] : parts.members)
        answer.top.take(name, value);
    if (std::optional<Error> error = toldError(answer.top.status, answer.top.error))
        return fail(std::move(*error));
    return answer;
}

/// Ids become part of the addresses we ask.
bool isSoundId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-'
            || c == u'_';
    });
}

/// What every answer of begin_import has.
Result<ImportTicket> toTicket(const SmallAnswer &answer)
{
    ImportTicket ticket{.id = answer.top.trace.importId.value_or(QString()), .trace = answer.top.trace};
    if (!isSoundId(ticket.id))
        return fail(badReply(u"ticket: no usable import_id"_s));
    if (answer.top.status.empty())
        return fail(badReply(u"ticket: no status"_s));
    return ticket;
}

/// Decodes one answer of /contacts: at once if all is well, else entry by entry.
class ContactsDecoder
{
public:
    explicit ContactsDecoder(QByteArray json)
        : m_json(std::move(json))
    {
        dropByteOrderMark(m_json);
        m_json.reserve(m_json.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    }

    DecodedPage decode()
    {
        if (!readWhole()) {
            m_decoded = {};
            m_top = {};
            m_hasContacts = false;
            readPieces();
        }
        m_decoded.page.trace = std::move(m_top.trace);
        if (std::optional<Error> told = toldError(m_top.status, m_top.error))
            m_decoded.damage = std::move(told);
        else if (!m_decoded.damage && !m_hasContacts)
            m_decoded.damage = badReply(u"contacts: no array of contacts"_s);
        return std::move(m_decoded);
    }

private:
    /// False at the first thing amiss.
    bool readWhole()
    {
        ondemand::document document;
        ondemand::object root;
        if (m_parser.iterate(padded(m_json)).get(document) || document.get_object().get(root))
            return false;
        for (auto entry : root) {
            ondemand::field field;
            std::string_view name;
            if (std::move(entry).get(field) || field.unescaped_key().get(name))
                return false;
            ondemand::value value = field.value();
            if (name == "contacts" && value.raw_json_token().front() == '[') {
                if (!readArray(value))
                    return false;
                if (m_decoded.damage)
                    return true;
            } else if (name == "contacts_owner" && value.raw_json_token().front() == '{') {
                ondemand::object owner;
                if (value.get_object().get(owner) || !m_reader.read(owner, m_decoded.page.owner.emplace()))
                    return false;
            } else {
                std::string_view raw;
                if (simdjson::to_json_string(value).get(raw) || checkGrammar(raw) != Grammar::Valid)
                    return false;
                takeMember(name, raw);
            }
        }
        return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    }

    bool readArray(ondemand::value value)
    {
        m_hasContacts = true;
        ondemand::array array;
        if (value.get_array().get(array))
            return false;
        QList<Contact> &contacts = m_decoded.page.contacts;
        const char *begin = nullptr;
        for (auto entry : array) {
            ondemand::value item;
            ondemand::object object;
            if (entry.get(item))
                return false;
            const char *here = item.raw_json_token().data();
            if (contacts.isEmpty())
                begin = here;
            // Guessed from the first ones, so that the list need not be moved while it grows.
            if (contacts.size() == 32)
                reserve(here - begin);
            if (contacts.size() >= mostContacts) {
                m_decoded.damage = tooMany();
                return true;
            }
            if (item.get_object().get(object))
                return false;
            if (!m_reader.read(object, contacts.emplaceBack()))
                return false;
            noteRepair(contacts.size() - 1);
        }
        return true;
    }

    static Error tooMany()
    {
        return {.code = Error::Code::TooLarge, .detail = u"more than %1 contacts"_s.arg(mostContacts)};
    }

    void reserve(qsizetype sizeOf32)
    {
        // A third more: room that stays empty costs nothing, moving a long list a tenth of all the time.
        const qsizetype guess = m_json.size() / (sizeOf32 / 32 + 1) / 3 * 4 + 32;
        m_decoded.page.contacts.reserve(std::min(guess, mostContacts / 4));
    }

    void readPieces()
    {
        const Outline parts = outline(view(m_json), "contacts");
        if (!parts.isObject) {
            m_decoded.damage = badReply(m_json.isEmpty() ? u"contacts: empty"_s : u"contacts: not JSON"_s);
            return;
        }
        for (const auto &[name, value] : parts.members) {
            if (name != "contacts_owner") {
                takeMember(name, value);
            } else if (trimmed(value) != "null") {
                Contact owner;
                if (readRecord(value, ownersPosition, owner))
                    m_decoded.page.owner = std::move(owner);
            }
        }
        qsizetype position = 0;
        for (const std::string_view record : parts.records) {
            if (position >= mostContacts) {
                m_decoded.damage = tooMany();
                break;
            }
            Contact contact;
            if (readRecord(record, position, contact))
                m_decoded.page.contacts.append(std::move(contact));
            else
                ++m_decoded.page.skipped;
            ++position;
        }
        m_hasContacts = m_hasContacts || !parts.records.empty() || contactsAreEmptyArray(parts);
        if (parts.isCut)
            m_decoded.damage = badReply(u"contacts: cut short after %1 entries"_s.arg(position));
        else if (parts.hasMore)
            m_decoded.damage = badReply(u"contacts: more follows after the end"_s);
        else if (parts.isOdd)
            m_decoded.page.reasons.append(u"the answer is not well-formed"_s);
    }

    /// An array without entries leaves no trace in the outline.
    bool contactsAreEmptyArray(const Outline &parts) const
    {
        return parts.member("contacts").empty() && m_json.contains("\"contacts\"");
    }

    bool readRecord(std::string_view record, qsizetype position, Contact &contact)
    {
        m_record = QByteArray(record.data(), static_cast<qsizetype>(record.size()));
        if (!record.starts_with('{')) {
            addReason(position, u"not an object"_s);
            return false;
        }
        simdjson::error_code fault = readRecordBytes(contact);
        if (fault == simdjson::UTF8_ERROR || fault == simdjson::UNESCAPED_CHARS) {
            m_record = repaired(record);
            contact = {};
            fault = readRecordBytes(contact);
            if (fault == simdjson::SUCCESS) {
                ++m_decoded.page.repaired;
                addReason(position, u"faulty text repaired"_s);
                return true;
            }
        }
        if (fault != simdjson::SUCCESS) {
            addReason(position, m_reader.fault().isEmpty() ? u"not well-formed"_s : m_reader.fault());
            return false;
        }
        noteRepair(position);
        return true;
    }

    simdjson::error_code readRecordBytes(Contact &contact)
    {
        m_record.reserve(m_record.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
        ondemand::document document;
        ondemand::object object;
        if (const auto fault = m_recordParser.iterate(padded(m_record)).get(document))
            return fault;
        if (const auto fault = document.get_object().get(object))
            return fault;
        if (!m_reader.read(object, contact))
            return simdjson::INCORRECT_TYPE;
        const auto end = document.current_location().error();
        return end == simdjson::OUT_OF_BOUNDS ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
    }

    void takeMember(std::string_view name, std::string_view value)
    {
        ContactPage &page = m_decoded.page;
        if (m_top.take(name, value))
            return;
        if (name == "total")
            page.total = scalarNumber(value);
        else if (name == "start")
            page.start = scalarNumber(value);
        else if (name == "count")
            page.count = scalarNumber(value);
    }

    void noteRepair(qsizetype position)
    {
        if (!m_reader.hasRepaired())
            return;
        ++m_decoded.page.repaired;
        addReason(position, u"faulty text repaired"_s);
    }

    void addReason(qsizetype position, const QString &reason)
    {
        const QString who = position == ownersPosition ? u"contacts_owner"_s : u"contact %1"_s.arg(position);
        if (m_decoded.page.reasons.size() < mostReasons - 1) // one is for the answer as a whole
            m_decoded.page.reasons.append(who + ": "_L1 + reason);
    }

    static simdjson::padded_string_view padded(const QByteArray &bytes)
    {
        return simdjson::padded_string_view(bytes.constData(), static_cast<size_t>(bytes.size()),
                                            static_cast<size_t>(bytes.capacity()));
    }

    QByteArray m_json;
    QByteArray m_record;
    ondemand::parser m_parser;
    ondemand::parser m_recordParser;
    ContactReader m_reader;
    TopLevel m_top;
    DecodedPage m_decoded;
    bool m_hasContacts = false;
};

} // namespace

Result<ImportTicket> parsePasswordTicket(QByteArray json)
{
    return readSmall(json, "ticket"_L1).and_then(&toTicket);
}

Result<ImportTicket> parseTicket(QByteArray json)
{
    const Result<SmallAnswer> answer = readSmall(json, "ticket"_L1);
    Result<ImportTicket> ticket = answer.and_then(&toTicket);
    if (!ticket)
        return ticket;
    const QString address = answer->object["url"_L1].toString();
    if (address.isEmpty())
        return fail(badReply(u"ticket: no consent url"_s));
    Result<QUrl> url = secureUrl(address);
    if (!url)
        return fail(std::move(url.error()));
    ticket->consentUrl = std::move(*url);
    return ticket;
}

Result<EventSnapshot> parseEvents(QByteArray json)
{
    Result<SmallAnswer> answer = readSmall(json, "events"_L1);
    if (!answer)
        return fail(std::move(answer.error()));
    if (!answer->object["events"_L1].isArray())
        return fail(badReply(u"events: no array of events"_s));
    QList<EventRow> rows;
    for (const QJsonValue &event : answer->object["events"_L1].toArray()) {
        EventRow row{.type = event["event_type"_L1].toString(),
                     .status = event["status"_L1].toString(),
                     .description = event["description"_L1].toString()};
        const QJsonValue value = event["value"_L1];
        if (value.isDouble())
            row.value = value.toInteger();
        else if (bool fits = false; value.isString()) {
            const qint64 number = value.toString().toLongLong(&fits);
            if (fits)
                row.value = number;
        }
        rows.append(std::move(row));
    }
    EventSnapshot snapshot = summarize(rows);
    snapshot.trace = std::move(answer->top.trace);
    return snapshot;
}

DecodedPage parseContacts(QByteArray json)
{
    return ContactsDecoder(std::move(json)).decode();
}

std::optional<Error> parseError(QByteArray json)
{
    dropByteOrderMark(json);
    const Outline parts = outline(view(json), {});
    return toldError(parts.member("status"), parts.member("error"));
}

} // namespace Ferry::JsonReader
