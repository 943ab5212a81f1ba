// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/importticket.h"
#include "models/contact/contact.h"
#include "models/core/error.h"

#include <QFlags>
#include <QList>
#include <QStringList>

#include <optional>

namespace Ferry {

/// Which rows of the import's contacts to fetch.
struct PageRange {
    qint64 start = 0;
    /// 0 asks for everything at once.
    qint64 count = 0;
    /// What an earlier answer said there are in all, if one did.
    std::optional<qint64> knownTotal = {};

    bool operator==(const PageRange &) const = default;
};

/// What an answer of /contacts says about itself and does not hold, or holds and was not asked for.
enum class PageOddity {
    /// `count` is not the number of entries.
    CountDiffers = 1 << 0,
    /// `start`, `count` or `total` is below zero.
    NegativeNumber = 1 << 1,
    /// `total` is less than start and entries together.
    TotalTooSmall = 1 << 2,
    /// `total` is not what an earlier answer said.
    TotalChanged = 1 << 3,
    /// `start` is not what was asked for: rows overlap, or are missing.
    OtherStart = 1 << 4,
    /// More entries than were asked for: paging is ignored.
    TooManyEntries = 1 << 5,
    /// Fewer entries than were asked for, although `total` says that there are more.
    TooFewEntries = 1 << 6,
};
Q_DECLARE_FLAGS(PageOddities, PageOddity)
Q_DECLARE_OPERATORS_FOR_FLAGS(PageOddities)

/// An answer of /contacts.
struct ContactPage {
    QList<Contact> contacts = {};
    /// Whose address book it is.
    std::optional<Contact> owner = {};
    /// What the service says of itself; null where it says nothing. Compare with what came.
    std::optional<qint64> total = {};
    std::optional<qint64> start = {};
    std::optional<qint64> count = {};
    ImportTrace trace = {};

    /// Where the answer contradicts itself or the question; only a ContactsPageJob knows that.
    PageOddities oddities = {};

    /// Entries that could not be read; `contacts.size() + skipped` is what the page held.
    qint64 skipped = 0;
    /// Contacts that were read although a text of theirs was no valid Unicode; the faulty bytes are U+FFFD now.
    qint64 repaired = 0;
    /// Why entries were skipped or repaired, one line each, at most 100 of them, for the log: position and member names,
    /// never contact data.
    QStringList reasons = {};

    bool operator==(const ContactPage &) const = default;
};

/// What is odd about \a page as an answer to the question for \a range.
[[nodiscard]] PageOddities findOddities(const ContactPage &page, const PageRange &range);

/// What could be understood of an answer of /contacts. With `damage` the answer was cut short, was no answer or was an
/// error; the page then holds every contact that had arrived whole.
struct DecodedPage {
    ContactPage page = {};
    std::optional<Error> damage = {};

    bool operator==(const DecodedPage &) const = default;
};

} // namespace Ferry
