// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/contactmapping.h"

#include "tests/support/randomcontacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Ferry;
using namespace Ferry::ContactMapping;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int seeds = 200;

void addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 0; seed < seeds; ++seed)
        QTest::addRow("seed-%u", seed) << seed;
}

/// \a contact without what contactData has no place for.
Contact holdable(Contact contact)
{
    contact.groups.clear();
    contact.locations.clear();
    contact.photos.clear();
    contact.externalId.clear();
    contact.unknownFields.clear();
    const auto settle = [](auto &items, auto isEmpty) {
        std::stable_partition(items.begin(), items.end(), [](const auto &item) { return item.primary; });
        for (auto &item : items)
            item.primary = false;
        items.removeIf(isEmpty);
    };
    settle(contact.emails, [](const EmailAddress &email) { return email.address.isEmpty(); });
    settle(contact.phones, [](const PhoneNumber &phone) { return phone.number.isEmpty(); });
    contact.companies.removeAll(QString());
    contact.websites.removeAll(QString());
    for (PostalAddress &address : contact.addresses) {
        const bool hasParts =
            !(address.street + address.city + address.region + address.postalCode + address.country).isEmpty();
        if (!hasParts)
            address.street = address.formatted;
        address.formatted.clear();
    }
    contact.addresses.removeAll(PostalAddress{});
    return contact;
}

/// contactData as the service might have it, with keys that we know nothing of.
QJsonObject randomData(RandomContacts &random)
{
    QJsonObject data = toContactData(holdable(random.contact())).data;
    const auto maybe = [&](int percent) { return random.below(100) < percent; };
    const auto decorate = [&](const QString &name, const QString &key) {
        QJsonArray list = data.value(name).toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            QJsonObject entry = list.at(i).toObject();
            if (maybe(40))
                entry.insert(key, random.text());
            if (maybe(10))
                entry.insert("invented"_L1, QJsonArray{1, random.text()});
            list.replace(i, entry);
        }
        if (!list.isEmpty())
            data.insert(name, list);
    };
    decorate(u"emails"_s, u"verified"_s);
    decorate(u"addresses"_s, u"extendedAddress"_s);
    decorate(u"organizations"_s, u"department"_s);
    decorate(u"urls"_s, u"username"_s);
    if (maybe(50))
        data.insert("photos"_L1, QJsonArray{QJsonObject{{"value"_L1, random.text()}}});
    if (maybe(50)) {
        QJsonObject name = data.value("name"_L1).toObject();
        name.insert("phoneticName"_L1, random.text());
        data.insert("name"_L1, name);
    }
    if (maybe(30))
        data.insert("zodiac"_L1, QJsonObject{{"sign"_L1, random.below(12)}, {"x"_L1, 1.5}});
    return data;
}

} // namespace

class TestContactMapping : public QObject
{
    Q_OBJECT

private slots:
    void aContactComesBack_data() { addSeeds(); }
    void aContactComesBack()
    {
        QFETCH(quint32, seed);
        RandomContacts random(seed, TextKind::Hostile);
        const Contact contact = holdable(random.contact());
        const Mapped mapped = toContactData(contact);
        QVERIFY(mapped.lost.isEmpty());
        QCOMPARE(fromContactData(mapped.data), contact);
    }

    void contactDataComesBack_data() { addSeeds(); }
    void contactDataComesBack()
    {
        QFETCH(quint32, seed);
        RandomContacts random(seed, seed % 2 ? TextKind::Hostile : TextKind::Plausible);
        // By way of JSON text, which cannot hold half of a surrogate pair.
        const QJsonObject data = QJsonDocument::fromJson(QJsonDocument(randomData(random)).toJson()).object();
        const Contact contact = fromContactData(data);
        const Mapped again = toContactData(contact);
        QCOMPARE(QJsonDocument(again.data).toJson(), QJsonDocument(data).toJson());
        QVERIFY(!again.lost.contains(Lost::UnknownFields));
    }

