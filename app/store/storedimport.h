// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QDateTime>
#include <QFlags>
#include <QList>
#include <QString>

#include <optional>

namespace Ferry {

/// What is known of an import when it begins.
struct NewImport {
    /// CloudSponge's service code, lower case.
    QString serviceCode = {};
    /// The source's name as the person saw it.
    QString sourceName = {};
    bool withAddresses = false;
    QDateTime startedAt = {};

    bool operator==(const NewImport &) const = default;
};

/// An import as the service knows it: what it takes to go on with it after an interruption.
struct RemoteImport {
    /// CloudSponge's id of it.
    QString id = {};
    /// Where the person consents: whoever knows it can. Empty when there is no such page.
    QString consentUrl = {};
    /// CloudSponge's address that gave the id; it means nothing to another one.
    QString endpoint = {};
    /// What begin_import was told, and every answer must repeat; empty for nothing.
    QString userId = {};
    QString echo = {};

    bool operator==(const RemoteImport &) const = default;
};

/// A way on which a person let the service in.
enum class SignInWay {
    /// The consent page stood in our window.
    EmbeddedBrowser = 1,
    /// The consent page was handed to the person's own browser.
    OwnBrowser = 2,
    /// The consent page's address was copied, or shown as a code for a phone.
    Link = 4,
    /// A user name and a password were sent to the service.
    Password = 8,
};
Q_DECLARE_FLAGS(SignInWays, SignInWay)

/// An import as the library keeps it.
struct StoredImport {
    enum class State {
        /// Not ended: going on now, or interrupted and to be taken up again.
        Running = 0,
        /// Everything that was announced is here.
        Complete = 1,
        /// Some of it is here and the rest cannot be had any more.
        Partial = 2,
        Failed = 3,
        Cancelled = 4,
    };
    /// How far a running import has come.
    enum class Phase {
        Beginning = 0,
        AwaitingConsent = 1,
        Gathering = 2,
        Downloading = 3,
    };

    qint64 id = 0;
    QString serviceCode = {};
    QString sourceName = {};
    QString ownerName = {};
    QString ownerEmail = {};
    bool withAddresses = false;
    State state = State::Running;
    Phase phase = Phase::Beginning;
    /// UTC.
    QDateTime startedAt = {};
    /// UTC; invalid while the import runs.
    QDateTime finishedAt = {};
    /// Contacts kept.
    qint64 received = 0;
    /// Contacts that could not be read and were left out.
    qint64 skipped = 0;
    /// What the service said there would be.
    std::optional<qint64> announcedTotal = {};
    /// The last count of GATHERING.
    std::optional<qint64> gathered = {};
    /// Its id is empty before it has one. The consent page is kept while the import runs, and forgotten when it ends.
    RemoteImport remote = {};
    /// UTC; when the service was first seen to go on, by which the person had let it in. Invalid before that, and for imports
    /// that an earlier version of the program kept.
    QDateTime consentedAt = {};
    /// UTC; when the service was first seen to have all contacts ready: from then on it keeps them for a few minutes.
    /// Invalid as above.
    QDateTime readyAt = {};
    /// All ways that were begun; none when that is not known.
    SignInWays signIn = {};

    /// Where the next page begins.
    [[nodiscard]] qint64 nextStart() const { return received + skipped; }

    bool operator==(const StoredImport &) const = default;
};

/// A page of contacts on its way into the library.
struct ImportPage {
    /// Number of its first contact in the import (`start`): what makes a page the same page again.
    qint64 position = 0;
    QList<Contact> contacts = {};
    /// Contacts of the page that could not be read.
    qint64 skipped = 0;
    std::optional<Contact> owner = {};
    std::optional<qint64> announcedTotal = {};

    bool operator==(const ImportPage &) const = default;
};

/// The contacts of an import, as far as they can be read.
struct StoredContacts {
    QList<Contact> contacts = {};
    /// Records in the library that cannot be read any more, or only by a later version of the program; they stay there.
    qint64 unreadable = 0;

    bool operator==(const StoredContacts &) const = default;
};

/// A page that is in the library.
struct KeptPage {
    qint64 position = 0;
    qint64 contacts = 0;
    qint64 skipped = 0;

    bool operator==(const KeptPage &) const = default;
};

} // namespace Ferry
