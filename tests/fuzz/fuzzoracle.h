// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/contactpage.h"

#include <QJsonDocument>

#include <cstdlib>

/// What must hold whatever a decoder is given.
namespace Ferry::Fuzz {

inline void demand(bool holds)
{
    if (!holds)
        std::abort();
}

inline void demandSound(const DecodedPage &decoded)
{
    demand(decoded.page.skipped >= 0 && decoded.page.repaired >= 0 && decoded.page.reasons.size() <= 100);
    for (const Contact &contact : decoded.page.contacts) {
        // What we keep of unknown members, others must be able to read.
        demand(contact.unknownFields.isEmpty() || QJsonDocument::fromJson(contact.unknownFields).isObject());
    }
}

} // namespace Ferry::Fuzz
