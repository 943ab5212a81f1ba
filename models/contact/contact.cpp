// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contact/contact.h"

#include <algorithm>

namespace Ferry {

namespace {

template<typename T>
const T *primaryOf(const QList<T> &items)
{
    const auto it = std::find_if(items.cbegin(), items.cend(), [](const T &item) { return item.primary; });
    if (it != items.cend())
        return &*it;
    return items.isEmpty() ? nullptr : &items.front();
}

} // namespace

QString displayName(const Contact &contact)
{
    QStringList parts;
    for (const QString &part :
         {contact.namePrefix, contact.givenName, contact.middleName, contact.familyName, contact.nameSuffix}) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    // "Dr." alone names nobody.
    const bool named = !contact.givenName.trimmed().isEmpty() || !contact.middleName.trimmed().isEmpty()
        || !contact.familyName.trimmed().isEmpty();
    if (named)
        return parts.join(u' ');
    if (!contact.nickname.trimmed().isEmpty())
        return contact.nickname;
    if (!contact.companies.isEmpty())
        return contact.companies.front();
    if (const EmailAddress *email = primaryEmail(contact))
        return email->address;
    if (const PhoneNumber *phone = primaryPhone(contact))
        return phone->number;
    return parts.join(u' ');
}

const EmailAddress *primaryEmail(const Contact &contact)
{
    return primaryOf(contact.emails);
}

const PhoneNumber *primaryPhone(const Contact &contact)
{
    return primaryOf(contact.phones);
}

bool isEmpty(const Contact &contact)
{
    return contact == Contact{};
}

} // namespace Ferry
