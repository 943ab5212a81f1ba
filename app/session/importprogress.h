// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/filereading.h"
#include "models/contact/contact.h"
#include "models/core/error.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <algorithm>
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
    /// CloudSponge service code, "yahoo", or a LocalSource.
    QString service = {};
    /// Also bring postal addresses (`include=mailing_address`).
    bool includeAddresses = true;
    /// What the import is called; the source's own name when empty.
    QString sourceName = {};
    /// Whose import it is, as the service is told (`user_id`); empty: it is told nothing.
    QString userId = {};
    /// Where the consent page leads in the end (`redirect_url`); empty: to the service's own last page.
    QUrl redirectUrl = {};

    bool operator==(const ImportRequest &) const = default;
};

/// The connection is lost, and being tried again.
struct ConnectionTrouble {
    /// What the last try met.
    Error error = {};
    /// Failed tries in a row.
    int failures = 0;
    /// Until the next try; zero while it is under way.
    std::chrono::milliseconds nextTryIn{0};
    /// The system says that this computer is on no network; the next try comes as soon as it is on one again.
    bool offline = false;

    bool operator==(const ConnectionTrouble &) const = default;
};

/// What did not add up in the service's answers; nothing in a sound import.
struct ImportFindings {
    /// Rows that came twice, as far as that can be known; they are kept once.
    qint64 doubled = 0;
    /// Rows that look like the ones just before them, on another page: perhaps sent twice. They are kept.
    qint64 suspicious = 0;
    /// Contacts that were announced, by whatever count, and never came.
    qint64 missing = 0;
    /// Pages whose count is not what they held.
    int miscountedPages = 0;
    /// The total was another one on a later page.
    bool totalChanged = false;

    bool operator==(const ImportFindings &) const = default;
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
    /// While the service cannot be reached, in the phases that ask it: "Connection lost, still trying".
    std::optional<ConnectionTrouble> trouble = {};
    /// Grows with the pages; `missing` is known at the end alone.
    ImportFindings findings = {};
    /// It goes on with an import that was interrupted.
    bool isResumed = false;
    /// How reading each file went, once an import of files is over.
    QList<FileReading> files = {};

    /// How many contacts there are, as far as the service has said; the larger one if it said two things.
    [[nodiscard]] std::optional<qint64> announced() const
    {
        return total && gathered ? std::max(*total, *gathered) : total ? total : gathered;
    }

    bool operator==(const ImportProgress &) const = default;
};

} // namespace Ferry
