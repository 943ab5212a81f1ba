// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/match/contactkeys.h"

#include <QList>

#include <optional>

namespace Ferry {

/// Why two contacts are taken for the same person, or what speaks against it.
enum class MatchReason {
    Email,
    /// An address that several people have, or that belongs to a task.
    SharedEmail,
    Phone,
    /// A number that several people have: a family's landline, a switchboard.
    SharedPhone,
    Name,
    /// Nothing but the name can be compared, and nobody else on either side has it.
    NothingElse,
    /// Their names have no word in common.
    OtherName,
};

struct MatchHint {
    MatchReason reason = MatchReason::Email;
    /// The key that is in common, as ContactKeys spells it; empty for NothingElse and OtherName.
    QString value = {};

    bool operator==(const MatchHint &) const = default;
};

/// That a contact is known already.
struct ContactMatch {
    /// Index among the contacts that are there.
    qsizetype there = 0;
    /// From matchWeight up; the more, the surer.
    int weight = 0;
    /// The heaviest first.
    QList<MatchHint> hints = {};

    /// Whether a person should look at it.
    [[nodiscard]] bool isDoubtful() const;

    bool operator==(const ContactMatch &) const = default;
};

/// What has to come together for two contacts to be the same person. An address or number of one's own is enough by
/// itself; a shared one is enough together with the full name.
inline constexpr int matchWeight = 60;

/// For each of \a ours the best one of \a there, or nothing. Which one it is depends neither on the order of the contacts
/// nor on which side is which. Takes time and memory in proportion to the number of keys, whatever the contacts are like:
/// of those that nothing tells apart only the few with the least ids are looked at.
[[nodiscard]] QList<std::optional<ContactMatch>> matchContacts(const QList<ContactKeys> &ours,
                                                               const QList<ContactKeys> &there);

} // namespace Ferry
