// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/filehandle.h"
#include "app/store/database.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestDatabase : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    // G-D8. Asked twice, since most of them are forgotten when the file is closed.
    void pragmasAreSetAtEveryOpen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QVariant>("expected");
        QTest::newRow("journal_mode") << u"journal_mode"_s << QVariant(u"wal"_s);
        QTest::newRow("synchronous") << u"synchronous"_s << QVariant(2);
        QTest::newRow("secure_delete") << u"secure_delete"_s << QVariant(1);
        QTest::newRow("foreign_keys") << u"foreign_keys"_s << QVariant(1);
        QTest::newRow("trusted_schema") << u"trusted_schema"_s << QVariant(0);
        QTest::newRow("cell_size_check") << u"cell_size_check"_s << QVariant(1);
        QTest::newRow("busy_timeout") << u"busy_timeout"_s << QVariant(10000);
        QTest::newRow("temp_store") << u"temp_store"_s << QVariant(2);
        QTest::newRow("user_version") << u"user_version"_s << QVariant(3);
    }
    void pragmasAreSetAtEveryOpen()
    {
        QFETCH(QString, name);
        QFETCH(QVariant, expected);
        for (int i = 0; i < 2; ++i) {
            const auto database = Database::open(path());
            QVERIFY(database);
            QVERIFY(!(*database)->salvaged());
            QCOMPARE(single(**database, "PRAGMA "_L1 + name).toString(), expected.toString());
        }
    }

    void whatIsCommittedStaysAndTheRestDoesNot()
    {
        {
            const auto database = Database::open(path());
            QVERIFY(database);
            {
                const auto transaction = Transaction::begin(**database);
                QVERIFY(addImport(**database));
                QVERIFY((*transaction)->commit());
            }
            const auto transaction = Transaction::begin(**database);
            QVERIFY(addImport(**database));
        }
        const auto database = Database::open(path());
        QVERIFY(database);
        QCOMPARE(single(**database, u"SELECT count(*) FROM imports"_s).toInt(), 1);
    }

    void aLaterVersionIsLeftAlone()
    {
        {
            const auto database = Database::open(path());
            QVERIFY(database);
            QVERIFY(addImport(**database));
            QVERIFY((*database)->execute(u"PRAGMA user_version = 99"_s));
        }
        const QByteArray before = content();
        for (int i = 0; i < 2; ++i) {
            const auto refused = Database::open(path());
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Error::Code::StoreTooNew);
            QCOMPARE(content(), before);
        }
        QCOMPARE(asideNames(), QStringList());
    }

    void aDamagedStoreIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("this is no database, but somebody's text").repeated(40);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("one byte") << QByteArray("x");
        QByteArray store = freshStore();
        QTest::newRow("cut in the header") << store.first(50);
        QTest::newRow("cut in a page") << store.first(store.size() / 2 + 100);
        QTest::newRow("cut behind a page") << store.first(4096);
        store.replace(100, 900, QByteArray(900, '\xff'));
        QTest::newRow("first page overwritten") << store;
        store = freshStore();
        store.replace(4096, 4096, QByteArray(4096, '\x5a'));
        QTest::newRow("second page overwritten") << store;
        store = freshStore();
        store.replace(68, 4, QByteArray("Else"));
        QTest::newRow("another program's") << store;
    }
    void aDamagedStoreIsSetAside()
    {
        QFETCH(QByteArray, content);
        put(path(), content);
        int kept = 0;
        {
            const auto database = Database::open(path());
            QVERIFY(database);
            QVERIFY((*database)->salvaged());
            QCOMPARE(asideNames().size(), 1);
            kept = single(**database, u"SELECT count(*) FROM imports"_s).toInt();
            QVERIFY(addImport(**database));
            QFile aside((*database)->salvaged()->damagedPath);
            QVERIFY(aside.open(QIODevice::ReadOnly));
            QCOMPARE(aside.readAll(), content); // not a byte of it changed
        }
        const auto again = Database::open(path());
        QVERIFY(again);
        QVERIFY(!(*again)->salvaged());
        QCOMPARE(single(**again, u"SELECT count(*) FROM imports"_s).toInt(), kept + 1);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(),
                 4); // with log and index
    }

    void whatIsNoFileIsSetAside_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"folder", "link", "dangling link", "log without store", "log with an empty store"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void whatIsNoFileIsSetAside()
    {
        QFETCH(QString, kind);
        const QString other = m_folder->filePath(u"other"_s);
        if (kind == "folder"_L1) {
            QVERIFY(QDir().mkdir(path()));
            put(path() + "/inside"_L1, "kept");
        } else if (kind == "link"_L1) {
            put(other, "somebody's");
            QVERIFY(QFile::link(other, path()));
        } else if (kind == "dangling link"_L1) {
            QVERIFY(QFile::link(other, path()));
        } else {
            put(path() + "-wal"_L1, "a log");
            if (kind == "log with an empty store"_L1)
                put(path(), {});
        }
        const auto database = Database::open(path());
        QVERIFY(database);
        QVERIFY((*database)->salvaged());
        QVERIFY(addImport(**database));
        if (kind == "link"_L1) {
            QFile file(other);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray("somebody's"));
        } else if (kind == "dangling link"_L1) {
            QVERIFY(!QFile::exists(other));
        } else if (kind == "folder"_L1) {
            QVERIFY(QFile::exists((*database)->salvaged()->damagedPath + "/inside"_L1));
        } else {
            QCOMPARE(asideNames().last(), QFileInfo((*database)->salvaged()->damagedPath).fileName() + "-wal"_L1);
        }
    }

    // G-D7 in short: wherever a byte flips, the store opens, or is set aside; nothing crashes and nothing is overwritten.
    void flippedBytesNeverOverwriteAnything_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < 150; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void flippedBytesNeverOverwriteAnything()
    {
        QFETCH(unsigned, seed);
        static const QByteArray sound = freshStore();
        QByteArray damaged = sound;
        std::mt19937 random(seed);
        // Half of them in the first page: that is where the schema is.
        const auto range = static_cast<unsigned>(seed % 2 ? 4096 : damaged.size());
        const qsizetype place = random() % range;
        damaged[place] = static_cast<char>(damaged[place] ^ static_cast<char>(1U << (random() % 8)));
        put(path(), damaged);

        const auto database = Database::open(path());
        if (!database) {
            QVERIFY(database.error().code == Error::Code::StoreTooNew
                    || database.error().code == Error::Code::FileFault);
            QCOMPARE(content(), damaged);
        } else if (const auto &salvaged = (*database)->salvaged()) {
            QFile file(salvaged->damagedPath);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), damaged);
        } else {
            QVERIFY((*database)->execute(u"SELECT count(*) FROM imports"_s));
        }
    }

    // A store is a file, and files come from anywhere.
    void whatAHostileStoreBringsAlongDoesNothing()
    {
        {
            const auto database = Database::open(path());
            QVERIFY(database);
            QVERIFY(addImport(**database));
            QVERIFY(
                (*database)->execute(u"CREATE TRIGGER evil AFTER INSERT ON imports BEGIN DELETE FROM imports; END"_s));
            QVERIFY((*database)->execute(u"CREATE VIEW seen AS SELECT * FROM imports"_s));
        }
        const auto database = Database::open(path());
        QVERIFY(database);
        QVERIFY((*database)->salvaged()); // and what was in it is kept
        QVERIFY(addImport(**database));
        QCOMPARE(single(**database, u"SELECT count(*) FROM imports"_s).toInt(), 2);
        // And if one ever came through.
        QVERIFY((*database)->execute(u"CREATE TRIGGER evil AFTER INSERT ON imports BEGIN DELETE FROM imports; END"_s));
        QVERIFY((*database)->execute(u"CREATE VIEW seen AS SELECT * FROM imports"_s));
        QVERIFY(addImport(**database));
        QCOMPARE(single(**database, u"SELECT count(*) FROM imports"_s).toInt(), 3);
        QVERIFY(!(*database)->execute(u"SELECT * FROM seen"_s));
        // SQLITE_DBCONFIG_DEFENSIVE, by what it prevents.
        QVERIFY((*database)->execute(u"PRAGMA writable_schema = ON"_s));
        QVERIFY(!(*database)->execute(u"UPDATE sqlite_master SET sql = 'nothing'"_s));
    }

    void aReplacementIsTakenOnlyWhenTheNameIsFree()
    {
        const QString replacement = path() + ".new"_L1;
        put(replacement, freshStore());
        {
            const auto database = Database::open(path()); // the program ended between the two renames
            QVERIFY(database);
            QVERIFY(!(*database)->salvaged());
            QCOMPARE(single(**database, u"SELECT count(*) FROM imports"_s).toInt(), 30);
            QVERIFY(!QFile::exists(replacement));
        }
        put(replacement, "half of one");
        const auto database = Database::open(path());
        QVERIFY(database);
        QCOMPARE(single(**database, u"SELECT count(*) FROM imports"_s).toInt(), 30);
        QVERIFY(!QFile::exists(replacement));
    }

    void aMissingFolderIsNamed()
    {
        const auto database = Database::open(m_folder->filePath(u"missing/library.sqlite"_s));
        QVERIFY(!database);
        QCOMPARE(database.error().code, Error::Code::FileMissing);
    }

    void aSecondWriterIsToldToWait()
    {
        const auto first = Database::open(path());
        const auto second = Database::open(path());
        QVERIFY(first && second);
        QVERIFY((*second)->execute(u"PRAGMA busy_timeout = 50"_s));
        const auto transaction = Transaction::begin(**first);
        QVERIFY(transaction);
        const auto refused = Transaction::begin(**second);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Locked);
    }

    void aReaderInTheWayOfErasingIsReported()
    {
        const auto writer = Database::open(path());
        const auto reader = Database::open(path());
        QVERIFY(writer && reader);
        QVERIFY(addImport(**writer));
        QVERIFY((*writer)->execute(u"PRAGMA busy_timeout = 50"_s));
        {
            auto rows = (*reader)->execute(u"SELECT * FROM imports"_s);
            QVERIFY(rows && rows->next());
            QVERIFY(addImport(**writer));
            const Result<void> checkpoint = (*writer)->checkpoint();
            QVERIFY(!checkpoint);
            QCOMPARE(checkpoint.error().code, Error::Code::Locked);
        }
        QVERIFY((*writer)->checkpoint());
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be opened)");
    }
    [[nodiscard]] QStringList asideNames() const
    {
        return QDir(m_folder->path()).entryList({u"library.sqlite.damaged-*"_s}, QDir::AllEntries | QDir::System);
    }
    static void put(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static QVariant single(Database &database, const QString &statement)
    {
        auto query = database.execute(statement);
        return query && query->next() ? query->value(0) : QVariant();
    }
    static bool addImport(Database &database)
    {
        return database
            .execute(u"INSERT INTO imports (service_code, source_name, with_addresses, state, phase, started_at)"
                     " VALUES (?, ?, 0, 0, 0, 0)"_s,
                     {u"yahoo"_s, QString(500, u'y')})
            .has_value();
    }
    /// The bytes of a sound store with a few imports.
    static QByteArray freshStore()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        {
            const auto database = Database::open(path);
            for (int i = 0; i < 30; ++i)
                addImport(**database);
        }
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
