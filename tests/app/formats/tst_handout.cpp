// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/filehandle.h"
#include "app/formats/contactreader.h"
#include "app/formats/handout.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

class HandoutTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyFormatIsHandedOut_data();
    void everyFormatIsHandedOut();
    void severalContactsAreOneFile_data();
    void severalContactsAreOneFile();
    void orOneFileForEach();
    void itCanBeStopped();
    void whatAnEarlierRunLeftIsRemoved_data();
    void whatAnEarlierRunLeftIsRemoved();
    void everythingGoesWithTheFolder();
    void nothingIsMadeUnasked();
    void aFolderThatCannotBeMadeIsAnError();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"state/drag"_s); }
    /// How many contacts are in the file at \a path.
    static qint64 contactsIn(const QString &path);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::atomic<bool> m_stopped = false;
};

namespace {

const Handout Plain{.name = u"Yahoo"_s, .nameless = u"No name"_s};

QList<Contact> named(const QStringList &names)
{
    QList<Contact> contacts;
    for (const QString &name : names)
        contacts.append({.givenName = name, .emails = {{.address = u"a@b.example"_s}}});
    return contacts;
}

} // namespace

void HandoutTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_dir->filePath(u"state"_s)));
    m_stopped = false;
}

qint64 HandoutTest::contactsIn(const QString &path)
{
    const Result<ReadReport> report = readContactFile(path, [](const Contact &) { return true; });
    return report ? report->contacts : -1;
}

void HandoutTest::everyFormatIsHandedOut_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const ExportFormatInfo &info : exportFormats())
        QTest::newRow(info.name.data()) << info.format;
}

void HandoutTest::everyFormatIsHandedOut()
{
    QFETCH(ExportFormat, format);
    HandoutFolder folder(path());
    const Result<QString> room = folder.makeRoom();
    QVERIFY(room);
    QCOMPARE(*fileMode(path()), 0700U);
    QCOMPARE(*fileMode(*room), 0700U);
    Handout handout = Plain;
    handout.format = format;
    const Result<QStringList> files = writeHandout(named({u"Anna"_s, u"Bob"_s}), handout, *room, m_stopped);
    QVERIFY(files);
    QCOMPARE(*files, QStringList{*room + u"/Yahoo."_s + exportFormatInfo(format).suffix});
    QCOMPARE(*fileMode(files->constFirst()), 0600U);
    if (readerFor(format))
        QCOMPARE(contactsIn(files->constFirst()), 2);
    else
        QCOMPARE_GT(QFileInfo(files->constFirst()).size(), 1000);
}

void HandoutTest::severalContactsAreOneFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("source") << u"Yahoo"_s << u"Yahoo.vcf"_s;
    QTest::newRow("file") << u"team.csv"_s << u"team.vcf"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"etc passwd.vcf"_s;
    QTest::newRow("nothing") << QString() << u"No name.vcf"_s;
    QTest::newRow("dots") << u"..."_s << u"No name.vcf"_s;
}

void HandoutTest::severalContactsAreOneFile()
{
    QFETCH(QString, name);
    QFETCH(QString, file);
    HandoutFolder folder(path());
    const QString room = *folder.makeRoom();
    const Result<QStringList> files =
        writeHandout(named({u"Anna"_s, u"Bob"_s}), {.name = name, .nameless = u"No name"_s}, room, m_stopped);
    QVERIFY(files);
    QCOMPARE(files->size(), 1);
    QCOMPARE(QFileInfo(files->constFirst()).absolutePath(), room);
    QVERIFY2(!QFileInfo(files->constFirst()).fileName().contains(u'/'), qPrintable(files->constFirst()));
    if (name != "../../etc/passwd"_L1) // how a path becomes a name is safeFileName()'s
        QCOMPARE(QFileInfo(files->constFirst()).fileName(), file);
}

