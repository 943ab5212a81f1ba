// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QJsonObject>
#include <QList>

/// Between a Contact and the contactData of Contacts+. Pure.
namespace Ferry::ContactMapping {

/// What of a Contact has no place in contactData.
enum class Lost {
    /// Groups become tags of the account, if anything.
    Groups,
    Locations,
    /// Addresses of pictures; a picture itself is sent by uploadPhoto.
    PhotoAddresses,
    ExternalId,
    /// The source's own rendering of an address that has parts too.
    FormattedAddress,
    /// Which e-mail address or number is the primary one, where it is not told by coming first.
    SeveralPrimaries,
    /// What other services sent beyond the known fields.
    UnknownFields,
};

struct Mapped {
    QJsonObject data = {};
    QList<Lost> lost = {};
};

/// \a contact as contactData: only what is known has a key, primary entries come first. What fromContactData() put aside
/// comes back as it was.
[[nodiscard]] Mapped toContactData(const Contact &contact);

/// The name under which fromContactData() puts aside what it has no field for.
inline constexpr QLatin1StringView asideKey("contactData");

/// The contact in \a data. All that Contact has no field for is put aside in `unknownFields`, under asideKey.
[[nodiscard]] Contact fromContactData(const QJsonObject &data);

/// \a data with what \a more knows beyond it: entries of lists that are not there, fields that are empty, and other notes
/// below those that are there. Nothing that is there is changed or removed, keys unknown to us included; so the result may
/// be sent as an update. Adding the same again adds nothing.
[[nodiscard]] QJsonObject withAdditions(QJsonObject data, const Contact &more);

} // namespace Ferry::ContactMapping
