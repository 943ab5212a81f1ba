// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/libraryworker.h"

#include <QAtomicInteger>
#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestLibraryWorker : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = openProfile(m_folder->path()).value();
    }
    void cleanup() { m_folder.reset(); }

    void workIsDoneInOrderOnOneOtherThread()
    {
        LibraryWorker worker(m_profile);
        QList<QFuture<Result<QThread *>>> futures;
        QList<int> order;
        for (int i = 0; i < 50; ++i) {
            futures.append(worker.run([&order, i](ContactLibrary &library) -> Result<QThread *> {
                order.append(i);
                if (!library.beginImport({.serviceCode = u"gmail"_s}))
                    return fail(Error::Code::FileFault);
                return QThread::currentThread();
            }));
        }
        QSet<QThread *> threads;
        for (QFuture<Result<QThread *>> &future : futures) {
            const Result<QThread *> thread = future.result();
            QVERIFY(thread);
            threads.insert(*thread);
        }
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
        QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
    }

    void theCallerIsNeverHeldUp()
    {
        LibraryWorker worker(m_profile);
        QSemaphore gate;
        bool continued = false;
        QThread *where = nullptr;
        worker.run(
            this,
            [&gate](ContactLibrary &) -> Result<void> {
                gate.acquire();
                return {};
            },
            [&](const Result<void> &) {
                continued = true;
                where = QThread::currentThread();
            });
        QCoreApplication::processEvents();
        QVERIFY(!continued); // run() is back although the work stands still
        gate.release();
        QTRY_VERIFY(continued);
        QCOMPARE(where, QThread::currentThread());
    }

    void queuedReadingIsDroppedAndNothingElse()
    {
        QSemaphore started;
        QAtomicInt done;
        QFuture<Result<void>> inHand;
        QFuture<Result<void>> reading;
        QFuture<Result<qint64>> writing;
        {
            LibraryWorker worker(m_profile);
            inHand = worker.run([&](ContactLibrary &library) -> Result<void> {
                started.release();
                QThread::msleep(50); // so that the destructor comes in the middle
                const Result<qint64> id = library.beginImport({.serviceCode = u"gmail"_s});
                done.fetchAndAddOrdered(1);
                return id.map([](qint64) {});
            });
            reading = worker.read([&](ContactLibrary &) -> Result<void> {
                done.fetchAndAddOrdered(1);
                return {};
            });
            writing =
                worker.run([](ContactLibrary &library) { return library.beginImport({.serviceCode = u"aol"_s}); });
            started.acquire();
        }
        QCOMPARE(done.loadAcquire(), 1);
        QVERIFY(inHand.isFinished() && reading.isFinished() && writing.isFinished());
        QVERIFY(inHand.result());
        QVERIFY(writing.result());
        QCOMPARE(reading.result().error().code, Error::Code::Aborted);

        const auto library = ContactLibrary::open(m_profile); // nothing holds it any more
        QVERIFY(library);
        QCOMPARE((*library)->imports()->size(), 2);
    }

    void aContinuationOfTheDeadIsNotCalled()
    {
        LibraryWorker worker(m_profile);
        QSemaphore gate;
        auto context = std::make_unique<QObject>();
        bool called = false;
        worker.run(
            context.get(),
            [&gate](ContactLibrary &) -> Result<int> {
                gate.acquire();
                return 1;
            },
            [&](const Result<int> &) { called = true; });
        context.reset();
        gate.release();
        QVERIFY(worker.run([](ContactLibrary &) -> Result<void> { return {}; }).result()); // the work before is done
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void aStoreThatCannotBeOpenedIsTriedAgain()
    {
        const QString path = m_profile.dataDir + "/library.sqlite"_L1;
        const Profile elsewhere{m_profile.dataDir + "/library.sqlite/data"_L1, {}, {}};
        QFile blocker(path);
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        LibraryWorker worker(elsewhere);
        const auto ask = [](ContactLibrary &library) { return library.imports(); };
        for (int i = 0; i < 2; ++i)
            QCOMPARE(worker.run(ask).result().error().code, Error::Code::FileMissing);
        QVERIFY(blocker.remove());
        QVERIFY(worker.run(ask).result());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Profile m_profile;
};

QTEST_GUILESS_MAIN(TestLibraryWorker)
#include "tst_libraryworker.moc"
