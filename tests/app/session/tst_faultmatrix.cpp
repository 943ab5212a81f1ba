// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/session/cloudspongesession.h"
#include "tests/support/fakeserver.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>
#include <QUrlQuery>

#include <algorithm>
#include <map>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Book = 25;
constexpr int PageSize = 10;

/// Time that passes twenty times as quickly, so that deadlines of minutes are reached in a test.
class QuickClock final : public Clock
{
public:
    static constexpr int Speed = 20;

    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_real.monotonic() * Speed; }
    [[nodiscard]] QDateTime now() const override { return m_real.now().addSecs(offset.count()); }
    QObject *callLater(std::chrono::milliseconds delay, QObject *context, std::function<void()> wake) override
    {
        return m_real.callLater(delay / Speed, context, std::move(wake));
    }

    std::chrono::seconds offset{0};

private:
    SystemClock m_real;
};

enum class Call { Begin, Events, FirstPage, SecondPage };
constexpr std::array Calls{Call::Begin, Call::Events, Call::FirstPage, Call::SecondPage};
constexpr std::array CallNames{"begin_import", "events", "contacts", "contacts, 2nd page"};

enum class Fault {
    Refused,
    ResetBeforeHeaders,
    ResetAfterHeaders,
    HalfBody,
    SlowDrip,
    Silence,
    Html,
    WrongType,
    GzipBomb,
    RedirectToOtherHost,
    RedirectToHttp,
    Status401,
    Status410,
    Status429,
    Burst503,
    NoSuchHost,
    ClockBackwards,
};

/// What must come of a fault that happens once (the burst: three times), or for good, after begin_import.
enum class Recovery {
    /// The import is complete all the same.
    Always,
    /// Complete when the fault passes.
    Once,
    /// It ends the import, told as this code.
    Never,
};

struct FaultRow {
    Fault fault;
    const char *name;
    Recovery recovery;
    std::optional<Error::Code> code = {};
};

using enum Error::Code;
const std::vector<FaultRow> Faults{
    {Fault::Refused, "refused", Recovery::Once},
    {Fault::ResetBeforeHeaders, "reset before headers", Recovery::Once},
    {Fault::ResetAfterHeaders, "reset after headers", Recovery::Once},
    {Fault::HalfBody, "half a body", Recovery::Once},
    {Fault::SlowDrip, "slow drip", Recovery::Once},
    {Fault::Silence, "silence", Recovery::Once},
    {Fault::Html, "200 with HTML", Recovery::Once},
    {Fault::WrongType, "wrong content type", Recovery::Always},
    {Fault::GzipBomb, "compressed bomb", Recovery::Once},
    {Fault::RedirectToOtherHost, "redirect to another host", Recovery::Never, RedirectRefused},
    {Fault::RedirectToHttp, "redirect to http", Recovery::Never, RedirectRefused},
    {Fault::Status401, "401", Recovery::Never, Unauthorized},
    {Fault::Status410, "410", Recovery::Never, Gone},
    {Fault::Status429, "429", Recovery::Once},
    {Fault::Burst503, "503, three times", Recovery::Once},
    {Fault::NoSuchHost, "no such host", Recovery::Once},
    {Fault::ClockBackwards, "clock set back", Recovery::Always},
};

QByteArray contactJson(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "{\"first_name\":\"Person\",\"last_name\":\"" + n + "\",\"phone\":[],\"email\":[{\"address\":\"p" + n
        + "@example.com\",\"type\":\"Home\",\"primary\":true}],\"address\":[],\"groups\":[]}";
}

/// One import's other side: a sound CloudSponge but for one fault at one call.
class FaultyService
{
public:
    FaultyService(Fault fault, Call call, bool forGood, QuickClock &clock)
        : m_fault(fault)
        , m_call(call)
        , m_forGood(forGood)
        , m_clock(clock)
    {
        server.respond = [this](const Test::ReceivedRequest &request) { return respond(request); };
        if (fault == Fault::Refused && call == Call::Begin)
            server.close();
        if (fault == Fault::NoSuchHost)
            network.misses = [this](const QUrl &asked) { return callOf(asked) == m_call && strikes(); };
    }

    /// Sends some questions to a host that is not there.
    class Network final : public QNetworkAccessManager
    {
    public:
        std::function<bool(const QUrl &)> misses;

    protected:
        QNetworkReply *createRequest(Operation operation, const QNetworkRequest &asked, QIODevice *data) override
        {
            QNetworkRequest request(asked);
            if (misses && misses(asked.url())) {
                QUrl nowhere = asked.url();
                nowhere.setHost(u"nowhere.invalid"_s);
                request.setUrl(nowhere);
            }
            return QNetworkAccessManager::createRequest(operation, request, data);
        }
    };

