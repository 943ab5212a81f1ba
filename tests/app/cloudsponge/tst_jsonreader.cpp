// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsonreader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject written(const Contact &contact)
{
    QJsonObject object;
    const auto put = [&](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            object[name] = text;
    };
    const auto putAll = [&](QLatin1StringView name, const QStringList &texts) {
        if (!texts.isEmpty())
            object[name] = QJsonArray::fromStringList(texts);
    };
    put("namePrefix"_L1, contact.namePrefix);
    put("givenName"_L1, contact.givenName);
    put("familyName"_L1, contact.familyName);
    put("jobTitle"_L1, contact.jobTitle);
    put("externalId"_L1, contact.externalId);
    put("unknownFields"_L1, QString::fromUtf8(contact.unknownFields));
    if (contact.birthday)
        put("birthday"_L1, toIsoString(*contact.birthday));
    putAll("companies"_L1, contact.companies);
    putAll("groups"_L1, contact.groups);
    putAll("photos"_L1, contact.photos);
    putAll("locations"_L1, contact.locations);
    QJsonArray emails;
    for (const EmailAddress &email : contact.emails)
        emails.append(email.address + u'|' + email.label + (email.primary ? u"|primary"_s : QString()));
    if (!emails.isEmpty())
        object["emails"_L1] = emails;
    QJsonArray phones;
    for (const PhoneNumber &phone : contact.phones)
        phones.append(phone.number + u'|' + phone.label + (phone.primary ? u"|primary"_s : QString()));
    if (!phones.isEmpty())
        object["phones"_L1] = phones;
    QJsonArray addresses;
    for (const PostalAddress &a : contact.addresses)
        addresses.append(
            QStringList{a.label, a.street, a.city, a.region, a.postalCode, a.country, a.formatted}.join(u'|'));
    if (!addresses.isEmpty())
        object["addresses"_L1] = addresses;
    return object;
}

QString nameOf(Error::Code code)
{
    if (code == Error::Code::BadReply)
        return u"BadReply"_s;
    if (code == Error::Code::Service)
        return u"Service"_s;
    return code == Error::Code::TooLarge ? u"TooLarge"_s : QString::number(static_cast<int>(code));
}

