// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/cloudspongeclient.h"
#include "app/core/clock.h"
#include "tests/support/sandboxprocess.h"

#include <QDeadlineTimer>
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

    WireFormat m_format = WireFormat::Json;

    CloudSpongeClient client(const QString &password = SandboxProcess::domainPassword(),
                             CredentialPlacement placement = CredentialPlacement::Header)
    {
        return {m_network,
                m_clock,
                {.endpoint = m_sandbox.url(),
                 .credentials = {SandboxProcess::domainKey(), password},
                 .format = m_format,
                 .placement = placement}};
    }
    static void addFormats()
    {
        QTest::addColumn<WireFormat>("format");
        QTest::newRow("json") << WireFormat::Json;
        QTest::newRow("xml") << WireFormat::Xml;
    }
    /// \a name in both formats.
    template<typename... Values>
    static void addRow(const char *name, const Values &...values)
    {
        ((QTest::addRow("%s, json", name) << WireFormat::Json) << ... << values);
        ((QTest::addRow("%s, xml", name) << WireFormat::Xml) << ... << values);
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
    /// Polls until the import is over; that a client must leave a second in between is the session's test.
    void untilOver(const QString &id, EventSnapshot &snapshot)
    {
        const QDeadlineTimer patience(30'000);
        while (!patience.hasExpired()) {
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
    void init()
    {
        m_format = WireFormat::Json;
        if (QByteArray(QTest::currentDataTag()).endsWith("xml"))
            m_format = WireFormat::Xml;
    }

    void theWholeJourney_data() { addFormats(); }
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

    void consentIsAwaited_data() { addFormats(); }
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
        QTest::addColumn<WireFormat>("format");
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        addRow("http consent page", u"http-consent-url"_s, InsecureUrl);
        addRow("file as consent page", u"file-consent-url"_s, InsecureUrl);
        addRow("400", u"http-400@begin"_s, BadRequest);
        addRow("401", u"http-401@begin"_s, Unauthorized);
        addRow("404", u"http-404@begin"_s, NotFound);
        addRow("410", u"http-410@begin"_s, UnexpectedStatus);
        addRow("429", u"http-429@begin"_s, RateLimited);
        addRow("500", u"http-500@begin"_s, ServerFault);
        addRow("redirect", u"redirect@begin"_s, RedirectRefused);
        addRow("html", u"html@begin"_s, BadReply);
        addRow("malformed", u"malformed@begin"_s, BadReply);
        addRow("cut", u"truncated@begin"_s, BadReply);
        addRow("an error in a 200", u"begin-error"_s, Service);
    }
    void beginGoesWrong()
    {
        QFETCH(QString, scenario);
        QFETCH(Error::Code, code);
        const Result<ImportTicket> ticket = begin(scenario);
        QVERIFY(!ticket);
        QVERIFY2(ticket.error().code == code, qPrintable(ticket.error().detail));
    }

    void eventsGoWrong_data()
    {
        QTest::addColumn<WireFormat>("format");
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        addRow("400", u"http-400@events"_s, BadRequest);
        addRow("401", u"http-401@events"_s, Unauthorized);
        addRow("404", u"http-404@events"_s, NotReady);
        addRow("410", u"http-410@events"_s, Gone);
        addRow("429", u"http-429@events"_s, RateLimited);
        addRow("503", u"http-503@events"_s, ServerFault);
        addRow("html", u"html@events"_s, BadReply);
        addRow("cut", u"truncated@events"_s, BadReply);
    }
    void eventsGoWrong()
    {
        QFETCH(QString, scenario);
        QFETCH(Error::Code, code);
        const Result<ImportTicket> ticket = begin(scenario);
        QVERIFY2(ticket, qPrintable(ticket ? QString() : ticket.error().detail));
        const Result<EventSnapshot> events = eventsOf(ticket->id);
        QVERIFY(!events);
        QVERIFY2(events.error().code == code, qPrintable(events.error().detail));
        QCOMPARE(events.error().retryAfter.has_value(), code == Error::Code::RateLimited);
    }

    void somebodyElsesImportIsRefused_data()
    {
        QTest::addColumn<WireFormat>("format");
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<bool>("atBegin");
        addRow("import id", u"wrong-import-id"_s, false);
        addRow("user id", u"wrong-user-id"_s, true);
        addRow("echo", u"wrong-echo"_s, true);
    }
    void somebodyElsesImportIsRefused()
    {
        QFETCH(QString, scenario);
        QFETCH(bool, atBegin);
        BeginImportRequest request{.service = u"sandbox_granted,no-gathering,"_s + scenario};
        std::unique_ptr<BeginImportJob> begun(client().beginImport(request, nullptr));
        perform(begun);
        QCOMPARE(begun->result().has_value(), !atBegin);
        if (atBegin) {
            QCOMPARE(begun->result().error().code, Error::Code::ForeignImport);
            return;
        }
        const Result<EventSnapshot> events = eventsOf(begun->result()->id);
        QVERIFY(!events);
        QCOMPARE(events.error().code, Error::Code::ForeignImport);
        const Result<DecodedPage> page = pageOf(begun->result()->id, {});
        QVERIFY(!page);
        QCOMPARE(page.error().code, Error::Code::ForeignImport);
    }

    void everyArgumentIsUnderstood_data()
    {
        QTest::addColumn<WireFormat>("format");
        QTest::addColumn<CredentialPlacement>("placement");
        addRow("header", CredentialPlacement::Header);
        addRow("parameters", CredentialPlacement::Parameters);
    }
    void everyArgumentIsUnderstood()
    {
        QFETCH(CredentialPlacement, placement);
        const CloudSpongeClient client = this->client(SandboxProcess::domainPassword(), placement);
        const QString user = u"user 1&2=é🌻"_s;
        const std::unique_ptr<BeginImportJob> begun(
            client.beginImport({.service = u"sandbox_granted,no-gathering,contacts-30"_s,
                                .userId = user,
                                .echo = u"first <echo>"_s,
                                .redirectUrl = QUrl(u"https://a.example/?b=c&d=e"_s)},
                               nullptr));
        perform(begun);
        QVERIFY2(begun->result(), qPrintable(errorOf(begun).value_or(Error{}).detail));
        QCOMPARE(begun->result()->trace.userId, user);
        QCOMPARE(begun->result()->trace.echo, u"first <echo>"_s);
        const ImportReference import{begun->result()->id, user, u"second + echo"_s};
        const std::unique_ptr<EventsJob> events(client.events(import, nullptr));
        perform(events);
        QVERIFY2(events->result(), qPrintable(errorOf(events).value_or(Error{}).detail));
        QCOMPARE(events->result()->trace.echo, u"second + echo"_s);
        const std::unique_ptr<ContactsPageJob> page(
            client.contactsPage(import, {.start = 10, .count = 5}, nullptr, nullptr));
        perform(page);
        QVERIFY2(page->result(), qPrintable(errorOf(page).value_or(Error{}).detail));
        QVERIFY(!page->result()->damage);
        QCOMPARE(page->result()->page.contacts.size(), 5);
        QCOMPARE(page->result()->page.trace.userId, user);
        QVERIFY(std::any_of(page->result()->page.contacts.cbegin(), page->result()->page.contacts.cend(),
                            [](const Contact &contact) { return !contact.addresses.isEmpty(); }));
    }

    void bothFormatsBringTheSameContacts()
    {
        for (const QString &service : {u"gmail"_s, u"outlookcom"_s, u"yahoo"_s, u"plaxo"_s}) {
            const SandboxProcess sandbox(
                {u"--scenario"_s, u"granted,no-gathering"_s, u"--contacts"_s, u"400"_s, u"--seed"_s, u"3"_s});
            const Credentials credentials{SandboxProcess::domainKey(), SandboxProcess::domainPassword()};
            const CloudSpongeClient json(m_network, m_clock, {sandbox.url(), credentials});
            const CloudSpongeClient xml(
                m_network, m_clock, {.endpoint = sandbox.url(), .credentials = credentials, .format = WireFormat::Xml});
            const std::unique_ptr<BeginImportJob> begun(json.beginImport({.service = service}, nullptr));
            perform(begun);
            QVERIFY(begun->result());
            const std::unique_ptr<ContactsPageJob> one(json.contactsPage(begun->result()->id, {}, nullptr, nullptr));
            const std::unique_ptr<ContactsPageJob> other(xml.contactsPage(begun->result()->id, {}, nullptr, nullptr));
            perform(one);
            perform(other);
            QVERIFY(one->result() && other->result());
            QCOMPARE(one->result()->page.contacts.size(), 400);
            QVERIFY(*one->result() == *other->result());
        }
    }

    void passwordImport_data() { addFormats(); }
    void passwordImport()
    {
        const auto importWith = [this](const QString &password, EventSnapshot &snapshot) {
            const std::unique_ptr<PasswordImportJob> job(client().importWithPassword(
                {.import = {.service = u"icloud"_s}, .username = u"ann@example.com"_s, .password = password}, nullptr));
            perform(job);
            QVERIFY2(job->result(), qPrintable(errorOf(job).value_or(Error{}).detail));
            QVERIFY(job->result()->consentUrl.isEmpty());
            untilOver(job->result()->id, snapshot);
            if (snapshot.phase == EventSnapshot::Phase::Complete)
                QCOMPARE(pageOf(job->result()->id, {})->page.contacts.size(), 500);
        };
        EventSnapshot snapshot;
        importWith(u"app-specific"_s, snapshot);
        QCOMPARE(snapshot.phase, EventSnapshot::Phase::Complete);
        importWith(u"wrong"_s, snapshot);
        QCOMPARE(snapshot.phase, EventSnapshot::Phase::Failed);
        QCOMPARE(snapshot.errorCode, 263);

        const std::unique_ptr<PasswordImportJob> job(
            client().importWithPassword({.import = {.service = u"icloud"_s}, .username = u"ann"_s}, nullptr));
        perform(job);
        QCOMPARE(errorOf(job)->code, Error::Code::BadRequest);
        QCOMPARE(errorOf(job)->serviceCode, 259);
    }

    void servicesAreListed_data() { addFormats(); }
    void servicesAreListed()
    {
        const std::unique_ptr<ServicesJob> job(client().services(nullptr));
        perform(job);
        QVERIFY2(job->result(), qPrintable(errorOf(job).value_or(Error{}).detail));
        for (const AddressSource &source : addressSources()) {
            const auto offer = std::find_if(job->result()->cbegin(), job->result()->cend(),
                                            [&](const SourceOffer &told) { return told.code == source.code; });
            QVERIFY2(offer != job->result()->cend(), source.code.data());
            QVERIFY(offer->enabled && offer->kind == source.kind && !offer->name.isEmpty());
        }
        QVERIFY(job->result()->contains(SourceOffer{u"plaxo"_s, u"Plaxo"_s, AddressSource::Kind::Consent, true}));
    }
    void servicesGoWrong_data()
    {
        QTest::addColumn<WireFormat>("format");
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        addRow("no list", u"no-services"_s, NotFound);
        addRow("401", u"http-401@services"_s, Unauthorized);
        addRow("429", u"http-429@services"_s, RateLimited);
        addRow("500", u"http-500@services"_s, ServerFault);
        addRow("html", u"html@services"_s, BadReply);
        addRow("cut", u"truncated@services"_s, BadReply);
    }
    void servicesGoWrong()
    {
        QFETCH(QString, scenario);
        QFETCH(Error::Code, code);
        const SandboxProcess sandbox({u"--scenario"_s, scenario});
        const CloudSpongeClient client(m_network, m_clock,
                                       {.endpoint = sandbox.url(),
                                        .credentials = {SandboxProcess::domainKey(), SandboxProcess::domainPassword()},
                                        .format = m_format});
        const std::unique_ptr<ServicesJob> job(client.services(nullptr));
        perform(job);
        QVERIFY(errorOf(job));
        QVERIFY2(errorOf(job)->code == code, qPrintable(errorOf(job)->detail));
    }

    void contactsGoWrong_data()
    {
        QTest::addColumn<WireFormat>("format");
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        addRow("400", u"http-400"_s, BadRequest);
        addRow("401", u"http-401"_s, Unauthorized);
        addRow("404", u"not-ready"_s, NotReady);
        addRow("410", u"expired"_s, Gone);
        addRow("429", u"rate-limited"_s, RateLimited);
        addRow("503", u"http-503"_s, ServerFault);
        addRow("redirect", u"redirect"_s, RedirectRefused);
        addRow("html", u"html"_s, BadReply);
        addRow("truncated", u"truncated"_s, BadReply);
    }
    void contactsGoWrong()
    {
        QFETCH(QString, scenario);
        QFETCH(Error::Code, code);
        const Result<ImportTicket> ticket = begin(u"granted,no-gathering,contacts-20,"_s + scenario);
        QVERIFY(ticket);
        const Result<DecodedPage> decoded = pageOf(ticket->id, {.count = 100});
        const std::optional<Error> error = decoded ? decoded->damage : decoded.error();
        QVERIFY(error);
        QVERIFY2(error->code == code, qPrintable(error->detail));
    }

    void oneBadContactCostsItself_data()
    {
        QTest::addColumn<WireFormat>("format");
        QTest::addColumn<QString>("scenario");
        addRow("wrong types", u"bad-contact"_s);
        addRow("a character is missing", u"malformed"_s);
    }
    void oneBadContactCostsItself()
    {
        QFETCH(QString, scenario);
        const Result<ImportTicket> ticket = begin(u"granted,no-gathering,contacts-20,"_s + scenario);
        QVERIFY(ticket);
        const Result<DecodedPage> decoded = pageOf(ticket->id, {});
        QVERIFY(decoded);
        QVERIFY(!decoded->damage);
        QVERIFY(decoded->page.skipped > 0);
        QCOMPARE(decoded->page.contacts.size() + decoded->page.skipped, 20);
    }

    void accountIsTested_data() { addFormats(); }
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
