// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushjournal.h"

#include "tests/support/randomcontacts.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

class TestPushJournal : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack()
    {
        QTemporaryDir folder;
        RandomContacts random(1, TextKind::Hostile);
        const PushRecord record{.startedAt = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC),
                                .api = QUrl(u"https://api.example"_s),
                                .accountId = u"me"_s,
                                .accountLabel = u"Joe"_s,
                                .sourceName = u"Yahoo"_s,
                                .tags = {{u"Tag"_s, {}, true}, {u"Other"_s, u"t1"_s, false}}};
        QList<PushItem> items;
        for (int i = 0; i < 20; ++i)
            items += PushItem{.number = i,
                              .kind = PushKind::Add,
                              .rows = {i, i + 100},
                              .contacts = random.contacts(2),
                              .photo = i % 2 ? QByteArray("\x89PNG") : QByteArray(),
                              .data = {{"notes"_L1, u"n"_s}},
                              .before = {{"x"_L1, 1.5}},
                              .contactId = u"c"_s,
                              .etag = u"e"_s,
                              .tagsBefore = {u"t"_s},
                              .isForeign = true,
                              .photosBefore = 2,
                              .photoFailure = Error::Code::TooLarge};
        qint64 id = 0;
        {
            const auto journal = PushJournal::open(folder.path());
            QVERIFY(journal);
            id = (*journal)->begin(record, {u"a"_s, u"b"_s}, items).value_or(0);
            QVERIFY(id > 0);
            items[3].stage = PushStage::Asked;
            items[3].isEtagUnsure = true;
            items[3].failure = Error::Code::Conflict;
            items[3].failureDetail = u"why"_s;
            QVERIFY((*journal)->save(id, {items.at(3)}));
        }
        const auto journal = PushJournal::open(folder.path());
        QCOMPARE((*journal)->items(id).value_or(QList<PushItem>{}), items);
        QCOMPARE((*journal)->knownContacts(id).value_or(QSet<QString>{}), (QSet<QString>{u"a"_s, u"b"_s}));
        PushRecord expected = record;
        expected.id = id;
        QCOMPARE((*journal)->push(id).value_or(PushRecord{}), expected);
        expected.state = PushRecord::State::Cancelled;
        expected.finishedAt = record.startedAt.addSecs(5);
        expected.tags[0].id = u"t9"_s;
        QVERIFY((*journal)->save(expected));
        QCOMPARE((*journal)->pushes().value_or(QList<PushRecord>{}), QList<PushRecord>{expected});
        QVERIFY((*journal)->forget(id));
        QCOMPARE((*journal)->push(id).error().code, Error::Code::FileMissing);
        QVERIFY((*journal)->items(id)->isEmpty());
    }

    void anItemThatIsNotThereIsTold()
    {
        QTemporaryDir folder;
        const auto journal = PushJournal::open(folder.path());
        const qint64 id =
            (*journal)->begin({.startedAt = QDateTime::currentDateTimeUtc()}, {}, {PushItem{}}).value_or(0);
        // All or nothing: the first one is not written either.
        const QList<PushItem> items{{.number = 0, .stage = PushStage::Done}, {.number = 7}};
        QCOMPARE((*journal)->save(id, items).error().code, Error::Code::FileMissing);
        QCOMPARE((*journal)->items(id)->constFirst().stage, PushStage::Ready);
    }

    void othersCannotReadIt()
    {
        QTemporaryDir folder;
        const auto journal = PushJournal::open(folder.path());
        QVERIFY(journal);
        const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFileInfo(folder.filePath(u"pushes.sqlite"_s)).permissions() & others));
    }

    void aLibraryIsNoJournal()
    {
        QTemporaryDir folder;
        QVERIFY(Database::open(folder.filePath(u"pushes.sqlite"_s)));
        const auto journal = PushJournal::open(folder.path());
        QVERIFY(journal); // the other file is set aside, not written over
        QVERIFY((*journal)->pushes()->isEmpty());
    }

    void nothingOfAForgottenPushStays()
    {
        QTemporaryDir folder;
        {
            const auto journal = PushJournal::open(folder.path());
            const PushItem item{.data = {{"notes"_L1, u"canary-4711"_s}}};
            const qint64 id =
                (*journal)
                    ->begin({.startedAt = QDateTime::currentDateTimeUtc(), .accountLabel = u"canary-4711"_s}, {},
                            {item})
                    .value_or(0);
            QVERIFY((*journal)->forget(id));
        }
        for (const QString &suffix : {u""_s, u"-wal"_s}) {
            QFile file(folder.filePath(u"pushes.sqlite"_s + suffix));
            if (file.open(QIODevice::ReadOnly))
                QVERIFY(!file.readAll().contains("canary-4711"));
        }
    }
};

QTEST_GUILESS_MAIN(TestPushJournal)
#include "tst_pushjournal.moc"