    Test::FakeServer server;
    const QUrl url = server.url();
    /// Where redirects lead; nobody must come.
    Test::FakeServer trap;
    Network network;

private:
    static Call callOf(const QUrl &url)
    {
        if (url.path().contains("begin_import"_L1))
            return Call::Begin;
        if (url.path().contains("events"_L1))
            return Call::Events;
        return QUrlQuery(url).queryItemValue(u"start"_s) == "0"_L1 ? Call::FirstPage : Call::SecondPage;
    }

    bool strikes()
    {
        const int times = m_forGood ? std::numeric_limits<int>::max() : m_fault == Fault::Burst503 ? 3 : 1;
        return ++m_asked <= times;
    }

    QByteArray body(const QUrl &asked)
    {
        if (callOf(asked) == Call::Begin)
            return "{\"status\":\"success\",\"url\":\"" + url.toEncoded() + "/n/ABCDEFG\",\"import_id\":7,\"id\":7}";
        if (callOf(asked) == Call::Events) {
            const QByteArray rest =
                ++m_polls < 3 ? "" : ",{\"event_type\":\"COMPLETE\",\"status\":\"COMPLETED\",\"value\":0}";
            return "{\"events\":[{\"event_type\":\"INITIALIZING\",\"status\":\"COMPLETED\",\"value\":0},"
                   "{\"event_type\":\"GATHERING\",\"status\":\"COMPLETED\",\"value\":"
                + QByteArray::number(Book) + "}" + rest + "],\"import_id\":7}";
        }
        const int start = QUrlQuery(asked).queryItemValue(u"start"_s).toInt();
        const int count = std::clamp(Book - start, 0, PageSize);
        QByteArray rows;
        for (int i = start; i < start + count; ++i)
            rows += (rows.isEmpty() ? "" : ",") + contactJson(i);
        return "{\"contacts\":[" + rows + "],\"start\":" + QByteArray::number(start) + ",\"count\":"
            + QByteArray::number(count) + ",\"total\":" + QByteArray::number(Book) + ",\"import_id\":7}";
    }

    Test::Acts respond(const Test::ReceivedRequest &request)
    {
        const QUrl asked(QString::fromLatin1(request.line().split(' ').value(1)));
        const Call call = callOf(asked);
        const QByteArray sound = body(asked);
        const bool isLastBefore = precedes(call) && (call != Call::Events || m_polls >= 3);
        if (m_fault == Fault::Refused && isLastBefore && strikes()) {
            server.close(); // the next one is refused, until we are back
            if (!m_forGood) {
                QTimer::singleShot(150ms, &server, [this] {
                    server.listen(QHostAddress::LocalHost, static_cast<quint16>(url.port()));
                });
            }
        }
        if (call == m_call && m_fault != Fault::Refused && m_fault != Fault::NoSuchHost && strikes())
            return spoilt(sound);
        return Test::httpAnswer(200, sound, {{"Content-Type", "application/json; charset=utf-8"}});
    }

    [[nodiscard]] bool precedes(Call call) const { return static_cast<int>(call) + 1 == static_cast<int>(m_call); }

    Test::Acts spoilt(const QByteArray &sound)
    {
        using Kind = Test::Act::Kind;
        const QByteArray head =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + QByteArray::number(sound.size()) + "\r\n\r\n";
        switch (m_fault) {
        case Fault::ResetBeforeHeaders:
            return {{.kind = Kind::Reset}};
        case Fault::ResetAfterHeaders:
            return {{.kind = Kind::Send, .bytes = head}, {.kind = Kind::Pause, .pace = 20ms}, {.kind = Kind::Reset}};
        case Fault::HalfBody:
            return {{.kind = Kind::Send, .bytes = head + sound.first(sound.size() / 2)}, {.kind = Kind::Close}};
        case Fault::SlowDrip:
            return {{.kind = Kind::Drip, .bytes = head + sound, .pace = 200ms}};
        case Fault::Silence:
            return {{.kind = Kind::Hang}};
        case Fault::Html:
            return Test::httpAnswer(200, "<!doctype html><title>Hotel</title><p>Sign in",
                                    {{"Content-Type", "text/html"}});
        case Fault::WrongType:
            return Test::httpAnswer(200, sound, {{"Content-Type", "image/png"}});
        case Fault::GzipBomb:
            return Test::httpAnswer(200, bomb(), {{"Content-Encoding", "deflate"}});
        case Fault::RedirectToOtherHost:
            return Test::httpAnswer(302, {}, {{"Location", "http://localhost:" + port(trap) + "/elsewhere"}});
        case Fault::RedirectToHttp:
            return Test::httpAnswer(307, {}, {{"Location", "http://127.0.0.1:" + port(trap) + "/"}});
        case Fault::Status401:
            return Test::httpAnswer(401, "{\"error\":{\"message\":\"no\",\"code\":1}}",
                                    {{"WWW-Authenticate", "Basic realm=\"CloudSponge\""}});
        case Fault::Status410:
            return Test::httpAnswer(410, "{\"error\":{\"message\":\"gone\"}}");
        case Fault::Status429:
            return Test::httpAnswer(429, "Retry later", {{"Retry-After", "3"}});
        case Fault::Burst503:
            return Test::httpAnswer(503, "Service Unavailable");
        case Fault::ClockBackwards:
            m_clock.offset -= 2h;
            return Test::httpAnswer(200, sound);
        case Fault::Refused:
        case Fault::NoSuchHost:
            break;
        }
        return {};
    }

