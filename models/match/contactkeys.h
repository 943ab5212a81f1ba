// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/contact/contact.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace Ferry {

/// One spelling for each phone number, such as E.164; empty for what is no number to recognise anybody by.
using PhoneKey = std::function<QString(const QString &number)>;

/// What a contact is recognised by, in the one spelling that is the same wherever it came from.
struct ContactKeys {
    /// Whose keys these are. Among equals the lesser id is taken, so that no order of the contacts decides.
    QString id = {};
    /// Case and surrounding space do not count; sorted, each once.
    QStringList emails = {};
    /// As the PhoneKey spells them; sorted, each once.
    QStringList phones = {};
    /// The words of the name in alphabetical order, without case, accents and punctuation; those of the first company for
    /// whoever has no name of their own. Empty: no name.
    QString name = {};
    /// Whether the name says enough to go by: given and family name, or a company's.
    bool isFullName = false;

    bool operator==(const ContactKeys &) const = default;
};

[[nodiscard]] ContactKeys contactKeys(const Contact &contact, const PhoneKey &phoneKey, const QString &id = {});

/// \a address in lower case without surrounding space; empty when it is none at all.
[[nodiscard]] QString emailKey(const QString &address);

/// Whether \a email, an emailKey(), belongs to a task and not to a person: info@, sales@, no-reply@ (RFC 2142 and common
/// use).
[[nodiscard]] bool isRoleAddress(const QString &email);

/// The words of \a name as ContactKeys::name has them.
[[nodiscard]] QString nameKey(const QString &name);

/// A PhoneKey without knowledge of numbering plans: the digits alone, a leading + kept; nothing below seven digits.
[[nodiscard]] QString plainPhoneKey(const QString &number);

} // namespace Ferry
