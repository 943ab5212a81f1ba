// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/jscontact.h"
#include "app/formats/labels.h"
#include "app/formats/unknownfields.h"
#include "app/formats/vcardtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

constexpr auto MadeUp = "urn:uuid:6e1c2a5b-3f0d-8"_L1;

/// The uid of a card whose source gave it none: a UUID of version 8 (RFC 9562), our mark with a hash behind it.
QString uidFor(const QJsonObject &card)
{
    constexpr QUuid Namespace(0x6e1c2a5b, 0x3f0d, 0x4c53, 0x9a, 0x57, 0x52, 0x8b, 0x0e, 0x11, 0x7c, 0x64);
    const QUuid hash = QUuid::createUuidV5(Namespace, QJsonDocument(card).toJson(QJsonDocument::Compact));
    return MadeUp + hash.toString(QUuid::WithoutBraces).sliced(15);
}

/// A map of ids to \a items, whose order the ids keep.
QJsonObject numbered(QLatin1StringView prefix, const QJsonArray &items)
{
    QJsonObject map;
    const auto width = static_cast<int>(QString::number(items.size()).size());
    for (qsizetype i = 0; i < items.size(); ++i)
        map.insert(prefix + QString::number(i + 1).rightJustified(width, u'0'), items.at(i));
    return map;
}

void insert(QJsonObject &card, QLatin1StringView key, QLatin1StringView prefix, const QJsonArray &items)
{
    if (!items.isEmpty())
        card.insert(key, numbered(prefix, items));
}

