// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/cloudspongeclient.h"
#include "app/core/clock.h"
#include "tests/support/sandboxprocess.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

/// The jobs against the program that plays CloudSponge, through real sockets.
class TestCloudSpongeSandbox : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox{{u"--gather-seconds"_s, u"0.1"_s}};
    QNetworkAccessManager m_network;
    SystemClock m_clock;

    CloudSpongeClient client(const QString &password = SandboxProcess::domainPassword())
    {
        return {m_network, m_clock, {m_sandbox.url(), {SandboxProcess::domainKey(), password}}};
    }
    template<typename J>
    static void perform(const std::unique_ptr<J> &job)
    {
        QSignalSpy finished(job.get(), &Job::finished);
        job->start();
        QVERIFY(finished.wait(30'000));
    }
    template<typename J>
    static std::optional<Error> errorOf(const std::unique_ptr<J> &job)
    {
        return job->result() ? std::nullopt : std::optional(job->result().error());
    }
    Result<ImportTicket> begin(const QString &scenario)
    {
        const std::unique_ptr<BeginImportJob> job(client().beginImport({.service = u"sandbox_"_s + scenario}, nullptr));
        perform(job);
        return job->result();
    }
    Result<EventSnapshot> eventsOf(const QString &id)
    {
        const std::unique_ptr<EventsJob> job(client().events(id, nullptr));
        perform(job);
        return job->result();
    }
    Result<DecodedPage> pageOf(const QString &id, PageRange range)
    {
        const std::unique_ptr<ContactsPageJob> job(client().contactsPage(id, range, nullptr, nullptr));
        perform(job);
        return job->result();
    }
    /// Polls no faster than the service allows, until the import is over.
    void untilOver(const QString &id, EventSnapshot &snapshot)
    {
        for (int polls = 0; polls < 20; ++polls) {
            QTest::qWait(1050);
            const Result<EventSnapshot> told = eventsOf(id);
            QVERIFY2(told, qPrintable(told ? QString() : told.error().detail));
            snapshot = *told;
            if (snapshot.phase == EventSnapshot::Phase::Complete || snapshot.phase == EventSnapshot::Phase::Failed)
                return;
        }
        QFAIL("the import did not end");
    }

private slots:
    void initTestCase() { QVERIFY2(m_sandbox.isListening(), qPrintable(m_sandbox.errorText())); }
    void cleanupTestCase() { QCOMPARE(m_sandbox.terminate(), 0); }

    void theWholeJourney()
    {
        const Result<ImportTicket> ticket = begin(u"granted,contacts-250"_s);
        QVERIFY2(ticket, qPrintable(ticket ? QString() : ticket.error().detail));
        EventSnapshot snapshot;
        untilOver(ticket->id, snapshot);
        QCOMPARE(snapshot.phase, EventSnapshot::Phase::Complete);
        QCOMPARE(snapshot.gathered, 250);
        QList<Contact> contacts;
        for (qint64 start = 0; start < 250; start += 100) {
            const Result<DecodedPage> decoded = pageOf(ticket->id, {.start = start, .count = 100});
            QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().detail));
            QVERIFY(!decoded->damage);
            QCOMPARE(decoded->page.total, 250);
            QCOMPARE(decoded->page.start, start);
            QCOMPARE(decoded->page.count, decoded->page.contacts.size());
            QCOMPARE(decoded->page.skipped, 0);
            QCOMPARE(decoded->page.repaired, 0);
            QVERIFY(decoded->page.owner);
            contacts += decoded->page.contacts;
        }
        QCOMPARE(contacts.size(), 250);
        const auto with = [&](auto has) { return std::count_if(contacts.cbegin(), contacts.cend(), has); };
        QVERIFY(with([](const Contact &c) { return !c.emails.isEmpty(); }) > 100);
        QVERIFY(with([](const Contact &c) { return !c.phones.isEmpty(); }) > 50);
        QVERIFY(with([](const Contact &c) { return !c.addresses.isEmpty(); }) > 10);
        QVERIFY(with([](const Contact &c) { return c.birthday.has_value(); }) > 0);
        QCOMPARE(with([](const Contact &c) { return !c.unknownFields.isEmpty(); }), 0);
    }

    void consentIsAwaited()
    {
        const Result<ImportTicket> ticket = begin(u"normal"_s);
        QVERIFY(ticket);
        QTest::qWait(1050);
        const Result<EventSnapshot> waiting = eventsOf(ticket->id);
        QVERIFY(waiting);
        QCOMPARE(waiting->phase, EventSnapshot::Phase::AwaitingConsent);
        const Result<DecodedPage> early = pageOf(ticket->id, {});
        QVERIFY(!early);
        QCOMPARE(early.error().code, Error::Code::NotReady);
        QVERIFY(m_sandbox.decide(ticket->consentUrl, false));
        EventSnapshot snapshot;
        untilOver(ticket->id, snapshot);
        QCOMPARE(snapshot.phase, EventSnapshot::Phase::Failed);
        QCOMPARE(snapshot.errorCode, 514);
    }

    void beginGoesWrong_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        QTest::newRow("http consent page") << u"http-consent-url"_s << InsecureUrl;
        QTest::newRow("file as consent page") << u"file-consent-url"_s << InsecureUrl;
        QTest::newRow("500") << u"http-500@begin"_s << ServerFault;
        QTest::newRow("429") << u"http-429@begin"_s << RateLimited;
        QTest::newRow("redirect") << u"redirect@begin"_s << RedirectRefused;
        QTest::newRow("html") << u"html@begin"_s << BadReply;
        QTest::newRow("malformed") << u"malformed@begin"_s << BadReply;
    }
    void beginGoesWrong()
    {
        QFETCH(QString, scenario);
        QFETCH(Error::Code, code);
        const Result<ImportTicket> ticket = begin(scenario);
        QVERIFY(!ticket);
        QVERIFY2(ticket.error().code == code, qPrintable(ticket.error().detail));
    }

    void contactsGoWrong_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        QTest::newRow("410") << u"expired"_s << Gone;
        QTest::newRow("429") << u"rate-limited"_s << RateLimited;
        QTest::newRow("503") << u"http-503"_s << ServerFault;
        QTest::newRow("redirect") << u"redirect"_s << RedirectRefused;
        QTest::newRow("html") << u"html"_s << BadReply;
        QTest::newRow("truncated") << u"truncated"_s << BadReply;
    }
    void contactsGoWrong()
    {
        QFETCH(QString, scenario);
        QFETCH(Error::Code, code);
        const Result<ImportTicket> ticket = begin(u"granted,contacts-20,"_s + scenario);
        QVERIFY(ticket);
        EventSnapshot snapshot;
        untilOver(ticket->id, snapshot);
        const Result<DecodedPage> decoded = pageOf(ticket->id, {.count = 100});
        const std::optional<Error> error = decoded ? decoded->damage : decoded.error();
        QVERIFY(error);
        QVERIFY2(error->code == code, qPrintable(error->detail));
    }

    void oneBadContactCostsItself_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::newRow("wrong types") << u"bad-contact"_s;
        QTest::newRow("a colon is missing") << u"malformed"_s;
    }
    void oneBadContactCostsItself()
    {
        QFETCH(QString, scenario);
        const Result<ImportTicket> ticket = begin(u"granted,contacts-20,"_s + scenario);
        QVERIFY(ticket);
        EventSnapshot snapshot;
        untilOver(ticket->id, snapshot);
        const Result<DecodedPage> decoded = pageOf(ticket->id, {});
        QVERIFY(decoded);
        QVERIFY(!decoded->damage);
        QVERIFY(decoded->page.skipped > 0);
        QCOMPARE(decoded->page.contacts.size() + decoded->page.skipped, 20);
    }

    void accountIsTested()
    {
        std::unique_ptr<TestAccountJob> job(client().testAccount(nullptr));
        perform(job);
        QVERIFY(!errorOf(job));
        job.reset(client(u"wrong"_s).testAccount(nullptr));
        perform(job);
        QVERIFY(errorOf(job));
        QCOMPARE(errorOf(job)->code, Error::Code::Unauthorized);
        const std::unique_ptr<BeginImportJob> refused(client(u"wrong"_s).beginImport({.service = u"gmail"_s}, nullptr));
        perform(refused);
        QCOMPARE(errorOf(refused)->code, Error::Code::Unauthorized);
    }
};

QTEST_GUILESS_MAIN(TestCloudSpongeSandbox)
#include "tst_cloudspongesandbox.moc"
