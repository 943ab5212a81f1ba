// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QList>

namespace Ferry {

/// The fields of a Contact.
enum class ContactField {
    NamePrefix,
    GivenName,
    MiddleName,
    FamilyName,
    NameSuffix,
    Nickname,
    Email,
    Phone,
    Address,
    Company,
    Department,
    JobTitle,
    Group,
    Birthday,
    Photo,
    Location,
    Website,
    Notes,
    ExternalId,
    UnknownFields,
};

/// One thing of a contact that a format cannot hold as it is.
struct Loss {
    enum class Kind {
        /// It stays behind.
        Dropped,
        /// The file has it among the notes, in words.
        MovedToNotes,
        /// The value is there, its label is not, or says less.
        LabelChanged,
        /// The file has the value with other characters: some cannot be written there.
        TextChanged,
        /// Which one is the preferred cannot be said.
        PreferenceDropped,
        /// The source's own rendering of the address stays behind; its parts are there.
        RenderingDropped,
        /// The picture is there, smaller.
        Shrunk,
        /// The file has it, but where it goes it is not taken.
        RefusedThere,
    };

    ContactField field = ContactField::Notes;
    Kind kind = Kind::Dropped;
    /// Which of several, from 1 on; 0 where there can be only one.
    int position = 0;

    bool operator==(const Loss &) const = default;
};

/// What a format cannot hold of many contacts.
class LossReport
{
public:
    /// A loss, and which contact has it: its place among those to be written, from 0 on.
    struct Entry {
        qsizetype contact = 0;
        Loss loss = {};

        bool operator==(const Entry &) const = default;
    };
    /// "The 4th e-mail of 12 contacts".
    struct Count {
        Loss loss = {};
        qsizetype contacts = 0;

        bool operator==(const Count &) const = default;
    };

    void add(qsizetype contact, const QList<Loss> &losses);

    /// In the order of the contacts.
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    /// The same summed up, in the order of fields, kinds and positions.
    [[nodiscard]] QList<Count> counts() const;
    /// How many contacts lose anything at all.
    [[nodiscard]] qsizetype contacts() const { return m_contacts; }
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }

    bool operator==(const LossReport &) const = default;

private:
    QList<Entry> m_entries;
    qsizetype m_contacts = 0;
};

} // namespace Ferry
