// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/spool.h"

#include "tests/support/failingcalls.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Test::FailingCalls::Call;

class TestSpool : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = openProfile(m_folder->path()).value();
    }
    void cleanup()
    {
        Test::FailingCalls::disarm();
        m_folder.reset();
    }

    void bytesAreThereAsTheyArrive()
    {
        auto page = SpoolFile::create(m_profile, 7, 1000);
        QVERIFY(page);
        QCOMPARE(page->path(), m_profile.dataDir + "/spool/7/page-1000.json"_L1);
        QByteArray expected;
        for (int i = 0; i < 100; ++i) {
            const QByteArray piece(i * 37, static_cast<char>('a' + i % 26));
            QVERIFY(page->append(piece));
            expected += piece;
            const auto pages = spooledPages(m_profile, 7);
            QVERIFY(pages && pages->size() == 1);
            QCOMPARE(readSpooledPage(pages->constFirst()).value(), expected);
            QCOMPARE(page->size(), expected.size());
        }
        QVERIFY(page->sync());
        QVERIFY(page->close());
        QVERIFY(!page->append("late"));
    }

    void aPageAskedForAgainKeepsTheFirstBytes()
    {
        for (const char *bytes : {"first", "second", "third"}) {
            auto page = SpoolFile::create(m_profile, 1, 0);
            QVERIFY(page);
            QVERIFY(page->append(bytes));
            QVERIFY(page->close());
        }
        const auto pages = spooledPages(m_profile, 1).value();
        QCOMPARE(pages.size(), 3);
        QCOMPARE(readSpooledPage(pages[0]).value(), QByteArray("first"));
        QCOMPARE(readSpooledPage(pages[2]).value(), QByteArray("third"));
        QCOMPARE(pages[2].attempt, 3);
    }

    void pagesAreListedByStart()
    {
        for (const qint64 start : {2000, 0, 11'000, 1000})
            QVERIFY(SpoolFile::create(m_profile, 3, start));
        QVERIFY(SpoolFile::create(m_profile, 2, 0));
        QFile strange(m_profile.dataDir + "/spool/3/page-x.json"_L1);
        QVERIFY(strange.open(QIODevice::WriteOnly));
        QList<qint64> starts;
        const QList<SpooledPage> pages = spooledPages(m_profile, 3).value();
        for (const SpooledPage &page : pages)
            starts.append(page.start);
        QCOMPARE(starts, (QList<qint64>{0, 1000, 2000, 11'000}));
    }

    void removingLeavesTheOthers()
    {
        QVERIFY(SpoolFile::create(m_profile, 3, 0));
        auto page = SpoolFile::create(m_profile, 4, 0);
        QVERIFY(page);
        QVERIFY(removeSpool(m_profile, 3));
        QVERIFY(removeSpool(m_profile, 3));
        QCOMPARE(spooledPages(m_profile, 3).value().size(), 0);
        QCOMPARE(spooledPages(m_profile, 4).value().size(), 1);
        QVERIFY(page->remove());
        QCOMPARE(spooledPages(m_profile, 4).value().size(), 0);
        QCOMPARE(spooledPages(m_profile, 99).value().size(), 0);
    }

    void linksAreNotFollowed()
    {
        const QString other = m_folder->filePath(u"other"_s);
        QVERIFY(QDir().mkpath(other));
        QVERIFY(QDir().mkpath(m_profile.dataDir + "/spool"_L1));
        QVERIFY(QFile::link(other, m_profile.dataDir + "/spool/5"_L1));
        QVERIFY(!SpoolFile::create(m_profile, 5, 0));
        QVERIFY(removeSpool(m_profile, 5));
        QVERIFY(QDir(other).exists());
    }

    void failuresAreErrors_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<int>("number");
        QTest::addColumn<Error::Code>("expected");
        QTest::newRow("full disk") << Call::Write << ENOSPC << Error::Code::DiskFull;
        QTest::newRow("write fault") << Call::Write << EIO << Error::Code::FileFault;
        QTest::newRow("sync fault") << Call::Sync << EIO << Error::Code::FileFault;
        QTest::newRow("close fault") << Call::Close << EDQUOT << Error::Code::DiskFull;
    }
    void failuresAreErrors()
    {
        QFETCH(Call, call);
        QFETCH(int, number);
        QFETCH(Error::Code, expected);
        auto page = SpoolFile::create(m_profile, 6, 0);
        QVERIFY(page);
        Test::FailingCalls::arm(call, 1, number, true);
        const Result<void> done = page->append("bytes").and_then([&] { return page->close(); });
        Test::FailingCalls::disarm();
        QVERIFY(!done);
        QCOMPARE(done.error().code, expected);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Profile m_profile;
};

QTEST_GUILESS_MAIN(TestSpool)
#include "tst_spool.moc"
