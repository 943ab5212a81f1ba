// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/durablefile.h"
#include "app/core/filehandle.h"
#include "tests/support/failingcalls.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>

#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Test::FailingCalls::Call;

namespace {

const QByteArray Old("what was there before");

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be opened)");
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

unsigned modeOf(const QString &path)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

/// Another person than root, to whom modes mean something.
class Unprivileged
{
public:
    Unprivileged() { m_dropped = ::geteuid() == 0 && ::seteuid(65534) == 0; }
    ~Unprivileged()
    {
        if (m_dropped && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

private:
    bool m_dropped = false;
};

/// A place that runs full after less than a MiB: a small file system, or a limit on the size of files where none may be
/// mounted.
class NarrowPlace
{
public:
    explicit NarrowPlace(const QString &folder)
        : m_folder(QFile::encodeName(folder))
        , m_isMount(::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=512k") == 0)
    {
        if (m_isMount)
            return;
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit narrow = m_before;
        narrow.rlim_cur = 512 * 1024;
        ::setrlimit(RLIMIT_FSIZE, &narrow);
    }
    ~NarrowPlace()
    {
        if (m_isMount)
            ::umount2(m_folder.constData(), MNT_DETACH);
        else
            ::setrlimit(RLIMIT_FSIZE, &m_before);
    }
    NarrowPlace(const NarrowPlace &) = delete;
    NarrowPlace &operator=(const NarrowPlace &) = delete;
    [[nodiscard]] Error::Code expected() const { return m_isMount ? Error::Code::DiskFull : Error::Code::FileFault; }

private:
    QByteArray m_folder;
    bool m_isMount;
    rlimit m_before = {};
};

} // namespace

class TestDurableFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777));
    }
    void cleanup()
    {
        Test::FailingCalls::disarm();
        m_folder.reset();
    }

    void writesExactlyTheBytesGiven_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("one") << QByteArray("x");
        QTest::newRow("zero bytes") << QByteArray(5, '\0');
        QTest::newRow("one chunk") << QByteArray(64 * 1024, 'a');
        QTest::newRow("just over a chunk") << QByteArray(64 * 1024 + 1, 'b');
        QTest::newRow("many chunks") << QByteArray(3'000'001, 'c');
    }
    void writesExactlyTheBytesGiven()
    {
        QFETCH(QByteArray, content);
        QVERIFY(writeDurably(path(), content));
        QCOMPARE(contentOf(path()), content);
        QVERIFY(writeDurably(path(), Old));
        QCOMPARE(contentOf(path()), Old);
        QCOMPARE(namesIn(m_folder->path()), QStringList{u"contacts.vcf"_s});
    }

    void manySmallWritesAddUp()
    {
        auto file = DurableFile::create(path());
        QVERIFY(file);
        QByteArray expected;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray piece = QByteArray::number(i);
            QCOMPARE((*file)->sink().write(piece), piece.size());
            expected += piece;
        }
        QVERIFY(!QFile::exists(path())); // nothing under the name before commit()
        QVERIFY((*file)->commit());
        QCOMPARE(contentOf(path()), expected);
    }

    void aFileThatIsNotCommittedLeavesNothing()
    {
        put(path(), Old);
        {
            auto file = DurableFile::create(path());
            QVERIFY(file);
            (*file)->sink().write("half of it");
        }
        QCOMPARE(contentOf(path()), Old);
        QCOMPARE(namesIn(m_folder->path()).size(), 1);
    }

    // Facts M1, M4: one large write to a disk that runs full. QSaveFile replaced the old file by a cut one here.
    void aFullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<qsizetype>("pieceSize");
        QTest::newRow("one write of 1 MiB") << qsizetype(1024 * 1024);
        QTest::newRow("64 KiB") << qsizetype(64 * 1024);
        QTest::newRow("64 bytes") << qsizetype(64);
    }
    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(qsizetype, pieceSize);
        const NarrowPlace narrow(m_folder->path());
        put(path(), Old);

        auto file = DurableFile::create(path());
        QVERIFY(file);
        const QByteArray piece(pieceSize, 'x');
        qsizetype refused = 0;
        for (qsizetype sent = 0; sent < 1024 * 1024; sent += pieceSize)
            refused += (*file)->sink().write(piece) != pieceSize;
        QVERIFY(refused > 0);
        QVERIFY((*file)->fault());

        const Result<void> committed = (*file)->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, narrow.expected());
        QVERIFY(!committed.error().detail.isEmpty());
        QCOMPARE(contentOf(path()), Old);
        file->reset();
        QCOMPARE(namesIn(m_folder->path()).size(), 1);

        QVERIFY(writeDurably(path(), "room again")); // trying again works without a restart
        QCOMPARE(contentOf(path()), QByteArray("room again"));
    }

    // Facts M2, G-D4: each call, each time it is made, with each error, once and for ever.
    void everyFailingCallLeavesTheOldFile_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<int>("nth");
        QTest::addColumn<int>("number");
        QTest::addColumn<bool>("forEver");
        const std::pair<Call, const char *> calls[] = {{Call::Create, "create"}, {Call::Write, "write"},
                                                       {Call::Chmod, "chmod"},   {Call::Sync, "sync"},
                                                       {Call::Close, "close"},   {Call::Rename, "rename"}};
        const std::pair<int, const char *> numbers[] = {{EIO, "EIO"},     {ENOSPC, "ENOSPC"}, {EDQUOT, "EDQUOT"},
                                                        {EROFS, "EROFS"}, {EMFILE, "EMFILE"}, {EACCES, "EACCES"}};
        for (const auto &[call, callName] : calls) {
            const int times = call == Call::Write ? 3 : call == Call::Sync ? 2 : 1;
            for (int nth = 1; nth <= times; ++nth) {
                for (const auto &[number, numberName] : numbers) {
                    for (const bool forEver : {false, true})
                        QTest::addRow("%s %d %s%s", callName, nth, numberName, forEver ? " for ever" : "")
                            << call << nth << number << forEver;
                }
            }
        }
    }
    void everyFailingCallLeavesTheOldFile()
    {
        QFETCH(Call, call);
        QFETCH(int, nth);
        QFETCH(int, number);
        QFETCH(bool, forEver);
        put(path(), Old);

        Test::FailingCalls::arm(call, nth, number, forEver);
        const Result<void> written = writeDurably(path(), QByteArray(150'000, 'n'));
        Test::FailingCalls::disarm();

        QVERIFY(Test::FailingCalls::strikes() > 0);
        QVERIFY(!written);
        QCOMPARE(written.error().code, codeOf(number));
        QCOMPARE(contentOf(path()), Old);
        QCOMPARE(namesIn(m_folder->path()).size(), 1);
        QVERIFY(writeDurably(path(), "again"));
    }

    // The one failure that cannot be undone: the folder's sync after the rename. It must not pass for success.
    void aLateFailureOfTheFolderIsReported()
    {
        Test::FailingCalls::arm(Call::Sync, 3, EIO);
        const Result<void> written = writeDurably(path(), "new");
        QCOMPARE(Test::FailingCalls::strikes(), 1);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::FileFault);
        QCOMPARE(contentOf(path()), QByteArray("new"));
        QCOMPARE(namesIn(m_folder->path()).size(), 1);
    }

    void aSignalInBetweenIsNoFailure_data()
    {
        QTest::addColumn<Call>("call");
        QTest::newRow("write") << Call::Write;
        QTest::newRow("sync") << Call::Sync;
        QTest::newRow("close") << Call::Close;
    }
    void aSignalInBetweenIsNoFailure()
    {
        QFETCH(Call, call);
        Test::FailingCalls::arm(call, 1, EINTR);
        QVERIFY(writeDurably(path(), Old));
        QCOMPARE(Test::FailingCalls::strikes(), 1);
        QCOMPARE(contentOf(path()), Old);
    }

    void placesThatCannotBeWrittenToAreNamed_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<Error::Code>("expected");
        using enum Error::Code;
        QTest::newRow("read-only folder") << u"closed/contacts.vcf"_s << AccessDenied;
        QTest::newRow("read-only file") << u"readonly.vcf"_s << AccessDenied;
        QTest::newRow("no such folder") << u"missing/contacts.vcf"_s << FileMissing;
        QTest::newRow("a file as folder") << u"readonly.vcf/contacts.vcf"_s << FileMissing;
        QTest::newRow("a folder as file") << u"closed"_s << FileFault;
        QTest::newRow("a FIFO") << u"fifo"_s << FileFault;
        QTest::newRow("a ring of links") << u"ring"_s << FileFault;
        QTest::newRow("a name too long") << QString(300, u'x') << FileFault;
    }
    void placesThatCannotBeWrittenToAreNamed()
    {
        QFETCH(QString, target);
        QFETCH(Error::Code, expected);
        const QString closed = m_folder->filePath(u"closed"_s);
        QVERIFY(QDir().mkdir(closed));
        put(m_folder->filePath(u"readonly.vcf"_s), Old);
        QCOMPARE(::chmod(QFile::encodeName(m_folder->filePath(u"readonly.vcf"_s)).constData(), 0444), 0);
        QCOMPARE(::chmod(QFile::encodeName(closed).constData(), 0555), 0);
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(u"fifo"_s)).constData(), 0666), 0);
        QVERIFY(QFile::link(u"ring"_s, m_folder->filePath(u"ring"_s)));
        const QStringList before = namesIn(m_folder->path());
        {
            const Unprivileged nobody;
            const Result<void> written = writeDurably(m_folder->filePath(target), "new");
            QVERIFY(!written);
            QCOMPARE(written.error().code, expected);
            QVERIFY(!written.error().detail.contains(m_folder->path())); // details go to the log: no paths
        }
        QCOMPARE(contentOf(m_folder->filePath(u"readonly.vcf"_s)), Old);
        QCOMPARE(namesIn(m_folder->path()), before);
        QCOMPARE(namesIn(closed), QStringList());
    }

    void aLongNameNeedsNoLongerOne()
    {
        const QString longest = m_folder->filePath(QString(251, u'x') + u".vcf"_s);
        QVERIFY(writeDurably(longest, "new"));
        QCOMPARE(contentOf(longest), QByteArray("new"));
    }

    void modesAreKeptOrClosed_data()
    {
        QTest::addColumn<int>("mask");
        QTest::addColumn<int>("existing");
        QTest::addColumn<unsigned>("expected");
        for (const int mask : {0, 022, 077}) {
            QTest::addRow("new file under %03o", mask) << mask << -1 << 0600U;
            QTest::addRow("0644 under %03o", mask) << mask << 0644 << 0644U;
            QTest::addRow("0640 under %03o", mask) << mask << 0640 << 0640U;
        }
    }
    void modesAreKeptOrClosed()
    {
        QFETCH(int, mask);
        QFETCH(int, existing);
        QFETCH(unsigned, expected);
        if (existing >= 0) {
            put(path(), Old);
            QCOMPARE(::chmod(QFile::encodeName(path()).constData(), static_cast<mode_t>(existing)), 0);
        }
        const mode_t before = ::umask(static_cast<mode_t>(mask));
        auto file = DurableFile::create(path());
        QList<unsigned> temporaries;
        for (const QString &name : namesIn(m_folder->path())) {
            if (name != "contacts.vcf"_L1)
                temporaries.append(modeOf(m_folder->filePath(name)));
        }
        const bool committed = file && (*file)->commit();
        ::umask(before);
        QCOMPARE(temporaries, QList<unsigned>{0600U});
        QVERIFY(committed);
        QCOMPARE(modeOf(path()), expected);
    }

    void aLinkIsFollowed_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("absolute") << u"absolute"_s;
        QTest::newRow("relative") << u"relative"_s;
        QTest::newRow("chain") << u"chain"_s;
        QTest::newRow("dangling") << u"dangling"_s;
    }
    void aLinkIsFollowed()
    {
        QFETCH(QString, link);
        const QString real = m_folder->filePath(u"real"_s);
        QVERIFY(QDir().mkdir(real));
        const bool dangling = link == "dangling"_L1;
        if (!dangling)
            put(real + "/contacts.vcf"_L1, Old);
        const QString name = m_folder->filePath(u"link"_s);
        if (link == "chain"_L1) {
            QVERIFY(QFile::link(u"second"_s, name));
            QVERIFY(QFile::link(u"real/contacts.vcf"_s, m_folder->filePath(u"second"_s)));
        } else {
            QVERIFY(QFile::link(link == "relative"_L1 ? u"real/contacts.vcf"_s : real + "/contacts.vcf"_L1, name));
        }
        const auto file = DurableFile::create(name);
        QVERIFY(file);
        QCOMPARE((*file)->sink().write("new"), 3);
        QVERIFY((*file)->commit());
        QCOMPARE(fileKind(name), FileKind::Link);
        QCOMPARE(contentOf(real + "/contacts.vcf"_L1), QByteArray("new"));
        QCOMPARE(namesIn(real).size(), 1);
    }

private:
    static Error::Code codeOf(int number)
    {
        switch (number) {
        case ENOSPC:
        case EDQUOT:
            return Error::Code::DiskFull;
        case EROFS:
        case EACCES:
            return Error::Code::AccessDenied;
        default:
            return Error::Code::FileFault;
        }
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"contacts.vcf"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDurableFile)
#include "tst_durablefile.moc"
