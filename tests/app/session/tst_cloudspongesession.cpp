// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/session/cloudspongesession.h"
#include "app/store/spool.h"
#include "tests/support/sandboxprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// One row: a scenario of the sandbox, and how an import through it must end.
struct Expectation {
    ImportPhase phase = ImportPhase::Done;
    qint64 received = 0;
    qint64 skipped = 0;
    std::optional<Error::Code> code = {};
    std::optional<int> serviceCode = {};
};

struct Row {
    const char *name;
    const char *scenario;
    Expectation expected;
};

constexpr auto Done = ImportPhase::Done;
constexpr auto Failed = ImportPhase::Failed;
constexpr auto Cancelled = ImportPhase::Cancelled;
using enum Error::Code;

const std::vector<Row> &rows()
{
    static const std::vector<Row> all{
        {"plain", "granted,contacts-250", {.received = 250}},
        {"empty", "granted,contacts-0", {.received = 0}},
        {"one", "granted,contacts-1", {.received = 1}},
        {"exactly a page", "granted,contacts-100", {.received = 100}},
        {"gathering never seen", "granted,no-gathering,contacts-30", {.received = 30}},
        {"paging ignored", "granted,ignore-paging,contacts-250", {.received = 250}},
        {"no total", "granted,no-total,contacts-250", {.received = 250}},
        {"no total, exactly a page", "granted,no-total,contacts-200", {.received = 200}},
        {"neither paging nor total", "granted,no-total,ignore-paging,contacts-250", {.received = 250}},
        {"neither, exactly a page", "granted,no-total,ignore-paging,contacts-100", {.received = 100}},
        {"a bad contact", "granted,bad-contact,contacts-50", {.received = -1, .skipped = -1}},
        {"not ready at first", "granted,not-ready,contacts-30", {.received = 30}},
        {"rate limited once", "granted,rate-limited,contacts-30", {.received = 30}},
        {"5xx at events", "granted,http-503@events:1-2,contacts-30", {.received = 30}},
        {"reset at events", "granted,reset@events:2,contacts-30", {.received = 30}},
        {"second page truncated once", "granted,truncated@contacts:2-2,contacts-250", {.received = 250}},
        {"second page reset once", "granted,reset@contacts:2-2,contacts-250", {.received = 250}},
        {"first page a login page once", "granted,html@contacts:1-1,contacts-30", {.received = 30}},
        {"second page a login page once", "granted,html@contacts:2-2,contacts-250", {.received = 250}},
        {"a total that grows",
         "granted,changing-total,contacts-250",
         {.phase = Failed, .received = 250, .code = Incomplete}},
        {"a wrong total", "granted,negative-total,contacts-250", {.received = 250}},
        {"a wrong count", "granted,wrong-count,contacts-250", {.received = 250}},
        {"pages that overlap", "granted,overlapping-pages,contacts-250", {.received = 250}},
        {"rows that are missing", "granted,missing-rows,contacts-250", {.received = 250}},
        {"rubbish in events", "granted,rubbish-events,contacts-30", {.received = 30}},
        {"expired", "granted,expired", {.phase = Failed, .code = Gone}},
        {"expired midway", "granted,expired-midway,contacts-250", {.phase = Failed, .received = 100, .code = Gone}},
        {"begin refused", "begin-error", {.phase = Failed, .code = Service}},
        {"begin 500", "http-500@begin", {.phase = Failed, .code = ServerFault}},
        {"begin html", "html@begin", {.phase = Failed, .code = BadReply}},
        {"begin redirects", "redirect@begin", {.phase = Failed, .code = RedirectRefused}},
        {"consent page over http", "http-consent-url", {.phase = Failed, .code = InsecureUrl}},
        {"consent page a file", "file-consent-url", {.phase = Failed, .code = InsecureUrl}},
        {"events of another import", "granted,wrong-import-id", {.phase = Failed, .code = ForeignImport}},
        {"events html", "granted,html@events", {.phase = Failed, .code = BadReply}},
        {"contacts html", "granted,html,contacts-30", {.phase = Failed, .code = BadReply}},
        {"contacts redirect", "granted,redirect,contacts-30", {.phase = Failed, .code = RedirectRefused}},
        {"error 263", "granted,error-263", {.phase = Failed, .code = Service, .serviceCode = 263}},
        {"error 528", "granted,error-528", {.phase = Failed, .code = Service, .serviceCode = 528}},
        {"denied", "granted,error-514", {.phase = Cancelled, .code = Service, .serviceCode = 514}},
        {"consent timed out there", "granted,error-516", {.phase = Cancelled, .code = Service, .serviceCode = 516}},
    };
    return all;
}

} // namespace