    static const QByteArray &bomb()
    {
        static const QByteArray all = qCompress(QByteArray(16 << 20, ' ')).mid(4);
        return all;
    }
    static QByteArray port(const Test::FakeServer &server) { return QByteArray::number(server.serverPort()); }

    Fault m_fault;
    Call m_call;
    bool m_forGood;
    QuickClock &m_clock;
    int m_asked = 0;
    int m_polls = 0;
};

} // namespace

/// Every way in which the network is known to fail, at each call, once and for good, through real sockets. An import is
/// then complete, or over with a reason and everything that had arrived.
class TestFaultMatrix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFaultHasACleanEnd_data();
    void everyFaultHasACleanEnd();
    void cleanupTestCase();

private:
    struct Cell {
        QuickClock clock;
        std::unique_ptr<FaultyService> service;
        std::unique_ptr<CloudSpongeSession> session;
        QList<Contact> arrived;
        int finished = 0;
        /// The machine stood still while it ran, for longer than its deadlines allow for.
        bool disturbed = false;
        int runs = 0;
    };
    using Key = std::tuple<std::size_t, std::size_t, bool>;
    /// As many as a loaded machine can serve without missing their deadlines; those that wait for minutes come on top.
    static constexpr int AtOnce = 6;

    void begin(const Key &key);
    [[nodiscard]] static QByteArray outcome(const Cell &cell);

    QTemporaryDir m_dir;
    Profile m_profile;
    std::unique_ptr<LibraryWorker> m_library;
    std::map<Key, Cell> m_cells;
};

