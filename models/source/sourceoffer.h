// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/addresssource.h"

#include <QString>

#include <optional>

namespace Ferry {

/// A source as an account offers it (GET /services). It may be one that addressSources() does not know.
struct SourceOffer {
    /// CloudSponge's service code, lower case.
    QString code = {};
    /// The provider's own name: the service's word, else ours, else the code.
    QString name = {};
    /// How the service lets us in; null when it says so in a word that we do not know.
    std::optional<AddressSource::Kind> kind = {};
    bool enabled = true;

    bool operator==(const SourceOffer &) const = default;
};

} // namespace Ferry
