// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/plusvalues.h"
#include "models/contact/contact.h"

#include <QHash>

namespace Ferry {

/// A contact of an account as the service has it, and as people see it.
struct AccountEntry {
    PlusContact plus = {};
    Contact shown = {};
};

/// Names of tags by their ids.
using TagNames = QHash<QString, QString>;

/// The names of the tags of \a contact that are known, in the order of the alphabet.
[[nodiscard]] QStringList groupsOf(const PlusContact &contact, const TagNames &tags);

/// \a contact for people: its tags are its groups, its id is the one of the source.
[[nodiscard]] AccountEntry entryOf(const PlusContact &contact, const TagNames &tags);

/// One of a team.
struct TeamMember {
    QString accountId = {};
    /// What the service said of them; the id when it said no more.
    QString name = {};

    bool operator==(const TeamMember &) const = default;
};

/// The members of \a team; nobody documents what is told of them.
[[nodiscard]] QList<TeamMember> membersOf(const PlusTeam &team);

} // namespace Ferry