    void additionsTakeNothingAway_data() { addSeeds(); }
    void additionsTakeNothingAway()
    {
        QFETCH(quint32, seed);
        RandomContacts random(seed);
        const QJsonObject data = QJsonDocument::fromJson(QJsonDocument(randomData(random)).toJson()).object();
        const Contact more = holdable(random.contact());
        const QJsonObject both = withAdditions(data, more);
        for (auto it = data.constBegin(); it != data.constEnd(); ++it) {
            if (!it.value().isArray()) {
                if (it.key() == "notes"_L1)
                    QVERIFY(both.value(it.key()).toString().startsWith(it.value().toString()));
                else if (it.key() != "name"_L1)
                    QCOMPARE(both.value(it.key()), it.value());
                continue;
            }
            const QJsonArray before = it.value().toArray();
            const QJsonArray after = both.value(it.key()).toArray();
            QVERIFY(after.size() >= before.size());
            for (qsizetype i = 0; i < before.size(); ++i)
                QCOMPARE(after.at(i), before.at(i));
        }
        const Contact seen = fromContactData(both);
        for (const EmailAddress &email : more.emails)
            QVERIFY(std::any_of(seen.emails.cbegin(), seen.emails.cend(), [&](const EmailAddress &known) {
                return known.address.trimmed().compare(email.address.trimmed(), Qt::CaseInsensitive) == 0;
            }));
        QCOMPARE(withAdditions(both, more), both);
    }

    void whatIsLostIsTold()
    {
        Contact contact{.givenName = u"A"_s,
                        .emails = {{u"a@x.example"_s, {}, true}, {u"b@x.example"_s, {}, true}},
                        .addresses = {{.city = u"Bonn"_s, .formatted = u"53113 Bonn"_s}},
                        .groups = {u"Friends"_s},
                        .photos = {u"https://x.example/a.png"_s},
                        .locations = {u"Bonn"_s},
                        .externalId = u"7"_s,
                        .unknownFields = "{\"shoe\":44}"};
        using enum Lost;
        QCOMPARE(toContactData(contact).lost,
                 (QList<Lost>{Groups, Locations, PhotoAddresses, ExternalId, FormattedAddress, SeveralPrimaries,
                              UnknownFields}));
        QVERIFY(toContactData({.givenName = u"A"_s}).lost.isEmpty());
    }

    void onlyWhatIsKnownHasAKey()
    {
        QCOMPARE(toContactData({}).data, QJsonObject());
        QCOMPARE(toContactData({.birthday = PartialDate{.month = 5, .day = 12}}).data,
                 (QJsonObject{{"birthday"_L1, QJsonObject{{"month"_L1, 5}, {"day"_L1, 12}}}}));
        QCOMPARE(toContactData({.jobTitle = u"Cook"_s}).data,
                 (QJsonObject{{"organizations"_L1, QJsonArray{QJsonObject{{"title"_L1, u"Cook"_s}}}}}));
    }

    void thePrimaryOneComesFirst()
    {
        const Mapped mapped =
            toContactData({.emails = {{u"a@x.example"_s, u"Home"_s}, {u"b@x.example"_s, u"Work"_s, true}}});
        QCOMPARE(mapped.data.value("emails"_L1).toArray().at(0).toObject(),
                 (QJsonObject{{"type"_L1, u"Work"_s}, {"value"_L1, u"b@x.example"_s}}));
        QVERIFY(mapped.lost.isEmpty());
    }

    void namesAndNotesAreAdded_data()
    {
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<Contact>("more");
        QTest::addColumn<QByteArray>("both");
        const auto row = [](const char *name, const char *there, const Contact &more, const char *both) {
            QTest::newRow(name) << QByteArray(there) << more << QByteArray(both);
        };
        row("middle name", "{\"name\":{\"familyName\":\"B\",\"givenName\":\"A\"}}",
            {.givenName = u"a"_s, .familyName = u"b"_s, .middleName = u"M"_s},
            "{\"name\":{\"familyName\":\"B\",\"givenName\":\"A\",\"middleName\":\"M\"}}");
        row("another person's", "{\"name\":{\"familyName\":\"B\",\"givenName\":\"A\"}}",
            {.givenName = u"C"_s, .familyName = u"B"_s, .middleName = u"M"_s, .nickname = u"N"_s},
            "{\"name\":{\"familyName\":\"B\",\"givenName\":\"A\",\"nickname\":\"N\"}}");
        row("notes below notes", "{\"notes\":\"x\"}", {.notes = u"y"_s}, "{\"notes\":\"x\\n\\ny\"}");
        row("the same notes", "{\"notes\":\"x y z\"}", {.notes = u"y"_s}, "{\"notes\":\"x y z\"}");
        row("empty notes", "{\"notes\":\"\"}", {.notes = u"y"_s}, "{\"notes\":\"y\"}");
        row("notes of another kind", "{\"notes\":[1]}", {.notes = u"y"_s}, "{\"notes\":[1]}");
        row("website", "{\"urls\":[{\"type\":\"t\",\"value\":\"u\"}]}", {.websites = {u"u"_s, u"v"_s}},
            "{\"urls\":[{\"type\":\"t\",\"value\":\"u\"},{\"value\":\"v\"}]}");
    }
    void namesAndNotesAreAdded()
    {
        QFETCH(QByteArray, there);
        QFETCH(Contact, more);
        const QJsonObject both = withAdditions(QJsonDocument::fromJson(there).object(), more);
        QTEST(QJsonDocument(both).toJson(QJsonDocument::Compact), "both");
        QCOMPARE(withAdditions(both, more), both);
    }