/// Every scenario runs through the real sandbox, the real library and the real network, all at the same time.
class TestCloudSpongeSession : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyScenarioEndsAsItMust_data();
    void everyScenarioEndsAsItMust();
    void theServiceIsAskedAtMostOnceASecond();
    void aRefusedKeyIsToldAtOnce();
    void aUserIdGoesWithEveryQuestion();
    void aPasswordNeedsNoConsentPage();
    void cancellingAwaitsNothing_data();
    void cancellingAwaitsNothing();
    void deletingASessionStopsItAndLeavesItToBeTakenUp();
    void anInterruptedImportGoesOn_data();
    void anInterruptedImportGoesOn();
    void anImportOfAnotherAddressStaysInterrupted();
    void givingUpKeepsWhatArrived();
    void theConsentPageIsInNoLog();
    void cleanupTestCase();

private:
    struct Run {
        std::unique_ptr<CloudSpongeSession> session;
        QList<Contact> arrived;
        bool gapless = true;
        int finished = 0;
    };
    [[nodiscard]] std::unique_ptr<CloudSpongeSession> session(const Test::SandboxProcess &sandbox, const QString &key);
    [[nodiscard]] QList<Contact> storedContacts(qint64 id);
    [[nodiscard]] StoredImport storedImport(qint64 id);
    /// Starts an import, and deletes its session as soon as it is in \a phase, and in Downloading has \a received.
    [[nodiscard]] StoredImport interrupted(const QString &service, ImportPhase phase, qint64 received = 0);
    /// How often the sandbox was asked about the import \a remoteId.
    [[nodiscard]] int timesAsked(const QString &remoteId) const;
    template<typename Work>
    auto inLibrary(Work work)
    {
        auto future = m_library->run(std::move(work));
        future.waitForFinished();
        return future.result();
    }

    QTemporaryDir m_dir;
    Profile m_profile;
    SystemClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<LibraryWorker> m_library;
    std::unique_ptr<Test::SandboxProcess> m_sandbox;
    std::map<QByteArray, Run> m_runs;
};

std::unique_ptr<CloudSpongeSession> TestCloudSpongeSession::session(const Test::SandboxProcess &sandbox,
                                                                    const QString &key)
{
    const CloudSpongeAccount account{
        .endpoint = sandbox.url(),
        .credentials = {.key = key, .password = Test::SandboxProcess::domainPassword()},
    };
    ImportFlow::Limits limits;
    limits.pageSize = 100;
    limits.pollAttempts = 3;
    limits.pageAttempts = 3;
    return std::make_unique<CloudSpongeSession>(CloudSpongeClient(m_network, m_clock, account), *m_library, m_clock,
                                                m_profile, limits);
}

QList<Contact> TestCloudSpongeSession::storedContacts(qint64 id)
{
    QFuture<Result<StoredContacts>> future =
        m_library->run([id](ContactLibrary &library) { return library.contacts(id); });
    future.waitForFinished();
    return future.result().value_or(StoredContacts{}).contacts;
}

StoredImport TestCloudSpongeSession::storedImport(qint64 id)
{
    QFuture<Result<StoredImport>> future = m_library->run([id](ContactLibrary &library) { return library.import(id); });
    future.waitForFinished();
    return future.result().value_or(StoredImport{});
}

int TestCloudSpongeSession::timesAsked(const QString &remoteId) const
{
    const QJsonObject stats = m_sandbox->stats();
    int times = 0;
    for (const QJsonValue &import : stats.value("imports"_L1).toArray()) {
        if (QString::number(import["import_id"_L1].toInteger()) == remoteId)
            times += import["polls"_L1].toInt();
    }
    for (const QJsonValue &page : stats.value("contacts_requests"_L1).toArray())
        times += QString::number(page["import_id"_L1].toInteger()) == remoteId;
    return times;
}

