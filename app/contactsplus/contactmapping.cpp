// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/contactmapping.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>
#include <vector>

namespace Ferry::ContactMapping {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto listKeys = {"emails"_L1, "phoneNumbers"_L1, "addresses"_L1, "organizations"_L1, "urls"_L1};

void insertText(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

/// The primary one first, the others in their order; \a several when there is more than one.
template<typename T>
QList<T> primaryFirst(QList<T> items, bool &several)
{
    several = several || std::count_if(items.cbegin(), items.cend(), [](const T &item) { return item.primary; }) > 1;
    std::stable_partition(items.begin(), items.end(), [](const T &item) { return item.primary; });
    return items;
}

QJsonObject typed(const QString &label, const QString &value)
{
    QJsonObject entry{{"value"_L1, value}};
    insertText(entry, "type"_L1, label);
    return entry;
}

QJsonObject nameOf(const Contact &contact)
{
    QJsonObject name;
    insertText(name, "prefix"_L1, contact.namePrefix);
    insertText(name, "givenName"_L1, contact.givenName);
    insertText(name, "middleName"_L1, contact.middleName);
    insertText(name, "familyName"_L1, contact.familyName);
    insertText(name, "suffix"_L1, contact.nameSuffix);
    insertText(name, "nickname"_L1, contact.nickname);
    return name;
}

QJsonArray emailsOf(const Contact &contact, bool &several)
{
    QJsonArray list;
    for (const EmailAddress &email : primaryFirst(contact.emails, several))
        list.append(typed(email.label, email.address));
    return list;
}

QJsonArray phonesOf(const Contact &contact, bool &several)
{
    QJsonArray list;
    for (const PhoneNumber &phone : primaryFirst(contact.phones, several))
        list.append(typed(phone.label, phone.number));
    return list;
}

QJsonArray addressesOf(const Contact &contact, bool &hasFormatted)
{
    QJsonArray list;
    for (const PostalAddress &address : contact.addresses) {
        QJsonObject entry;
        insertText(entry, "street"_L1, address.street);
        insertText(entry, "city"_L1, address.city);
        insertText(entry, "region"_L1, address.region);
        insertText(entry, "postalCode"_L1, address.postalCode);
        insertText(entry, "country"_L1, address.country);
        // An address in one piece is better in the wrong field than gone.
        if (entry.isEmpty())
            insertText(entry, "street"_L1, address.formatted);
        else
            hasFormatted = hasFormatted || !address.formatted.isEmpty();
        insertText(entry, "type"_L1, address.label);
        if (!entry.isEmpty())
            list.append(entry);
    }
    return list;
}

QJsonArray organizationsOf(const Contact &contact)
{
    QJsonArray list;
    for (const QString &company : contact.companies)
        list.append(QJsonObject{{"name"_L1, company}});
    if (contact.jobTitle.isEmpty() && contact.department.isEmpty())
        return list;
    QJsonObject first = list.isEmpty() ? QJsonObject() : list.first().toObject();
    insertText(first, "title"_L1, contact.jobTitle);
    insertText(first, "department"_L1, contact.department);
    if (list.isEmpty())
        list.append(first);
    else
        list.replace(0, first);
    return list;
}

QJsonArray urlsOf(const Contact &contact)
{
    QJsonArray list;
    for (const QString &website : contact.websites) {
        if (!website.isEmpty())
            list.append(typed({}, website));
    }
    return list;
}

QJsonObject dateOf(const PartialDate &date)
{
    QJsonObject object{{"month"_L1, date.month}, {"day"_L1, date.day}};
    if (date.year)
        object.insert("year"_L1, *date.year);
    return object;
}

/// All that Contact has a field for.
Mapped known(const Contact &contact)
{
    Mapped mapped;
    bool severalPrimaries = false;
    bool hasFormatted = false;
    const auto insert = [&mapped](QLatin1StringView name, const QJsonArray &list) {
        if (!list.isEmpty())
            mapped.data.insert(name, list);
    };
    if (const QJsonObject name = nameOf(contact); !name.isEmpty())
        mapped.data.insert("name"_L1, name);
    insert("emails"_L1, emailsOf(contact, severalPrimaries));
    insert("phoneNumbers"_L1, phonesOf(contact, severalPrimaries));
    insert("addresses"_L1, addressesOf(contact, hasFormatted));
    insert("organizations"_L1, organizationsOf(contact));
    insert("urls"_L1, urlsOf(contact));
    insertText(mapped.data, "notes"_L1, contact.notes);
    if (contact.birthday)
        mapped.data.insert("birthday"_L1, dateOf(*contact.birthday));
    if (!contact.groups.isEmpty())
        mapped.lost += Lost::Groups;
    if (!contact.locations.isEmpty())
        mapped.lost += Lost::Locations;
    if (!contact.photos.isEmpty())
        mapped.lost += Lost::PhotoAddresses;
    if (!contact.externalId.isEmpty())
        mapped.lost += Lost::ExternalId;
    if (hasFormatted)
        mapped.lost += Lost::FormattedAddress;
    if (severalPrimaries)
        mapped.lost += Lost::SeveralPrimaries;
    return mapped;
}

/// Whether all that \a part says is said by \a whole too.
bool isPartOf(const QJsonObject &part, const QJsonObject &whole)
{
    for (auto it = part.constBegin(); it != part.constEnd(); ++it) {
        if (whole.value(it.key()) != it.value())
            return false;
    }
    return true;
}

/// What \a original says beyond \a regenerated, so that restore() brings it back: for an object the keys that are other
/// or missing, for a list that is other all of it.
QJsonObject beyond(const QJsonObject &original, const QJsonObject &regenerated)
{
    QJsonObject rest;
    for (auto it = original.constBegin(); it != original.constEnd(); ++it) {
        const QJsonValue again = regenerated.value(it.key());
        if (it.value() == again)
            continue;
        if (it.key() == "name"_L1 && it.value().isObject()) {
            rest.insert(it.key(), beyond(it.value().toObject(), again.toObject()));
            continue;
        }
        const bool isList = std::find(listKeys.begin(), listKeys.end(), it.key()) != listKeys.end();
        if (!isList || !it.value().isArray()) {
            rest.insert(it.key(), it.value());
            continue;
        }
        // Whole, so that of two entries that look alike each gets back its own.
        rest.insert(it.key(), it.value());
    }
    return rest;
}

/// Whether the Contact had no way to show \a entry of the list \a name, so that its absence there means nothing.
bool isInvisible(QLatin1StringView name, const QJsonValue &entry)
{
    const Contact seen = fromContactData({{name, QJsonArray{entry}}});
    return seen.emails.isEmpty() && seen.phones.isEmpty() && seen.addresses.isEmpty() && seen.companies.isEmpty()
        && seen.jobTitle.isEmpty() && seen.department.isEmpty() && seen.websites.isEmpty();
}

/// \a made with each entry that has a fuller original in \a originals replaced by it: the one at its own place first.
QJsonArray restored(QLatin1StringView name, QJsonArray made, const QJsonArray &originals)
{
    std::vector<bool> settled(static_cast<std::size_t>(made.size()), false);
    const auto settle = [&](qsizetype at, const QJsonValue &original) {
        const auto index = static_cast<std::size_t>(at);
        const QJsonObject candidate = made.at(at).toObject();
        if (settled[index] || candidate.isEmpty() || !isPartOf(candidate, original.toObject()))
            return false;
        made.replace(at, original);
        settled[index] = true;
        return true;
    };
    QJsonArray elsewhere;
    for (qsizetype i = 0; i < originals.size(); ++i) {
        if (i >= made.size() || !settle(i, originals.at(i)))
            elsewhere.append(originals.at(i));
    }
    const qsizetype places = made.size();
    for (const auto &original : std::as_const(elsewhere)) {
        bool placed = false;
        for (qsizetype at = 0; at < places && !placed; ++at)
            placed = settle(at, original);
        if (!placed && isInvisible(name, original))
            made.append(original);
    }
    return made;
}

QJsonObject restore(QJsonObject data, const QJsonObject &rest)
{
    for (auto it = rest.constBegin(); it != rest.constEnd(); ++it) {
        const auto list = std::find(listKeys.begin(), listKeys.end(), it.key());
        if (it.key() == "name"_L1 && it.value().isObject()) {
            QJsonObject name = it.value().toObject();
            const QJsonObject made = data.value(it.key()).toObject();
            for (auto part = made.constBegin(); part != made.constEnd(); ++part)
                name.insert(part.key(), part.value());
            data.insert(it.key(), name);
        } else if (list != listKeys.end() && it.value().isArray()) {
            const QJsonArray made = data.value(it.key()).toArray();
            // As long as nobody has edited what could be seen of it, all of it is right.
            const QJsonObject original{{it.key(), it.value()}};
            const bool isUntouched = known(fromContactData(original)).data.value(it.key()).toArray() == made;
            const QJsonArray merged = isUntouched ? it.value().toArray() : restored(*list, made, it.value().toArray());
            if (!merged.isEmpty())
                data.insert(it.key(), merged);
        } else if (it.key() == "birthday"_L1) {
            const bool fits = data.contains(it.key()) ? isPartOf(data.value(it.key()).toObject(), it.value().toObject())
                                                      : !fromContactData({{it.key(), it.value()}}).birthday;
            if (fits)
                data.insert(it.key(), it.value());
        } else if (!data.contains(it.key())) {
            data.insert(it.key(), it.value());
        }
    }
    return data;
}

/// The text of \a value where it is one that Contact can hold unchanged; an entry without it is not taken.
QString text(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toString();
}

std::optional<PartialDate> readDate(const QJsonObject &object)
{
    const auto number = [&object](QLatin1StringView name) { return object.value(name).toInt(-1); };
    if (number("month"_L1) < 1 || number("month"_L1) > 12 || number("day"_L1) < 1 || number("day"_L1) > 31)
        return {};
    const bool hasYear = object.contains("year"_L1) && !object.value("year"_L1).isNull();
    if (hasYear && (number("year"_L1) < 1 || number("year"_L1) > 9999))
        return {};
    PartialDate date{.month = number("month"_L1), .day = number("day"_L1)};
    if (hasYear)
        date.year = number("year"_L1);
    const Result<PartialDate> valid = parsePartialDate(toIsoString(date));
    return valid ? std::optional(*valid) : std::nullopt;
}

void readOrganizations(const QJsonArray &list, Contact &contact)
{
    for (const auto &item : list) {
        const QJsonObject organization = item.toObject();
        const QString name = text(organization, "name"_L1);
        if (!name.isEmpty())
            contact.companies += name;
        // Title and department belong to their company, and Contact has room for the first one's alone.
        const bool isFirst = contact.companies.size() == (name.isEmpty() ? 0 : 1);
        if (isFirst && contact.jobTitle.isEmpty() && contact.department.isEmpty()) {
            contact.jobTitle = text(organization, "title"_L1);
            contact.department = text(organization, "department"_L1);
        }
    }
}

} // namespace

Mapped toContactData(const Contact &contact)
{
    Mapped mapped = known(contact);
    if (contact.unknownFields.isEmpty())
        return mapped;
    const QJsonObject aside = QJsonDocument::fromJson(contact.unknownFields).object();
    mapped.data = restore(mapped.data, aside.value(asideKey).toObject());
    if (aside.isEmpty() || aside.size() > (aside.contains(asideKey) ? 1 : 0))
        mapped.lost += Lost::UnknownFields;
    return mapped;
}

Contact fromContactData(const QJsonObject &data)
{
    Contact contact;
    const QJsonObject name = data.value("name"_L1).toObject();
    contact.namePrefix = text(name, "prefix"_L1);
    contact.givenName = text(name, "givenName"_L1);
    contact.middleName = text(name, "middleName"_L1);
    contact.familyName = text(name, "familyName"_L1);
    contact.nameSuffix = text(name, "suffix"_L1);
    contact.nickname = text(name, "nickname"_L1);
    contact.notes = text(data, "notes"_L1);
    for (const auto &item : data.value("emails"_L1).toArray()) {
        if (const QString value = text(item.toObject(), "value"_L1); !value.isEmpty())
            contact.emails += {.address = value, .label = text(item.toObject(), "type"_L1)};
    }
    for (const auto &item : data.value("phoneNumbers"_L1).toArray()) {
        if (const QString value = text(item.toObject(), "value"_L1); !value.isEmpty())
            contact.phones += {.number = value, .label = text(item.toObject(), "type"_L1)};
    }
    for (const auto &item : data.value("addresses"_L1).toArray()) {
        const QJsonObject entry = item.toObject();
        const PostalAddress address{.label = text(entry, "type"_L1),
                                    .street = text(entry, "street"_L1),
                                    .city = text(entry, "city"_L1),
                                    .region = text(entry, "region"_L1),
                                    .postalCode = text(entry, "postalCode"_L1),
                                    .country = text(entry, "country"_L1)};
        if (address != PostalAddress{})
            contact.addresses += address;
    }
    readOrganizations(data.value("organizations"_L1).toArray(), contact);
    for (const auto &item : data.value("urls"_L1).toArray()) {
        if (const QString value = text(item.toObject(), "value"_L1); !value.isEmpty())
            contact.websites += value;
    }
    if (data.value("birthday"_L1).isObject())
        contact.birthday = readDate(data.value("birthday"_L1).toObject());
    if (const QJsonObject rest = beyond(data, known(contact).data); !rest.isEmpty())
        contact.unknownFields = QJsonDocument(QJsonObject{{asideKey, rest}}).toJson(QJsonDocument::Compact);
    return contact;
}

namespace {

/// Adds the parts of \a more that the name in \a data lacks, unless the two are of different people: half of another name
/// would make a third one.
void addName(QJsonObject &data, const QJsonObject &more)
{
    if (more.isEmpty() || (data.contains("name"_L1) && !data.value("name"_L1).isObject()))
        return;
    QJsonObject name = data.value("name"_L1).toObject();
    const auto fits = [&](QLatin1StringView part) {
        const QString there = text(name, part).trimmed();
        const QString ours = text(more, part).trimmed();
        return there.isEmpty() || ours.isEmpty() || there.compare(ours, Qt::CaseInsensitive) == 0;
    };
    const bool isBare = text(name, "givenName"_L1).isEmpty() && text(name, "familyName"_L1).isEmpty();
    const bool isSame = fits("givenName"_L1) && fits("middleName"_L1) && fits("familyName"_L1)
        && text(name, "givenName"_L1).isEmpty() == text(more, "givenName"_L1).isEmpty()
        && text(name, "familyName"_L1).isEmpty() == text(more, "familyName"_L1).isEmpty();
    for (auto it = more.constBegin(); it != more.constEnd(); ++it) {
        // A nickname says nothing about which other name it goes with.
        if ((isBare || isSame || it.key() == "nickname"_L1) && name.value(it.key()).toString().isEmpty()
            && (!name.contains(it.key()) || name.value(it.key()).isString()))
            name.insert(it.key(), it.value());
    }
    if (!name.isEmpty())
        data.insert("name"_L1, name);
}

} // namespace

QJsonObject withAdditions(QJsonObject data, const Contact &more)
{
    const QJsonObject extra = toContactData(more).data;
    const Contact present = fromContactData(data);
    const auto appendNew = [&](QLatin1StringView name, auto isThere) {
        QJsonArray list = data.value(name).toArray();
        for (const auto &item : extra.value(name).toArray()) {
            if (!list.contains(item) && !isThere(item.toObject()))
                list.append(item);
        }
        // What is no list there is not ours to replace.
        if (!list.isEmpty() && (data.value(name).isArray() || !data.contains(name)))
            data.insert(name, list);
    };
    const auto sameText = [](const QString &a, const QString &b) {
        return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
    };
    const auto digits = [](const QString &number) {
        QString kept;
        std::copy_if(number.cbegin(), number.cend(), std::back_inserter(kept),
                     [](QChar c) { return c.isDigit() || c == u'+'; });
        return kept.isEmpty() ? number.trimmed() : kept;
    };
    appendNew("emails"_L1, [&](const QJsonObject &item) {
        return std::any_of(present.emails.cbegin(), present.emails.cend(),
                           [&](const EmailAddress &known) { return sameText(known.address, text(item, "value"_L1)); });
    });
    appendNew("phoneNumbers"_L1, [&](const QJsonObject &item) {
        return std::any_of(present.phones.cbegin(), present.phones.cend(), [&](const PhoneNumber &known) {
            return digits(known.number) == digits(text(item, "value"_L1));
        });
    });
    appendNew("addresses"_L1, [&](const QJsonObject &item) {
        return std::any_of(present.addresses.cbegin(), present.addresses.cend(), [&](const PostalAddress &known) {
            return sameText(known.street, text(item, "street"_L1)) && sameText(known.city, text(item, "city"_L1))
                && sameText(known.postalCode, text(item, "postalCode"_L1));
        });
    });
    appendNew("organizations"_L1, [&](const QJsonObject &item) {
        return std::any_of(present.companies.cbegin(), present.companies.cend(),
                           [&](const QString &known) { return sameText(known, text(item, "name"_L1)); })
            || (text(item, "name"_L1).isEmpty() && sameText(present.jobTitle, text(item, "title"_L1))
                && sameText(present.department, text(item, "department"_L1)));
    });
    appendNew("urls"_L1, [&](const QJsonObject &item) {
        return std::any_of(present.websites.cbegin(), present.websites.cend(),
                           [&](const QString &known) { return sameText(known, text(item, "value"_L1)); });
    });
    addName(data, extra.value("name"_L1).toObject());
    // Notes have one field on both sides; below each other neither is lost.
    const QJsonValue notes = data.value("notes"_L1);
    if (!present.notes.isEmpty() && !more.notes.isEmpty() && !present.notes.contains(more.notes))
        data.insert("notes"_L1, QString(present.notes + "\n\n"_L1 + more.notes));
    else if (!more.notes.isEmpty() && (notes.isNull() || notes == QJsonValue(QString())))
        data.insert("notes"_L1, more.notes);
    for (auto it = extra.constBegin(); it != extra.constEnd(); ++it) {
        if (!data.contains(it.key()))
            data.insert(it.key(), it.value());
    }
    return data;
}

} // namespace Ferry::ContactMapping
