// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"
#include "models/core/error.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Ferry {

/// Where an import stands in its life. It only ever moves down this list, and may skip entries.
enum class ImportPhase {
    Idle,
    /// begin_import is under way.
    Beginning,
    /// The consent URL is known; the person has not consented yet.
    AwaitingConsent,
    /// The service reads the address book.
    Gathering,
    /// The pages of contacts are being fetched and stored.
    Downloading,
    /// Everything announced is in the store.
    Done,
    /// It ended early; what had arrived is in the store.
    Failed,
    /// The person, at our end or the provider's, called it off; what had arrived is in the store.
    Cancelled,
};

[[nodiscard]] constexpr bool isOver(ImportPhase phase)
{
    return phase >= ImportPhase::Done;
}

/// What the person asked for.
struct ImportRequest {
    /// CloudSponge service code: "yahoo".
    QString service = {};
    /// Also bring postal addresses (`include=mailing_address`).
    bool includeAddresses = true;
    /// What the import is called; the source's own name when empty.
    QString sourceName = {};

    bool operator==(const ImportRequest &) const = default;
};

/// Everything the screens show of an import under way.
struct ImportProgress {
    ImportPhase phase = ImportPhase::Idle;
    ImportRequest request = {};
    /// The import's id in the store; 0 before it has one.
    qint64 storedId = 0;
    QUrl consentUrl = {};
    /// Contacts the service has read so far; unknown before GATHERING, and when it is skipped.
    std::optional<qint64> gathered = {};
    /// Contacts on this machine's disk.
    qint64 received = 0;
    /// Contacts the service announced with the first page, when it did.
    std::optional<qint64> total = {};
    /// Records that could not be read; reported, never silently dropped.
    qint64 skipped = 0;
    /// Who the address book belongs to: the owner's e-mail address, else name; may be empty.
    QString owner = {};
    /// Why it ended, in the phases Failed and Cancelled.
    std::optional<Error> error = {};

    bool operator==(const ImportProgress &) const = default;
};

} // namespace Ferry
