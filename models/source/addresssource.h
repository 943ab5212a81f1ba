// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <span>

namespace Ferry {

/// An address book that CloudSponge can read.
struct AddressSource {
    /// How the service lets us in (`import_type` of GET /services).
    enum class Kind {
        /// A consent page of the provider (OAUTH).
        Consent,
        /// A consent page that takes a file (CSV).
        FileUpload,
        /// User name and an app-specific password (USERNAME_PASSWORD).
        Password,
        /// The retired Java applet for programs on this computer (DESKTOP).
        Desktop,
    };

    /// CloudSponge's service code, lower case: "gmail".
    QLatin1StringView code;
    /// The provider's own name; a proper name, never translated.
    QLatin1StringView name;
    /// Name of our neutral glyph under resources/icons, without ".svg".
    QLatin1StringView icon;
    Kind kind = Kind::Consent;
    /// The provider refuses its sign-in page inside embedded views (Google: "disallowed_useragent").
    bool refusesEmbeddedViews = false;
};

/// Every source, best known first.
[[nodiscard]] std::span<const AddressSource> addressSources();

/// The source with \a code in any case, also by a code's older name ("windowslive"); null when unknown.
[[nodiscard]] const AddressSource *findAddressSource(QStringView code);

} // namespace Ferry
