// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/contactlibrary.h"
#include "app/store/contactrecord.h"
#include "tests/support/randomcontacts.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using State = StoredImport::State;

namespace {

constexpr int imports = 3;
constexpr int pages = 6;
constexpr int contactsAPage = 50;
constexpr int all = imports * pages * contactsAPage;

} // namespace

/// G-D7: of a damaged store, all that can be read is saved, and what is lost is told to the contact.
class TestSalvage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QTemporaryDir folder;
        const Profile profile = *openProfile(folder.filePath(u"profile"_s));
        {
            const auto library = ContactLibrary::open(profile);
            QVERIFY(library);
            Test::RandomContacts random(1);
            for (int import = 0; import < imports; ++import) {
                const qint64 id = (*library)
                                      ->beginImport({.serviceCode = u"yahoo"_s,
                                                     .sourceName = u"Yahoo %1"_s.arg(import),
                                                     .startedAt = QDateTime::currentDateTimeUtc()})
                                      .value();
                for (int page = 0; page < pages; ++page) {
                    const QList<Contact> contacts = random.contacts(contactsAPage);
                    for (const Contact &contact : contacts)
                        m_records.insert(toRecord(contact));
                    QVERIFY((*library)->appendPage(id, {.position = page * contactsAPage, .contacts = contacts}));
                }
                if (import > 0)
                    QVERIFY((*library)->finishImport(id, State::Complete, QDateTime::currentDateTimeUtc()));
            }
        }
        QFile file(profile.dataDir + "/library.sqlite"_L1);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_sound = file.readAll();
        QVERIFY(m_sound.size() > 50 * 4096);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = *openProfile(m_folder->filePath(u"profile"_s));
    }
    void cleanup() { m_folder.reset(); }

    void aDamagedPageTakesAlongWhatIsOnIt_data()
    {
        QTest::addColumn<int>("page");
        for (int page = 1; page < m_sound.size() / 4096; page += 5)
            QTest::addRow("page %d", page) << page;
    }
    void aDamagedPageTakesAlongWhatIsOnIt()
    {
        QFETCH(int, page);
        QByteArray damaged = m_sound;
        damaged.replace(page * 4096, 4096, QByteArray(4096, '\x5a'));
        const Salvage salvage = check(damaged);
        ++m_pages;
        m_small += salvage.isLossKnown && salvage.lost <= 40;
    }
    void mostPagesAreOnlyAFewContacts()
    {
        qInfo("%d of %d pages take 40 contacts or fewer along", m_small, m_pages);
        QVERIFY(m_small * 10 >= m_pages * 8);
    }

    void manyDamagedPagesAreSteppedOver()
    {
        QByteArray damaged = m_sound;
        for (qsizetype page = 8; page < damaged.size() / 4096; page += 8)
            damaged.replace(page * 4096, 4096, QByteArray(4096, '\xff'));
        const Salvage salvage = check(damaged);
        QVERIFY2(salvage.contacts > all / 2, qPrintable(QString::number(salvage.contacts)));
    }

    void flippedBytesNeverOverwriteAnything_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < flips(); ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void flippedBytesNeverOverwriteAnything()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        QByteArray damaged = m_sound;
        const qsizetype place = random() % static_cast<unsigned>(seed % 2 ? 8192 : damaged.size());
        damaged[place] = static_cast<char>(damaged[place] ^ static_cast<char>(1U << (random() % 8)));
        check(damaged);
    }

    void aStoreThatIsCutShortKeepsItsBeginning_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (int point = 0; point < 64; ++point)
            QTest::addRow("%d of 64", point) << m_sound.size() * point / 64;
    }
    void aStoreThatIsCutShortKeepsItsBeginning()
    {
        QFETCH(qsizetype, size);
        check(m_sound.first(size));
    }

    void importsWithLossesAreNoLongerComplete()
    {
        QByteArray damaged = m_sound;
        damaged.replace(damaged.size() - 3 * 4096, 4096, QByteArray(4096, '\x5a')); // of the last import
        const Salvage salvage = check(damaged);
        QVERIFY(salvage.isLossKnown);
        QVERIFY(salvage.lost > 0);
        const auto library = ContactLibrary::open(m_profile);
        QVERIFY(library);
        QVERIFY(!(*library)->salvaged()); // told once
        const QList<StoredImport> kept = (*library)->imports().value();
        QCOMPARE(kept.size(), imports);
        qint64 received = 0;
        qint64 skipped = 0;
        int partial = 0;
        for (const StoredImport &import : kept) {
            received += import.received;
            skipped += import.skipped;
            partial += import.state == State::Partial;
            QCOMPARE(import.nextStart(), pages * contactsAPage); // one that goes on does so behind what is lost
        }
        QCOMPARE(received, salvage.contacts);
        QCOMPARE(skipped, salvage.lost);
        QVERIFY(partial >= 1);
    }

    void theLogIsReadToo()
    {
        // A store whose pages are all in the log still, as after a kill.
        {
            const auto library = ContactLibrary::open(m_profile);
            QVERIFY(library);
            const qint64 id = (*library)->beginImport({.serviceCode = u"yahoo"_s}).value();
            QVERIFY((*library)->appendPage(id, {.contacts = Test::RandomContacts(2).contacts(20)}));
            for (const QString &name : {u"library.sqlite"_s, u"library.sqlite-wal"_s})
                QVERIFY(QFile::copy(m_profile.dataDir + u'/' + name, m_folder->filePath(name)));
        }
        m_profile = *openProfile(m_folder->filePath(u"second"_s));
        for (const QString &name : {u"library.sqlite"_s, u"library.sqlite-wal"_s})
            QVERIFY(QFile::rename(m_folder->filePath(name), m_profile.dataDir + u'/' + name));
        QFile file(storePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(100)); // the log has all of it
        file.close();
        const auto library = ContactLibrary::open(m_profile);
        QVERIFY(library);
        QVERIFY((*library)->salvaged());
    }

