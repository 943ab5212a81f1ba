// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpclient.h"

#include <QString>
#include <QUrl>

namespace Ferry {

/// What to import. Empty texts and an empty address are not sent.
struct BeginImportRequest {
    /// CloudSponge's code: "gmail".
    QString service = {};
    /// Ask for postal addresses too (`include=mailing_address`).
    bool postalAddresses = true;
    /// Anything that tells whose import it is; comes back with every answer about it.
    QString userId = {};
    /// Comes back with the answer to this request.
    QString echo = {};
    /// Where the consent page ends.
    QUrl redirectUrl = {};

    bool operator==(const BeginImportRequest &) const = default;
};

/// An import without a consent page, by a name and a password that the provider made for one program.
struct PasswordImportRequest {
    /// Its `redirectUrl` is not sent.
    BeginImportRequest import = {};
    QString username = {};
    QString password = {};
};

/// \a request as the form of begin_import.
[[nodiscard]] HttpParameters toForm(const BeginImportRequest &request);

} // namespace Ferry
