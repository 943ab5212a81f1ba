// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/formats/exportjob.h"
#include "app/session/cloudspongesession.h"
#include "tests/support/randomcontacts.h"
#include "tests/support/sandboxprocess.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QtTest>

#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int people = 500;

/// A file system of a few MiB of its own, and a file on it that takes all but so much of the room.
class SmallDisk
{
public:
    SmallDisk()
        : m_isMounted(::mount("tmpfs", QFile::encodeName(m_folder.path()).constData(), "tmpfs", 0, "size=32m") == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] qint64 room() const
    {
        struct statvfs facts = {};
        ::statvfs(QFile::encodeName(m_folder.path()).constData(), &facts);
        return static_cast<qint64>(facts.f_bavail * facts.f_frsize);
    }
    /// Nothing but \a bytes, rounded to the pages that memory has, are to be had.
    [[nodiscard]] bool leave(qint64 bytes)
    {
        QFile ballast(ballastPath());
        return ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
            && ballast.write(QByteArray(std::max<qint64>(room() - bytes, 0), 'x')) >= 0 && room() <= bytes + 4096;
    }
    [[nodiscard]] bool makeRoom() { return QFile::remove(ballastPath()); }

private:
    [[nodiscard]] QString ballastPath() const { return m_folder.filePath(u"ballast"_s); }

    QTemporaryDir m_folder;
    bool m_isMounted;
};

} // namespace

/// G-D6 on a real file system that is full: told as what it is, with all that was there before and all that had arrived;
/// when there is room again the next try succeeds in the same run of the program.
class TestFullDisk : public QObject
{
    Q_OBJECT

    static void addShares()
    {
        QTest::addColumn<int>("share");
        for (const int share : {0, 1, 50, 99})
            QTest::addRow("full at %d %%", share) << share;
    }

private slots:
    void initTestCase()
    {
        if (!SmallDisk().isMounted())
            QSKIP("no file system may be mounted here");
        m_sandbox = std::make_unique<Test::SandboxProcess>(
            QStringList{u"--gather-seconds"_s, u"0.1"_s, u"--contacts"_s, QString::number(people)});
        QVERIFY2(m_sandbox->isListening(), qPrintable(m_sandbox->errorText()));
    }

    void importIsToldAndGoesOn_data() { addShares(); }
    void importIsToldAndGoesOn();
    void exportLeavesTheOldFile_data() { addShares(); }
    void exportLeavesTheOldFile();

private:
    std::unique_ptr<CloudSpongeSession> session(const Profile &profile, LibraryWorker &library);
    template<typename Work>
    static auto inLibrary(LibraryWorker &library, Work work)
    {
        auto future = library.run([work](ContactLibrary &opened) { return work(opened); });
        future.waitForFinished();
        return future.result().value();
    }

    SystemClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<Test::SandboxProcess> m_sandbox;
    /// What an import takes of the room there is, once that is known.
    qint64 m_needed = 0;
};

std::unique_ptr<CloudSpongeSession> TestFullDisk::session(const Profile &profile, LibraryWorker &library)
{
    const CloudSpongeAccount account{
        .endpoint = m_sandbox->url(),
        .credentials = {.key = Test::SandboxProcess::domainKey(), .password = Test::SandboxProcess::domainPassword()},
    };
    return std::make_unique<CloudSpongeSession>(CloudSpongeClient(m_network, m_clock, account), library, m_clock,
                                                profile, ImportFlow::Limits{.pageSize = people / 10});
}

