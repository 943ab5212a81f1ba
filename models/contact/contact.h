// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/partialdate.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Ferry {

/// An e-mail address with the label its source gave it ("Home", "E-mail 2", anything).
struct EmailAddress {
    QString address = {};
    QString label = {};
    bool primary = false;

    bool operator==(const EmailAddress &) const = default;
};

/// A phone number exactly as its source wrote it, with the source's label.
struct PhoneNumber {
    QString number = {};
    QString label = {};
    bool primary = false;

    bool operator==(const PhoneNumber &) const = default;
};

/// A postal address in the parts the source knew; `formatted` is the source's own rendering, when it gave one.
struct PostalAddress {
    QString label = {};
    QString street = {};
    QString city = {};
    QString region = {};
    QString postalCode = {};
    QString country = {};
    QString formatted = {};

    bool operator==(const PostalAddress &) const = default;
};

/// One person or organisation as the address book gave it. Text is data: it may hold anything Unicode can.
struct Contact {
    /// Honorific, "Dr."
    QString namePrefix = {};
    QString givenName = {};
    QString familyName = {};
    QList<EmailAddress> emails = {};
    QList<PhoneNumber> phones = {};
    QList<PostalAddress> addresses = {};
    QStringList companies = {};
    QString jobTitle = {};
    QStringList groups = {};
    std::optional<PartialDate> birthday = {};
    /// Where pictures of the person are, as the source wrote it; never fetched unasked. A picture that came along is a
    /// `data:image/...;base64,` address.
    QStringList photos = {};
    /// Places the source names beside the addresses.
    QStringList locations = {};
    /// The source's own id for this contact; usually empty.
    QString externalId = {};
    /// What the source sent beyond all of the above, as one JSON object in UTF-8 (empty: nothing), so that it is kept.
    QByteArray unknownFields = {};
    QString middleName = {};
    /// "Jr.", "PhD"
    QString nameSuffix = {};
    QString nickname = {};
    /// Where in the first of the companies.
    QString department = {};
    /// As the source wrote them; anything may stand there.
    QStringList websites = {};
    QString notes = {};

    bool operator==(const Contact &) const = default;
};

/// The best single line for \a contact: its name, else its nickname, first company, e-mail address or phone number; may be empty.
[[nodiscard]] QString displayName(const Contact &contact);

/// The address marked primary, else the first; null without any.
[[nodiscard]] const EmailAddress *primaryEmail(const Contact &contact);

/// The number marked primary, else the first; null without any.
[[nodiscard]] const PhoneNumber *primaryPhone(const Contact &contact);

/// Whether nothing at all is known of \a contact.
[[nodiscard]] bool isEmpty(const Contact &contact);

} // namespace Ferry
