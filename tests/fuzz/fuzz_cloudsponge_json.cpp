// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsonreader.h"

#include <QJsonDocument>

#include <cstdlib>

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace Ferry;
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const DecodedPage decoded = JsonReader::parseContacts(json);
    if (decoded.page.skipped < 0 || decoded.page.reasons.size() > 100)
        std::abort();
    for (const Contact &contact : decoded.page.contacts) {
        // What we keep of unknown members, others must be able to read.
        if (!contact.unknownFields.isEmpty() && !QJsonDocument::fromJson(contact.unknownFields).isObject())
            std::abort();
    }
    if (JsonReader::parseContacts(json) != decoded)
        std::abort();
    (void)JsonReader::parseTicket(json);
    (void)JsonReader::parseEvents(json);
    return 0;
}
