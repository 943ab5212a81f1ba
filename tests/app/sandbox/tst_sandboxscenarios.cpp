// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/wire.h"
#include "tests/support/sandboxprocess.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

const char form[] = "Content-Type: application/x-www-form-urlencoded";

QByteArray idText(const QJsonObject &ticket)
{
    return QByteArray::number(ticket.value("import_id"_L1).toInteger());
}

QByteArray pathOf(const QJsonObject &ticket)
{
    return QUrl(ticket.value("url"_L1).toString()).path().toLatin1();
}

} // namespace

/// What the sandbox does beyond the good case.
class TestSandboxScenarios : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox =
            std::make_unique<SandboxProcess>(QStringList{u"--gather-seconds"_s, u"0.4"_s, u"--contacts"_s, u"50"_s,
                                                         u"--scenario-for"_s, u"yahoo=error-528,granted"_s});
        QVERIFY2(m_sandbox->isListening(), qPrintable(m_sandbox->errorText()));
    }

    void anImportAdvancesOnceItIsAllowed()
    {
        const SandboxProcess sandbox({u"--gather-seconds"_s, u"3"_s, u"--contacts"_s, u"1000"_s});
        const QJsonObject ticket = beginImport(sandbox.url(), "gmail");
        const qint64 id = ticket.value("import_id"_L1).toInteger();
        QCOMPARE(eventsOf(sandbox.url(), id), QStringList{u"INITIALIZING INPROGRESS 0"_s});
        QCOMPARE(get(sandbox.url(), "/contacts/" + idText(ticket)).status, 404);

        QVERIFY(sandbox.decide(QUrl(ticket.value("url"_L1).toString()), true));
        const QStringList gathering = eventsOf(sandbox.url(), id);
        QCOMPARE(gathering.size(), 2);
        QCOMPARE(gathering.first(), u"INITIALIZING COMPLETED 0"_s);
        QVERIFY(gathering.last().startsWith("GATHERING INPROGRESS "_L1));
        const int before = gathering.last().section(u' ', -1).toInt();
        QTRY_VERIFY(eventsOf(sandbox.url(), id).last().section(u' ', -1).toInt() > before);
        QTRY_COMPARE(
            eventsOf(sandbox.url(), id),
            (QStringList{u"INITIALIZING COMPLETED 0"_s, u"GATHERING COMPLETED 1000"_s, u"COMPLETE COMPLETED 0"_s}));
        QCOMPARE(get(sandbox.url(), "/contacts/" + idText(ticket)).json().value("total"_L1).toInt(), 1000);
    }

    void theConsentPageAsksInWords()
    {
        const QJsonObject plain = beginImport(m_sandbox->url(), "gmail");
        const WireAnswer page = exchange(m_sandbox->url(), "GET", pathOf(plain));
        QCOMPARE(page.status, 200);
        QCOMPARE(page.headers.value("content-type"), "text/html; charset=utf-8");
        QVERIFY(page.headers.value("content-security-policy").startsWith("default-src 'none';"));
        for (const char *piece :
             {"Gmail", "gmail.example.com", "phone numbers", "value=\"allow\"", "value=\"deny\"", "sandbox"})
            QVERIFY2(page.body.contains(piece), piece);
        QVERIFY(!page.body.contains("Postal addresses"));
        QVERIFY(!page.body.contains("{{"));
        const QJsonObject more = beginImport(m_sandbox->url(), "gmail", "&include=mailing_address");
        QVERIFY(exchange(m_sandbox->url(), "GET", pathOf(more)).body.contains("Postal addresses"));
        for (const char *file : {"/sandbox/pages/consent.css", "/sandbox/pages/consent.js"})
            QCOMPARE(exchange(m_sandbox->url(), "GET", file).status, 200);
    }

    void thePageCanPressItsButtons_data()
    {
        QTest::addColumn<QByteArray>("scenario");
        QTest::addColumn<QByteArray>("sign");
        QTest::newRow("auto") << QByteArray("auto") << QByteArray("data-press=\"allow\"");
        QTest::newRow("deny") << QByteArray("deny") << QByteArray("data-press=\"deny\"");
        QTest::newRow("normal") << QByteArray("normal") << QByteArray("data-press=\"\"");
        QTest::newRow("popup") << QByteArray("popup") << QByteArray("data-popup=\"/n/");
    }
    void thePageCanPressItsButtons()
    {
        QFETCH(QByteArray, scenario);
        QFETCH(QByteArray, sign);
        const QJsonObject ticket = beginImport(m_sandbox->url(), "Sandbox_" + scenario);
        QVERIFY(exchange(m_sandbox->url(), "GET", pathOf(ticket)).body.contains(sign));
    }

    void aDecisionIsTakenOnce()
    {
        const QJsonObject ticket = beginImport(m_sandbox->url(), "gmail");
        const QUrl url(ticket.value("url"_L1).toString());
        const qint64 id = ticket.value("import_id"_L1).toInteger();
        QCOMPARE(exchange(m_sandbox->url(), "POST", pathOf(ticket), {form}, "decision=perhaps").status, 400);
        QVERIFY(m_sandbox->decide(url, false));
        QVERIFY(m_sandbox->decide(url, true));
        QCOMPARE(eventsOf(m_sandbox->url(), id), (QStringList{u"INITIALIZING ERROR 514"_s, u"COMPLETE ERROR 514"_s}));
        QVERIFY(exchange(m_sandbox->url(), "GET", pathOf(ticket)).body.contains("data-close"));
    }

    void aFileCanBeUploaded_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("end");
        const QByteArray good = "First Name,Last Name,E-mail 1,Phone\r\nZo\xc3\xab,\"O\"\"Hara, "
                                "Jr\",zoe@example.com,555-0100\r\n,,b@example.org,\r\n";
        QTest::newRow("good") << QByteArray("people.csv") << good << u"COMPLETE COMPLETED 0"_s;
        QTest::newRow("only titles") << QByteArray("people.csv") << QByteArray("name,email\n")
                                     << u"COMPLETE COMPLETED 0"_s;
        QTest::newRow("other type") << QByteArray("people.pdf") << good << u"COMPLETE ERROR 1025"_s;
        QTest::newRow("open quote") << QByteArray("people.csv") << QByteArray("name\n\"Zo") << u"COMPLETE ERROR 1026"_s;
        QTest::newRow("no known column") << QByteArray("people.csv") << QByteArray("a,b\n1,2\n")
                                         << u"COMPLETE ERROR 1026"_s;
        QTest::newRow("not UTF-8") << QByteArray("people.csv") << QByteArray("name\nZo\xeb\n")
                                   << u"COMPLETE ERROR 1026"_s;
        QTest::newRow("empty") << QByteArray("people.csv") << QByteArray("\n") << u"COMPLETE ERROR 1026"_s;
    }
    void aFileCanBeUploaded()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, end);
        const QJsonObject ticket = beginImport(m_sandbox->url(), "csv");
        const qint64 id = ticket.value("import_id"_L1).toInteger();
        QVERIFY(exchange(m_sandbox->url(), "GET", pathOf(ticket)).body.contains("type=\"file\""));
        const QByteArray allow = "--XX\r\nContent-Disposition: form-data; name=\"decision\"\r\n\r\nallow\r\n";
        const QList<QByteArray> headers{"Content-Type: multipart/form-data; boundary=XX"};
        QCOMPARE(exchange(m_sandbox->url(), "POST", pathOf(ticket), headers, allow + "--XX--\r\n").status, 400);
        const QByteArray body = allow + "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--XX--\r\n";
        QCOMPARE(exchange(m_sandbox->url(), "POST", pathOf(ticket), headers, body).status, 200);
        QTRY_COMPARE(eventsOf(m_sandbox->url(), id).last(), end);
        if (content.count('\n') != 3 || end.contains("ERROR"_L1))
            return;
        const QJsonArray contacts =
            get(m_sandbox->url(), "/contacts/" + idText(ticket)).json().value("contacts"_L1).toArray();
        QCOMPARE(contacts.size(), 2);
        QCOMPARE(contacts.at(0).toObject().value("first_name"_L1).toString(), u"Zoë"_s);
        QCOMPARE(contacts.at(0).toObject().value("last_name"_L1).toString(), u"O\"Hara, Jr"_s);
        QCOMPARE(
            contacts.at(1).toObject().value("email"_L1).toArray().first().toObject().value("address"_L1).toString(),
            u"b@example.org"_s);
    }

    void theBrowserIsSentToTheRedirectUrl()
    {
        const QJsonObject ticket =
            beginImport(m_sandbox->url(), "gmail", "&redirect_url=https%3A%2F%2Fapp.example.com%2Fdone%3Fa%3Db");
        const WireAnswer page = exchange(m_sandbox->url(), "GET", pathOf(ticket));
        QVERIFY(page.headers.value("content-security-policy").contains("form-action 'self' https://app.example.com;"));
        const WireAnswer done = exchange(m_sandbox->url(), "POST", pathOf(ticket), {form}, "decision=allow");
        QCOMPARE(done.status, 302);
        QCOMPARE(done.headers.value("location"), "https://app.example.com/done?a=b");
    }

    void consentHasADeadline()
    {
        const SandboxProcess sandbox({u"--consent-seconds"_s, u"0.2"_s});
        const qint64 consent = beginImport(sandbox.url(), "gmail").value("import_id"_L1).toInteger();
        QTRY_COMPARE(eventsOf(sandbox.url(), consent),
                     (QStringList{u"INITIALIZING ERROR 516"_s, u"COMPLETE ERROR 516"_s}));
        const qint64 applet = exchange(sandbox.url(), "POST", "/begin_import/desktop_applet",
                                       {basicCredentials(), form}, "service=outlook")
                                  .json()
                                  .value("import_id"_L1)
                                  .toInteger();
        QTRY_COMPARE(eventsOf(sandbox.url(), applet),
                     (QStringList{u"INITIALIZING ERROR 772"_s, u"COMPLETE ERROR 772"_s}));
    }

    void aWrongPasswordIsRefused()
    {
        const qint64 id = exchange(m_sandbox->url(), "POST", "/begin_import/import.json", {basicCredentials(), form},
                                   "service=icloud&username=a&password=wrong")
                              .json()
                              .value("import_id"_L1)
                              .toInteger();
        QTRY_COMPARE(eventsOf(m_sandbox->url(), id),
                     (QStringList{u"INITIALIZING ERROR 263"_s, u"COMPLETE ERROR 263"_s}));
    }

    void everyErrorComesAtItsStage_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("stage");
        for (const int code : {1,   2,   259, 260, 261, 262, 263, 265, 266,  267,  512, 513,
                               514, 516, 517, 769, 772, 773, 774, 775, 1025, 1026, 1027})
            QTest::addRow("%d", code) << code << u"INITIALIZING"_s;
        for (const int code : {256, 257, 258, 264, 518, 528, 544, 768, 770, 771})
            QTest::addRow("%d", code) << code << u"GATHERING"_s;
    }
    void everyErrorComesAtItsStage()
    {
        QFETCH(int, code);
        QFETCH(QString, stage);
        const QByteArray service = "sandbox_granted,error-" + QByteArray::number(code);
        const qint64 id = beginImport(m_sandbox->url(), service).value("import_id"_L1).toInteger();
        QVERIFY(id > 0);
        QTRY_COMPARE(eventsOf(m_sandbox->url(), id).last(), u"COMPLETE ERROR %1"_s.arg(code));
        QVERIFY(eventsOf(m_sandbox->url(), id).contains(u"%1 ERROR %2"_s.arg(stage).arg(code)));
        const QJsonObject row = get(m_sandbox->url(), "/events/" + QByteArray::number(id))
                                    .json()
                                    .value("events"_L1)
                                    .toArray()
                                    .last()
                                    .toObject();
        QVERIFY(!row.value("description"_L1).toString().isEmpty());
        QCOMPARE(get(m_sandbox->url(), "/contacts/" + QByteArray::number(id)).status, 404);
    }

    void aServiceCanHaveItsOwnScenario()
    {
        const qint64 id = beginImport(m_sandbox->url(), "YAHOO").value("import_id"_L1).toInteger();
        QTRY_COMPARE(eventsOf(m_sandbox->url(), id).last(), u"COMPLETE ERROR 528"_s);
    }

    void anAnswerGoesWrongAsAsked_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<bool>("parses");
        QTest::newRow("http-500") << QByteArray("http-500") << 500 << true << true;
        QTest::newRow("http-401") << QByteArray("http-401") << 401 << true << true;
        QTest::newRow("rate-limited") << QByteArray("rate-limited") << 429 << true << true;
        QTest::newRow("expired") << QByteArray("expired") << 410 << true << true;
        QTest::newRow("not-ready") << QByteArray("not-ready") << 404 << true << true;
        QTest::newRow("malformed") << QByteArray("malformed") << 200 << true << false;
        QTest::newRow("truncated") << QByteArray("truncated") << 200 << false << false;
        QTest::newRow("html") << QByteArray("html") << 200 << true << false;
        QTest::newRow("redirect") << QByteArray("redirect") << 302 << true << false;
        QTest::newRow("endless") << QByteArray("endless") << 200 << false << false;
        QTest::newRow("slow-drip") << QByteArray("slow-drip") << 200 << false << false;
        QTest::newRow("silent") << QByteArray("silent") << 0 << false << false;
        QTest::newRow("reset") << QByteArray("reset") << 0 << false << false;
    }
    void anAnswerGoesWrongAsAsked()
    {
        QFETCH(QByteArray, word);
        QFETCH(int, status);
        QFETCH(bool, complete);
        QFETCH(bool, parses);
        for (const QByteArray call : {"contacts", "events"}) {
            const QByteArray id =
                idText(beginImport(m_sandbox->url(), "sandbox_granted,no-gathering," + word + '@' + call));
            const WireAnswer answer =
                exchange(m_sandbox->url(), "GET", '/' + call + '/' + id + ".json", {basicCredentials()}, {}, 700);
            QCOMPARE(answer.status, status);
            QCOMPARE(answer.complete, complete);
            QCOMPARE(!answer.json().isEmpty(), parses);
            QCOMPARE(answer.headers.contains("retry-after"), status == 429);
            QCOMPARE(answer.headers.value("location"),
                     status == 302 ? m_sandbox->url(u"/sandbox/elsewhere"_s)
                                         .toString()
                                         .replace(u"127.0.0.1"_s, u"localhost"_s)
                                         .toLatin1()
                                   : QByteArray());
        }
    }

    void aFaultCanBeLimitedToSomeAnswers_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QList<int>>("statuses");
        QTest::newRow("first by nature") << QByteArray("not-ready") << QList{404, 200, 200};
        QTest::newRow("second") << QByteArray("http-503@contacts:2") << QList{200, 503, 200};
        QTest::newRow("some") << QByteArray("http-503:1-2") << QList{503, 503, 200};
        QTest::newRow("from") << QByteArray("expired-midway") << QList{200, 410, 410};
        QTest::newRow("two faults") << QByteArray("http-429:1,http-500:3-") << QList{429, 200, 500, 500};
    }
    void aFaultCanBeLimitedToSomeAnswers()
    {
        QFETCH(QByteArray, word);
        QFETCH(QList<int>, statuses);
        const QByteArray id = idText(beginImport(m_sandbox->url(), "sandbox_granted,no-gathering," + word));
        for (const int status : statuses)
            QCOMPARE(get(m_sandbox->url(), "/contacts/" + id + "?start=0&count=5").status, status);
    }

    void beginImportCanGoWrong()
    {
        const QJsonObject refused = beginImport(m_sandbox->url(), "sandbox_begin-error");
        QCOMPARE(refused.value("status"_L1), u"error"_s);
        QVERIFY(refused.value("error"_L1).toObject().contains("message"_L1));
        QVERIFY(beginImport(m_sandbox->url(), "sandbox_http-consent-url")
                    .value("url"_L1)
                    .toString()
                    .startsWith("http://sandbox.example.com/"_L1));
        QVERIFY(beginImport(m_sandbox->url(), "sandbox_file-consent-url")
                    .value("url"_L1)
                    .toString()
                    .startsWith("file:///"_L1));
        QVERIFY(beginImport(m_sandbox->url(), "sandbox_malformed@begin").isEmpty());
    }

    void contactsCanBeNotWhatTheyShould()
    {
        const auto contacts = [this](const QByteArray &word, const QByteArray &query) {
            const QByteArray id = idText(beginImport(m_sandbox->url(), "sandbox_granted,no-gathering," + word));
            return get(m_sandbox->url(), "/contacts/" + id + ".json?" + query).json();
        };
        QCOMPARE(contacts("ignore-paging", "start=10&count=5").value("count"_L1).toInt(), 50);
        QVERIFY(!contacts("no-total", "").contains("total"_L1));
        QCOMPARE(contacts("overlapping-pages", "start=10&count=5").value("start"_L1).toInt(), 9);
        QCOMPARE(contacts("missing-rows", "start=10&count=5").value("contacts"_L1).toArray().size(), 4);
        QCOMPARE(contacts("contacts-0", "").value("total"_L1).toInt(), 0);
        QCOMPARE(contacts("contacts-7", "").value("contacts"_L1).toArray().size(), 7);
        const QJsonArray bad = contacts("bad-contact", "").value("contacts"_L1).toArray();
        QCOMPARE(bad.size(), 50);
        QVERIFY(bad.at(1).isString());
        QVERIFY(bad.at(3).toObject().value("first_name"_L1).isDouble());
        const QJsonObject ticket = beginImport(m_sandbox->url(), "sandbox_granted,no-gathering,wrong-import-id");
        QVERIFY(get(m_sandbox->url(), "/contacts/" + idText(ticket)).json().value("import_id"_L1)
                != ticket.value("import_id"_L1));
        QVERIFY(get(m_sandbox->url(), "/events/" + idText(ticket)).json().value("import_id"_L1)
                != ticket.value("import_id"_L1));
    }

    void rubbishStandsBesideTheEvents()
    {
        const qint64 id =
            beginImport(m_sandbox->url(), "sandbox_granted,rubbish-events").value("import_id"_L1).toInteger();
        QTRY_VERIFY(eventsOf(m_sandbox->url(), id).contains(u"COMPLETE COMPLETED 0"_s));
        QVERIFY(eventsOf(m_sandbox->url(), id).contains(u"JUGGLING PERHAPS 0"_s));
    }

    void contactsAreDeletedAfterTheirLifetime()
    {
        const SandboxProcess sandbox({u"--scenario"_s, u"granted,no-gathering"_s, u"--lifetime"_s, u"1"_s});
        const QByteArray id = idText(beginImport(sandbox.url(), "gmail"));
        QTRY_COMPARE(get(sandbox.url(), "/contacts/" + id).status, 410);
        QCOMPARE(eventsOf(sandbox.url(), id.toLongLong()).last(), u"COMPLETE COMPLETED 0"_s);
    }

    void statisticsTellWhatClientsDid()
    {
        const SandboxProcess sandbox({u"--scenario"_s, u"no-gathering"_s});
        const QJsonObject ticket = beginImport(sandbox.url(), "gmail", "&user_id=u1");
        const qint64 id = ticket.value("import_id"_L1).toInteger();
        (void)eventsOf(sandbox.url(), id);
        QCOMPARE(sandbox.stats().value("early_polls"_L1).toInt(-1), 0);
        (void)eventsOf(sandbox.url(), id);
        (void)exchange(sandbox.url(), "GET", pathOf(ticket));
        QVERIFY(sandbox.decide(QUrl(ticket.value("url"_L1).toString()), true));
        (void)get(sandbox.url(), "/contacts/" + idText(ticket) + "?start=5&count=10");
        (void)exchange(sandbox.url(), "GET", "/services");
        (void)exchange(sandbox.url(), "GET", "/sandbox/elsewhere", {basicCredentials()});

        const QJsonObject stats = sandbox.stats();
        QCOMPARE(stats.value("polls"_L1).toInt(), 2);
        QCOMPARE(stats.value("early_polls"_L1).toInt(), 1);
        QCOMPARE(stats.value("doubled_polls"_L1).toInt(), 0);
        QVERIFY(stats.value("shortest_gap_ms"_L1).toInt(-1) >= 0);
        QCOMPARE(stats.value("longest_gap_ms"_L1), stats.value("shortest_gap_ms"_L1));
        QCOMPARE(stats.value("consent_pages"_L1).toInt(), 1);
        QCOMPARE(stats.value("refused_credentials"_L1).toInt(), 1);
        QCOMPARE(stats.value("redirects_followed"_L1).toInt(), 1);
        QCOMPARE(stats.value("redirects_with_credentials"_L1).toInt(), 1);
        QCOMPARE(stats.value("requests_by_path"_L1).toObject().value("/begin_import/user_consent.json"_L1).toInt(), 1);
        const QJsonObject request = stats.value("contacts_requests"_L1).toArray().first().toObject();
        QCOMPARE(request.value("start"_L1), u"5"_s);
        QCOMPARE(request.value("count"_L1), u"10"_s);
        QCOMPARE(request.value("status"_L1).toInt(), 200);
        const QJsonObject import = stats.value("imports"_L1).toArray().first().toObject();
        QCOMPARE(import.value("consent_url"_L1), ticket.value("url"_L1));
        QCOMPARE(import.value("phase"_L1), u"complete"_s);
        QCOMPARE(import.value("user_id"_L1), u"u1"_s);
    }

    void itEndsWhenAskedWhateverGoesOn()
    {
        SandboxProcess sandbox({u"--scenario"_s, u"granted,no-gathering,endless,silent@events"_s});
        const QByteArray id = idText(beginImport(sandbox.url(), "gmail"));
        (void)exchange(sandbox.url(), "GET", "/contacts/" + id, {basicCredentials()}, {}, 200);
        (void)exchange(sandbox.url(), "GET", "/events/" + id, {basicCredentials()}, {}, 200);
        QCOMPARE(sandbox.terminate(), 0);
    }

    void itEndsWithItsParent()
    {
        SandboxProcess sandbox;
        sandbox.process().closeWriteChannel();
        QVERIFY(sandbox.process().waitForFinished());
        QCOMPARE(sandbox.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(sandbox.process().exitCode(), 0);
    }

    void aWrongCommandLineIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("contacts") << QStringList{u"--contacts"_s, u"100001"_s};
        QTest::newRow("seconds") << QStringList{u"--gather-seconds"_s, u"soon"_s};
        QTest::newRow("scenario") << QStringList{u"--scenario"_s, u"normal,dance"_s};
        QTest::newRow("empty scenario") << QStringList{u"--scenario"_s, QString()};
        QTest::newRow("error") << QStringList{u"--scenario"_s, u"error-515"_s};
        QTest::newRow("status") << QStringList{u"--scenario"_s, u"http-200"_s};
        QTest::newRow("call") << QStringList{u"--scenario"_s, u"html@telephone"_s};
        QTest::newRow("range") << QStringList{u"--scenario"_s, u"html:0"_s};
        QTest::newRow("service") << QStringList{u"--scenario-for"_s, u"fidonet=normal"_s};
        QTest::newRow("stray word") << QStringList{u"normal"_s};
    }
    void aWrongCommandLineIsRefused()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.start(QStringLiteral(FERRY_SANDBOX_PROGRAM), arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().startsWith("contact-ferry-sandbox: "));
    }

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
};

QTEST_GUILESS_MAIN(TestSandboxScenarios)
#include "tst_sandboxscenarios.moc"