void insertText(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

/// An address has no label there (RFC 9553 section 2.5.1), but may have what somebody adds under their own name (1.8.1).
constexpr auto AddressLabel = "contactferry.org:label"_L1;

void insertContext(QJsonObject &object, const LabelKind &kind)
{
    if (kind.place == LabelKind::Place::Home)
        object.insert("contexts"_L1, QJsonObject{{"private"_L1, true}});
    else if (kind.place == LabelKind::Place::Work)
        object.insert("contexts"_L1, QJsonObject{{"work"_L1, true}});
}

void insertLabel(QJsonObject &object, const QString &label, bool isPhone)
{
    const LabelKind kind = classifyLabel(label);
    insertContext(object, kind);
    if (isPhone) {
        const auto feature = [&] {
            switch (kind.device) {
            case LabelKind::Device::Mobile:
                return "mobile"_L1;
            case LabelKind::Device::Fax:
                return "fax"_L1;
            case LabelKind::Device::Pager:
                return "pager"_L1;
            case LabelKind::Device::Main:
                return "main-number"_L1;
            case LabelKind::Device::None:
                break;
            }
            return "voice"_L1;
        }();
        object.insert("features"_L1, QJsonObject{{feature, true}});
    }
    insertText(object, "label"_L1, label);
}

QJsonObject component(QLatin1StringView kind, const QString &value)
{
    return {{"kind"_L1, kind}, {"value"_L1, value}};
}

QJsonArray components(std::initializer_list<std::pair<QLatin1StringView, QString>> parts)
{
    QJsonArray array;
    for (const auto &[kind, value] : parts) {
        if (!value.isEmpty())
            array.append(component(kind, value));
    }
    return array;
}

QJsonArray nameParts(const Contact &contact)
{
    return components({{"title"_L1, contact.namePrefix},
                       {"given"_L1, contact.givenName},
                       {"given2"_L1, contact.middleName},
                       {"surname"_L1, contact.familyName},
                       {"credential"_L1, contact.nameSuffix}});
}

void insertName(QJsonObject &card, const Contact &contact)
{
    QJsonObject name;
    if (const QJsonArray parts = nameParts(contact); !parts.isEmpty())
        name.insert("components"_L1, parts);
    insertText(name, "full"_L1, displayName(contact));
    if (!name.isEmpty())
        card.insert("name"_L1, name);
}

QJsonObject postal(const PostalAddress &address)
{
    QJsonObject json;
    const QJsonArray parts = components({{"name"_L1, address.street},
                                         {"locality"_L1, address.city},
                                         {"region"_L1, address.region},
                                         {"postcode"_L1, address.postalCode},
                                         {"country"_L1, address.country}});
    if (!parts.isEmpty())
        json.insert("components"_L1, parts);
    insertText(json, "full"_L1, address.formatted);
    const LabelKind kind = classifyLabel(address.label);
    insertContext(json, kind);
    if (!json.contains("contexts"_L1) || address.label != standardLabel({.place = kind.place}))
        insertText(json, AddressLabel, address.label);
    return json;
}

/// The values of \a map in the order of their ids.
QJsonArray valuesOf(const QJsonValue &map)
{
    QJsonArray values;
    const QJsonObject object = map.toObject();
    for (const QJsonValue &value : object)
        values.append(value);
    return values;
}

QString textOf(const QJsonValue &value)
{
    return value.toString().replace("\r\n"_L1, "\n"_L1);
}

QString labelOf(const QJsonObject &object)
{
    for (const QLatin1StringView key : {"label"_L1, AddressLabel}) {
        if (const QString label = labelText(object[key].toString()); !label.isEmpty())
            return label;
    }
    LabelKind kind;
    const QJsonObject contexts = object["contexts"_L1].toObject();
    if (contexts["work"_L1].toBool())
        kind.place = LabelKind::Place::Work;
    else if (contexts["private"_L1].toBool())
        kind.place = LabelKind::Place::Home;
    const QJsonObject features = object["features"_L1].toObject();
    if (features["mobile"_L1].toBool())
        kind.device = LabelKind::Device::Mobile;
    else if (features["fax"_L1].toBool())
        kind.device = LabelKind::Device::Fax;
    else if (features["pager"_L1].toBool())
        kind.device = LabelKind::Device::Pager;
    else if (features["main-number"_L1].toBool())
        kind.device = LabelKind::Device::Main;
    return standardLabel(kind);
}

class CardReader
{
public:
    explicit CardReader(const QJsonObject &card)
        : m_card(card)
    {
    }

    Contact read()
    {
        for (auto it = m_card.begin(); it != m_card.end(); ++it)
            take(it.key(), *it);
        takeFullName();
        m_contact.unknownFields = m_unknown.toJson();
        return std::move(m_contact);
    }

private:
    void keep(const QString &key, const QJsonValue &value)
    {
        if (value.isArray())
            m_unknown.add(key, QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)));
        else if (value.isObject())
            m_unknown.add(key, QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
        else
            m_unknown.add(key, value.toVariant().toString());
    }

    /// Calls \a add with each object of the map \a value and its text \a member, unless that is blank.
    template<typename Add>
    void each(const QJsonValue &value, QLatin1StringView member, Add add)
    {
        const QJsonArray items = valuesOf(value);
        for (const QJsonValue &item : items) {
            const QJsonObject object = item.toObject();
            if (const QString text = textOf(object[member]); !isBlank(text))
                add(text, object);
        }
    }

    void take(const QString &key, const QJsonValue &value)
    {
        const auto appendTo = [](QString &target, const QString &text, QLatin1StringView separator) {
            target += target.isEmpty() ? text : separator + text;
        };
        if (key == "name"_L1) {
            takeName(value.toObject());
        } else if (key == "nicknames"_L1) {
            each(value, "name"_L1, [&](const QString &text, auto) { appendTo(m_contact.nickname, text, ", "_L1); });
        } else if (key == "organizations"_L1) {
            takeOrganizations(value);
        } else if (key == "titles"_L1) {
            each(value, "name"_L1, [&](const QString &text, auto) {
                if (m_contact.jobTitle.isEmpty())
                    m_contact.jobTitle = text;
                else
                    m_unknown.add(u"titles"_s, text);
            });
        } else if (key == "emails"_L1) {
            each(value, "address"_L1, [&](const QString &text, const QJsonObject &object) {
                m_contact.emails.append({text, labelOf(object), object.contains("pref"_L1)});
            });
        } else if (key == "phones"_L1) {
            each(value, "number"_L1, [&](QString text, const QJsonObject &object) {
                if (text.startsWith("tel:"_L1, Qt::CaseInsensitive))
                    text.remove(0, 4);
                m_contact.phones.append({text, labelOf(object), object.contains("pref"_L1)});
            });
        } else if (key == "addresses"_L1) {
            takeAddresses(value);
        } else if (key == "anniversaries"_L1) {
            takeAnniversaries(value);
        } else if (key == "media"_L1) {
            each(value, "uri"_L1, [&](const QString &text, const QJsonObject &object) {
                if (object["kind"_L1].toString() == "photo"_L1)
                    m_contact.photos.append(text);
                else
                    keep(u"media"_s, object);
            });
        } else if (key == "keywords"_L1) {
            m_contact.groups = value.toObject().keys();
            m_contact.groups.removeIf([](const QString &group) { return isBlank(group); });
            std::sort(m_contact.groups.begin(), m_contact.groups.end());
        } else if (key == "notes"_L1) {
            each(value, "note"_L1, [&](const QString &text, auto) { appendTo(m_contact.notes, text, "\n"_L1); });
        } else if (key == "links"_L1) {
            each(value, "uri"_L1, [&](const QString &text, auto) { m_contact.websites.append(text); });
        } else if (key == "uid"_L1) {
            if (!isMadeUpUid(value.toString()))
                m_contact.externalId = value.toString();
        } else if (key != "@type"_L1 && key != "version"_L1 && key != "kind"_L1 && key != "prodId"_L1
                   && key != "created"_L1 && key != "updated"_L1) {
            keep(key, value);
        }
    }

    void takeName(const QJsonObject &name)
    {
        m_fullName = textOf(name["full"_L1]);
        const QJsonArray parts = name["components"_L1].toArray();
        for (const QJsonValue &part : parts) {
            const QString kind = part["kind"_L1].toString();
            const QString value = textOf(part["value"_L1]);
            QString *const target = kind == "title"_L1               ? &m_contact.namePrefix
                : kind == "given"_L1                                 ? &m_contact.givenName
                : kind == "given2"_L1                                ? &m_contact.middleName
                : kind == "surname"_L1 || kind == "surname2"_L1      ? &m_contact.familyName
                : kind == "credential"_L1 || kind == "generation"_L1 ? &m_contact.nameSuffix
                                                                     : nullptr;
            if (target && !isBlank(value))
                *target += target->isEmpty() ? value : u' ' + value;
            else if (kind != "separator"_L1)
                m_unknown.add(u"name"_s, value);
        }
    }

    void takeFullName()
    {
        if (isBlank(m_fullName) || m_fullName == displayName(m_contact))
            return;
        const QString parts = m_contact.namePrefix + m_contact.givenName + m_contact.middleName + m_contact.familyName
            + m_contact.nameSuffix + m_contact.nickname;
        if (isBlank(parts))
            m_contact.givenName = m_fullName;
        else
            m_unknown.add(u"name"_s, m_fullName);
    }

    void takeOrganizations(const QJsonValue &value)
    {
        const QJsonArray organizations = valuesOf(value);
        for (const QJsonValue &organization : organizations) {
            const QString company = textOf(organization["name"_L1]);
            QStringList units;
            const QJsonArray all = organization["units"_L1].toArray();
            for (const QJsonValue &unit : all)
                units.append(textOf(unit["name"_L1]));
            units.removeIf([](const QString &unit) { return isBlank(unit); });
            if (m_contact.companies.isEmpty() && m_contact.department.isEmpty())
                m_contact.department = units.join(", "_L1);
            else
                m_unknown.add(u"organizations"_s, units.join(", "_L1));
            if (!isBlank(company))
                m_contact.companies.append(company);
        }
    }

    void takeAddresses(const QJsonValue &value)
    {
        const QJsonArray addresses = valuesOf(value);
        for (const QJsonValue &item : addresses) {
            const QJsonObject object = item.toObject();
            PostalAddress address{.label = labelOf(object), .formatted = textOf(object["full"_L1])};
            QStringList street;
            const QJsonArray parts = object["components"_L1].toArray();
            for (const QJsonValue &part : parts) {
                const QString kind = part["kind"_L1].toString();
                const QString text = textOf(part["value"_L1]);
                if (kind == "locality"_L1)
                    address.city = text;
                else if (kind == "region"_L1)
                    address.region = text;
                else if (kind == "postcode"_L1)
                    address.postalCode = text;
                else if (kind == "country"_L1)
                    address.country = text;
                else if (kind != "separator"_L1 && !isBlank(text))
                    street.append(text);
            }
            address.street = street.join(u' ');
            if (address.country.isEmpty())
                address.country = object["countryCode"_L1].toString();
            m_contact.addresses.append(address);
        }
    }

    void takeAnniversaries(const QJsonValue &value)
    {
        const QJsonArray anniversaries = valuesOf(value);
        for (const QJsonValue &anniversary : anniversaries) {
            const QJsonObject date = anniversary["date"_L1].toObject();
            QString iso = date["utc"_L1].toString().left(10);
            if (iso.isEmpty()) {
                const auto padded = [&](QLatin1StringView key, int width) {
                    return QString::number(date[key].toInt()).rightJustified(width, u'0');
                };
                iso = (date.contains("year"_L1) ? padded("year"_L1, 4) + u'-' : u"--"_s) + padded("month"_L1, 2) + u'-'
                    + padded("day"_L1, 2);
            }
            const Result<PartialDate> day = parsePartialDate(iso);
            if (day && !m_contact.birthday && anniversary["kind"_L1].toString() == "birth"_L1)
                m_contact.birthday = *day;
            else
                keep(u"anniversaries"_s, anniversary.toObject());
        }
    }

    const QJsonObject &m_card;
    Contact m_contact;
    QString m_fullName;
    UnknownFields m_unknown;
};

} // namespace