    void whatIsEditedIsNotUndone()
    {
        const QJsonObject data{
            {"emails"_L1, QJsonArray{QJsonObject{{"value"_L1, u"old@x.example"_s}, {"verified"_L1, true}}}},
            {"verified"_L1, u"kept"_s}};
        Contact contact = fromContactData(data);
        contact.emails[0].address = u"new@x.example"_s;
        const QJsonObject edited = toContactData(contact).data;
        QCOMPARE(edited.value("emails"_L1).toArray(), (QJsonArray{QJsonObject{{"value"_L1, u"new@x.example"_s}}}));
        QCOMPARE(edited.value("verified"_L1).toString(), u"kept"_s);
        contact.emails.clear();
        QVERIFY(!toContactData(contact).data.contains("emails"_L1));
    }

    void wrongTypesAreKept_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("list of strings") << QByteArray("{\"emails\":[\"a@x.example\"]}");
        QTest::newRow("no list") << QByteArray("{\"emails\":{\"value\":\"a\"}}");
        QTest::newRow("number") << QByteArray("{\"phoneNumbers\":[{\"value\":12345}]}");
        QTest::newRow("name as text") << QByteArray("{\"name\":\"Anna\"}");
        QTest::newRow("31 February") << QByteArray("{\"birthday\":{\"day\":31,\"month\":2}}");
        QTest::newRow("birthday as text") << QByteArray("{\"birthday\":\"1970-01-01\"}");
        QTest::newRow("null year") << QByteArray("{\"birthday\":{\"day\":1,\"month\":2,\"year\":null}}");
        QTest::newRow("empty entry") << QByteArray("{\"organizations\":[{}]}");
        QTest::newRow("empty text") << QByteArray("{\"name\":{\"familyName\":\"B\",\"givenName\":\"\"}}");
        QTest::newRow("two titles") << QByteArray(
            "{\"organizations\":[{\"name\":\"A\",\"title\":\"x\"},{\"name\":\"B\",\"title\":\"y\"}]}");
        QTest::newRow("title before its company")
            << QByteArray("{\"organizations\":[{\"title\":\"x\"},{\"name\":\"A\",\"title\":\"y\"}]}");
        QTest::newRow("department of the second") << QByteArray(
            "{\"organizations\":[{\"name\":\"A\",\"title\":\"x\"},{\"department\":\"d\",\"name\":\"B\"}]}");
        QTest::newRow("typed address") << QByteArray(
            "{\"urls\":[{\"type\":\"Blog\",\"value\":\"https://x.example\"}]}");
        QTest::newRow("notes as a list") << QByteArray("{\"notes\":[\"a\"]}");
        QTest::newRow("title of the second")
            << QByteArray("{\"organizations\":[{\"name\":\"A\"},{\"name\":\"B\",\"title\":\"y\"}]}");
    }
    void wrongTypesAreKept()
    {
        QFETCH(QByteArray, json);
        const QJsonObject data = QJsonDocument::fromJson(json).object();
        QVERIFY(!data.isEmpty());
        QCOMPARE(QJsonDocument(toContactData(fromContactData(data)).data).toJson(QJsonDocument::Compact), json);
    }
};

QTEST_GUILESS_MAIN(TestContactMapping)
#include "tst_contactmapping.moc"