void TestFaultMatrix::initTestCase()
{
    m_profile = openProfile(m_dir.path()).value();
    m_library = std::make_unique<LibraryWorker>(m_profile);
    std::vector<Key> waiting;
    for (std::size_t fault = 0; fault < Faults.size(); ++fault) {
        for (std::size_t call = 0; call < Calls.size(); ++call) {
            for (const bool forGood : {false, true})
                waiting.emplace_back(fault, call, forGood);
        }
    }
    const auto isSlow = [](const Key &key) {
        const Fault fault = Faults[std::get<0>(key)].fault;
        return fault == Fault::SlowDrip || fault == Fault::Silence;
    };
    const auto running = [&](bool slow) {
        return std::count_if(m_cells.begin(), m_cells.end(), [&](const auto &entry) {
            return entry.second.finished == 0 && isSlow(entry.first) == slow;
        });
    };
    QElapsedTimer sinceLast;
    sinceLast.start();
    const auto goOn = [&] {
        const bool stoodStill = sinceLast.restart() > 250;
        for (auto &[key, cell] : m_cells) {
            if (cell.finished == 0)
                cell.disturbed = cell.disturbed || stoodStill;
            else if (std::exchange(cell.disturbed, false) && !isSlow(key) && cell.runs < 10)
                waiting.push_back(key); // what came of it says something about this machine alone
        }
        std::stable_partition(waiting.begin(), waiting.end(), [&](const Key &key) { return !isSlow(key); });
        while (!waiting.empty() && (isSlow(waiting.back()) || running(false) < AtOnce)) {
            begin(waiting.back());
            waiting.pop_back();
        }
        return waiting.empty() && running(false) == 0 && running(true) == 0;
    };
    QVERIFY(QTest::qWaitFor(goOn, 540'000));
}

void TestFaultMatrix::begin(const Key &key)
{
    const auto &[fault, call, forGood] = key;
    Cell &cell = m_cells[key];
    cell.session.reset();
    cell.arrived.clear();
    cell.finished = 0;
    ++cell.runs;
    const ImportFlow::Limits limits{.gathering = 30min,
                                    .page = 30min,
                                    .pageAttempts = 4,
                                    .pageConnections = 4,
                                    .pollAttempts = 4,
                                    .pageSize = PageSize};
    cell.service = std::make_unique<FaultyService>(Faults[fault].fault, Calls[call], forGood, cell.clock);
    const CloudSpongeAccount account{.endpoint = cell.service->url, .credentials = {u"key"_s, u"password"_s}};
    cell.session = std::make_unique<CloudSpongeSession>(CloudSpongeClient(cell.service->network, cell.clock, account),
                                                        *m_library, cell.clock, m_profile, limits);
    connect(cell.session.get(), &ImportSession::contactsArrived, this,
            [&cell](qint64, const QList<Contact> &contacts) { cell.arrived += contacts; });
    connect(cell.session.get(), &ImportSession::finished, this, [&cell] { ++cell.finished; });
    cell.session->start({.service = u"yahoo"_s});
}

void TestFaultMatrix::everyFaultHasACleanEnd_data()
{
    QTest::addColumn<std::size_t>("fault");
    QTest::addColumn<std::size_t>("call");
    QTest::addColumn<bool>("forGood");
    for (std::size_t fault = 0; fault < Faults.size(); ++fault) {
        for (std::size_t call = 0; call < Calls.size(); ++call) {
            for (const bool forGood : {false, true})
                QTest::addRow("%s at %s%s", Faults[fault].name, CallNames[call], forGood ? ", for good" : "")
                    << fault << call << forGood;
        }
    }
}

void TestFaultMatrix::everyFaultHasACleanEnd()
{
    QFETCH(std::size_t, fault);
    QFETCH(std::size_t, call);
    QFETCH(bool, forGood);
    const FaultRow &row = Faults[fault];
    const Cell &cell = m_cells.at({fault, call, forGood});
    const ImportProgress &progress = cell.session->progress();

    QCOMPARE(cell.finished, 1);
    QCOMPARE(cell.service->trap.connections, 0);
    const bool mustComplete =
        row.recovery == Recovery::Always || (row.recovery == Recovery::Once && !forGood && Calls[call] != Call::Begin);
    // Qt asks again by itself after a reset without a byte; and pages that come by halves come at last.
    const bool mayComplete = mustComplete || (row.fault == Fault::ResetBeforeHeaders && !forGood)
        || (row.fault == Fault::HalfBody && Calls[call] >= Call::FirstPage);
    const bool complete = progress.phase == ImportPhase::Done;
    QVERIFY2(complete ? mayComplete : !mustComplete, outcome(cell).constData());
    QCOMPARE(progress.error.has_value(), !complete);
    if (!complete && row.code && (*row.code != Gone || Calls[call] != Call::Begin))
        QCOMPARE(progress.error->code, *row.code);

    // Whatever the end: what arrived is there, in order, once, and nothing else.
    QCOMPARE(progress.received, cell.arrived.size());
    if (Calls[call] == Call::SecondPage)
        QVERIFY(progress.received >= PageSize);
    if (complete)
        QCOMPARE(progress.received, Book);
    for (qsizetype i = 0; i < cell.arrived.size(); ++i)
        QCOMPARE(cell.arrived.at(i).familyName, QString::number(i));
    auto stored = m_library->run([id = progress.storedId](ContactLibrary &library) { return library.contacts(id); });
    QCOMPARE(stored.result()->contacts, cell.arrived);
    auto kept = m_library->run([id = progress.storedId](ContactLibrary &library) { return library.import(id); });
    QCOMPARE(kept.result()->state == StoredImport::State::Complete, complete);
    QVERIFY(kept.result()->state != StoredImport::State::Running);
    QCOMPARE(kept.result()->remote.consentUrl, QString());
}

QByteArray TestFaultMatrix::outcome(const Cell &cell)
{
    const ImportProgress &progress = cell.session->progress();
    if (progress.phase == ImportPhase::Done)
        return "complete";
    const QByteArray kept = progress.received > 0
        ? ", " + QByteArray::number(progress.received) + " of " + QByteArray::number(progress.announced().value_or(0))
        : QByteArray();
    static const std::map<Error::Code, const char *> names{
        {Network, "not reached"},        {Timeout, "too slow"},   {RedirectRefused, "redirect refused"},
        {BadReply, "not readable"},      {Gone, "deleted"},       {Unauthorized, "refused"},
        {ServerFault, "fault"},          {TooLarge, "too large"}, {RateLimited, "asked to wait"},
        {UnexpectedStatus, "odd status"}};
    const Error::Code code = progress.error.value_or(Error{}).code;
    const auto name = names.find(code);
    return (name == names.end() ? QByteArray::number(static_cast<int>(code)) : QByteArray(name->second)) + kept;
}

void TestFaultMatrix::cleanupTestCase()
{
    for (const bool forGood : {false, true}) {
        QByteArray matrix = forGood ? "Faults for good:\n" : "Faults that pass:\n";
        for (std::size_t fault = 0; fault < Faults.size(); ++fault) {
            matrix += QByteArray(Faults[fault].name).leftJustified(26);
            for (std::size_t call = 0; call < Calls.size(); ++call)
                matrix +=
                    "| " + (CallNames[call] + (": " + outcome(m_cells.at({fault, call, forGood})))).leftJustified(42);
            matrix += '\n';
        }
        qInfo("%s", matrix.constData());
    }
    m_cells.clear();
}

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
