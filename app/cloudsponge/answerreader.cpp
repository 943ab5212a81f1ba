// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/answerreader.h"

#include "app/cloudsponge/jsonreader.h"
#include "app/cloudsponge/sourcelist.h"
#include "app/cloudsponge/xmlreader.h"

#include <algorithm>

namespace Ferry::AnswerReader {

namespace {

WireFormat formatOf(const QByteArray &body)
{
    const auto begin = std::find_if(body.cbegin(), body.cend(), [](char c) { return c == '<' || c == '{'; });
    return begin != body.cend() && *begin == '<' ? WireFormat::Xml : WireFormat::Json;
}

} // namespace

Result<ImportTicket> parseTicket(WireFormat format, const QByteArray &body)
{
    return format == WireFormat::Xml ? XmlReader::parseTicket(body) : JsonReader::parseTicket(body);
}

Result<ImportTicket> parsePasswordTicket(WireFormat format, const QByteArray &body)
{
    return format == WireFormat::Xml ? XmlReader::parsePasswordTicket(body) : JsonReader::parsePasswordTicket(body);
}

Result<EventSnapshot> parseEvents(WireFormat format, const QByteArray &body)
{
    return format == WireFormat::Xml ? XmlReader::parseEvents(body) : JsonReader::parseEvents(body);
}

DecodedPage parseContacts(WireFormat format, const QByteArray &body)
{
    return format == WireFormat::Xml ? XmlReader::parseContacts(body) : JsonReader::parseContacts(body);
}

DecodedPage parseContacts(const QByteArray &body)
{
    return parseContacts(formatOf(body), body);
}

Result<QList<SourceOffer>> parseServices(WireFormat format, const QByteArray &body)
{
    return format == WireFormat::Xml ? XmlReader::parseServices(body) : parseSourceList(body);
}

std::optional<Error> parseError(const QByteArray &body)
{
    return formatOf(body) == WireFormat::Xml ? XmlReader::parseError(body) : JsonReader::parseError(body);
}

} // namespace Ferry::AnswerReader