void TestFullDisk::importIsToldAndGoesOn()
{
    QFETCH(int, share);
    SmallDisk disk;
    QVERIFY(disk.isMounted());
    const Profile profile = openProfile(disk.path()).value();
    LibraryWorker library(profile);
    inLibrary(library, [](ContactLibrary &opened) { return opened.imports(); });
    const auto perform = [&](CloudSpongeSession &one, const std::function<void()> &begin) {
        QSignalSpy finished(&one, &ImportSession::finished);
        begin();
        return !finished.isEmpty() || finished.wait(60'000);
    };
    const ImportRequest request{.service = u"sandbox_granted,no-gathering"_s};

    if (m_needed == 0) {
        const qint64 before = disk.room();
        const auto whole = session(profile, library);
        qint64 least = before;
        connect(whole.get(), &ImportSession::contactsArrived, whole.get(),
                [&] { least = std::min(least, disk.room()); });
        QVERIFY(perform(*whole, [&] { whole->start(request); }));
        QCOMPARE(whole->progress().phase, ImportPhase::Done);
        m_needed = before - least;
        QVERIFY(m_needed > 100'000);
    }

    const auto struck = session(profile, library);
    qint64 seen = 0;
    connect(struck.get(), &ImportSession::contactsArrived, this,
            [&](qint64, const QList<Contact> &page) { seen += page.size(); });
    QVERIFY(disk.leave(m_needed * share / 100));
    QVERIFY(perform(*struck, [&] { struck->start(request); }));
    const ImportProgress progress = struck->progress();
    if (progress.phase != ImportPhase::Done) {
        QVERIFY(progress.error);
        QVERIFY2(progress.error->code == Error::Code::DiskFull, qPrintable(progress.error->detail));
    }
    QVERIFY2(share > 50 || progress.phase == ImportPhase::Failed, "there was no room for that");

    QVERIFY(disk.makeRoom());
    const qint64 id = progress.storedId;
    StoredImport kept;
    if (id > 0) {
        kept = inLibrary(library, [id](ContactLibrary &opened) { return opened.import(id); });
        QVERIFY(kept.received >= seen);
    }
    const auto again = session(profile, library);
    qint64 last = id;
    if (progress.phase != ImportPhase::Done) {
        const bool goesOn = kept.id > 0 && kept.state == StoredImport::State::Running && !kept.remote.id.isEmpty();
        QVERIFY(perform(*again, [&] { goesOn ? again->resume(kept) : again->start(request); }));
        QVERIFY2(again->progress().phase == ImportPhase::Done,
                 qPrintable(again->progress().error.value_or(Error{}).detail));
        last = again->progress().storedId;
    }
    const StoredContacts stored = inLibrary(library, [last](ContactLibrary &opened) { return opened.contacts(last); });
    QCOMPARE(stored.contacts.size(), people);
    QCOMPARE(stored.unreadable, 0);
    qInfo("full at %d %%: %s with %lld contacts, then all %d", share,
          progress.phase == ImportPhase::Done ? "complete" : "told", static_cast<long long>(kept.received), people);
}

void TestFullDisk::exportLeavesTheOldFile()
{
    QFETCH(int, share);
    SmallDisk disk;
    QVERIFY(disk.isMounted());
    const QString path = disk.path() + "/contacts.vcf"_L1;
    const QList<Contact> contacts = Test::RandomContacts(7, Test::TextKind::Hostile).contacts(people);
    const auto save = [&]() -> Result<QByteArray> {
        ExportJob job(contacts, ExportFormat::VCard4, path);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        if (finished.isEmpty() && !finished.wait(60'000))
            return fail(Error::Code::Timeout);
        if (!job.result())
            return fail(job.result().error());
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const Result<QByteArray> first = save();
    QVERIFY(first && first->size() > 100'000);

    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    QVERIFY(disk.leave(first->size() * share / 100));
    const Result<QByteArray> refused = save();
    QVERIFY(!refused);
    QVERIFY2(refused.error().code == Error::Code::DiskFull, qPrintable(refused.error().detail));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "old");
    QCOMPARE(QDir(disk.path()).entryList(QDir::Files | QDir::Hidden), (QStringList{u"ballast"_s, u"contacts.vcf"_s}));

    QVERIFY(disk.makeRoom());
    const Result<QByteArray> written = save();
    QVERIFY(written);
    QVERIFY(*written == *first);
}

int main(int argc, char **argv)
{
    // What is mounted is mounted for this program alone, and a user may do it who is nobody in particular. Before any thread
    // is there.
    ::unshare(CLONE_NEWNS | (::geteuid() == 0 ? 0 : CLONE_NEWUSER));
    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    QCoreApplication app(argc, argv);
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulldisk.moc"
