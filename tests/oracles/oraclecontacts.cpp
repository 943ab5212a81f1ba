// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracles/oraclecontacts.h"

#include "app/formats/labels.h"
#include "app/formats/vcardtext.h"
#include "tests/support/randomcontacts.h"

#include <QJsonArray>
#include <QUrl>

#include <array>
#include <type_traits>

using namespace Qt::Literals::StringLiterals;

namespace Ferry::Test {

namespace {

// What has run in spreadsheets (hardening M20, OWASP's list), and what only looks like it.
constexpr std::array Formulas = {u"=1+1",
                                 u"=cmd|' /C calc'!A0",
                                 u"=HYPERLINK(\"http://127.0.0.1/\",\"x\")",
                                 u"+1+1",
                                 u"-1+1",
                                 u"@SUM(1,1)",
                                 u"\t=1+1",
                                 u"\r=1+1",
                                 u"\n=1+1",
                                 u" =1+1",
                                 u"\u00a0=1+1",
                                 u"\uff1d1+1",
                                 u"'=1+1",
                                 u"''=1+1",
                                 u"\"=1+1",
                                 u"\x01=1+1",
                                 u"\u200b=1+1",
                                 u"\ufeff=1+1",
                                 u"x\n=1+1",
                                 u"\",=1+1,\"",
                                 u";=1+1",
                                 u"1+1",
                                 u"0049301234",
                                 u"+4930123456",
                                 u"1/2",
                                 u"1e5",
                                 u"TRUE",
                                 u"{=1+1}",
                                 u"=DDE(\"cmd\";\"/C calc\";\"x\")",
                                 u"=WEBSERVICE(\"http://127.0.0.1/\")"};

QString formula(RandomContacts &random)
{
    const size_t which = static_cast<size_t>(random.below(static_cast<int>(Formulas.size())));
    QString text = QString::fromUtf16(Formulas[which]);
    if (random.below(10) == 0)
        text.prepend(QChar(u'\0'));
    return text;
}

QString picture(RandomContacts &random, const QByteArray &head, QLatin1StringView subtype)
{
    QByteArray bytes = head;
    const int size = 20 + random.below(3'000);
    for (int i = 0; i < size; ++i)
        bytes.append(static_cast<char>(random.below(256)));
    return "data:image/"_L1 + subtype + ";base64,"_L1 + QString::fromLatin1(bytes.toBase64());
}

QString longText(RandomContacts &random)
{
    QString text;
    const int pieces = 200 + random.below(400);
    for (int i = 0; i < pieces; ++i)
        text += random.text();
    return text;
}

void addFormulas(Contact &contact, RandomContacts &random)
{
    contact.givenName = formula(random);
    contact.familyName = formula(random);
    contact.nickname = formula(random);
    contact.jobTitle = formula(random);
    contact.notes = formula(random);
    contact.companies = {formula(random)};
    contact.groups.append(formula(random));
    contact.emails.append({formula(random), formula(random), false});
    contact.phones.append({formula(random), formula(random), false});
    contact.websites.append(formula(random));
    contact.addresses.append({.label = formula(random), .street = formula(random), .city = formula(random)});
}

void addManyValues(Contact &contact, RandomContacts &random)
{
    for (int i = 0; i < 30; ++i) {
        contact.emails.append({u"%1@example.org"_s.arg(i), random.text(), false});
        contact.phones.append({u"+49 40 %1"_s.arg(i), random.text(), false});
        contact.groups.append(random.text());
    }
    for (int i = 0; i < 12; ++i) {
        contact.addresses.append({.label = random.text(), .street = random.text(), .city = random.text()});
        contact.websites.append(u"https://example.org/%1?a=1,2;b#c"_s.arg(i));
    }
}

QJsonObject labelled(const QString &label, bool isPhone)
{
    LabelKind nearest = classifyLabel(label);
    if (!isPhone || nearest.device == LabelKind::Device::Main)
        nearest.device = LabelKind::Device::None;
    if (nearest.place == LabelKind::Place::Other)
        nearest.place = LabelKind::Place::None;
    return {{u"label"_s, label}, {u"nearest"_s, standardLabel(nearest)}};
}

template<typename Value>
QJsonObject valued(const QString &text, const Value &value)
{
    QJsonObject object = labelled(value.label, std::is_same_v<Value, PhoneNumber>);
    object.insert("value"_L1, text);
    object.insert("primary"_L1, value.primary);
    return object;
}

/// What KContacts keeps of a website: its parser replaces the escapes of a text one after the other, and the rest is QUrl's.
QString asUrl(const QString &website)
{
    QByteArray text = escapeText(website);
    text.replace("\\n", "\n").replace("\\N", "\n").replace("\\r", "\r").replace("\\,", ",").replace("\\\\", "\\");
    return QUrl(QString::fromUtf8(text)).toString();
}

} // namespace

QList<Contact> oracleContacts(std::uint32_t seed, int count)
{
    RandomContacts plausible(seed);
    RandomContacts hostile(seed + 1, TextKind::Hostile);
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i) {
        RandomContacts &random = i % 2 ? plausible : hostile;
        Contact contact = random.contact();
        if (i % 10 == 4)
            contact.photos.prepend(picture(random, "\xff\xd8\xff", "jpeg"_L1));
        else if (i % 10 == 5)
            contact.photos.prepend(picture(random, "\x89PNG\r\n\x1a\n", "png"_L1));
        else if (i % 10 == 6)
            contact.photos.append(u"https://example.org/%1.jpg?a=1,2;b=%c3%a4"_s.arg(i));
        if (i % 6 == 1 || i % 6 == 4)
            addFormulas(contact, random);
        if (i % 20 == 3 || i % 20 == 8)
            addManyValues(contact, random);
        if (i % 25 == 7)
            contact.notes = longText(random);
        if (i % 25 == 9)
            contact.familyName = longText(random);
        contacts.append(contact);
    }
    return contacts;
}

QJsonObject expectation(const Contact &fitted)
{
    QJsonArray emails;
    for (const EmailAddress &email : fitted.emails)
        emails.append(valued(email.address, email));
    QJsonArray phones;
    for (const PhoneNumber &phone : fitted.phones)
        phones.append(valued(phone.number, phone));
    QJsonArray addresses;
    for (const PostalAddress &address : fitted.addresses) {
        QJsonObject object = labelled(address.label, false);
        object.insert("street"_L1, address.street);
        object.insert("city"_L1, address.city);
        object.insert("region"_L1, address.region);
        object.insert("postalCode"_L1, address.postalCode);
        object.insert("country"_L1, address.country);
        object.insert("formatted"_L1, address.formatted);
        addresses.append(object);
    }
    QJsonArray urls;
    for (const QString &website : fitted.websites)
        urls.append(asUrl(website));
    return {{u"shown"_s, displayName(fitted)},
            {u"websitesAsUrls"_s, urls},
            {u"prefix"_s, fitted.namePrefix},
            {u"given"_s, fitted.givenName},
            {u"middle"_s, fitted.middleName},
            {u"family"_s, fitted.familyName},
            {u"suffix"_s, fitted.nameSuffix},
            {u"nickname"_s, fitted.nickname},
            {u"emails"_s, emails},
            {u"phones"_s, phones},
            {u"addresses"_s, addresses},
            {u"companies"_s, QJsonArray::fromStringList(fitted.companies)},
            {u"department"_s, fitted.department},
            {u"title"_s, fitted.jobTitle},
            {u"groups"_s, QJsonArray::fromStringList(fitted.groups)},
            {u"birthday"_s, fitted.birthday ? toIsoString(*fitted.birthday) : QString()},
            {u"photos"_s, QJsonArray::fromStringList(fitted.photos)},
            {u"locations"_s, QJsonArray::fromStringList(fitted.locations)},
            {u"websites"_s, QJsonArray::fromStringList(fitted.websites)},
            {u"notes"_s, fitted.notes},
            {u"uid"_s, fitted.externalId}};
}

} // namespace Ferry::Test
