// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/wire.h"
#include "tests/support/sandboxprocess.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

const char form[] = "Content-Type: application/x-www-form-urlencoded";

QByteArray idText(const QJsonObject &ticket)
{
    return QByteArray::number(ticket.value("import_id"_L1).toInteger());
}

/// The root element of well-formed \a xml; empty when it is not.
QString rootOf(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QString root;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && root.isEmpty())
            root = reader.name().toString();
    }
    return reader.hasError() ? QString() : root;
}

} // namespace

/// The requests that CloudSponge's clients were seen to send, and the shape of what it was seen to answer.
class TestSandbox : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>(
            QStringList{u"--scenario"_s, u"granted,no-gathering"_s, u"--contacts"_s, u"237"_s});
        QVERIFY2(m_sandbox->isListening(), qPrintable(m_sandbox->errorText()));
    }

    void everyFormOfBeginImportIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QList<QByteArray>>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("xml");

        using Headers = QList<QByteArray>;
        const QByteArray basic = basicCredentials();
        const QByteArray inline_ = "domain_key=sandbox-key&domain_password=sandbox-password";
        const auto row = [](const char *name, const QByteArray &method, const QByteArray &target,
                            const Headers &headers, const QByteArray &body = {},
                            bool xml = false) { QTest::newRow(name) << method << target << headers << body << xml; };
        row("ruby: slash, no format", "POST", "/begin_import/user_consent/", {basic, form, "User-Agent: Ruby"},
            "service=GMAIL&user_id=user+1&redirect_url=http%3A%2F%2F127.0.0.1%2Fr%3Fa%3Db&include=mailing_"
            "address");
        row("ruby: user name and password", "POST", "/begin_import/import/", {basic, form},
            "service=AOL&user_id=u1&username=bob%40example.com&password=pw");
        row("ruby: applet", "POST", "/begin_import/desktop_applet/", {basic, form}, "service=OUTLOOK");
        row("node: credentials in the query of a bodiless POST", "POST",
            "/begin_import/user_consent?" + inline_ + "&service=GMAIL", {"Content-Length: 0"});
        row("chap: unescaped redirect_url, empty user_id", "POST", "/begin_import/user_consent/", {form},
            "service=GMAIL&" + inline_ + "&user_id=&redirect_url=http://h/r?a=b&c=d");
        row("java: xml, body credentials, latin 1", "POST", "/begin_import/user_consent.xml", {form},
            "service=GMAIL&" + inline_ + "&user_id=u+1&echo=e%26%E9", true);
        row("java: import.xml", "POST", "/begin_import/import.xml", {form},
            "service=AOL&" + inline_ + "&username=bob%40example.com&password=pw", true);
        row("java: applet.xml", "POST", "/begin_import/desktop_applet.xml", {form}, "service=OUTLOOK&" + inline_, true);
        row("net: GET with empty parameters", "GET",
            "/begin_import/user_consent.xml?service=Gmail&user_id=&echo=", {basic}, {}, true);
        row("net: unescaped & in echo", "GET", "/begin_import/user_consent.xml?service=Gmail&echo=e&x", {basic}, {},
            true);
        row("timb: GET json", "GET", "/begin_import/user_consent.json?" + inline_ + "&service=WindowsLive", {});
        row("curl as documented", "POST", "/begin_import/user_consent.json", {basic, form}, "service=yahoo");
        row("php: multipart", "POST", "/begin_import/user_consent/", {"Content-Type: multipart/form-data; boundary=XX"},
            "--XX\r\nContent-Disposition: form-data; name=\"service\"\r\n\r\nGMAIL\r\n"
            "--XX\r\nContent-Disposition: form-data; name=\"tracking_string\"\r\n\r\nt\r\n"
            "--XX\r\nContent-Disposition: form-data; name=\"domain_key\"\r\n\r\nsandbox-key\r\n"
            "--XX\r\nContent-Disposition: form-data; "
            "name=\"domain_password\"\r\n\r\nsandbox-password\r\n--XX--\r\n");
        row("unknown parameters", "POST", "/begin_import/user_consent.json", {basic, form},
            "service=aol&csv=true&zzz=1");
    }
    void everyFormOfBeginImportIsUnderstood()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QList<QByteArray>, headers);
        QFETCH(QByteArray, body);
        QFETCH(bool, xml);

        const WireAnswer answer = exchange(m_sandbox->url(), method, target, headers, body);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.complete);
        QCOMPARE(answer.headers.value("content-type"),
                 xml ? "application/xml; charset=utf-8" : "application/json; charset=utf-8");
        if (xml) {
            QCOMPARE(rootOf(answer.body), u"result"_s);
            for (const char *needed :
                 {"<status>success</status>", "<import-id type=\"integer\">", "<user-id", "<echo", "<url"})
                QVERIFY2(answer.body.contains(needed), needed);
        } else {
            QCOMPARE(answer.json().value("status"_L1), u"success"_s);
            QCOMPARE(answer.json().value("id"_L1), answer.json().value("import_id"_L1));
            QVERIFY(answer.json().value("import_id"_L1).toInteger() > 0);
        }
    }

    void everyFormOfAskingIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("basic");
        QTest::addColumn<QByteArray>("type");

        const QByteArray query = "?domain_key=sandbox-key&domain_password=sandbox-password";
        for (const QByteArray call : {"events", "contacts"}) {
            const auto row = [&call](const char *name, const QByteArray &target, bool basic, const QByteArray &type) {
                QTest::addRow("%s %s", call.constData(), name) << QByteArray('/' + call + target) << basic << type;
            };
            row("documented", "/ID.json", true, "application/json");
            row("documented xml", "/ID.xml", true, "application/xml");
            row("ruby", "/ID?_=1795222064&", true, "application/json");
            row("node", "/ID" + query + "&service=GMAIL", false, "application/json");
            row("slash at the end", "/ID/", true, "application/json");
            row("java", ".xml/ID", true, "application/xml");
            row("java with empty parameters", ".xml/ID?user_id=&echo=", true, "application/xml");
            row("net", ".xml/ID?echo=echo%201", true, "application/xml");
            row("timb", ".json/ID" + query, false, "application/json");
            row("idris", ".json/ID" + query + "&callback=jQuery123_4&_=5", false, "text/javascript");
        }
    }
    void everyFormOfAskingIsUnderstood()
    {
        QFETCH(QByteArray, target);
        QFETCH(bool, basic);
        QFETCH(QByteArray, type);
        const QByteArray id = idText(beginImport(m_sandbox->url(), "gmail", "&user_id=u%201"));
        const bool events = target.startsWith("/events");
        target.replace("ID", id);

        const WireAnswer answer =
            exchange(m_sandbox->url(), "GET", target, basic ? QList{basicCredentials()} : QList<QByteArray>());
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.complete);
        QCOMPARE(answer.headers.value("content-type"), type + "; charset=utf-8");
        if (type == "application/xml") {
            QCOMPARE(rootOf(answer.body), events ? u"eventsResponse"_s : u"contactsResponse"_s);
            QVERIFY(answer.body.contains("<user-id>u 1</user-id>"));
            QVERIFY(answer.body.contains("<import-id type=\"integer\">" + id + "</import-id>"));
            QVERIFY(answer.body.contains(target.contains("echo%201") ? "<echo>echo 1</echo>"
                                                                     : "<echo nil=\"true\"></echo>"));
            return;
        }
        QByteArray json = answer.body;
        if (type == "text/javascript") {
            QVERIFY(json.startsWith("jQuery123_4({") && json.endsWith("})"));
            json = json.sliced(12).chopped(1);
        }
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QCOMPARE(object.value(events ? "events"_L1 : "contacts"_L1).toArray().size(), events ? 2 : 237);
        QCOMPARE(object.value("user_id"_L1), u"u 1"_s);
        QCOMPARE(object.value("import_id"_L1).toInteger(), id.toLongLong());
        QCOMPARE(object.contains("echo"_L1), !events); // facts A3: absent when not given
    }

    void credentialsAreWanted_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QList<QByteArray>>("headers");
        QTest::addColumn<QByteArray>("body");

        using Headers = QList<QByteArray>;
        QTest::newRow("none") << QByteArray("GET") << QByteArray("/events/1.json") << Headers() << QByteArray();
        QTest::newRow("wrong key") << QByteArray("GET")
                                   << QByteArray("/contacts/1.xml?domain_key=x&domain_password=sandbox-password")
                                   << Headers() << QByteArray();
        QTest::newRow("wrong password") << QByteArray("POST") << QByteArray("/begin_import/user_consent")
                                        << Headers{form}
                                        << QByteArray("service=gmail&domain_key=sandbox-key&domain_password=x");
        QTest::newRow("wrong Basic") << QByteArray("GET") << QByteArray("/services.json")
                                     << Headers{"Authorization: Basic eDp5"} << QByteArray();
        QTest::newRow("no base 64") << QByteArray("GET") << QByteArray("/services")
                                    << Headers{"Authorization: Basic %%%"} << QByteArray();
        QTest::newRow("other scheme") << QByteArray("GET") << QByteArray("/services")
                                      << Headers{"Authorization: Bearer eDp5"} << QByteArray();
    }
    void credentialsAreWanted()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QList<QByteArray>, headers);
        QFETCH(QByteArray, body);
        const WireAnswer answer = exchange(m_sandbox->url(), method, target, headers, body);
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.headers.value("www-authenticate").startsWith("Basic realm="));
        QVERIFY(answer.body.contains("Could not authenticate the domain key/password."));
    }

    void beginImportSaysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("no service") << QByteArray("/begin_import/user_consent.json") << QByteArray("user_id=1") << 260;
        QTest::newRow("unknown service") << QByteArray("/begin_import/user_consent.json")
                                         << QByteArray("service=fidonet") << 261;
        QTest::newRow("unknown scenario")
            << QByteArray("/begin_import/user_consent.json") << QByteArray("service=sandbox_x") << 261;
        QTest::newRow("no password") << QByteArray("/begin_import/import.json")
                                     << QByteArray("service=icloud&username=a") << 259;
    }
    void beginImportSaysWhatIsWrong()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const WireAnswer answer = exchange(m_sandbox->url(), "POST", target, {basicCredentials(), form}, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json().value("status"_L1), u"error"_s);
        QCOMPARE(answer.json().value("error"_L1).toObject().value("code"_L1), code);
        QVERIFY(!answer.json().value("error"_L1).toObject().value("message"_L1).toString().isEmpty());
    }

    void answersHaveTheRecordedHeaders()
    {
        const WireAnswer answer = get(m_sandbox->url(), "/events/" + idText(beginImport(m_sandbox->url(), "gmail")));
        QCOMPARE(answer.headers.value("cache-control"), "no-cache, private, no-store, max-age=0, must-revalidate");
        QCOMPARE(answer.headers.value("pragma"), "no-cache");
        QCOMPARE(answer.headers.value("expires"), "Mon, 01 Jan 1990 00:00:00 GMT");
        QCOMPARE(answer.headers.value("x-frame-options"), "ALLOWALL");
        QCOMPARE(answer.headers.value("server"), "nginx");
        QVERIFY(answer.headers.contains("x-request-id"));
        QVERIFY(answer.headers.contains("x-runtime"));
        QCOMPARE(answer.headers.value("content-length").toInt(), answer.body.size());
    }

    void answersHaveTheRecordedShape()
    {
        const WireAnswer begun = exchange(m_sandbox->url(), "POST", "/begin_import/user_consent.json",
                                          {basicCredentials(), form}, "service=gmail&echo=a%26%3Cb%3E");
        const auto matches = [](const QByteArray &body, const QString &pattern) {
            return QRegularExpression(QRegularExpression::anchoredPattern(pattern))
                .match(QString::fromUtf8(body))
                .hasMatch();
        };
        QVERIFY2(matches(begun.body,
                         u"\\{\"status\":\"success\",\"url\":\"http://127\\.0\\.0\\.1:\\d+/n/[A-Z0-9]{7}\","
                         "\"echo\":\"a\\\\u0026\\\\u003cb\\\\u003e\",\"import_type\":\"OAUTH\",\"import_id\":\\d+,"
                         "\"user_id\":null,\"id\":\\d+\\}"_s),
                 begun.body.constData());
        const WireAnswer withPassword = exchange(m_sandbox->url(), "POST", "/begin_import/import.json",
                                                 {basicCredentials(), form}, "service=icloud&username=a&password=b");
        QVERIFY2(
            matches(withPassword.body,
                    u"\\{\"status\":\"success\",\"echo\":null,\"import_id\":\\d+,\"user_id\":null,\"id\":\\d+\\}"_s),
            withPassword.body.constData());
        const QByteArray id = idText(begun.json());
        const WireAnswer events = get(m_sandbox->url(), "/events/" + id + ".json");
        QVERIFY2(
            matches(
                events.body,
                u"\\{\"events\":\\[(\\{\"import_action_id\":\\d+,\"import_id\":\\d+,\"event_type\":\"[A-Z]+"
                u"\","
                "\"value\":\\d+,\"description\":null,\"status\":\"COMPLETED\",\"created_at\":\"\\d{4}-\\d\\d-"
                "\\d\\dT"
                "\\d\\d:\\d\\d:\\d\\d\\.000-07:00\"\\},?)+\\],\"import_id\":\\d+,\"user_id\":null,\"id\":\\d+\\}"_s),
            events.body.constData());
        const WireAnswer contacts = get(m_sandbox->url(), "/contacts/" + id + ".json?start=0&count=1&echo=x");
        QVERIFY2(matches(contacts.body,
                         u"\\{\"contacts\":\\[\\{\"first_name\":.*,\"last_name\":.*,\"phone\":\\[.*\\],\"email\":"
                         u"\\[.*\\],"
                         "\"address\":\\[\\],\"groups\":\\[.*\\],.*\"companies\":\\[.*\\],.*\"photos\":\\[\\],"
                         "\"locations\":\\[\\]\\}\\],\"contacts_owner\":\\{.*\"owner\":true\\},\"start\":0,"
                         "\"count\":1,"
                         "\"total\":237,\"import_id\":\\d+,\"user_id\":null,\"id\":\\d+,\"echo\":\"x\"\\}"_s),
                 contacts.body.constData());
    }

    void pagesAddUp_data()
    {
        QTest::addColumn<int>("pageSize");
        for (const int size : {1, 7, 100, 236, 237, 1000})
            QTest::addRow("%d", size) << size;
    }
    void pagesAddUp()
    {
        QFETCH(int, pageSize);
        const QByteArray id = idText(beginImport(m_sandbox->url(), "gmail", "&include=mailing_address"));
        const QJsonArray whole = get(m_sandbox->url(), "/contacts/" + id).json().value("contacts"_L1).toArray();
        QCOMPARE(whole.size(), 237);
        QJsonArray pieces;
        for (int start = 0; start < 237; start += pageSize) {
            const QJsonObject page = get(m_sandbox->url(),
                                         "/contacts/" + id + "?start=" + QByteArray::number(start)
                                             + "&count=" + QByteArray::number(pageSize))
                                         .json();
            const QJsonArray contacts = page.value("contacts"_L1).toArray();
            QCOMPARE(page.value("start"_L1).toInteger(), start);
            QCOMPARE(page.value("count"_L1).toInteger(), contacts.size());
            QCOMPARE(page.value("total"_L1).toInteger(), 237);
            for (const auto &contact : contacts)
                pieces.append(contact);
        }
        QCOMPARE(pieces, whole);
    }

    void pagingFollowsTheDocument_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("count");
        QTest::newRow("count alone is ignored") << QByteArray("count=10") << 200 << 237;
        QTest::newRow("count 0 is all") << QByteArray("start=200&count=0") << 200 << 37;
        QTest::newRow("start alone") << QByteArray("start=230") << 200 << 7;
        QTest::newRow("at the end") << QByteArray("start=237&count=10") << 200 << 0;
        QTest::newRow("beyond the end") << QByteArray("start=4000&count=10") << 200 << 0;
        QTest::newRow("empty") << QByteArray("start=&count=") << 200 << 237;
        QTest::newRow("negative") << QByteArray("start=-1") << 400 << 0;
        QTest::newRow("no number") << QByteArray("start=0&count=ten") << 400 << 0;
        QTest::newRow("too large") << QByteArray("start=99999999999999") << 400 << 0;
    }
    void pagingFollowsTheDocument()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, status);
        QFETCH(int, count);
        const QByteArray id = idText(beginImport(m_sandbox->url(), "gmail"));
        const WireAnswer answer = get(m_sandbox->url(), "/contacts/" + id + ".json?" + query);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.json().value("contacts"_L1).toArray().size(), count);
    }

    void xmlTellsTheSameAsJson()
    {
        const QByteArray id = idText(beginImport(m_sandbox->url(), "outlookcom", "&include=mailing_address"));
        const QJsonArray contacts =
            get(m_sandbox->url(), "/contacts/" + id + ".json").json().value("contacts"_L1).toArray();
        QXmlStreamReader xml(get(m_sandbox->url(), "/contacts.xml/" + id).body);
        QStringList fromXml;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == "contacts-owner"_L1)
                xml.skipCurrentElement();
            else if (xml.isStartElement() && (xml.name() == "last-name"_L1 || xml.name() == "number"_L1))
                fromXml += xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QStringList fromJson;
        for (const auto &value : contacts) {
            fromJson += value.toObject().value("last_name"_L1).toString();
            const QJsonArray phones = value.toObject().value("phone"_L1).toArray();
            for (const auto &phone : phones)
                fromJson += phone.toObject().value("number"_L1).toString();
        }
        QCOMPARE(fromXml, fromJson);
    }

    void servicesAreListed()
    {
        const QJsonObject services = get(m_sandbox->url(), "/services.json").json();
        QVERIFY(services.size() > 25);
        QCOMPARE(services.value("gmail"_L1).toObject().value("import_type"_L1), u"OAUTH"_s);
        QCOMPARE(services.value("csv"_L1).toObject().value("import_type"_L1), u"CSV"_s);
        QCOMPARE(services.value("icloud"_L1).toObject().value("import_type"_L1), u"USERNAME_PASSWORD"_s);
        QVERIFY(services.value("outlook"_L1).toObject().contains("download_url"_L1));
        QCOMPARE(rootOf(get(m_sandbox->url(), "/services.xml").body), u"services"_s);
    }

    void whatIsNotThereIsSaidSo_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << 404;
        QTest::newRow("unknown import") << QByteArray("GET") << QByteArray("/events/1.json") << 404;
        QTest::newRow("no number") << QByteArray("GET") << QByteArray("/contacts/../../etc/passwd") << 404;
        QTest::newRow("huge number") << QByteArray("GET") << QByteArray("/events/99999999999999999999999.json") << 404;
        QTest::newRow("unknown begin") << QByteArray("GET") << QByteArray("/begin_import/telepathy.json?service=gmail")
                                       << 404;
        QTest::newRow("wrong method") << QByteArray("POST") << QByteArray("/events/1.json") << 405;
        QTest::newRow("unknown consent page") << QByteArray("GET") << QByteArray("/n/AAAAAAA") << 404;
        QTest::newRow("outside the pages") << QByteArray("GET") << QByteArray("/sandbox/pages/../../main.cpp") << 404;
    }
    void whatIsNotThereIsSaidSo()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(int, status);
        QCOMPARE(exchange(m_sandbox->url(), method, target, {basicCredentials(), "Content-Length: 0"}).status, status);
    }

    void sameSeedGivesTheSameBytes()
    {
        const auto contactsOf = [](const QString &seed) {
            const SandboxProcess sandbox(
                {u"--scenario"_s, u"granted,no-gathering"_s, u"--contacts"_s, u"2000"_s, u"--seed"_s, seed});
            const QByteArray id = idText(beginImport(sandbox.url(), "gmail", "&include=mailing_address"));
            const WireAnswer answer = get(sandbox.url(), "/contacts/" + id);
            return answer.complete ? answer.body : QByteArray();
        };
        const QByteArray first = contactsOf(u"7"_s);
        QVERIFY(first.size() > 500'000);
        QCOMPARE(contactsOf(u"7"_s), first);
        QVERIFY(contactsOf(u"8"_s) != first);
    }

    void peopleAreVariedAndInvented()
    {
        const SandboxProcess sandbox({u"--scenario"_s, u"granted,no-gathering"_s, u"--contacts"_s, u"3000"_s});
        const QByteArray id = idText(beginImport(sandbox.url(), "gmail", "&include=mailing_address"));
        const WireAnswer answer = get(sandbox.url(), "/contacts/" + id);
        QCOMPARE(answer.headers.value("transfer-encoding"), "chunked");
        const QString text = QString::fromUtf8(answer.body);
        for (const char *script :
             {"Cyrillic", "Greek", "Arabic", "Hebrew", "Devanagari", "Han", "Hiragana", "Hangul", "Thai"})
            QVERIFY2(text.contains(QRegularExpression(u"\\p{%1}"_s.arg(QLatin1StringView(script)))), script);
        for (const QString &piece : {u"🌻"_s, u"\"companies\":[null]"_s, u"Acme\\\\, Inc"_s, u"\"address\":null"_s,
                                     u"\"first_name\":\"\",\"last_name\":\"\""_s, u"\"type\":null"_s, u"\\n"_s,
                                     u"\"job_title\":\"\""_s, u"\\u0026"_s})
            QVERIFY2(text.contains(piece), qPrintable(piece));
        int withoutYear = 0;
        int withYear = 0;
        const QJsonArray contacts = answer.json().value("contacts"_L1).toArray();
        static const QRegularExpression invented(u"@(\\w+\\.)?example\\.(com|org|net)$"_s);
        for (const auto &value : contacts) {
            const QJsonObject contact = value.toObject();
            const QString dob = contact.value("dob"_L1).toString();
            const QString birthday = contact.value("birthday"_L1).toString();
            if (!dob.isEmpty())
                QVERIFY2(QDate::fromString(dob, Qt::ISODate).isValid(), qPrintable(dob));
            withYear += dob.isEmpty() ? 0 : 1;
            withoutYear += dob.isEmpty() && !birthday.isEmpty() ? 1 : 0;
            const QJsonArray emails = contact.value("email"_L1).toArray();
            for (const auto &email : emails) {
                const QString address = email.toObject().value("address"_L1).toString();
                QVERIFY2(address.trimmed().isEmpty() || invented.match(address).hasMatch(), qPrintable(address));
            }
        }
        QVERIFY(withYear > 100 && withoutYear > 100);
    }

    void windowsLiveHasItsFourSlots()
    {
        const QByteArray id = idText(beginImport(m_sandbox->url(), "windowslive"));
        const QJsonObject all = get(m_sandbox->url(), "/contacts/" + id).json();
        const QJsonArray contacts = all.value("contacts"_L1).toArray();
        for (const auto &contact : contacts) {
            QCOMPARE(contact.toObject().value("email"_L1).toArray().size(), 4);
            QCOMPARE(contact.toObject().value("address"_L1), QJsonArray()); // they were not asked for
        }
        QCOMPARE(all.value("contacts_owner"_L1).toObject().value("last_name"_L1), u""_s);
    }

    void requestsAreNotedForThisUserOnly_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("a new file") << false;
        QTest::newRow("one that others may read") << true;
    }
    void requestsAreNotedForThisUserOnly()
    {
        QFETCH(bool, isThere);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"access.log"_s);
        QFile file(path);
        if (isThere) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("before\n");
            file.close();
            QVERIFY(file.setPermissions(QFile::Permissions(0x6644)));
        }
        SandboxProcess sandbox({u"--access-log"_s, path});
        QVERIFY2(sandbox.isListening(), qPrintable(sandbox.errorText()));
        QCOMPARE(exchange(sandbox.url(), "GET", "/no-such?a=b", {"Referer: http://x.example/"}).status, 404);
        QCOMPARE(sandbox.terminate(), 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(isThere ? "before\n" : "") + "GET /no-such?a=b 404 http://x.example/\n");
        QCOMPARE(QFileInfo(path).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    }

    void withoutTheLogThatIsAskedForItDoesNotStart()
    {
        const QTemporaryDir folder;
        SandboxProcess sandbox({u"--access-log"_s, folder.filePath(u"no/such/folder"_s)});
        QVERIFY(!sandbox.isListening());
        QCOMPARE(sandbox.process().exitCode(), 1);
    }

    void aHundredThousandAreQuick()
    {
        const SandboxProcess sandbox({u"--scenario"_s, u"granted,no-gathering"_s, u"--contacts"_s, u"100000"_s});
        const QByteArray id = idText(beginImport(sandbox.url(), "gmail", "&include=mailing_address"));
        QElapsedTimer timer;
        timer.start();
        const WireAnswer answer = exchange(sandbox.url(), "GET", "/contacts/" + id, {basicCredentials()}, {}, 100'000);
        QVERIFY(answer.complete);
        QVERIFY(answer.body.endsWith("\"echo\":null}"));
        QCOMPARE(answer.body.count("\"first_name\""), 100'001);
        qInfo("%lld MB in %lld ms", static_cast<long long>(answer.body.size() / 1'000'000),
              static_cast<long long>(timer.elapsed()));
        QVERIFY(timer.elapsed() < 60'000); // under 2 s when nothing else runs; sanitizers and load are allowed for
    }

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
