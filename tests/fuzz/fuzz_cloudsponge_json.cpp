// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsonreader.h"
#include "app/cloudsponge/sourcelist.h"
#include "tests/fuzz/fuzzoracle.h"

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace Ferry;
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const DecodedPage decoded = JsonReader::parseContacts(json);
    Fuzz::demandSound(decoded);
    Fuzz::demand(JsonReader::parseContacts(json) == decoded);
    (void)JsonReader::parseTicket(json);
    (void)JsonReader::parsePasswordTicket(json);
    (void)JsonReader::parseEvents(json);
    (void)JsonReader::parseError(json);
    (void)parseSourceList(json);
    return 0;
}
