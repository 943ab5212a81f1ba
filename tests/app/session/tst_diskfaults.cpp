// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/session/cloudspongesession.h"
#include "tests/support/failingcalls.h"
#include "tests/support/sandboxprocess.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;
using Call = Test::FailingCalls::Call;

namespace {

constexpr int contacts = 60;
constexpr qint64 pageSize = 10;

struct Fault {
    Call call = Call::Write;
    int number = 0;
    bool forEver = false;
    /// The call that fails, from 1, counted from the beginning; 0: the first one after a page has arrived.
    int nth = 0;
    /// What the network does besides.
    QString network = {};
};

} // namespace

/// G-D4, G-D6: whatever the disk refuses during an import, and when, the import ends with a word about the disk or goes all
/// its way; what had arrived is there; and once the disk works again it goes on to the end without a restart.
class TestDiskFaults : public QObject
{
    Q_OBJECT

    /// An import on a profile of its own, since a fault strikes everything on a library's thread.
    struct Run {
        Fault fault;
        std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>();
        Profile profile = {};
        std::unique_ptr<LibraryWorker> library = {};
        std::unique_ptr<CloudSpongeSession> session = {};
        qint64 arrived = 0;
        bool isOver = false;
        int strikes = 0;
    };

private slots:
    void initTestCase();
    void everyFaultIsSurvived_data();
    void everyFaultIsSurvived();
    void cleanupTestCase();

private:
    void addRuns();
    std::unique_ptr<CloudSpongeSession> session(const Run &run);
    template<typename Work>
    static auto inLibrary(Run &run, Work work)
    {
        auto future = run.library->run(
            [work](ContactLibrary &library) -> Result<decltype(work(library))> { return work(library); });
        future.waitForFinished();
        return future.result();
    }

    SystemClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<Test::SandboxProcess> m_sandbox;
    /// By the name of its row.
    std::map<QByteArray, Run> m_runs;
    QStringList m_table;
};

void TestDiskFaults::addRuns()
{
    const std::pair<const char *, Call> calls[]{{"open", Call::OpenNew},
                                                {"write", Call::Write},
                                                {"fsync", Call::Sync},
                                                {"pwrite64", Call::StoreWrite},
                                                {"fdatasync", Call::StoreSync}};
    const std::pair<const char *, int> numbers[]{
        {"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EROFS", EROFS}, {"EDQUOT", EDQUOT}, {"EMFILE", EMFILE}};
    for (const auto &[callName, call] : calls) {
        for (const auto &[numberName, number] : numbers) {
            if (number == EMFILE && call != Call::OpenNew)
                continue;
            for (const bool forEver : {false, true}) {
                const QByteArray name = QByteArray(callName) + ' ' + numberName + (forEver ? " for ever" : " once");
                m_runs[name].fault = {.call = call, .number = number, .forEver = forEver};
            }
        }
        // From the very first on, and ever later; some calls are not made as often.
        for (const int nth : {1, 2, 4, 6, 20, 58}) {
            m_runs[QByteArray(callName) + " full from " + QByteArray::number(nth)].fault = {
                .call = call, .number = ENOSPC, .forEver = true, .nth = nth};
        }
        // Both at once: the page breaks off while the disk refuses it.
        for (const char *network : {"reset@contacts:2-2", "truncated@contacts:2-2", "http-503@contacts:2-3"}) {
            m_runs[QByteArray(callName) + " full, and " + network].fault = {
                .call = call, .number = ENOSPC, .forEver = true, .network = ","_L1 + QLatin1StringView(network)};
        }
    }
}

std::unique_ptr<CloudSpongeSession> TestDiskFaults::session(const Run &run)
{
    const CloudSpongeAccount account{
        .endpoint = m_sandbox->url(),
        .credentials = {.key = Test::SandboxProcess::domainKey(), .password = Test::SandboxProcess::domainPassword()},
    };
    return std::make_unique<CloudSpongeSession>(CloudSpongeClient(m_network, m_clock, account), *run.library, m_clock,
                                                run.profile, ImportFlow::Limits{.pageSize = pageSize});
}

