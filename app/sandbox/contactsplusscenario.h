// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/scenario.h"

#include <QString>

#include <optional>
#include <vector>

namespace Ferry::Sandbox {

/// One way in which a call of Contacts+ goes wrong.
struct PlusFault {
    enum class Kind {
        Status,     ///< answers `status` and does nothing
        Reset,      ///< ends the connection and does nothing
        LostAnswer, ///< does what was asked, then ends the connection without an answer
        Truncated,  ///< does what was asked and answers half of it
        Malformed,  ///< does what was asked and answers what is no JSON
        Html,       ///< a sign-in page of some network, with status 200
        Redirect,   ///< sends the caller to another host
        Silent,     ///< never answers
        Meddle,     ///< somebody else changes the contact a moment before
    };
    Kind kind = Kind::Status;
    int status = 0;
    QString method = {}; ///< "contacts.create"; empty: any
    int first = 1;       ///< the first call of the method, counted from 1, that goes wrong
    int last = 0;        ///< the last one; 0: all from the first on

    bool operator==(const PlusFault &) const = default;
};

/// How Contacts+ behaves, parsed from words such as "auto,rate-limited@contacts.create:3,tag-conflict".
struct PlusScenario {
    QString name = QStringLiteral("normal");
    Consent consent = Consent::Click;
    bool stale412 = false;        ///< a stale etag is answered with 412 and not with 409
    bool tagConflict = false;     ///< tags.create answers 409 with existingTagId for a name that is there
    bool memberStrings = false;   ///< teamMembers are ids and not objects
    bool emptyDeletes = false;    ///< deletes answer without a body
    bool triggerObjects = false;  ///< triggers are objects and not strings
    bool refusesRefresh = false;  ///< the refresh token is not good any more
    bool rotatesRefresh = false;  ///< each refresh gives a new refresh token and ends the old one
    std::optional<int> plan = {}; ///< more contacts than this are refused
    int chaos = 0;                ///< so many of a hundred calls go wrong, by the seed
    std::vector<PlusFault> faults = {};
};

/// The scenario made of the comma-separated words in \a text; nothing when a word is unknown.
[[nodiscard]] std::optional<PlusScenario> parsePlusScenario(const QString &text);

/// The words and their grammar, for --help.
[[nodiscard]] const char *plusScenarioHelp();

} // namespace Ferry::Sandbox
