// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/contactlibrary.h"
#include "tests/support/randomcontacts.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

/// G-D1 in short: whatever moment the writer is killed at, every page it was promised is there, whole.
class TestStoreCrash : public QObject
{
    Q_OBJECT

private slots:
    void killedAtAnyMomentNoPromiseIsBroken()
    {
        constexpr int Kills = 30;
        qint64 promised = 0;
        const QTemporaryDir folder; // one store for all rounds: it recovers again and again
        for (int round = 0; round < Kills; ++round) {
            QProcess writer;
            writer.start(QStringLiteral(FERRY_PAGE_WRITER), {folder.path()});
            QVERIFY(writer.waitForStarted());
            QByteArray said;
            // The first kills come while the store is being made, the others after some pages and a random while.
            const int pages = round < 5 ? 0 : QRandomGenerator::global()->bounded(1, 12);
            while (said.count("page") < pages) {
                QVERIFY2(writer.waitForReadyRead(60'000), "the writer is silent");
                said += writer.readAllStandardOutput();
            }
            QThread::usleep(
                static_cast<unsigned long>(QRandomGenerator::global()->bounded(round < 5 ? 80'000 : 8'000)));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            said += writer.readAllStandardOutput();

            const auto profile = openProfile(folder.path());
            QVERIFY(profile);
            const auto library = ContactLibrary::open(*profile);
            QVERIFY(library);
            QVERIFY(!(*library)->salvaged());
            QCOMPARE(integrity(profile->dataDir), u"ok"_s);
            checkPromises(**library, said, promised);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(promised > Kills);
        qInfo("%d kills, %lld pages promised and found", Kills, promised);
    }

private:
    static void checkPromises(ContactLibrary &library, const QByteArray &said, qint64 &promised)
    {
        qint64 id = 0;
        QList<qint64> positions;
        for (const QByteArray &line : said.split('\n')) {
            if (line.startsWith("import "))
                id = line.sliced(7).toLongLong();
            else if (line.startsWith("page "))
                positions.append(line.sliced(5).toLongLong());
        }
        if (id == 0)
            return;
        const auto pages = library.pages(id);
        QVERIFY(pages);
        const auto stored = library.contacts(id);
        QVERIFY(stored);
        QCOMPARE(stored->unreadable, 0);
        const QList<Contact> &contacts = stored->contacts;
        // One page more may have been kept without the time to say so; no page is half there.
        QVERIFY(pages->size() == positions.size() || pages->size() == positions.size() + 1);
        QCOMPARE(contacts.size(), pages->size() * 100);
        for (qsizetype page = 0; page < pages->size(); ++page) {
            QCOMPARE(pages->at(page).position, page * 100);
            Test::RandomContacts random(static_cast<unsigned>(page));
            QVERIFY(contacts.sliced(page * 100, 100) == random.contacts(100));
        }
        promised += positions.size();
    }

    static QString integrity(const QString &dataDir)
    {
        QString answer;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"integrity"_s);
            database.setDatabaseName(dataDir + "/library.sqlite"_L1);
            if (database.open()) {
                QSqlQuery query(u"PRAGMA integrity_check"_s, database);
                answer = query.next() ? query.value(0).toString() : u"no answer"_s;
            }
        }
        QSqlDatabase::removeDatabase(u"integrity"_s);
        return answer;
    }
};

QTEST_GUILESS_MAIN(TestStoreCrash)
#include "tst_storecrash.moc"