void TestDiskFaults::initTestCase()
{
    m_sandbox = std::make_unique<Test::SandboxProcess>(
        QStringList{u"--gather-seconds"_s, u"0.1"_s, u"--contacts"_s, QString::number(contacts)});
    QVERIFY2(m_sandbox->isListening(), qPrintable(m_sandbox->errorText()));
    addRuns();
    for (auto &[name, run] : m_runs) {
        run.profile = openProfile(run.folder->path()).value();
        run.library = std::make_unique<LibraryWorker>(run.profile);
        inLibrary(run, [](ContactLibrary &) { return 0; }); // it is there before anything fails
        const auto arm = [&run, fault = run.fault](int nth) {
            run.library->run([fault, nth](ContactLibrary &) -> Result<void> {
                Test::FailingCalls::arm(fault.call, nth, fault.number, fault.forEver);
                return {};
            });
        };
        if (run.fault.nth > 0)
            arm(run.fault.nth);
        run.session = session(run);
        connect(run.session.get(), &ImportSession::contactsArrived, this,
                [&run, arm](qint64, const QList<Contact> &page) {
                    if (run.arrived == 0 && run.fault.nth == 0)
                        arm(1);
                    run.arrived += page.size();
                });
        connect(run.session.get(), &ImportSession::finished, this, [&run] { run.isOver = true; });
        run.session->start({.service = u"sandbox_granted,no-gathering"_s + run.fault.network});
    }
    QTRY_VERIFY_WITH_TIMEOUT(
        std::all_of(m_runs.begin(), m_runs.end(), [](const auto &entry) { return entry.second.isOver; }), 180'000);
}

void TestDiskFaults::everyFaultIsSurvived_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const auto &[name, run] : m_runs)
        QTest::newRow(name.constData()) << name;
}

void TestDiskFaults::everyFaultIsSurvived()
{
    QFETCH(QByteArray, name);
    Run &run = m_runs[name];
    const ImportProgress progress = run.session->progress();
    const qint64 id = progress.storedId;
    QVERIFY(isOver(progress.phase));
    run.strikes = inLibrary(run, [](ContactLibrary &) {
                      const int strikes = Test::FailingCalls::strikes();
                      Test::FailingCalls::disarm();
                      return strikes;
                  }).value();
    QVERIFY(run.strikes > 0 || progress.phase == ImportPhase::Done);
    if (progress.phase != ImportPhase::Done) {
        QVERIFY(progress.error);
        const Error::Code code = progress.error->code;
        QVERIFY2(code >= Error::Code::DiskFull && code <= Error::Code::Locked, qPrintable(progress.error->detail));
        if (run.fault.number == ENOSPC || run.fault.number == EDQUOT)
            QVERIFY2(code == Error::Code::DiskFull || code == Error::Code::FileFault,
                     qPrintable(progress.error->detail));
    }

    // What the person has seen is there, whatever else is.
    qint64 kept = 0;
    if (id > 0) {
        kept = inLibrary(run, [id](ContactLibrary &library) {
                   return library.import(id).value_or(StoredImport{});
               })->received;
        QVERIFY2(kept >= run.arrived, qPrintable(u"%1 of %2"_s.arg(kept).arg(run.arrived)));
    }

    // The disk works again: the same library, another try.
    const auto again = session(run);
    QSignalSpy finished(again.get(), &ImportSession::finished);
    const StoredImport import =
        inLibrary(run, [id](ContactLibrary &library) { return library.import(id).value_or(StoredImport{}); }).value();
    const bool goesOn = import.id > 0 && import.state == StoredImport::State::Running && !import.remote.id.isEmpty();
    if (goesOn)
        again->resume(import);
    else if (progress.phase != ImportPhase::Done)
        again->start({.service = u"sandbox_granted,no-gathering"_s});
    if (progress.phase != ImportPhase::Done) {
        QVERIFY(finished.wait(60'000));
        QVERIFY2(again->progress().phase == ImportPhase::Done,
                 qPrintable(again->progress().error.value_or(Error{}).detail));
    }
    const qint64 last = again->progress().storedId > 0 ? again->progress().storedId : id;
    const StoredContacts stored = inLibrary(run, [last](ContactLibrary &library) {
                                      return library.contacts(last).value_or(StoredContacts{});
                                  }).value();
    QCOMPARE(stored.contacts.size(), contacts);
    QCOMPARE(stored.unreadable, 0);
    m_table.append(u"%1: %2 after %3, then %4"_s.arg(QString::fromLatin1(name), -42)
                       .arg(progress.phase == ImportPhase::Done ? u"complete"_s : u"told"_s)
                       .arg(kept)
                       .arg(progress.phase == ImportPhase::Done ? u"nothing to do"_s
                                : goesOn                        ? u"went on"_s
                                                                : u"begun anew"_s));

    // And the file is sound.
    run.session.reset();
    run.library.reset();
    const auto reopened = ContactLibrary::open(run.profile);
    QVERIFY(reopened);
    QVERIFY(!(*reopened)->salvaged());
}

void TestDiskFaults::cleanupTestCase()
{
    for (const QString &line : std::as_const(m_table))
        qInfo("%s", qPrintable(line));
    m_runs.clear();
}

QTEST_GUILESS_MAIN(TestDiskFaults)
#include "tst_diskfaults.moc"
