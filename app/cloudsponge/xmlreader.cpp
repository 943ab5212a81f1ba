// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/xmlreader.h"

#include "app/cloudsponge/jsonreader.h"
#include "app/cloudsponge/sourcelist.h"
#include "app/cloudsponge/xmltext.h"
#include "app/cloudsponge/xmltojson.h"

namespace Ferry::XmlReader {

using namespace Qt::Literals::StringLiterals;

namespace {

using Fault = Translation::Fault;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

Error badReply(QLatin1StringView what, const QString &why)
{
    return {.code = Error::Code::BadReply, .detail = what + ": "_L1 + why};
}

/// A small answer as JSON; all of it or nothing.
Result<QByteArray> smallToJson(const QByteArray &xml, QLatin1StringView what)
{
    const QByteArray text = inUtf8(xml);
    if (hasEndlessTag(view(text)))
        return fail(badReply(what, u"an endless tag"_s));
    Translation translation = toJson(text);
    if (translation.fault == Fault::Malformed) { // a stray byte in somebody's words need not end an import
        if (Translation second = toJson(mended(view(text))); second.fault == Fault::None)
            translation = std::move(second);
    }
    if (translation.fault != Fault::None)
        return fail(badReply(what, translation.reason));
    return std::move(translation.json);
}

/// One entry as JSON, readable or not: the reader of JSON counts and reports it.
QByteArray recordToJson(std::string_view record)
{
    // As the only one of an answer, so that it reads as it does among others.
    const auto translate = [](const QByteArray &alone) {
        return toJson("<answer><contacts type=\"array\">" + alone + "</contacts></answer>");
    };
    const auto recordOf = [](const QByteArray &answer) {
        return answer.mid(static_cast<qsizetype>(sizeof "{\"contacts\":[") - 1).chopped(2);
    };
    Translation translation = translate(QByteArray(record.data(), static_cast<qsizetype>(record.size())));
    if (translation.fault == Fault::None)
        return recordOf(translation.json);
    translation = translate(mended(record));
    if (translation.fault != Fault::None)
        return "{?}"_ba; // no JSON either
    // Faulty text stays faulty, so that it is counted as repaired.
    return recordOf(translation.json).replace("\xEF\xBF\xBD", "\xFF");
}

/// Entry by entry, as the whole is not well-formed.
DecodedPage readPieces(const QByteArray &xml)
{
    const RecordOutline parts = outlineRecords(view(xml));
    const Translation frame = toJson(parts.frame);
    if (frame.fault == Fault::Refused)
        return {.damage = badReply("contacts"_L1, frame.reason)};
    QByteArray json = "{";
    if (parts.hasContacts) {
        json += "\"contacts\":[";
        for (const std::string_view record : parts.records)
            json += recordToJson(record) + ',';
        if (json.endsWith(','))
            json.chop(1);
        json += frame.json.size() > 2 ? "]," : "]";
    }
    json += frame.json.mid(1);
    DecodedPage decoded = JsonReader::parseContacts(json);
    const bool isPlain = !decoded.damage || decoded.damage->code == Error::Code::BadReply;
    if (frame.fault != Fault::None && isPlain)
        decoded.damage = badReply("contacts"_L1, frame.reason);
    return decoded;
}

} // namespace

Result<ImportTicket> parseTicket(const QByteArray &xml)
{
    return smallToJson(xml, "ticket"_L1).and_then(&JsonReader::parseTicket);
}

Result<ImportTicket> parsePasswordTicket(const QByteArray &xml)
{
    return smallToJson(xml, "ticket"_L1).and_then(&JsonReader::parsePasswordTicket);
}

Result<EventSnapshot> parseEvents(const QByteArray &xml)
{
    return smallToJson(xml, "events"_L1).and_then(&JsonReader::parseEvents);
}

DecodedPage parseContacts(const QByteArray &xml)
{
    const QByteArray text = inUtf8(xml);
    if (hasEndlessTag(view(text)))
        return {.damage = badReply("contacts"_L1, u"an endless tag"_s)};
    const Translation whole = toJson(text);
    switch (whole.fault) {
    case Fault::None:
        return JsonReader::parseContacts(whole.json);
    case Fault::Cut: {
        DecodedPage decoded = JsonReader::parseContacts(whole.json);
        if (!decoded.damage)
            decoded.damage = badReply("contacts"_L1, whole.reason);
        return decoded;
    }
    case Fault::Malformed:
        return readPieces(text);
    case Fault::Refused:
        return {.damage = badReply("contacts"_L1, whole.reason)};
    }
    Q_UNREACHABLE();
}

Result<QList<SourceOffer>> parseServices(const QByteArray &xml)
{
    return smallToJson(xml, "services"_L1).and_then(&parseSourceList);
}

std::optional<Error> parseError(const QByteArray &xml)
{
    const Result<QByteArray> json = smallToJson(xml, "error"_L1);
    return json ? JsonReader::parseError(*json) : std::nullopt;
}

} // namespace Ferry::XmlReader