void HandoutTest::orOneFileForEach()
{
    HandoutFolder folder(path());
    const QString room = *folder.makeRoom();
    Handout handout = Plain;
    handout.separately = true;
    const QStringList names{u"Anna"_s, u"anna"_s,          u"../../x"_s,        u"CON"_s,           u""_s,
                            u"a/b"_s,  u".desktop"_s,      QString(400, u'x'),  u"\u202egpj.exe"_s, u"Anna"_s,
                            u"\n"_s,   u"%2e%2e%2fx #?"_s, u"<img src=x>.vcf"_s};
    const Result<QStringList> files = writeHandout(named(names), handout, room, m_stopped);
    QVERIFY(files);
    QCOMPARE(files->size(), names.size());
    const QStringList there = QDir(room).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(there.size(), names.size());
    QVERIFY(there.contains(u"Anna.vcf"_s));
    for (const QString &file : *files) {
        QCOMPARE(QFileInfo(file).absolutePath(), room);
        QVERIFY(!QFileInfo(file).fileName().startsWith(u'.'));
        QCOMPARE(contactsIn(file), 1);
    }
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"state"_s});
}

void HandoutTest::itCanBeStopped()
{
    HandoutFolder folder(path());
    m_stopped = true;
    Handout handout = Plain;
    handout.separately = true;
    const Result<QStringList> files =
        writeHandout(named({u"Anna"_s, u"Bob"_s}), handout, *folder.makeRoom(), m_stopped);
    QVERIFY(!files);
    QCOMPARE(files.error().code, Error::Code::Aborted);
}

void HandoutTest::whatAnEarlierRunLeftIsRemoved_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"files", "a file", "a link", "a link inside", "nothing"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void HandoutTest::whatAnEarlierRunLeftIsRemoved()
{
    QFETCH(QString, what);
    QVERIFY(QDir(m_dir->path()).mkpath(u"theirs"_s));
    QFile theirs(m_dir->filePath(u"theirs/keep.vcf"_s));
    QVERIFY(theirs.open(QIODevice::WriteOnly));
    theirs.close();
    const auto touch = [](const QString &name) { return QFile(name).open(QIODevice::WriteOnly); };
    if (what == "files"_L1) {
        QVERIFY(QDir().mkpath(path() + u"/1"_s));
        QVERIFY(touch(path() + u"/1/Anna.vcf"_s));
    } else if (what == "a file"_L1) {
        QVERIFY(touch(path()));
    } else if (what == "a link"_L1) {
        QVERIFY(QFile::link(m_dir->filePath(u"theirs"_s), path()));
    } else if (what == "a link inside"_L1) {
        QVERIFY(QDir().mkpath(path()));
        QVERIFY(QFile::link(m_dir->filePath(u"theirs"_s), path() + u"/1"_s));
    }
    const HandoutFolder folder(path());
    QCOMPARE(fileKind(path()), FileKind::Missing);
    QVERIFY(theirs.exists());
}

void HandoutTest::everythingGoesWithTheFolder()
{
    {
        HandoutFolder folder(path());
        for (int i = 0; i < 3; ++i)
            QVERIFY(writeHandout(named({u"Anna"_s}), Plain, *folder.makeRoom(), m_stopped));
        QCOMPARE(QDir(path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 3);
    }
    QCOMPARE(fileKind(path()), FileKind::Missing);
}

void HandoutTest::nothingIsMadeUnasked()
{
    const HandoutFolder folder(path());
    QCOMPARE(fileKind(path()), FileKind::Missing);
}

void HandoutTest::aFolderThatCannotBeMadeIsAnError()
{
    HandoutFolder folder(u"/proc/nowhere/drag"_s);
    QVERIFY(!folder.makeRoom());
    QVERIFY(!writeHandout(named({u"Anna"_s}), Plain, u"/proc/nowhere"_s, m_stopped));
}

} // namespace Ferry

QTEST_MAIN(Ferry::HandoutTest)
#include "tst_handout.moc"
