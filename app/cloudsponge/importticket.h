// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace Ferry {

/// What every answer of CloudSponge says about whose import it is; absent is not the same as empty.
struct ImportTrace {
    std::optional<QString> importId = {};
    std::optional<QString> userId = {};
    std::optional<QString> echo = {};

    bool operator==(const ImportTrace &) const = default;
};

/// An import that CloudSponge has begun: its id (text, as it may have more digits than a number holds) and the page where
/// the person consents, https or on this machine.
struct ImportTicket {
    QString id = {};
    QUrl consentUrl = {};
    ImportTrace trace = {};

    bool operator==(const ImportTicket &) const = default;
};

} // namespace Ferry
