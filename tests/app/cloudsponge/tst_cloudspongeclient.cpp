// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/cloudspongeclient.h"
#include "tests/support/fakenetworkaccessmanager.h"
#include "tests/support/fakeserver.h"
#include "tests/support/heldclock.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray ticketJson =
    "{\"status\":\"success\",\"url\":\"https://api.cloudsponge.com/n/FULNW3D\",\"import_id\":1126}";
const QByteArray eventsJson =
    "{\"events\":[{\"event_type\":\"INITIALIZING\",\"status\":\"INPROGRESS\",\"value\":0}],\"import_id\":1126}";
const QByteArray contactsJson = "{\"contacts\":[{\"first_name\":\"Ann\"},{\"first_name\":\"Bo\"}],\"start\":0,"
                                "\"count\":2,\"total\":2,\"import_id\":1126}";

struct MemorySink final : BodySink {
    Result<void> take(QByteArrayView part) override
    {
        taken += part;
        if (onTake)
            onTake();
        return {};
    }
    QByteArray taken = {};
    std::function<void()> onTake = {};
};

} // namespace

class TestCloudSpongeClient : public QObject
{
    Q_OBJECT

    enum class Call { Begin, Password, Events, Contacts, Services, Test };

    FakeNetworkAccessManager m_network;
    HeldClock m_clock;
    CloudSpongeClient m_client{m_network, m_clock, {QUrl(u"https://api.cloudsponge.com"_s), {u"KEY"_s, u"PASSWORD"_s}}};

    static void perform(Job *job)
    {
        QSignalSpy finished(job, &Job::finished);
        job->start();
        QVERIFY(!job->isFinished());
        QVERIFY(finished.wait());
        QTest::qWait(0);
        QCOMPARE(finished.size(), 1);
    }
    std::unique_ptr<Job> make(Call call, BodySink *sink = nullptr) { return make(m_client, call, sink); }
    static std::unique_ptr<Job> make(const CloudSpongeClient &client, Call call, BodySink *sink = nullptr)
    {
        switch (call) {
        case Call::Begin:
            return std::unique_ptr<Job>(client.beginImport({.service = u"gmail"_s}, nullptr));
        case Call::Password:
            return std::unique_ptr<Job>(client.importWithPassword(signIn(), nullptr));
        case Call::Events:
            return std::unique_ptr<Job>(client.events(u"1126"_s, nullptr));
        case Call::Contacts:
            return std::unique_ptr<Job>(client.contactsPage(u"1126"_s, {}, sink, nullptr));
        case Call::Services:
            return std::unique_ptr<Job>(client.services(nullptr));
        case Call::Test:
            break;
        }
        return std::unique_ptr<Job>(client.testAccount(nullptr));
    }
    static PasswordImportRequest signIn()
    {
        return {.import = {.service = u"icloud"_s, .redirectUrl = QUrl(u"https://a.example/"_s)},
                .username = u"ann@example.com"_s,
                .password = QString::fromLatin1("pa ss&w\xF6rd")};
    }
    static std::optional<Error> errorOf(const Job *job)
    {
        const auto of = [](const auto &result) { return result ? std::nullopt : std::optional(result.error()); };
        if (const auto *begin = qobject_cast<const BeginImportJob *>(job))
            return of(begin->result());
        if (const auto *password = qobject_cast<const PasswordImportJob *>(job))
            return of(password->result());
        if (const auto *services = qobject_cast<const ServicesJob *>(job))
            return of(services->result());
        if (const auto *events = qobject_cast<const EventsJob *>(job))
            return of(events->result());
        if (const auto *contacts = qobject_cast<const ContactsPageJob *>(job))
            return of(contacts->result());
        return of(qobject_cast<const TestAccountJob *>(job)->result());
    }
    static QByteArray goodBody(Call call)
    {
        switch (call) {
        case Call::Begin:
        case Call::Password:
            return ticketJson;
        case Call::Events:
            return eventsJson;
        case Call::Contacts:
            return contactsJson;
        case Call::Services:
        case Call::Test:
            break;
        }
        return "{\"gmail\":{\"enabled\":true}}";
    }

private slots:
    void cleanup()
    {
        QVERIFY2(m_network.script.empty(), "a scripted reply was never asked for");
        QCOMPARE(m_network.unscripted, 0);
        m_network.requests.clear();
    }

