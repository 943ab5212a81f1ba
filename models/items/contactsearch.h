// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace Ferry {

/// \a text as searching compares it: compatibility forms, case, accents, vowel points, the two kanas, digits
/// of other scripts and characters without a look of their own made alike. In UTF-8, with every run of white
/// space one blank.
[[nodiscard]] QByteArray foldedForSearch(const QString &text);

/// Everything \a contact is found by, folded: names, e-mail addresses, phone numbers (also their digits
/// alone), companies, job title, groups, addresses and places. Fields are parted by line breaks, which no
/// query contains.
[[nodiscard]] QByteArray searchText(const Contact &contact);

/// What a person typed to find contacts.
class ContactQuery
{
public:
    explicit ContactQuery(const QString &text = {});

    /// Nothing is asked for: everything matches.
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// Whether every word occurs in \a searchText; or, when the whole query looks like a phone number, its
    /// digits do.
    [[nodiscard]] bool matches(QByteArrayView searchText) const;

private:
    QList<QByteArray> m_words;
    /// The digits as a number may be stored: as typed, without the trunk zero, without the international
    /// prefix.
    QList<QByteArray> m_digits;
};

} // namespace Ferry