QJsonObject written(const DecodedPage &decoded)
{
    const ContactPage &page = decoded.page;
    QJsonObject object;
    QJsonArray contacts;
    for (const Contact &contact : page.contacts)
        contacts.append(written(contact));
    object["contacts"_L1] = contacts;
    if (page.owner)
        object["owner"_L1] = written(*page.owner);
    const auto putNumber = [&](QLatin1StringView name, std::optional<qint64> number) {
        if (number)
            object[name] = *number;
    };
    putNumber("total"_L1, page.total);
    putNumber("start"_L1, page.start);
    putNumber("count"_L1, page.count);
    const auto putText = [&](QLatin1StringView name, const std::optional<QString> &text) {
        if (text)
            object[name] = *text;
    };
    putText("importId"_L1, page.trace.importId);
    putText("userId"_L1, page.trace.userId);
    putText("echo"_L1, page.trace.echo);
    if (page.skipped)
        object["skipped"_L1] = page.skipped;
    if (page.repaired)
        object["repaired"_L1] = page.repaired;
    if (!page.reasons.isEmpty())
        object["reasons"_L1] = QJsonArray::fromStringList(page.reasons);
    if (decoded.damage) {
        QJsonObject damage{{u"code"_s, nameOf(decoded.damage->code)}, {u"detail"_s, decoded.damage->detail}};
        if (decoded.damage->serviceCode)
            damage["serviceCode"_L1] = *decoded.damage->serviceCode;
        object["damage"_L1] = damage;
    }
    return object;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString dataFolder = QStringLiteral(FERRY_TEST_DATA "/cloudsponge/contacts");

QByteArray sample()
{
    return read(dataFolder + u"/recorded-shape.in.json"_s);
}

/// One contact as the service writes them, from \a random.
QByteArray randomContact(QRandomGenerator &random)
{
    const auto text = [&] {
        constexpr std::array<const char *, 10> parts{
            "Ann", "\\u00e9", "\xD7\x90\xD7\x91", "\xF0\x9F\x98\x80", "\\\"", "\\\\", " ", "O'Neil", "\\n", "{[,]}"};
        QByteArray result;
        for (int i = random.bounded(4); i > 0; --i)
            result += parts[random.bounded(quint32(parts.size()))];
        return '"' + result + '"';
    };
    QByteArray json = "{\"first_name\":" + text() + ",\"last_name\":" + text();
    if (random.bounded(2))
        json += ",\"email\":[{\"address\":\"a" + QByteArray::number(random.bounded(999))
            + "@example.com\",\"type\":" + text() + "},{\"address\":null,\"type\":\"other\"}]";
    if (random.bounded(2))
        json += ",\"phone\":[{\"number\":\"555" + QByteArray::number(random.bounded(999)) + "\",\"type\":\"Home\"}]";
    if (random.bounded(3) == 0)
        json += ",\"x" + QByteArray::number(random.bounded(9)) + "\":{\"deep\":[" + text() + ",1.50,true]}";
    return json + ",\"companies\":[null]}";
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void contacts_data()
    {
        QTest::addColumn<QString>("base");
        const QStringList inputs = QDir(dataFolder).entryList({u"*.in.json"_s}, QDir::Files, QDir::Name);
        QVERIFY(!inputs.isEmpty());
        for (const QString &input : inputs)
            QTest::newRow(qPrintable(input.chopped(8))) << dataFolder + u'/' + input.chopped(8);
    }
    void contacts()
    {
        QFETCH(QString, base);
        const QByteArray actual = QJsonDocument(written(JsonReader::parseContacts(read(base + u".in.json"_s))))
                                      .toJson(QJsonDocument::Indented);
        const QString golden = base + u".out.json"_s;
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QFile file(golden);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(actual), actual.size());
        }
        QVERIFY2(QFile::exists(golden), qPrintable(golden));
        QCOMPARE(actual, read(golden));
    }

    void everyStrictPrefixIsDamaged()
    {
        const QByteArray whole = sample().trimmed();
        const DecodedPage all = JsonReader::parseContacts(whole);
        QVERIFY(!all.damage);
        qsizetype most = 0;
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const DecodedPage part = JsonReader::parseContacts(whole.left(size));
            QVERIFY2(part.damage, qPrintable(QString::number(size)));
            QVERIFY(part.page.contacts.size() >= most); // what was whole before still is
            QCOMPARE(part.page.contacts, all.page.contacts.first(part.page.contacts.size()));
            QCOMPARE(part.page.skipped, 0);
            most = part.page.contacts.size();
        }
        QCOMPARE(most, all.page.contacts.size());
    }

    void prefixesOfSmallAnswersAreErrors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("ticket")
            << "{\"status\":\"success\",\"url\":\"https://api.cloudsponge.com/n/FULNW3D\",\"import_id\":1126}"_ba;
        QTest::newRow("events")
            << "{\"events\":[{\"event_type\":\"COMPLETE\",\"status\":\"COMPLETED\",\"value\":0}],\"import_id\":1}"_ba;
    }
    void prefixesOfSmallAnswersAreErrors()
    {
        QFETCH(QByteArray, json);
        const bool isTicket = QByteArray(QTest::currentDataTag()) == "ticket";
        const auto good = [&](const QByteArray &part) {
            return isTicket ? JsonReader::parseTicket(part).has_value() : JsonReader::parseEvents(part).has_value();
        };
        QVERIFY(good(json));
        for (qsizetype size = 0; size < json.size(); ++size)
            QVERIFY2(!good(json.left(size)), qPrintable(QString::number(size)));
    }

    void wholeAndPieceByPieceAgree_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void wholeAndPieceByPieceAgree()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QByteArrayList records;
        for (int i = random.bounded(12); i > 0; --i)
            records.append(randomContact(random));
        const auto answer = [](const QByteArrayList &list) {
            return "{\"contacts\":[" + list.join(',') + "],\"total\":" + QByteArray::number(list.size()) + "}";
        };
        const DecodedPage whole = JsonReader::parseContacts(answer(records));
        QVERIFY(!whole.damage);
        QCOMPARE(whole.page.contacts.size(), records.size());
        QCOMPARE(JsonReader::parseContacts(answer(records)), whole);
        for (const Contact &contact : whole.page.contacts) {
            if (!contact.unknownFields.isEmpty())
                QVERIFY(QJsonDocument::fromJson(contact.unknownFields).isObject());
        }

        // One bad entry anywhere costs that one, and nothing else changes.
        const QByteArrayList bad{"17",
                                 "null",
                                 "\"text\"",
                                 "[]",
                                 "{\"first_name\":{}}",
                                 "{\"first_name\":NaN}",
                                 "{\"email\":5}",
                                 "{\"phone\":[[]]}",
                                 "{a:1}",
                                 "{\"a\":1,}",
                                 "{\"a\" 1}"};
        const qsizetype at = random.bounded(int(records.size()) + 1);
        QByteArrayList spoilt = records;
        spoilt.insert(at, bad.at(random.bounded(int(bad.size()))));
        const DecodedPage rest = JsonReader::parseContacts(answer(spoilt));
        QVERIFY2(!rest.damage, answer(spoilt).constData());
        QCOMPARE(rest.page.skipped, 1);
        QCOMPARE(rest.page.reasons.size(), 1);
        QVERIFY(rest.page.reasons.at(0).startsWith(u"contact %1: "_s.arg(at)));
        QCOMPARE(rest.page.contacts, whole.page.contacts);
        QCOMPARE(rest.page.total, qint64(records.size()) + 1);

        // Faulty text is repaired, in place.
        QByteArrayList faulty = records;
        const QByteArrayList mended{"{\"first_name\":\"a\xFF\"}", "{\"first_name\":\"a\\ud83d\"}",
                                    "{\"first_name\":\"a\t\",\"x\":1}", "{\"first_name\":\"a\\q\"}"};
        faulty.insert(at, mended.at(random.bounded(int(mended.size()))));
        const DecodedPage repaired = JsonReader::parseContacts(answer(faulty));
        QVERIFY(!repaired.damage);
        QCOMPARE(repaired.page.skipped, 0);
        QCOMPARE(repaired.page.repaired, 1);
        QVERIFY(repaired.page.contacts.at(at).givenName.startsWith(u'a'));
        QList<Contact> others = repaired.page.contacts;
        others.removeAt(at);
        QCOMPARE(others, whole.page.contacts);
    }

    void noBytesMakeItFail_data() { wholeAndPieceByPieceAgree_data(); }
    void noBytesMakeItFail()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QByteArray json = sample();
        for (int i = 1 + random.bounded(8); i > 0; --i) {
            const qsizetype at = random.bounded(int(json.size()));
            switch (random.bounded(4)) {
            case 0:
                json[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                json.remove(at, 1 + random.bounded(20));
                break;
            case 2:
                json.insert(at, QByteArray("\"{}[],:\\nul").sliced(random.bounded(9), 1));
                break;
            default:
                json.insert(at, json.mid(random.bounded(int(json.size())), random.bounded(60)));
                break;
            }
        }
        const DecodedPage decoded = JsonReader::parseContacts(json);
        QCOMPARE(JsonReader::parseContacts(json), decoded);
        for (const Contact &contact : decoded.page.contacts) {
            if (!contact.unknownFields.isEmpty())
                QVERIFY(QJsonDocument::fromJson(contact.unknownFields).isObject());
        }
        (void)JsonReader::parseTicket(json);
        (void)JsonReader::parseEvents(json);
    }

    void notAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << " \r\n\t"_ba;
        QTest::newRow("html") << "<!DOCTYPE html><html><body>Sign in</body></html>"_ba;
        QTest::newRow("html with braces") << "<script>var a = {\"contacts\":[{}]};</script>"_ba;
        QTest::newRow("array") << "[{\"contacts\":[]}]"_ba;
        QTest::newRow("text") << "\"contacts\""_ba;
        QTest::newRow("number") << "1"_ba;
        QTest::newRow("null") << "null"_ba;
        QTest::newRow("empty object") << "{}"_ba;
        QTest::newRow("contacts is an object") << "{\"contacts\":{}}"_ba;
        QTest::newRow("contacts is null") << "{\"contacts\":null}"_ba;
        QTest::newRow("contacts is text") << "{\"contacts\":\"[]\"}"_ba;
        QTest::newRow("zero bytes") << QByteArray(1000, '\0');
        QTest::newRow("only openings") << QByteArray(1'000'000, '{');
        QTest::newRow("only quotes") << QByteArray(999'999, '"');
        QTest::newRow("UTF-16") << QByteArray("{\0\"\0c\0\"\0:\0[\0]\0}\0", 14);
    }
    void notAnAnswer()
    {
        QFETCH(QByteArray, body);
        const DecodedPage page = JsonReader::parseContacts(body);
        QVERIFY(page.damage);
        QCOMPARE(page.damage->code, Error::Code::BadReply);
        QVERIFY(page.page.contacts.isEmpty());
        QVERIFY(!JsonReader::parseTicket(body));
        QCOMPARE(JsonReader::parseTicket(body).error().code, Error::Code::BadReply);
        QVERIFY(!JsonReader::parseEvents(body));
        QCOMPARE(JsonReader::parseEvents(body).error().code, Error::Code::BadReply);
    }

    void nestingIsBounded()
    {
        for (const int depth : {20, 100, 100'000}) {
            const QByteArray deep = QByteArray(depth, '[') + QByteArray(depth, ']');
            const DecodedPage page =
                JsonReader::parseContacts("{\"contacts\":[{\"x\":" + deep + "},{\"first_name\":\"b\"}]}");
            QVERIFY(!page.damage);
            QCOMPARE(page.page.skipped, depth > 32 ? 1 : 0);
            QCOMPARE(page.page.contacts.last().givenName, u"b"_s);
        }
    }

    void memoryIsBounded_data()
    {
        QTest::addColumn<QByteArray>("firstEntry");
        QTest::newRow("read at once") << "{}"_ba;
        QTest::newRow("entry by entry") << "17"_ba;
    }
    void memoryIsBounded()
    {
        QFETCH(QByteArray, firstEntry);
        const DecodedPage page =
            JsonReader::parseContacts("{\"contacts\":[" + firstEntry + ",{}"_ba.repeated(500'000) + "]}");
        QVERIFY(page.damage);
        QCOMPARE(page.damage->code, Error::Code::TooLarge);
        QCOMPARE(page.page.contacts.size() + page.page.skipped, 500'000);
    }

    void ticket_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("url");
        const QString url = u"https://api.cloudsponge.com/n/FULNW3D"_s;
        QTest::newRow("documented")
            << "{\"status\": \"success\", \"url\": \"https://api.cloudsponge.com/n/FULNW3D\", \"import_id\": 1126}"_ba
            << u"1126"_s << url;
        QTest::newRow("recorded")
            << "{\"status\":\"success\",\"url\":\"https://api.cloudsponge.com/n/FULNW3D\",\"echo\":null,\"import_type\":\"OAUTH\",\"import_id\":89708927,\"user_id\":null,\"id\":89708927}"_ba
            << u"89708927"_s << url;
        QTest::newRow("id only")
            << "{\"status\":\"success\",\"url\":\"https://api.cloudsponge.com/n/FULNW3D\",\"id\":7}"_ba << u"7"_s
            << url;
        QTest::newRow("twenty digits and more")
            << "{\"status\":\"success\",\"url\":\"https://api.cloudsponge.com/n/FULNW3D\",\"import_id\":12345678901234567890123}"_ba
            << u"12345678901234567890123"_s << url;
        QTest::newRow("id as text")
            << "{\"status\":\"success\",\"url\":\"https://api.cloudsponge.com/n/FULNW3D\",\"import_id\":\"a-1_B\"}"_ba
            << u"a-1_B"_s << url;
        QTest::newRow("loopback") << "{\"status\":\"success\",\"url\":\"http://127.0.0.1:8080/n/X\",\"import_id\":1}"_ba
                                  << u"1"_s << u"http://127.0.0.1:8080/n/X"_s;
        QTest::newRow("escaped")
            << "{\"status\":\"success\",\"url\":\"https:\\/\\/a.example\\/n?a=1\\u0026b=2\",\"import_id\":1}"_ba
            << u"1"_s << u"https://a.example/n?a=1&b=2"_s;
        QTest::newRow("byte order mark")
            << "\xEF\xBB\xBF{\"status\":\"success\",\"url\":\"https://a.example/\",\"import_id\":1}"_ba << u"1"_s
            << u"https://a.example/"_s;
    }
    void ticket()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, id);
        QFETCH(QString, url);
        const Result<ImportTicket> ticket = JsonReader::parseTicket(json);
        QVERIFY2(ticket, qPrintable(ticket ? QString() : ticket.error().detail));
        QCOMPARE(ticket->id, id);
        QCOMPARE(ticket->consentUrl.toString(), url);
    }

    void ticketRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<int>("serviceCode");
        using enum Error::Code;
        const auto with = [](const char *url, const char *id) {
            return "{\"status\":\"success\",\"url\":" + QByteArray(url) + ",\"import_id\":" + id + "}";
        };
        QTest::newRow("http") << with("\"http://api.cloudsponge.com/n/X\"", "1") << InsecureUrl << 0;
        QTest::newRow("file") << with("\"file:///etc/passwd\"", "1") << InsecureUrl << 0;
        QTest::newRow("javascript") << with("\"javascript:alert(1)\"", "1") << InsecureUrl << 0;
        QTest::newRow("user information") << with("\"https://cloudsponge.com@evil.example/\"", "1") << InsecureUrl << 0;
        QTest::newRow("decimal loopback") << with("\"http://2130706433/\"", "1") << InsecureUrl << 0;
        QTest::newRow("relative") << with("\"/n/X\"", "1") << InsecureUrl << 0;
        QTest::newRow("no url") << with("null", "1") << BadReply << 0;
        QTest::newRow("url is a number") << with("17", "1") << BadReply << 0;
        QTest::newRow("no id") << with("\"https://a.example/\"", "null") << BadReply << 0;
        QTest::newRow("id with a path") << with("\"https://a.example/\"", "\"../x\"") << BadReply << 0;
        QTest::newRow("id too long") << with("\"https://a.example/\"", QByteArray(65, '1').constData()) << BadReply
                                     << 0;
        QTest::newRow("id is an object") << with("\"https://a.example/\"", "{}") << BadReply << 0;
        QTest::newRow("no status") << "{\"url\":\"https://a.example/\",\"import_id\":1}"_ba << BadReply << 0;
        QTest::newRow("failure") << "{\"status\":\"failure\"}"_ba << Service << 0;
        QTest::newRow("error") << "{\"status\":\"error\",\"error\":{\"message\":\"bad key\",\"code\":1}}"_ba << Service
                               << 1;
        QTest::newRow("error alone") << "{\"error\":{\"message\":\"no\",\"code\":\"261\"}}"_ba << Service << 261;
        QTest::newRow("error as text") << "{\"error\":\"no\"}"_ba << Service << 0;
        QTest::newRow("error beside success")
            << "{\"status\":\"success\",\"url\":\"https://a.example/\",\"import_id\":1,\"error\":{\"code\":2}}"_ba
            << Service << 2;
        QTest::newRow("huge code") << "{\"error\":{\"code\":1e300}}"_ba << Service << 0;
    }
    void ticketRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(Error::Code, code);
        QFETCH(int, serviceCode);
        const Result<ImportTicket> ticket = JsonReader::parseTicket(json);
        QVERIFY(!ticket);
        QVERIFY2(ticket.error().code == code, qPrintable(ticket.error().detail));
        QCOMPARE(ticket.error().serviceCode.value_or(0), serviceCode);
    }
    void nullErrorIsNone()
    {
        QVERIFY(JsonReader::parseTicket(
            "{\"status\":\"SUCCESS\",\"url\":\"https://a.example/\",\"import_id\":1,\"error\":null}"));
    }

    void eventsAsRecorded()
    {
        const Result<EventSnapshot> snapshot = JsonReader::parseEvents(
            "{\"events\":[{\"import_action_id\":1,\"import_id\":1126,\"event_type\":\"INITIALIZING\",\"value\":0,"
            "\"description\":null,\"status\":\"COMPLETED\",\"created_at\":\"2016-04-12T15:12:10.000-07:00\"},"
            "{\"event_type\":\"GATHERING\",\"value\":2340,\"status\":\"COMPLETED\"},"
            "{\"event_type\":\"COMPLETE\",\"value\":0,\"status\":\"COMPLETED\"}],"
            "\"import_id\":1126,\"user_id\":\"me\",\"id\":1126}");
        QVERIFY(snapshot);
        QCOMPARE(snapshot->phase, EventSnapshot::Phase::Complete);
        QCOMPARE(snapshot->gathered, 2340);
        QCOMPARE(snapshot->trace.importId, u"1126"_s);
        QCOMPARE(snapshot->trace.userId, u"me"_s);
        QVERIFY(!snapshot->trace.echo);
    }
    void eventsTolerateOddRows()
    {
        const Result<EventSnapshot> snapshot =
            JsonReader::parseEvents("{\"events\":[null,17,\"x\",[],{},{\"event_type\":5,\"status\":{},\"value\":[]},"
                                    "{\"event_type\":\"GATHERING\",\"status\":\"INPROGRESS\",\"value\":\"12\"}]}");
        QVERIFY(snapshot);
        QCOMPARE(snapshot->phase, EventSnapshot::Phase::Gathering);
        QCOMPARE(snapshot->gathered, 12);
    }
    void eventsSurviveAStrayByte()
    {
        const Result<EventSnapshot> snapshot =
            JsonReader::parseEvents("{\"events\":[{\"event_type\":\"COMPLETE\",\"status\":\"ERROR\",\"value\":514,"
                                    "\"description\":\"non consenti\xE9\"}]}");
        QVERIFY(snapshot);
        QCOMPARE(snapshot->errorCode, 514);
        QCOMPARE(snapshot->errorText, u"non consenti\ufffd"_s);
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
