// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/cloudspongesession.h"
#include "app/session/networkwatch.h"
#include "tests/support/fakenetworkaccessmanager.h"
#include "tests/support/heldclock.h"

#include <QTemporaryDir>
#include <QtTest>
#include <QUrlQuery>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Test::CannedReply;

namespace {

class SaidNetwork final : public NetworkWatch
{
public:
    [[nodiscard]] bool isOnline() const override { return online; }
    void say(bool isOnlineNow)
    {
        online = isOnlineNow;
        emit changed();
    }

    bool online = true;
};

const CannedReply Offline{.status = 0, .error = QNetworkReply::HostNotFoundError};

CannedReply events(const QByteArray &rows)
{
    return {.body = "{\"events\":[" + rows + "],\"import_id\":7}"};
}

CannedReply pending()
{
    return events("{\"event_type\":\"INITIALIZING\",\"status\":\"INPROGRESS\",\"value\":0}");
}

CannedReply gathering(int count)
{
    return events("{\"event_type\":\"GATHERING\",\"status\":\"INPROGRESS\",\"value\":" + QByteArray::number(count)
                  + "}");
}

CannedReply complete()
{
    return events("{\"event_type\":\"COMPLETE\",\"status\":\"COMPLETED\",\"value\":0}");
}

/// A page that says it begins at \a start, with rows numbered from \a first on.
CannedReply page(int start, int first, int rows, int total)
{
    QByteArray contacts;
    for (int i = first; i < first + rows; ++i)
        contacts += (i > first ? ",{\"first_name\":\"" : "{\"first_name\":\"") + QByteArray::number(i) + "\"}";
    const QByteArray told = total >= 0 ? ",\"total\":" + QByteArray::number(total) : QByteArray();
    return {.body =
                "{\"contacts\":[" + contacts + "],\"start\":" + QByteArray::number(start) + told + ",\"import_id\":7}"};
}

} // namespace

/// What a session does as time passes, with a clock that passes as the test says.
class TestSessionTime : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyWaitHasItsEnd_data();
    void everyWaitHasItsEnd();
    void aLostConnectionIsTriedLessAndLessOften();
    void itGoesOnWhenTheNetworkIsBack();
    void itGoesOnAfterSleep();
    void aClockSetBackChangesNothing();
    void aServiceThatAsksToWaitIsLeftAlone();
    void anHourOfRefusalsIsBounded_data();
    void anHourOfRefusalsIsBounded();
    void pagesThatDoNotAddUpAreTold_data();
    void pagesThatDoNotAddUpAreTold();

private:
    void start(const ImportFlow::Limits &limits = {.pageSize = 10});
    [[nodiscard]] int polls() const { return m_polls; }
    /// Lets time pass in small steps, each answer first, until \a enough or the import is over.
    void pass(
        std::chrono::milliseconds atMost, const std::function<bool()> &enough = [] { return false; });
    /// Waits until the session waits for nothing but time.
    [[nodiscard]] bool becomesIdle();

    std::unique_ptr<QTemporaryDir> m_folder;
    Profile m_profile;
    Test::HeldClock m_clock;
    Test::FakeNetworkAccessManager m_network;
    SaidNetwork m_watch;
    std::unique_ptr<LibraryWorker> m_library;
    std::unique_ptr<CloudSpongeSession> m_session;
    std::function<CannedReply(const QUrl &)> m_service;
    int m_polls = 0;
    std::chrono::milliseconds m_lastPoll{0};
    std::chrono::milliseconds m_shortestPause{0};
    std::chrono::milliseconds m_longestPause{0};
    bool m_finished = false;
};