void TestCloudSpongeSession::initTestCase()
{
    const Result<Profile> profile = openProfile(m_dir.filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = *profile;
    m_library = std::make_unique<LibraryWorker>(m_profile);
    m_sandbox = std::make_unique<Test::SandboxProcess>(QStringList{u"--gather-seconds"_s, u"0.5"_s});
    QVERIFY2(m_sandbox->isListening(), qPrintable(m_sandbox->errorText()));

    for (const Row &row : rows()) {
        Run &run = m_runs[row.name];
        run.session = session(*m_sandbox, Test::SandboxProcess::domainKey());
        connect(run.session.get(), &ImportSession::contactsArrived, this,
                [&run](qint64 position, const QList<Contact> &contacts) {
                    run.gapless = run.gapless && position == run.arrived.size() && !contacts.isEmpty();
                    run.arrived += contacts;
                });
        connect(run.session.get(), &ImportSession::finished, this, [&run] { ++run.finished; });
        run.session->start({.service = u"sandbox_"_s + QString::fromLatin1(row.scenario)});
        QCOMPARE(run.session->progress().phase, ImportPhase::Beginning);
    }
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(m_runs.begin(), m_runs.end(), [](const auto &entry) { return entry.second.finished > 0; }), 90'000);
}

void TestCloudSpongeSession::everyScenarioEndsAsItMust_data()
{
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < rows().size(); ++i)
        QTest::newRow(rows()[i].name) << static_cast<int>(i);
}

void TestCloudSpongeSession::everyScenarioEndsAsItMust()
{
    QFETCH(int, row);
    const Expectation &expected = rows()[static_cast<std::size_t>(row)].expected;
    const Run &run = m_runs.at(QTest::currentDataTag());
    const ImportProgress &progress = run.session->progress();

    QCOMPARE(progress.phase, expected.phase);
    QCOMPARE(run.finished, 1);
    QCOMPARE(progress.error.has_value(), expected.code.has_value());
    if (expected.code) {
        QCOMPARE(progress.error->code, *expected.code);
        QCOMPARE(progress.error->serviceCode.value_or(0),
                 expected.serviceCode.value_or(progress.error->serviceCode.value_or(0)));
    }
    if (expected.received >= 0)
        QCOMPARE(progress.received, expected.received);
    else
        QVERIFY(progress.skipped > 0 && progress.received > 0);
    QVERIFY(run.gapless);
    QCOMPARE(run.arrived.size(), progress.received);

    // The store has what the screen was told of, and nothing else.
    QVERIFY(progress.storedId > 0);
    QCOMPARE(storedContacts(progress.storedId), run.arrived);
    const StoredImport stored = storedImport(progress.storedId);
    QCOMPARE(stored.received, progress.received);
    QCOMPARE(stored.skipped, progress.skipped);
    QVERIFY(stored.state != StoredImport::State::Running);
    QCOMPARE(stored.state == StoredImport::State::Complete, expected.phase == ImportPhase::Done);
    QVERIFY(stored.remote.consentUrl.isEmpty());
    if (expected.phase == ImportPhase::Done && progress.received > 0)
        QVERIFY(!progress.owner.isEmpty());

    // Raw bytes stay only where not all of them could be read.
    const Result<QList<SpooledPage>> spooled = spooledPages(m_profile, progress.storedId);
    QVERIFY(spooled);
    if (expected.phase == ImportPhase::Done && progress.skipped == 0)
        QCOMPARE(spooled->size(), 0);
}

void TestCloudSpongeSession::theServiceIsAskedAtMostOnceASecond()
{
    QCOMPARE(m_sandbox->stats().value("early_polls"_L1).toInt(-1), 0);
}