private:
    [[nodiscard]] QString storePath() const { return m_profile.dataDir + "/library.sqlite"_L1; }
    static unsigned flips()
    {
        bool isNumber = false;
        const unsigned wanted = qEnvironmentVariable("FERRY_FLIPS").toUInt(&isNumber);
        return isNumber ? wanted : 100; // 4096 at night
    }

    /// What opening \a content as the store comes to. It never crashes, never overwrites, and never makes contacts up.
    Salvage check(const QByteArray &content)
    {
        QFile file(storePath());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            QTest::qFail("cannot write the store", __FILE__, __LINE__);
            return {};
        }
        file.close();
        const auto library = ContactLibrary::open(m_profile);
        if (!library) {
            const Error::Code code = library.error().code;
            if (code != Error::Code::StoreTooNew && code != Error::Code::FileFault)
                QTest::qFail(qPrintable(library.error().detail), __FILE__, __LINE__);
            return {};
        }
        Salvage salvage = (*library)->salvaged().value_or(Salvage{.imports = imports, .contacts = all});
        if ((*library)->salvaged()) {
            QFile aside(salvage.damagedPath);
            if (!aside.open(QIODevice::ReadOnly) || aside.readAll() != content)
                QTest::qFail("the damaged store is not as it was", __FILE__, __LINE__);
            for (const QString &left : {u".new"_s, u".reading"_s, u".new-wal"_s}) {
                if (QFileInfo::exists(storePath() + left))
                    QTest::qFail(qPrintable(left + " was left behind"_L1), __FILE__, __LINE__);
            }
        }
        qint64 foreign = 0;
        qint64 found = 0;
        const auto kept = (*library)->imports();
        if (!kept) {
            QTest::qFail(qPrintable(kept.error().detail), __FILE__, __LINE__);
            return salvage;
        }
        for (const StoredImport &import : *kept) {
            const auto contacts = (*library)->contacts(import.id);
            if (!contacts)
                continue; // a damage that the check at the start does not look for
            found += contacts->contacts.size() + contacts->unreadable;
            for (const Contact &contact : contacts->contacts)
                foreign += !m_records.contains(toRecord(contact));
        }
        // One byte of a contact may be another now without anybody being able to tell.
        if (foreign > 1)
            QTest::qFail("contacts were made up", __FILE__, __LINE__);
        if ((*library)->salvaged() && found != salvage.contacts)
            QTest::qFail("the number of saved contacts is not true", __FILE__, __LINE__);
        if ((*library)->salvaged() && salvage.isLossKnown && salvage.contacts + salvage.lost != all
            && !content.isEmpty())
            QTest::qFail("the number of lost contacts is not true", __FILE__, __LINE__);
        return salvage;
    }

    QByteArray m_sound;
    QSet<QByteArray> m_records;
    int m_pages = 0;
    int m_small = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    Profile m_profile;
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
