// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsontext.h"
#include "app/cloudsponge/xmlreader.h"
#include "app/cloudsponge/xmltojson.h"
#include "tests/fuzz/fuzzoracle.h"

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace Ferry;
    const QByteArray xml(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const DecodedPage decoded = XmlReader::parseContacts(xml);
    Fuzz::demandSound(decoded);
    Fuzz::demand(XmlReader::parseContacts(xml) == decoded);
    (void)XmlReader::parseTicket(xml);
    (void)XmlReader::parsePasswordTicket(xml);
    (void)XmlReader::parseEvents(xml);
    (void)XmlReader::parseServices(xml);
    (void)XmlReader::parseError(xml);

    const XmlReader::Translation translation = XmlReader::toJson(xml);
    if (translation.fault == XmlReader::Translation::Fault::None) {
        const QByteArray &json = translation.json;
        Fuzz::demand(JsonReader::checkGrammar({json.constData(), static_cast<size_t>(json.size())})
                     != JsonReader::Grammar::Invalid);
    }
    return 0;
}
