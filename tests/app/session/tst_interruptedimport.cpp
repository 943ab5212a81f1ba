// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/interruptedimport.h"
#include "app/store/spool.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Rows = 30;

QByteArray rowJson(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "{\"first_name\":\"Ren\xC3\xA9 " + n + "\",\"last_name\":\"}]{\\\"" + n + "\",\"email\":[{\"address\":\"p"
        + n + "@example.com\"}],\"phone\":[]}";
}

/// An answer of /contacts with the rows from \a start on, and where each of them ends in it.
struct Answer {
    QByteArray body = "{\"contacts\":[";
    QList<qsizetype> ends = {};

    explicit Answer(int start, int rows = Rows, int total = Rows)
    {
        for (int i = start; i < start + rows; ++i) {
            body += (i > start ? "," : "") + rowJson(i);
            ends.append(body.size());
        }
        body += "],\"contacts_owner\":{\"owner\":true,\"email\":[{\"address\":\"joe@example.com\"}]},\"start\":"
            + QByteArray::number(start) + ",\"count\":" + QByteArray::number(rows)
            + ",\"total\":" + QByteArray::number(total) + ",\"import_id\":7}";
    }
};

} // namespace

class TestInterruptedImport : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = openProfile(m_folder->path()).value();
        m_library = ContactLibrary::open(m_profile).value();
    }
    void cleanup()
    {
        m_library.reset();
        m_folder.reset();
    }

    /// G-N1: whatever byte the only copy ends at, every row that had arrived whole is kept, and none twice.
    void aSpoolCutAnywhereKeepsEveryWholeRow()
    {
        const Answer answer(0);
        constexpr int cuts = 200; // G-N1
        for (int cut = 0; cut <= cuts; ++cut) {
            const qsizetype size = answer.body.size() * cut / cuts;
            const qint64 whole =
                std::count_if(answer.ends.cbegin(), answer.ends.cend(), [size](qsizetype end) { return end <= size; });
            const qint64 id = begin();
            spool(id, 0, answer.body.first(size));
            for (int again = 0; again < 2; ++again) { // the second time it is in the library already
                const Result<TakenUpImport> taken = takeUpImport(*m_library, id, 100);
                QVERIFY(taken);
                QCOMPARE(taken->stored.contacts.size(), whole);
                checkRows(id, whole);
            }
            const Result<StoredImport> ended = giveUpImport(*m_library, id, QDateTime::currentDateTimeUtc());
            QVERIFY(ended);
            QCOMPARE(ended->received, whole);
            QCOMPARE(ended->remote.consentUrl, QString());
            QCOMPARE(ended->state,
                     size == answer.body.size() ? StoredImport::State::Complete
                         : whole > 0            ? StoredImport::State::Partial
                                                : StoredImport::State::Failed);
        }
    }

    void pagesBehindThoseInTheLibraryAreKeptInOrder()
    {
        const qint64 id = begin();
        spool(id, 0, Answer(0, 10).body);
        QCOMPARE(takeUpImport(*m_library, id, 10)->stored.contacts.size(), 10);
        spool(id, 0, Answer(0, 10).body);              // killed before it was removed
        spool(id, 10, Answer(10, 10).body.first(100)); // an attempt that broke off at once
        spool(id, 10, Answer(10, 10).body);
        spool(id, 20, Answer(20, 10).body.first(400));
        const Result<TakenUpImport> taken = takeUpImport(*m_library, id, 10);
        QVERIFY(taken);
        QCOMPARE(taken->event.received, 10);
        QCOMPARE(taken->event.spooled.size(), 2);
        QCOMPARE(taken->event.total, Rows);
        QVERIFY(taken->stored.contacts.size() > 20);
        QVERIFY(taken->event.spooled.constLast().damage);
        checkRows(id, taken->stored.contacts.size());
    }

    void whatIsNoAnswerOfThisImportIsPassedOver()
    {
        const qint64 id = begin();
        spool(id, 0, "<!doctype html><title>Sign in to the hotel's network</title>");
        spool(id, 0, Answer(0).body.replace("\"import_id\":7", "\"import_id\":8"));
        spool(id, 0, {});
        const Result<TakenUpImport> taken = takeUpImport(*m_library, id, 100);
        QVERIFY(taken);
        QVERIFY(taken->stored.contacts.isEmpty());
        QVERIFY(taken->event.spooled.isEmpty());
    }

    void anImportThatIsOverIsNotTakenUp()
    {
        const qint64 id = begin();
        QVERIFY(m_library->finishImport(id, StoredImport::State::Partial, QDateTime::currentDateTimeUtc()));
        QVERIFY(!takeUpImport(*m_library, id, 100));
        QVERIFY(!giveUpImport(*m_library, id, QDateTime::currentDateTimeUtc()));
        QVERIFY(!takeUpImport(*m_library, 4711, 100));
    }

    void unreadableEntriesDoNotShiftTheRestWhenPagingIsIgnored()
    {
        QByteArray first = Answer(0, 10).body;
        first.replace(rowJson(3), "17"); // no contact at all
        QByteArray all = Answer(0).body;
        all.replace(rowJson(3), "17");
        const qint64 id = begin();
        spool(id, 0, first);
        QCOMPARE(takeUpImport(*m_library, id, 10)->stored.contacts.size(), 9);
        spool(id, 10, all);
        const Result<TakenUpImport> taken = takeUpImport(*m_library, id, 10);
        QVERIFY(taken);
        const QList<Contact> contacts = taken->stored.contacts;
        QCOMPARE(contacts.size(), Rows - 1);
        for (qsizetype i = 0; i < contacts.size(); ++i)
            QCOMPARE(contacts.at(i).givenName, u"René %1"_s.arg(i < 3 ? i : i + 1));
        const StoredImport import = *m_library->import(id);
        QCOMPARE(import.received, Rows - 1);
        QCOMPARE(import.skipped, 1);
    }

    // G-D7: the bytes of pages lie beside the store, and outlive it.
    void aSpoolOutlivesItsStore()
    {
        const qint64 first = begin();
        spool(first, 0, Answer(0, 10).body);
        spool(first, 10, Answer(10, 10).body.first(600));
        const qint64 second = begin();
        spool(second, 0, Answer(0).body);
        m_library.reset();
        QFile store(m_profile.dataDir + "/library.sqlite"_L1);
        QVERIFY(store.open(QIODevice::ReadWrite));
        QVERIFY(store.write(QByteArray(4096, 'x')) == 4096); // not even its tables are known any more
        store.close();

        m_library = ContactLibrary::open(m_profile).value();
        QVERIFY(m_library->salvaged());
        QCOMPARE(m_library->salvaged()->contacts, 0);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const Result<qint64> rescued = rescueSpooled(*m_library, now);
        QVERIFY2(rescued, qPrintable(rescued ? QString() : rescued.error().detail));
        const qint64 ofFirst = m_library->import(first)->received;
        QVERIFY(ofFirst > 10 && ofFirst < 20);
        checkRows(first, ofFirst);
        checkRows(second, Rows);
        QCOMPARE(*rescued, ofFirst + Rows);
        QCOMPARE(m_library->import(first)->state, StoredImport::State::Partial);
        QCOMPARE(m_library->import(second)->state, StoredImport::State::Complete);
        QCOMPARE(rescueSpooled(*m_library, now).value(), 0);
        // An id given again would mix the old bytes with somebody else's.
        QVERIFY(m_library->beginImport({.serviceCode = u"yahoo"_s}).value() > second);
    }

private:
    qint64 begin()
    {
        const qint64 id = m_library->beginImport({.serviceCode = u"yahoo"_s}).value();
        std::ignore = m_library->setRemote(id, {.id = u"7"_s, .consentUrl = u"https://example.com/n/SECRET"_s});
        std::ignore = m_library->setPhase(id, StoredImport::Phase::Downloading);
        return id;
    }
    void spool(qint64 id, qint64 start, const QByteArray &bytes)
    {
        auto page = SpoolFile::create(m_profile, id, start);
        QVERIFY(page && page->append(bytes) && page->close());
    }
    void checkRows(qint64 id, qint64 count)
    {
        const Result<StoredContacts> stored = m_library->contacts(id);
        QVERIFY(stored);
        QCOMPARE(stored->contacts.size(), count);
        for (qint64 i = 0; i < count; ++i)
            QCOMPARE(stored->contacts.at(i).givenName, u"René %1"_s.arg(i));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Profile m_profile;
    std::unique_ptr<ContactLibrary> m_library;
};

QTEST_GUILESS_MAIN(TestInterruptedImport)
#include "tst_interruptedimport.moc"