void TestSessionTime::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profile = openProfile(m_folder->path()).value();
    m_library = std::make_unique<LibraryWorker>(m_profile);
    m_polls = 0;
    m_shortestPause = 1h;
    m_longestPause = 0ms;
    m_finished = false;
    m_watch.online = true;
    m_network.respond = [this](const Test::RecordedRequest &request) -> CannedReply {
        const QString path = request.url().path();
        if (path.contains("events"_L1)) {
            const std::chrono::milliseconds pause = m_clock.monotonic() - m_lastPoll;
            if (m_polls++ > 0) {
                m_shortestPause = std::min(m_shortestPause, pause);
                m_longestPause = std::max(m_longestPause, pause);
            }
            m_lastPoll = m_clock.monotonic();
        }
        if (CannedReply reply = m_service(request.url()); reply.status != 299)
            return reply;
        return {.body = "{\"status\":\"success\",\"url\":\"https://example.com/n/A\",\"import_id\":7}"};
    };
}

void TestSessionTime::cleanup()
{
    m_session.reset();
    m_library.reset();
    m_folder.reset();
}

void TestSessionTime::start(const ImportFlow::Limits &limits)
{
    const auto service = m_service;
    m_service = [service](const QUrl &url) {
        return url.path().contains("begin_import"_L1) ? CannedReply{.status = 299} : service(url);
    };
    m_session = std::make_unique<CloudSpongeSession>(
        CloudSpongeClient(m_network, m_clock, {.credentials = {u"key"_s, u"password"_s}}), *m_library, m_clock,
        m_profile, limits);
    m_session->watch(m_watch);
    connect(m_session.get(), &ImportSession::finished, this, [this] { m_finished = true; });
    m_session->start({.service = u"yahoo"_s});
}

bool TestSessionTime::becomesIdle()
{
    // All it does between two waits passes through the library and the event loop; once both are empty three times in a
    // row, nothing is on its way any more.
    for (int quiet = 0; quiet < 3; ++quiet) {
        m_library->run([](ContactLibrary &) -> Result<void> { return {}; }).waitForFinished();
        QThreadPool::globalInstance()->waitForDone();
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }
    return true;
}

void TestSessionTime::pass(std::chrono::milliseconds atMost, const std::function<bool()> &enough)
{
    const std::chrono::milliseconds end = m_clock.monotonic() + atMost;
    while (becomesIdle() && !m_finished && !enough() && m_clock.monotonic() < end) {
        const std::chrono::milliseconds next = m_clock.untilNext();
        m_clock.advance(std::clamp(next, 1ms, std::max(end - m_clock.monotonic(), 1ms)));
    }
}

void TestSessionTime::everyWaitHasItsEnd_data()
{
    QTest::addColumn<std::function<CannedReply(const QUrl &)>>("service");
    QTest::addColumn<ImportPhase>("phase");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<std::chrono::milliseconds>("latest");

    using Service = std::function<CannedReply(const QUrl &)>;
    const auto row = [](const char *name, const Service &service, ImportPhase phase, Error::Code code,
                        std::chrono::milliseconds latest) {
        QTest::newRow(name) << service << phase << code << latest;
    };
    const auto thenPages = [](const CannedReply &reply) {
        return Service([reply](const QUrl &url) { return url.path().contains("events"_L1) ? complete() : reply; });
    };
    row(
        "consent that never comes", [](const QUrl &) { return pending(); }, ImportPhase::Cancelled,
        Error::Code::ConsentTimeout, 20min + 2s);
    row(
        "gathering that stands still", [](const QUrl &) { return gathering(5); }, ImportPhase::Failed,
        Error::Code::GatheringTimeout, 10min + 3s);
    row(
        "no connection any more", [](const QUrl &) { return Offline; }, ImportPhase::Failed, Error::Code::Network,
        20min + 2s);
    row(
        "events that hang", [](const QUrl &) { return CannedReply{.hangs = true}; }, ImportPhase::Failed,
        Error::Code::Timeout, 21min);
    row("pages that hang", thenPages({.hangs = true}), ImportPhase::Failed, Error::Code::Timeout, 16min);
    row("pages without connection", thenPages(Offline), ImportPhase::Failed, Error::Code::Network, 16min);
    row("pages not ready", thenPages({.status = 404}), ImportPhase::Failed, Error::Code::NotReady, 5min);
}