bool isMadeUpUid(const QString &uid)
{
    return uid.startsWith(MadeUp);
}

QJsonObject toJsContact(const Contact &contact)
{
    QJsonObject card{{"@type"_L1, u"Card"_s}, {"version"_L1, u"1.0"_s}};
    insertName(card, contact);
    if (!contact.nickname.isEmpty())
        insert(card, "nicknames"_L1, "n"_L1, {QJsonObject{{"name"_L1, contact.nickname}}});
    QJsonArray organizations;
    for (const QString &company : contact.companies)
        organizations.append(QJsonObject{{"name"_L1, company}});
    if (!contact.department.isEmpty()) {
        QJsonObject first = organizations.isEmpty() ? QJsonObject() : organizations.takeAt(0).toObject();
        first.insert("units"_L1, QJsonArray{QJsonObject{{"name"_L1, contact.department}}});
        organizations.prepend(first);
    }
    insert(card, "organizations"_L1, "o"_L1, organizations);
    if (!contact.jobTitle.isEmpty())
        insert(card, "titles"_L1, "t"_L1, {QJsonObject{{"name"_L1, contact.jobTitle}, {"kind"_L1, u"title"_s}}});
    QJsonArray emails;
    for (const EmailAddress &email : contact.emails) {
        QJsonObject json{{"address"_L1, email.address}};
        insertLabel(json, email.label, false);
        if (email.primary)
            json.insert("pref"_L1, 1);
        emails.append(json);
    }
    insert(card, "emails"_L1, "e"_L1, emails);
    QJsonArray phones;
    for (const PhoneNumber &phone : contact.phones) {
        QJsonObject json{{"number"_L1, phone.number}};
        insertLabel(json, phone.label, true);
        if (phone.primary)
            json.insert("pref"_L1, 1);
        phones.append(json);
    }
    insert(card, "phones"_L1, "p"_L1, phones);
    QJsonArray addresses;
    for (const PostalAddress &address : contact.addresses)
        addresses.append(postal(address));
    insert(card, "addresses"_L1, "a"_L1, addresses);
    if (contact.birthday) {
        QJsonObject date{
            {"@type"_L1, u"PartialDate"_s}, {"month"_L1, contact.birthday->month}, {"day"_L1, contact.birthday->day}};
        if (contact.birthday->year)
            date.insert("year"_L1, *contact.birthday->year);
        insert(card, "anniversaries"_L1, "b"_L1, {QJsonObject{{"kind"_L1, u"birth"_s}, {"date"_L1, date}}});
    }
    QJsonArray media;
    for (const QString &photo : contact.photos)
        media.append(QJsonObject{{"kind"_L1, u"photo"_s}, {"uri"_L1, photo}});
    insert(card, "media"_L1, "m"_L1, media);
    QJsonObject keywords;
    for (const QString &group : contact.groups)
        keywords.insert(group, true);
    if (!keywords.isEmpty())
        card.insert("keywords"_L1, keywords);
    if (!contact.notes.isEmpty())
        insert(card, "notes"_L1, "n"_L1, {QJsonObject{{"note"_L1, contact.notes}}});
    QJsonArray links;
    for (const QString &website : contact.websites)
        links.append(QJsonObject{{"uri"_L1, website}});
    insert(card, "links"_L1, "l"_L1, links);
    card.insert("uid"_L1, contact.externalId.isEmpty() ? uidFor(card) : contact.externalId);
    return card;
}

Contact fromJsContact(const QJsonObject &card)
{
    return CardReader(card).read();
}

} // namespace Ferry
