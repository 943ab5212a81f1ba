// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/contactlibrary.h"
#include "models/source/addresssource.h"

#include <QStringList>

namespace Ferry {

/// Where an import lies on this computer.
struct ImportTraces {
    /// The file with all imports and their contacts.
    QString library = {};
    /// The folder with answers of the service that could not be read whole; empty when there are none.
    QString spool = {};
    qint64 spooledBytes = 0;
    /// Libraries that were damaged and set aside; each may hold contacts of any import that is older.
    QStringList damagedLibraries = {};
    /// The journal of pushes, which holds what was pushed, from whatever import; empty when there is none.
    QString pushJournal = {};

    bool operator==(const ImportTraces &) const = default;
};

/// Who saw what of an import and when, and what of it is kept where, as far as it is known.
struct ImportReceipt {
    enum class Origin {
        /// Through CloudSponge.
        Service,
        /// Through the sandbox, which is on this computer: invented people.
        Demo,
        Files,
        Clipboard,
        /// From an account of Contacts+, where they were before.
        Account,
        /// Saved from a damaged library, which does not tell any more.
        Unknown,
    };
    /// What CloudSponge still has. Of contacts whose COMPLETE event has come it says "After a few minutes, they will be
    /// deleted from CloudSponge" (its API documentation, overview and "Step 3: Download"). It names no number of minutes,
    /// and has no call that deletes them sooner; whoever asks for them later is answered HTTP 410.
    enum class ServiceCopy {
        /// It never had any contacts of this import.
        None,
        /// Gone a few minutes after `readyBy`.
        MinutesAfterReady,
        /// It may have gathered contacts that were never announced as ready; it does not say what becomes of those.
        NotSaid,
        /// Nothing is known of the import.
        NotKnown,
    };

    Origin origin = Origin::Unknown;
    StoredImport import = {};
    /// CloudSponge's host; empty when that is not known.
    QString serviceHost = {};
    /// How the source lets CloudSponge in; null when that is not known.
    std::optional<AddressSource::Kind> sourceKind = {};
    ServiceCopy serviceCopy = ServiceCopy::NotKnown;
    /// When the contacts were ready at CloudSponge, or at the latest can have been: UTC.
    QDateTime readyBy = {};
    ImportTraces traces = {};

    /// The person let the service in: seen, or to be concluded from what came.
    [[nodiscard]] bool wasLetIn() const { return import.consentedAt.isValid() || import.received > 0; }

    bool operator==(const ImportReceipt &) const = default;
};

/// What is known of \a import, which lies where \a traces say.
[[nodiscard]] ImportReceipt receiptFor(const StoredImport &import, const ImportTraces &traces);

/// The receipt of the import \a importId. To be called on the library's thread. FileMissing when it is not there.
[[nodiscard]] Result<ImportReceipt> readReceipt(ContactLibrary &library, qint64 importId);

} // namespace Ferry