void TestSessionTime::everyWaitHasItsEnd()
{
    QFETCH(std::function<CannedReply(const QUrl &)>, service);
    QFETCH(ImportPhase, phase);
    QFETCH(Error::Code, code);
    QFETCH(std::chrono::milliseconds, latest);
    m_service = service;
    start();
    pass(30min);
    QVERIFY(m_finished);
    QCOMPARE(m_session->progress().phase, phase);
    QCOMPARE(m_session->progress().error->code, code);
    QVERIFY2(m_session->elapsed() <= latest, QByteArray::number(qint64(m_session->elapsed().count())).constData());
    QVERIFY(m_shortestPause >= 1s);
}

void TestSessionTime::aLostConnectionIsTriedLessAndLessOften()
{
    m_service = [](const QUrl &) { return Offline; };
    start();
    pass(2min);
    QVERIFY2(polls() >= 7 && polls() <= 10, QByteArray::number(polls()).constData());
    const std::optional<ConnectionTrouble> trouble = m_session->progress().trouble;
    QVERIFY(trouble);
    QCOMPARE(trouble->error.code, Error::Code::Network);
    QCOMPARE(trouble->failures, polls());
    QVERIFY(trouble->nextTryIn > 0ms && trouble->nextTryIn <= 30s);
    QVERIFY(!trouble->offline);

    m_service = [](const QUrl &) { return pending(); };
    const int before = polls();
    pass(31s, [&] { return polls() > before; });
    pass(1ms);
    QVERIFY(!m_session->progress().trouble);
    QCOMPARE(m_session->progress().phase, ImportPhase::AwaitingConsent);
}