    void whatIsSent_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("begin") << Call::Begin << "https://api.cloudsponge.com/begin_import/user_consent.json"_ba
                               << "service=gmail&include=mailing_address"_ba;
        QTest::newRow("password") << Call::Password << "https://api.cloudsponge.com/begin_import/import.json"_ba
                                  << "service=icloud&include=mailing_address&username=ann%40example.com"
                                     "&password=pa%20ss%26w%C3%B6rd"_ba;
        QTest::newRow("events") << Call::Events << "https://api.cloudsponge.com/events/1126.json"_ba << QByteArray();
        QTest::newRow("services") << Call::Services << "https://api.cloudsponge.com/services.json"_ba << QByteArray();
        QTest::newRow("contacts") << Call::Contacts
                                  << "https://api.cloudsponge.com/contacts/1126.json?start=0&count=0"_ba
                                  << QByteArray();
        QTest::newRow("test") << Call::Test << "https://api.cloudsponge.com/services.json"_ba << QByteArray();
    }
    void whatIsSent()
    {
        QFETCH(Call, call);
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, body);
        m_network.script = {{.body = goodBody(call)}};
        const auto job = make(call);
        perform(job.get());
        QVERIFY(!errorOf(job.get()));
        const RecordedRequest &sent = m_network.requests.at(0);
        QCOMPARE(sent.url().toEncoded(), url);
        QCOMPARE(sent.body, body);
        QCOMPARE(sent.request.rawHeader("Authorization"), "Basic " + "KEY:PASSWORD"_ba.toBase64());
        const bool isPost = call == Call::Begin || call == Call::Password;
        QCOMPARE(sent.operation, isPost ? QNetworkAccessManager::PostOperation : QNetworkAccessManager::GetOperation);
        QCOMPARE(sent.request.rawHeader("Accept"), "application/json, */*;q=0.1"_ba);
    }

    void xmlIsAskedForByEnding_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        const QByteArray ticket = "<result><status>success</status><url>https://a.example/n/X</url>"
                                  "<import-id type=\"integer\">1126</import-id></result>";
        const QByteArray list = "<services><gmail><import-type>OAUTH</import-type></gmail></services>";
        QTest::newRow("begin") << Call::Begin << u"/begin_import/user_consent.xml"_s << ticket;
        QTest::newRow("password") << Call::Password << u"/begin_import/import.xml"_s << ticket;
        QTest::newRow("events") << Call::Events << u"/events/1126.xml"_s
                                << "<eventsResponse><events type=\"array\"/></eventsResponse>"_ba;
        QTest::newRow("contacts") << Call::Contacts << u"/contacts/1126.xml"_s
                                  << "<contactsResponse><contacts type=\"array\"/></contactsResponse>"_ba;
        QTest::newRow("services") << Call::Services << u"/services.xml"_s << list;
        QTest::newRow("test") << Call::Test << u"/services.xml"_s << list;
    }
    void xmlIsAskedForByEnding()
    {
        QFETCH(Call, call);
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        const CloudSpongeClient xml(m_network, m_clock,
                                    {.endpoint = QUrl(u"https://api.cloudsponge.com"_s), .format = WireFormat::Xml});
        m_network.script = {{.body = body}};
        const auto job = make(xml, call);
        perform(job.get());
        QVERIFY2(!errorOf(job.get()), qPrintable(errorOf(job.get()).value_or(Error{}).detail));
        QCOMPARE(m_network.requests.at(0).url().path(), path);
        QVERIFY(m_network.requests.at(0).request.rawHeader("Accept").startsWith("application/xml"));
    }

    void credentialsMayBeParameters_data() { abortEndsOnce_data(); }
    void credentialsMayBeParameters()
    {
        QFETCH(Call, call);
        const CloudSpongeClient client(m_network, m_clock,
                                       {.endpoint = QUrl(u"https://api.cloudsponge.com"_s),
                                        .credentials = {u"K&Y"_s, u"pass=word"_s},
                                        .placement = CredentialPlacement::Parameters});
        m_network.script = {{.body = goodBody(call)}};
        const auto job = make(client, call);
        perform(job.get());
        QVERIFY(!errorOf(job.get()));
        const RecordedRequest &sent = m_network.requests.at(0);
        const QByteArray query = sent.url().query(QUrl::FullyEncoded).toLatin1();
        const bool isPost = sent.operation == QNetworkAccessManager::PostOperation;
        QVERIFY(!sent.request.hasRawHeader("Authorization"));
        QVERIFY((isPost ? sent.body : query).startsWith("domain_key=K%26Y&domain_password=pass%3Dword"));
        QCOMPARE((isPost ? query : sent.body), QByteArray());
    }

    void echoGoesWithItsOwnQuestion()
    {
        const ImportReference import{.importId = u"1126"_s, .userId = u"me"_s, .echo = u"é&1"_s};
        m_network.script = {{.body = "{\"events\":[],\"echo\":\"é&1\",\"user_id\":\"me\",\"import_id\":1126}"},
                            {.body = "{\"contacts\":[],\"echo\":\"é&1\",\"user_id\":\"me\",\"id\":\"1126\"}"}};
        const std::unique_ptr<EventsJob> events(m_client.events(import, nullptr));
        perform(events.get());
        QVERIFY(events->result());
        const std::unique_ptr<ContactsPageJob> contacts(m_client.contactsPage(import, {}, nullptr, nullptr));
        perform(contacts.get());
        QVERIFY(contacts->result());
        QCOMPARE(m_network.requests.at(0).url().query(QUrl::FullyEncoded), u"echo=%C3%A9%261"_s);
        QCOMPARE(m_network.requests.at(1).url().query(QUrl::FullyEncoded), u"start=0&count=0&echo=%C3%A9%261"_s);
    }

    void somebodyElsesImportIsRefused_data()
    {
        QTest::addColumn<QByteArray>("trace");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("ofBegin");
        QTest::newRow("all match") << "\"import_id\":1126,\"user_id\":\"me\",\"echo\":\"e1\""_ba << true << true;
        QTest::newRow("nothing comes back") << "\"import_id\":1126"_ba << true << true;
        QTest::newRow("null") << "\"import_id\":1126,\"user_id\":null,\"echo\":null"_ba << true << true;
        QTest::newRow("a number for text")
            << "\"import_id\":\"1126\",\"user_id\":\"me\",\"echo\":\"e1\""_ba << true << true;
        QTest::newRow("another import") << "\"import_id\":1127"_ba << false << false;
        QTest::newRow("another id") << "\"id\":1127"_ba << false << false;
        QTest::newRow("another user") << "\"import_id\":1126,\"user_id\":\"you\""_ba << false << true;
        QTest::newRow("another case") << "\"import_id\":1126,\"user_id\":\"Me\""_ba << false << true;
        QTest::newRow("no user") << "\"import_id\":1126,\"user_id\":\"\""_ba << false << true;
        QTest::newRow("another echo") << "\"import_id\":1126,\"echo\":\"e2\""_ba << false << true;
    }
    void somebodyElsesImportIsRefused()
    {
        QFETCH(QByteArray, trace);
        QFETCH(bool, accepted);
        QFETCH(bool, ofBegin);
        const BeginImportRequest request{.service = u"icloud"_s, .userId = u"me"_s, .echo = u"e1"_s};
        const ImportReference import{.importId = u"1126"_s, .userId = u"me"_s, .echo = u"e1"_s};
        const QByteArray ticket = "{\"status\":\"success\",\"url\":\"https://a.example/\"," + trace + "}";
        m_network.script = {{.body = ticket},
                            {.body = ticket},
                            {.body = "{\"events\":[]," + trace + "}"},
                            {.body = "{\"contacts\":[{\"first_name\":\"Eve\"}]," + trace + "}"}};
        const auto expect = [&](Job *job, bool good) {
            perform(job);
            const std::optional<Error> error = errorOf(job);
            QCOMPARE(!error.has_value(), good);
            if (error)
                QCOMPARE(error->code, Error::Code::ForeignImport);
        };
        const std::unique_ptr<BeginImportJob> begin(m_client.beginImport(request, nullptr));
        expect(begin.get(), accepted || !ofBegin); // any id will do for a new import
        const std::unique_ptr<PasswordImportJob> password(
            m_client.importWithPassword({.import = request, .username = u"u"_s, .password = u"p"_s}, nullptr));
        expect(password.get(), accepted || !ofBegin);
        const std::unique_ptr<EventsJob> events(m_client.events(import, nullptr));
        expect(events.get(), accepted);
        const std::unique_ptr<ContactsPageJob> contacts(m_client.contactsPage(import, {}, nullptr, nullptr));
        expect(contacts.get(), accepted);
    }

    void whoGaveNoUserIdGetsNone()
    {
        m_network.script = {{.body = "{\"events\":[],\"user_id\":\"you\"}"}};
        const auto job = make(Call::Events);
        perform(job.get());
        QCOMPARE(errorOf(job.get())->code, Error::Code::ForeignImport);
    }

    void passwordIsNowhereButInTheBody()
    {
        static QStringList logged;
        logged.clear();
        const auto before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) { logged += text; });
        QStringList details;
        for (const CannedReply &reply :
             {CannedReply{.body = ticketJson}, CannedReply{.status = 400, .body = "{\"error\":\"pa ss&wörd\"}"},
              CannedReply{.status = 0, .error = QNetworkReply::HostNotFoundError}, CannedReply{.body = "pa ss"}}) {
            m_network.script.push_back(reply);
            const auto job = make(Call::Password);
            perform(job.get());
            if (const std::optional<Error> error = errorOf(job.get()))
                details += error->detail;
        }
        qInstallMessageHandler(before);
        QCOMPARE(m_network.requests.size(), size_t{4});
        for (const RecordedRequest &sent : m_network.requests) {
            QVERIFY(sent.body.contains("password=pa%20ss"));
            QVERIFY(!sent.url().toEncoded().contains("pa%20ss"));
            const QList<QByteArray> names = sent.request.rawHeaderList();
            for (const QByteArray &name : names)
                QVERIFY(!sent.request.rawHeader(name).contains("pa ss"));
        }
        QCOMPARE(logged.filter(u"pa ss"_s) + logged.filter(u"pa%20ss"_s), QStringList());
        QVERIFY2(details.filter(u"w\u00F6rd"_s).isEmpty(), qPrintable(details.join(u'\n')));
    }

    void passwordIsOverwrittenOnceItIsSent()
    {
        m_network.script = {{.body = ticketJson}};
        PasswordImportRequest request = signIn();
        const QChar *const place = request.password.constData();
        const std::unique_ptr<PasswordImportJob> job(m_client.importWithPassword(std::move(request), nullptr));
        QCOMPARE(QString(place, 5), u"pa ss"_s);
        perform(job.get());
        QVERIFY(job->result());
        QCOMPARE(QString(place, 5), QString(5, QChar(u'\0'))); // the job still holds this memory
        QCOMPARE(job->result()->id, u"1126"_s);
    }

    void servicesAreListed()
    {
        m_network.script = {{.body = "{\"gmail\":{\"import_type\":\"OAUTH\",\"enabled\":false},"
                                     "\"new_one\":{\"import_type\":\"USERNAME_PASSWORD\",\"name\":\"New One\"}}"}};
        const std::unique_ptr<ServicesJob> job(m_client.services(nullptr));
        perform(job.get());
        QVERIFY(job->result());
        QCOMPARE(job->result()->size(), 2);
        QVERIFY(job->result()->contains(SourceOffer{u"new_one"_s, u"New One"_s, AddressSource::Kind::Password, true}));
        QVERIFY(!job->result()->at(0).enabled);
    }

    void aFloodOfServicesIsCutShort()
    {
        m_network.script = {{.body = "{\"a\":\"" + QByteArray(2 << 20, 'x') + "\"}"}};
        const auto job = make(Call::Services);
        perform(job.get());
        QCOMPARE(errorOf(job.get())->code, Error::Code::TooLarge);
    }

    void beginSendsWhatIsGiven()
    {
        m_network.script = {{.body = ticketJson}};
        const std::unique_ptr<BeginImportJob> job(
            m_client.beginImport({.service = u"yahoo"_s,
                                  .postalAddresses = false,
                                  .userId = u"user 1&2"_s,
                                  .echo = u"é"_s,
                                  .redirectUrl = QUrl(u"https://h.example/r?a=b&c=d"_s)},
                                 nullptr));
        perform(job.get());
        QCOMPARE(
            m_network.requests.at(0).body,
            "service=yahoo&user_id=user%201%262&echo=%C3%A9&redirect_url=https%3A%2F%2Fh.example%2Fr%3Fa%3Db%26c%3Dd"_ba);
        QCOMPARE(job->result()->id, u"1126"_s);
        QCOMPARE(job->result()->consentUrl, QUrl(u"https://api.cloudsponge.com/n/FULNW3D"_s));
    }

    void refusals_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<CannedReply>("reply");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        for (const auto &[name, call] : {std::pair{"begin", Call::Begin},
                                         {"password", Call::Password},
                                         {"events", Call::Events},
                                         {"contacts", Call::Contacts},
                                         {"services", Call::Services},
                                         {"test", Call::Test}}) {
            const auto row = [&, name = name, call = call](const char *what, const CannedReply &reply,
                                                           Error::Code code) {
                QTest::addRow("%s: %s", name, what) << call << reply << code;
            };
            row("400", {.status = 400, .body = "{}"}, BadRequest);
            row("401", {.status = 401, .body = "{}"}, Unauthorized);
            row("403", {.status = 403, .body = "{}"}, UnexpectedStatus);
            const bool isAboutAnImport = call == Call::Events || call == Call::Contacts;
            row("405", {.status = 405, .body = "{}"}, UnexpectedStatus);
            row("410", {.status = 410, .body = "{}"}, isAboutAnImport ? Gone : UnexpectedStatus);
            row("429", {.status = 429, .body = "{}"}, RateLimited);
            row("500", {.status = 500, .body = "<html>"}, ServerFault);
            row("503", {.status = 503}, ServerFault);
            row("307", {.status = 307, .headers = {{"Location", "https://evil.example/"}}}, RedirectRefused);
            row("html", {.body = "<html></html>"}, BadReply);
            row("no route", {.status = 0, .error = QNetworkReply::HostNotFoundError}, Network);
            row("refused", {.status = 0, .error = QNetworkReply::ConnectionRefusedError}, Network);
            row("tls", {.status = 0, .error = QNetworkReply::SslHandshakeFailedError}, Tls);
            if (call != Call::Test)
                row("404", {.status = 404, .body = "{}"}, isAboutAnImport ? NotReady : NotFound);
        }
        for (auto &[name, call] : {std::pair{"begin", Call::Begin}, {"events", Call::Events}})
            QTest::addRow("%s: error in a 200", name)
                << call << CannedReply{.body = "{\"status\":\"error\",\"error\":{\"code\":1}}"} << Service;
        QTest::newRow("events of another import")
            << Call::Events << CannedReply{.body = "{\"events\":[],\"import_id\":1127}"} << ForeignImport;
        QTest::newRow("contacts of another import")
            << Call::Contacts << CannedReply{.body = "{\"contacts\":[],\"import_id\":1127}"} << ForeignImport;
    }
    void refusals()
    {
        QFETCH(Call, call);
        QFETCH(CannedReply, reply);
        QFETCH(Error::Code, code);
        reply.headers.emplaceBack("Content-Type", "application/json");
        m_network.script = {reply};
        const auto job = make(call);
        perform(job.get());
        std::optional<Error> error = errorOf(job.get());
        if (!error && call == Call::Contacts)
            error = qobject_cast<ContactsPageJob *>(job.get())->result()->damage;
        QVERIFY(error);
        QVERIFY2(error->code == code, qPrintable(error->detail));
    }

    void refusalCarriesTheServicesNumber()
    {
        m_network.script = {{.status = 400,
                             .body = "{\"status\":\"error\",\"error\":{\"message\":\"Unknown service\",\"code\":261}}",
                             .headers = {{"Retry-After", "9"}}}};
        const std::unique_ptr<BeginImportJob> job(m_client.beginImport({.service = u"x"_s}, nullptr));
        perform(job.get());
        QCOMPARE(job->result().error().code, Error::Code::BadRequest);
        QCOMPARE(job->result().error().serviceCode, 261);
        QCOMPARE(job->result().error().retryAfter, std::chrono::seconds{9});
        QCOMPARE(job->result().error().detail, u"HTTP 400: Unknown service"_s);
    }

    void everyRefusalMayNameAWait_data() { abortEndsOnce_data(); }
    void everyRefusalMayNameAWait()
    {
        QFETCH(Call, call);
        for (const int status : {429, 503}) {
            m_network.script = {{.status = status, .body = "{}", .headers = {{"Retry-After", "7"}}}};
            const auto job = make(call);
            perform(job.get());
            QCOMPARE(errorOf(job.get())->retryAfter, std::chrono::seconds{7});
        }
    }

    void missingListOfServicesIsNoRefusal()
    {
        m_network.script = {{.status = 404, .body = "{}"}};
        const auto job = make(Call::Test);
        perform(job.get());
        QVERIFY(!errorOf(job.get()));
    }

    void contactsGoToTheSinkAndAreDecoded()
    {
        m_network.script = {{.body = contactsJson}};
        MemorySink sink;
        const std::unique_ptr<ContactsPageJob> job(
            m_client.contactsPage(u"1126"_s, {.start = 10, .count = 5}, &sink, nullptr));
        perform(job.get());
        QCOMPARE(m_network.requests.at(0).url().query(), u"start=10&count=5"_s);
        QCOMPARE(sink.taken, contactsJson);
        QVERIFY(job->result());
        QVERIFY(!job->result()->damage);
        QCOMPARE(job->result()->page.contacts.size(), 2);
        QCOMPARE(job->result()->page.total, 2);
    }

    void cutAnswerKeepsWhatWasWhole()
    {
        FakeServer server;
        server.respond = [](const ReceivedRequest &) {
            return Acts{{.kind = Act::Kind::Send,
                         .bytes = "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + contactsJson.left(50)},
                        {.kind = Act::Kind::Close}};
        };
        QNetworkAccessManager network;
        const CloudSpongeClient client(network, m_clock, {server.url(), {}});
        MemorySink sink;
        const std::unique_ptr<ContactsPageJob> job(client.contactsPage(u"1126"_s, {}, &sink, nullptr));
        perform(job.get());
        QCOMPARE(sink.taken, contactsJson.left(50));
        QVERIFY(job->result());
        QCOMPARE(job->result()->page.contacts.size(), 1);
        QVERIFY(job->result()->damage);
        QCOMPARE(job->result()->damage->code, Error::Code::BadReply);
    }

    void abortEndsOnce_data()
    {
        QTest::addColumn<Call>("call");
        QTest::newRow("begin") << Call::Begin;
        QTest::newRow("password") << Call::Password;
        QTest::newRow("events") << Call::Events;
        QTest::newRow("contacts") << Call::Contacts;
        QTest::newRow("services") << Call::Services;
        QTest::newRow("test") << Call::Test;
    }
    void abortEndsOnce()
    {
        QFETCH(Call, call);
        m_network.script = {{.hangs = true}};
        const auto job = make(call);
        QSignalSpy finished(job.get(), &Job::finished);
        job->start();
        QTRY_COMPARE(m_network.requests.size(), size_t{1});
        QTest::qWait(0);
        job->abort();
        job->abort();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(errorOf(job.get())->code, Error::Code::Aborted);
        m_clock.advance(std::chrono::hours{1});
        QTest::qWait(0);
        QCOMPARE(finished.size(), 1);
    }

    void everyCallHasADeadline_data() { abortEndsOnce_data(); }
    void everyCallHasADeadline()
    {
        QFETCH(Call, call);
        m_network.script = {{.hangs = true}};
        const auto job = make(call);
        job->start();
        QTRY_COMPARE(m_network.requests.size(), size_t{1});
        m_clock.advance(std::chrono::seconds{15});
        QVERIFY(job->isFinished());
        QCOMPARE(errorOf(job.get())->code, Error::Code::Timeout);
    }

    void deletionInEveryState_data() { abortEndsOnce_data(); }
    void deletionInEveryState()
    {
        QFETCH(Call, call);
        for (int turns = 0; turns < 6; ++turns) {
            m_network.respond = [&](const RecordedRequest &) { return CannedReply{.body = goodBody(call)}; };
            auto job = make(call);
            job->start();
            for (int i = 0; i < turns; ++i)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            job.reset();
            QTest::qWait(1);
        }
        m_network.respond = {};
        m_network.script.clear();
    }

    void deletionFromItsOwnSignal_data() { abortEndsOnce_data(); }
    void deletionFromItsOwnSignal()
    {
        QFETCH(Call, call);
        for (const int status : {200, 302, 500}) {
            m_network.script = {{.status = status, .body = goodBody(call)}};
            QPointer<Job> job = make(call).release();
            connect(job, &Job::finished, this, [&] { delete job; });
            job->start();
            QTRY_VERIFY(!job);
        }
    }

    void sinkMayAbort()
    {
        m_network.script = {{.body = contactsJson}};
        MemorySink sink;
        const std::unique_ptr<ContactsPageJob> job(m_client.contactsPage(u"1126"_s, {}, &sink, nullptr));
        sink.onTake = [&] { job->abort(); };
        perform(job.get());
        QCOMPARE(job->result().error().code, Error::Code::Aborted);
    }
};

QTEST_GUILESS_MAIN(TestCloudSpongeClient)
#include "tst_cloudspongeclient.moc"
