// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/importticket.h"
#include "models/contact/contact.h"
#include "models/core/error.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Ferry {

/// Which rows of the import's contacts to fetch.
struct PageRange {
    qint64 start = 0;
    /// 0 asks for everything at once.
    qint64 count = 0;

    bool operator==(const PageRange &) const = default;
};

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

    /// Entries that could not be read; `contacts.size() + skipped` is what the page held.
    qint64 skipped = 0;
    /// Contacts that were read although a text of theirs was no valid Unicode; the faulty bytes are U+FFFD now.
    qint64 repaired = 0;
    /// Why entries were skipped or repaired, one line each, at most 100 of them, for the log: position and member names,
    /// never contact data.
    QStringList reasons = {};

    bool operator==(const ContactPage &) const = default;
};

/// What could be understood of an answer of /contacts. With `damage` the answer was cut short, was no answer or was an
/// error; the page then holds every contact that had arrived whole.
struct DecodedPage {
    ContactPage page = {};
    std::optional<Error> damage = {};

    bool operator==(const DecodedPage &) const = default;
};

} // namespace Ferry