void TestSessionTime::itGoesOnWhenTheNetworkIsBack()
{
    m_service = [](const QUrl &) { return Offline; };
    m_watch.online = false;
    start();
    pass(60s);
    QVERIFY(m_session->progress().trouble->offline);
    const int before = polls();
    pass(40s, [&] { return polls() > before; }); // just asked: the next try is most of half a minute away
    const int asked = polls();
    m_service = [](const QUrl &) { return pending(); };
    m_watch.say(true);
    pass(1'100ms);
    QCOMPARE(polls(), asked + 1);
    QVERIFY(m_shortestPause >= 1s);
}

void TestSessionTime::itGoesOnAfterSleep()
{
    m_service = [](const QUrl &) { return Offline; };
    start();
    pass(60s);
    const int before = polls();
    pass(40s, [&] { return polls() > before; });
    const int asked = polls();
    m_clock.jumpCalendar(8h); // the calendar goes on while a computer sleeps, the timers do not
    pass(2'200ms);
    QCOMPARE(polls(), asked + 1);
    QCOMPARE(m_session->progress().phase, ImportPhase::AwaitingConsent);
}

void TestSessionTime::aClockSetBackChangesNothing()
{
    m_service = [](const QUrl &) { return pending(); };
    start();
    pass(10s);
    const int before = polls();
    m_clock.jumpCalendar(-24h);
    pass(10s);
    QVERIFY(polls() >= before + 9 && polls() <= before + 10);
    QVERIFY(m_shortestPause >= 1s);
}

void TestSessionTime::aServiceThatAsksToWaitIsLeftAlone()
{
    m_service = [](const QUrl &) { return CannedReply{.status = 429, .headers = {{"Retry-After", "120"}}}; };
    start();
    pass(10s);
    QCOMPARE(polls(), 1);
    m_watch.say(true); // changes nothing: it was reached
    pass(100s);
    QCOMPARE(polls(), 1);
    QVERIFY(m_session->progress().trouble->nextTryIn <= 20s);
    pass(20s);
    QCOMPARE(polls(), 2);
}

void TestSessionTime::anHourOfRefusalsIsBounded_data()
{
    // G-N5
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<std::chrono::milliseconds>("longest");
    const auto row = [](int status, const QByteArray &retryAfter, std::chrono::milliseconds longest) {
        QTest::addRow("%d, %s", status, retryAfter.isEmpty() ? "nothing said" : retryAfter.constData())
            << status << retryAfter << longest;
    };
    row(429, {}, 30s);
    row(500, {}, 30s);
    row(502, "junk", 30s);
    row(503, "Sun, 06 Nov 1994 08:49:37 GMT", 30s); // long past
    row(503, "120", 120s);
    row(429, "1000000000", 300s);
}

void TestSessionTime::anHourOfRefusalsIsBounded()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(std::chrono::milliseconds, longest);
    m_service = [status, retryAfter](const QUrl &) {
        CannedReply reply{.status = status};
        if (!retryAfter.isEmpty())
            reply.headers = {{"Retry-After", retryAfter}};
        return reply;
    };
    start({.consent = 3600s, .pageSize = 10});
    pass(3700s);
    QVERIFY(m_finished); // at the deadline, and not before
    QVERIFY2(m_session->elapsed() >= 3600s && m_session->elapsed() <= 3605s,
             QByteArray::number(qint64(m_session->elapsed().count())).constData());
    QVERIFY(m_shortestPause >= 1s);
    QVERIFY2(m_longestPause <= longest + 1s, QByteArray::number(qint64(m_longestPause.count())).constData());
    const auto least = 3600s / (longest + 1s);
    QVERIFY2(polls() >= least && polls() <= least + 60, QByteArray::number(polls()).constData());
}

void TestSessionTime::pagesThatDoNotAddUpAreTold_data()
{
    QTest::addColumn<std::function<CannedReply(int)>>("pages");
    QTest::addColumn<ImportPhase>("phase");
    QTest::addColumn<qint64>("received");
    QTest::addColumn<ImportFindings>("findings");

    using Pages = std::function<CannedReply(int)>;
    const auto row = [](const char *name, const Pages &pages, ImportPhase phase, qint64 received,
                        const ImportFindings &findings) {
        QTest::newRow(name) << pages << phase << received << findings;
    };
    row("sound", [](int start) { return page(start, start, std::clamp(25 - start, 0, 10), 25); }, ImportPhase::Done, 25,
        {});
    row("overlaps, and says so",
        [](int start) {
            const int first = std::max(start - 2, 0);
            return page(first, first, std::clamp(25 - first, 0, 10), 25);
        },
        ImportPhase::Done, 25, {.doubled = 4});
    row("overlaps, and does not say so",
        [](int start) {
            const int first = std::max(start - 2, 0);
            return page(start, first, std::clamp(25 - first, 0, 10), 25);
        },
        ImportPhase::Done, 27, {.suspicious = 2, .miscountedPages = 1});
    row("rows missing at the end", [](int start) { return page(start, start, std::clamp(20 - start, 0, 10), 25); },
        ImportPhase::Failed, 20, {.missing = 5});
    row("a total that changes", [](int start) { return page(start, start, std::clamp(25 - start, 0, 10), 40 - start); },
        ImportPhase::Failed, 25, {.missing = 5, .totalChanged = true});
    row("without end", [](int start) { return page(start, start, 10, -1); }, ImportPhase::Failed, 510, {});
}

void TestSessionTime::pagesThatDoNotAddUpAreTold()
{
    QFETCH(std::function<CannedReply(int)>, pages);
    QFETCH(ImportFindings, findings);
    m_service = [pages](const QUrl &url) {
        return url.path().contains("events"_L1) ? complete() : pages(QUrlQuery(url).queryItemValue(u"start"_s).toInt());
    };
    start({.pageSize = 10, .mostRecords = 500});
    pass(5min);
    QVERIFY(m_finished);
    const ImportProgress &progress = m_session->progress();
    QTEST(progress.phase, "phase");
    QTEST(progress.received, "received");
    QCOMPARE(progress.findings.missing, findings.missing);
    QCOMPARE(progress.findings.totalChanged, findings.totalChanged);
    if (findings.suspicious == 0)
        QCOMPARE(progress.findings.doubled, findings.doubled);
    else
        QVERIFY(progress.findings.suspicious >= findings.suspicious);
}

QTEST_GUILESS_MAIN(TestSessionTime)
#include "tst_sessiontime.moc"
