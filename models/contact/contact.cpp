// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contact/contact.h"

#include <algorithm>
#include <initializer_list>

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

/// What there is of \a parts, each two a space apart.
QString joined(std::initializer_list<QStringView> parts)
{
    qsizetype room = 0;
    for (const QStringView part : parts)
        room += part.size() + 1;
    QString text(room, Qt::Uninitialized);
    QChar *end = text.data();
    for (const QStringView part : parts) {
        const QStringView trimmed = part.trimmed();
        if (trimmed.isEmpty())
            continue;
        if (end != text.constData())
            *end++ = u' ';
        end = std::copy(trimmed.begin(), trimmed.end(), end);
    }
    text.truncate(end - text.constData());
    return text;
}

} // namespace

QString displayName(const Contact &contact)
{
    const auto isNamed = [](QStringView part) { return !part.trimmed().isEmpty(); };
    const std::initializer_list<QStringView> parts = {contact.namePrefix, contact.givenName, contact.middleName,
                                                      contact.familyName, contact.nameSuffix};
    // "Dr." alone names nobody.
    if (isNamed(contact.givenName) || isNamed(contact.middleName) || isNamed(contact.familyName))
        return joined(parts);
    if (isNamed(contact.nickname))
        return contact.nickname;
    if (!contact.companies.isEmpty())
        return contact.companies.front();
    if (const EmailAddress *email = primaryEmail(contact))
        return email->address;
    if (const PhoneNumber *phone = primaryPhone(contact))
        return phone->number;
    return joined(parts);
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