void TestCloudSpongeSession::aRefusedKeyIsToldAtOnce()
{
    const auto refused = session(*m_sandbox, u"somebody else"_s);
    QSignalSpy finished(refused.get(), &ImportSession::finished);
    refused->start({.service = u"yahoo"_s});
    QVERIFY(finished.wait(10'000));
    QCOMPARE(refused->progress().phase, ImportPhase::Failed);
    QCOMPARE(refused->progress().error->code, Error::Code::Unauthorized);
}

void TestCloudSpongeSession::aUserIdGoesWithEveryQuestion()
{
    // The sandbox repeats it in each answer, and one that we had not given would be somebody else's.
    const auto named = session(*m_sandbox, Test::SandboxProcess::domainKey());
    QSignalSpy finished(named.get(), &ImportSession::finished);
    named->start({.service = u"sandbox_granted,contacts-130"_s,
                  .userId = u"joe & co"_s,
                  .redirectUrl = QUrl(u"https://example.com/done?a=b"_s)});
    QVERIFY(finished.wait(60'000));
    QCOMPARE(named->progress().phase, ImportPhase::Done);
    QCOMPARE(named->progress().received, 130);
    QCOMPARE(storedImport(named->progress().storedId).remote.userId, u"joe & co"_s);
}

void TestCloudSpongeSession::aPasswordNeedsNoConsentPage()
{
    const auto named = session(*m_sandbox, Test::SandboxProcess::domainKey());
    QSignalSpy finished(named.get(), &ImportSession::finished);
    bool wasAsked = false;
    connect(named.get(), &ImportSession::changed, this,
            [&] { wasAsked = wasAsked || !named->progress().consentUrl.isEmpty(); });
    named->startWithPassword({.service = u"sandbox_granted,contacts-130"_s},
                             {.username = u"joe@example.com"_s, .password = u"abcd-efgh"_s});
    QVERIFY(finished.wait(60'000));
    QCOMPARE(named->progress().phase, ImportPhase::Done);
    QCOMPARE(named->progress().received, 130);
    QVERIFY(!wasAsked);
    const StoredImport kept = storedImport(named->progress().storedId);
    QCOMPARE(kept.signIn, SignInWays(SignInWay::Password));
    QVERIFY(kept.startedAt <= kept.consentedAt && kept.consentedAt <= kept.readyAt && kept.readyAt <= kept.finishedAt);
}

void TestCloudSpongeSession::cancellingAwaitsNothing_data()
{
    QTest::addColumn<ImportPhase>("when");
    QTest::newRow("beginning") << ImportPhase::Beginning;
    QTest::newRow("consent") << ImportPhase::AwaitingConsent;
    QTest::newRow("gathering") << ImportPhase::Gathering;
    QTest::newRow("downloading") << ImportPhase::Downloading;
}

void TestCloudSpongeSession::cancellingAwaitsNothing()
{
    QFETCH(ImportPhase, when);
    const auto cancelled = session(*m_sandbox, Test::SandboxProcess::domainKey());
    QSignalSpy finished(cancelled.get(), &ImportSession::finished);
    QSignalSpy arrived(cancelled.get(), &ImportSession::contactsArrived);
    const bool waits = when == ImportPhase::AwaitingConsent;
    cancelled->start({.service = waits ? u"yahoo"_s : u"sandbox_granted,slow-gathering,contacts-500"_s});
    if (when == ImportPhase::Downloading)
        QTRY_VERIFY_WITH_TIMEOUT(!arrived.isEmpty(), 20'000);
    else
        QTRY_COMPARE_WITH_TIMEOUT(cancelled->progress().phase, when, 20'000);
    cancelled->cancel();
    QCOMPARE(cancelled->progress().phase, ImportPhase::Cancelled);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(cancelled->progress().error->code, Error::Code::Aborted);

    const qint64 id = cancelled->progress().storedId;
    qint64 told = 0;
    for (const QList<QVariant> &signal : std::as_const(arrived))
        told += signal.at(1).value<QList<Contact>>().size();
    QCOMPARE(cancelled->progress().received, told);
    QCOMPARE(storedContacts(id).size(), told);
    QCOMPARE(storedImport(id).state, StoredImport::State::Cancelled);
}

StoredImport TestCloudSpongeSession::interrupted(const QString &service, ImportPhase phase, qint64 received)
{
    auto doomed = session(*m_sandbox, Test::SandboxProcess::domainKey());
    doomed->start({.service = service, .includeAddresses = false, .sourceName = u"Doomed"_s});
    const bool reached = QTest::qWaitFor(
        [&] { return doomed->progress().phase == phase && doomed->progress().received >= received; }, 30'000);
    const qint64 id = doomed->progress().storedId;
    doomed.reset();
    return reached ? storedImport(id) : StoredImport{};
}

void TestCloudSpongeSession::deletingASessionStopsItAndLeavesItToBeTakenUp()
{
    const StoredImport import = interrupted(u"sandbox_granted,contacts-500"_s, ImportPhase::Downloading, 100);
    QVERIFY(import.id > 0);
    QCOMPARE(import.state, StoredImport::State::Running);
    QCOMPARE(import.phase, StoredImport::Phase::Downloading);
    QVERIFY(!import.remote.consentUrl.isEmpty());
    QCOMPARE(import.sourceName, u"Doomed"_s);
    QVERIFY(!import.withAddresses);
    const int asked = timesAsked(import.remote.id);
    QVERIFY(asked > 0);
    // While another import goes all its way, polls and pages of this one would come too.
    const auto other = session(*m_sandbox, Test::SandboxProcess::domainKey());
    QSignalSpy finished(other.get(), &ImportSession::finished);
    other->start({.service = u"sandbox_granted,contacts-500"_s});
    QVERIFY(finished.wait(60'000));
    QCOMPARE(other->progress().phase, ImportPhase::Done);
    QCOMPARE(timesAsked(import.remote.id), asked);
    QVERIFY(storedContacts(import.id).size() >= 100);
    const auto waiting = inLibrary([](ContactLibrary &library) { return library.interruptedImports(); });
    QVERIFY(waiting);
    QVERIFY(std::any_of(waiting->cbegin(), waiting->cend(),
                        [&](const StoredImport &kept) { return kept.id == import.id; }));
}

void TestCloudSpongeSession::anInterruptedImportGoesOn_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<ImportPhase>("phase");
    QTest::addColumn<qint64>("received");
    QTest::newRow("consent") << u"yahoo"_s << ImportPhase::AwaitingConsent << qint64(0);
    QTest::newRow("gathering") << u"sandbox_granted,slow-gathering,contacts-500"_s << ImportPhase::Gathering
                               << qint64(0);
    QTest::newRow("first page") << u"sandbox_granted,contacts-500"_s << ImportPhase::Downloading << qint64(0);
    QTest::newRow("second page") << u"sandbox_granted,contacts-500"_s << ImportPhase::Downloading << qint64(100);
    QTest::newRow("fourth page") << u"sandbox_granted,contacts-500"_s << ImportPhase::Downloading << qint64(300);
    QTest::newRow("paging ignored") << u"sandbox_granted,ignore-paging,contacts-500"_s << ImportPhase::Downloading
                                    << qint64(0);
    QTest::newRow("no total") << u"sandbox_granted,no-total,contacts-500"_s << ImportPhase::Downloading << qint64(200);
}

void TestCloudSpongeSession::anInterruptedImportGoesOn()
{
    QFETCH(QString, service);
    QFETCH(ImportPhase, phase);
    QFETCH(qint64, received);
    const StoredImport import = interrupted(service, phase, received);
    QVERIFY(import.id > 0);
    QCOMPARE(import.state, StoredImport::State::Running);

    const auto resumed = session(*m_sandbox, Test::SandboxProcess::domainKey());
    QSignalSpy finished(resumed.get(), &ImportSession::finished);
    QList<Contact> arrived;
    bool gapless = true;
    connect(resumed.get(), &ImportSession::contactsArrived, this, [&](qint64 position, const QList<Contact> &contacts) {
        gapless = gapless && position == arrived.size();
        arrived += contacts;
    });
    resumed->resume(import);
    if (phase == ImportPhase::AwaitingConsent) {
        QTRY_COMPARE_WITH_TIMEOUT(resumed->progress().phase, ImportPhase::AwaitingConsent, 10'000);
        QCOMPARE(resumed->progress().consentUrl.toString(), import.remote.consentUrl);
        QVERIFY(m_sandbox->decide(resumed->progress().consentUrl, true));
    }
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(resumed->progress().phase, ImportPhase::Done);
    QVERIFY(resumed->progress().isResumed);
    QCOMPARE(resumed->progress().storedId, import.id);
    QCOMPARE(resumed->progress().received, 500);
    QVERIFY(gapless);
    QCOMPARE(arrived.size(), 500);
    QCOMPARE(storedContacts(import.id), arrived);
    QCOMPARE(storedImport(import.id).state, StoredImport::State::Complete);
    // What was reached before the interruption has the time of then, also when the rest is seen only now.
    if (phase != ImportPhase::AwaitingConsent)
        QCOMPARE(storedImport(import.id).consentedAt, import.consentedAt);
    if (phase == ImportPhase::Downloading)
        QCOMPARE(storedImport(import.id).readyAt, import.readyAt);
    QVERIFY(storedImport(import.id).readyAt.isValid());
    QCOMPARE(storedImport(import.id).remote.consentUrl, QString());
    QCOMPARE(spooledPages(m_profile, import.id)->size(), 0);
    QVERIFY(!resumed->progress().owner.isEmpty());
    QCOMPARE(m_sandbox->stats().value("early_polls"_L1).toInt(-1), 0);
}

void TestCloudSpongeSession::anImportOfAnotherAddressStaysInterrupted()
{
    const StoredImport import = interrupted(u"sandbox_granted,contacts-500"_s, ImportPhase::Downloading, 100);
    QVERIFY(import.id > 0);
    const Test::SandboxProcess other;
    const auto resumed = session(other, Test::SandboxProcess::domainKey());
    QSignalSpy finished(resumed.get(), &ImportSession::finished);
    resumed->resume(import);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10'000);
    QCOMPARE(resumed->progress().phase, ImportPhase::Failed);
    QCOMPARE(resumed->progress().error->code, Error::Code::OtherEndpoint);
    QCOMPARE(storedImport(import.id).state, StoredImport::State::Running);
    QCOMPARE(other.stats().value("requests"_L1).toInt(), 1); // for the statistics
}

void TestCloudSpongeSession::givingUpKeepsWhatArrived()
{
    const StoredImport import = interrupted(u"sandbox_granted,contacts-500"_s, ImportPhase::Downloading, 100);
    QVERIFY(import.id > 0);
    const qint64 before = storedContacts(import.id).size();
    const auto ended = inLibrary(
        [id = import.id, now = m_clock.now()](ContactLibrary &library) { return giveUpImport(library, id, now); });
    QVERIFY(ended);
    QCOMPARE(ended->state, before < 500 ? StoredImport::State::Partial : StoredImport::State::Complete);
    QVERIFY(ended->received >= before);
    QCOMPARE(ended->remote.consentUrl, QString());
    QCOMPARE(storedContacts(import.id).size(), ended->received);
}

void TestCloudSpongeSession::theConsentPageIsInNoLog()
{
    const QString path = m_dir.filePath(u"all.log"_s);
    QString consentUrl;
    {
        LogSink log;
        QVERIFY(log.setFile(path));
        QLoggingCategory::setFilterRules(u"ferry.*=true"_s);
        const auto doomed = session(*m_sandbox, Test::SandboxProcess::domainKey());
        doomed->start({.service = u"sandbox_granted,http-503@events:2-2,contacts-300"_s, .userId = u"canary-user"_s});
        QSignalSpy finished(doomed.get(), &ImportSession::finished);
        QTRY_VERIFY_WITH_TIMEOUT(!doomed->progress().consentUrl.isEmpty(), 30'000);
        consentUrl = doomed->progress().consentUrl.toString();
        QVERIFY(finished.wait(60'000));
        QLoggingCategory::setFilterRules({});
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString logged = QString::fromUtf8(file.readAll());
    QVERIFY2(logged.contains(u"ferry.session"_s), "nothing was logged, so nothing is proven");
    const QString secret = consentUrl.section(u'/', -1);
    QVERIFY2(secret.size() >= 6, qPrintable(consentUrl));
    for (const QString &canary : {consentUrl, secret, u"canary-user"_s, Test::SandboxProcess::domainPassword()})
        QVERIFY2(!logged.contains(canary), qPrintable(canary));
}

void TestCloudSpongeSession::cleanupTestCase()
{
    m_runs.clear();
}

QTEST_GUILESS_MAIN(TestCloudSpongeSession)
#include "tst_cloudspongesession.moc"
