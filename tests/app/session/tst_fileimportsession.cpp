// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/contactexport.h"
#include "app/session/fileimportsession.h"
#include "app/store/libraryworker.h"
#include "models/source/localsource.h"
#include "tests/support/heldclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

using State = StoredImport::State;

/// Files of this computer on their way into a real library.
class FileImportSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFileIsReadByWhatIsInIt_data();
    void aFileIsReadByWhatIsInIt();
    void whatIsNoFileOfContactsIsSaidSo_data();
    void whatIsNoFileOfContactsIsSaidSo();
    void pagesAreOnDiskBeforeTheyAreShown();
    void whatCouldNotBeReadIsTold();
    void severalFilesBecomeOneImport();
    void oneBadFileOfSeveralIsNamed();
    void aFolderIsReadFileByFile();
    void cancellingKeepsWhatWasKept();
    void itMayGoWhileItReads();
    void aFileIsNotGoneOnWith();

private:
    template<typename Work>
    auto inLibrary(Work work)
    {
        auto future = m_library->run(std::move(work));
        future.waitForFinished();
        return future.result();
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString exportPeople(const QString &name, int count, ExportFormat format) const;
    [[nodiscard]] std::unique_ptr<FileImportSession> sessionFor(const QStringList &paths);
    /// The import of \a paths, to its end.
    [[nodiscard]] ImportProgress import(const QStringList &paths);

    std::unique_ptr<QTemporaryDir> m_dir;
    Test::HeldClock m_clock;
    std::unique_ptr<LibraryWorker> m_library;
};

namespace {

constexpr ImportPhase Done = ImportPhase::Done;

const QByteArray Card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEMAIL:anna@example.org\r\nEND:VCARD\r\n";

QList<Contact> people(int count)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i)
        contacts.append({.givenName = u"Person %1"_s.arg(i), .emails = {{.address = u"p%1@example.com"_s.arg(i)}}});
    return contacts;
}

} // namespace

void FileImportSessionTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_library = std::make_unique<LibraryWorker>(*openProfile(m_dir->filePath(u"profile"_s)));
}

void FileImportSessionTest::cleanup()
{
    m_library.reset();
}

QString FileImportSessionTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test's file");
    return file.fileName();
}

QString FileImportSessionTest::exportPeople(const QString &name, int count, ExportFormat format) const
{
    const QString path = m_dir->filePath(name);
    if (!exportContacts(people(count), format, path))
        qFatal("cannot export a test's file");
    return path;
}

std::unique_ptr<FileImportSession> FileImportSessionTest::sessionFor(const QStringList &paths)
{
    QList<ContactInput> inputs;
    for (const QString &path : paths)
        inputs.append({.name = QFileInfo(path).fileName(), .path = path});
    return std::make_unique<FileImportSession>(inputs, *m_library, m_clock);
}

ImportProgress FileImportSessionTest::import(const QStringList &paths)
{
    const auto session = sessionFor(paths);
    QSignalSpy finished(session.get(), &ImportSession::finished);
    session->start({.service = LocalSource::File, .sourceName = u"A file"_s});
    if (!finished.wait(60'000))
        return {};
    return session->progress();
}

void FileImportSessionTest::aFileIsReadByWhatIsInIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ExportFormat>("format");
    for (const ExportFormatInfo &info : exportFormats()) {
        if (info.format == ExportFormat::Xlsx)
            continue;
        QTest::addRow("%s", info.name.data()) << "people."_L1 + info.suffix << info.format;
        QTest::addRow("%s, wrong name", info.name.data()) << u"people.jpg"_s << info.format;
    }
}

void FileImportSessionTest::aFileIsReadByWhatIsInIt()
{
    QFETCH(QString, name);
    QFETCH(ExportFormat, format);
    const ImportProgress progress = import({exportPeople(name, 7, format)});
    QCOMPARE(progress.phase, Done);
    QCOMPARE(progress.received, 7);
    QCOMPARE(progress.skipped, 0);
    const auto stored = inLibrary([id = progress.storedId](ContactLibrary &library) { return library.import(id); });
    QVERIFY(stored);
    QCOMPARE(stored->state, State::Complete);
    QCOMPARE(stored->serviceCode, u"file"_s);
    QCOMPARE(stored->sourceName, u"A file"_s);
    QCOMPARE(stored->received, 7);
    QCOMPARE(
        inLibrary([id = progress.storedId](ContactLibrary &library) { return library.contacts(id); })->contacts.size(),
        7);
}

void FileImportSessionTest::whatIsNoFileOfContactsIsSaidSo_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    using enum Error::Code;
    QTest::newRow("missing") << u"missing"_s << QByteArray() << FileMissing;
    QTest::newRow("pipe") << u"pipe"_s << QByteArray() << FileFault;
    QTest::newRow("device") << u"device"_s << QByteArray() << FileFault;
    QTest::newRow("link to itself") << u"loop"_s << QByteArray() << FileMissing;
    QTest::newRow("empty folder") << u"folder"_s << QByteArray() << NotFound;
    QTest::newRow("empty") << u"file"_s << QByteArray() << NotFound;
    QTest::newRow("blank lines") << u"file"_s << QByteArray("\n\n \n") << BadReply;
    QTest::newRow("header alone") << u"file"_s << QByteArray("First Name,Last Name,E-mail 1 - Value\n") << NotFound;
    QTest::newRow("a text") << u"file"_s << QByteArray("Dear Anna,\nhow are you?\n") << BadReply;
    QTest::newRow("unknown columns") << u"file"_s << QByteArray("colour;weight\nred;12\n") << BadReply;
    QTest::newRow("an archive") << u"file"_s << QByteArray("PK\x03\x04\x14\0\x08\0\x08\0", 10) << BadReply;
    QTest::newRow("a program") << u"file"_s
                               << QByteArray("\x7f"
                                             "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0",
                                             16)
                               << BadReply;
    QTest::newRow("a picture") << u"file"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << BadReply;
    QTest::newRow("a book without cards") << u"file"_s << QByteArray("BEGIN:VCARD\r\nVERSION:3.0\r\n") << Incomplete;
}

void FileImportSessionTest::whatIsNoFileOfContactsIsSaidSo()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    QString path = m_dir->filePath(u"thing"_s);
    if (kind == "file"_L1)
        path = write(u"thing"_s, bytes);
    else if (kind == "folder"_L1)
        QVERIFY(QDir().mkpath(path));
    else if (kind == "pipe"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else if (kind == "loop"_L1)
        QVERIFY(QFile::link(path, path));
    else if (kind == "device"_L1)
        path = u"/dev/zero"_s;

    const ImportProgress progress = import({path});
    QCOMPARE(progress.phase, ImportPhase::Failed);
    QVERIFY(progress.error);
    QCOMPARE(progress.error->code, code);
    QCOMPARE(progress.received, 0);
    QCOMPARE(progress.storedId, 0);
    QCOMPARE(progress.files.size(), 1);
    QVERIFY(inLibrary([](ContactLibrary &library) { return library.imports(); })->isEmpty());
}

void FileImportSessionTest::pagesAreOnDiskBeforeTheyAreShown()
{
    constexpr int count = 3'456;
    const auto session = sessionFor({exportPeople(u"people.vcf"_s, count, ExportFormat::VCard3)});
    qint64 shown = 0;
    bool allKept = true;
    int pages = 0;
    connect(session.get(), &ImportSession::contactsArrived, this, [&](qint64 position, const QList<Contact> &contacts) {
        ++pages;
        allKept = allKept && position == shown;
        shown += contacts.size();
        const auto imports = inLibrary([](ContactLibrary &library) { return library.imports(); });
        allKept = allKept && imports && imports->size() == 1 && imports->constFirst().received >= shown;
    });
    QSignalSpy finished(session.get(), &ImportSession::finished);
    session->start({.service = LocalSource::File, .sourceName = u"people.vcf"_s});
    QCOMPARE(session->progress().phase, ImportPhase::Downloading);
    QVERIFY(finished.wait(60'000));
    QVERIFY(allKept);
    QCOMPARE(shown, count);
    QCOMPARE(session->progress().received, count);
    QCOMPARE_GT(pages, 3);
    QCOMPARE(finished.size(), 1);
    const auto stored =
        inLibrary([id = session->progress().storedId](ContactLibrary &library) { return library.contacts(id); });
    QCOMPARE(stored->contacts.first().givenName, u"Person 0"_s);
    QCOMPARE(stored->contacts.last().givenName, u"Person %1"_s.arg(count - 1));
}

void FileImportSessionTest::whatCouldNotBeReadIsTold()
{
    const ImportProgress progress = import(
        {write(u"some.vcf"_s, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:cut\r\n" + Card + "BEGIN:VCARD\r\nFN:open\r\n")});
    QCOMPARE(progress.phase, Done);
    QCOMPARE(progress.received, 1);
    QCOMPARE(progress.skipped, 2);
    QCOMPARE(progress.files.size(), 1);
    QCOMPARE(progress.files.constFirst().report.problems.size(), 2);
    QCOMPARE(progress.files.constFirst().report.problems.constFirst().kind, ReadProblem::Kind::Unfinished);
    const auto stored = inLibrary([id = progress.storedId](ContactLibrary &library) { return library.import(id); });
    QCOMPARE(stored->skipped, 2);
}

void FileImportSessionTest::severalFilesBecomeOneImport()
{
    const ImportProgress progress = import({exportPeople(u"a.vcf"_s, 120, ExportFormat::VCard4),
                                            exportPeople(u"b.csv"_s, 3, ExportFormat::GoogleCsv), write(u"c"_s, Card)});
    QCOMPARE(progress.phase, Done);
    QCOMPARE(progress.received, 124);
    QCOMPARE(progress.files.size(), 3);
    QCOMPARE(inLibrary([](ContactLibrary &library) { return library.imports(); })->size(), 1);
    QCOMPARE(
        inLibrary([id = progress.storedId](ContactLibrary &library) { return library.contacts(id); })->contacts.size(),
        124);
}

void FileImportSessionTest::oneBadFileOfSeveralIsNamed()
{
    const ImportProgress progress =
        import({write(u"notes.txt"_s, "Dear Anna,"), write(u"anna.vcf"_s, Card), m_dir->filePath(u"gone.vcf"_s)});
    QCOMPARE(progress.phase, Done);
    QCOMPARE(progress.received, 1);
    QCOMPARE(progress.files.size(), 3);
    QCOMPARE(progress.files.at(0).name, u"notes.txt"_s);
    QCOMPARE(progress.files.at(0).error->code, Error::Code::BadReply);
    QVERIFY(!progress.files.at(1).error);
    QCOMPARE(progress.files.at(2).error->code, Error::Code::FileMissing);
    const auto stored = inLibrary([id = progress.storedId](ContactLibrary &library) { return library.import(id); });
    QCOMPARE(stored->state, State::Partial);

    QCOMPARE(import({write(u"x"_s, "x"), write(u"y"_s, "y")}).phase, ImportPhase::Failed);
}

void FileImportSessionTest::aFolderIsReadFileByFile()
{
    QVERIFY(QDir(m_dir->path()).mkpath(u"cards/deeper"_s));
    for (const QString &name :
         {u"cards/anna.vcf"_s, u"cards/Bob.VCF"_s, u"cards/picture.jpg"_s, u"cards/deeper/x.vcf"_s})
        QVERIFY(!write(name, Card).isEmpty());
    const ImportProgress progress = import({m_dir->filePath(u"cards"_s)});
    QCOMPARE(progress.phase, Done);
    QCOMPARE(progress.received, 2);
    QCOMPARE(progress.files.size(), 2);
    QCOMPARE(progress.files.constFirst().name, u"cards/Bob.VCF"_s);
}

void FileImportSessionTest::cancellingKeepsWhatWasKept()
{
    const auto session = sessionFor({exportPeople(u"people.vcf"_s, 20'000, ExportFormat::VCard3)});
    connect(session.get(), &ImportSession::contactsArrived, session.get(), &ImportSession::cancel);
    QSignalSpy finished(session.get(), &ImportSession::finished);
    session->start({.service = LocalSource::File, .sourceName = u"people.vcf"_s});
    QVERIFY(finished.wait(60'000));
    const ImportProgress progress = session->progress();
    const auto stored = inLibrary([id = progress.storedId](ContactLibrary &library) { return library.import(id); });
    QCOMPARE(stored->received, progress.received);
    if (progress.phase == Done) { // on a machine that was slow to tell us
        QCOMPARE(progress.received, 20'000);
        QCOMPARE(stored->state, State::Complete);
        return;
    }
    QCOMPARE(progress.phase, ImportPhase::Cancelled);
    QCOMPARE(progress.error->code, Error::Code::Aborted);
    QCOMPARE_GT(progress.received, 0);
    QCOMPARE(stored->state, State::Cancelled);
}

void FileImportSessionTest::itMayGoWhileItReads()
{
    auto session = sessionFor({exportPeople(u"people.vcf"_s, 5'000, ExportFormat::VCard3)});
    QSignalSpy arrived(session.get(), &ImportSession::contactsArrived);
    session->start({.service = LocalSource::File, .sourceName = u"people.vcf"_s});
    QVERIFY(arrived.wait(60'000));
    session.reset();
    const auto imports = inLibrary([](ContactLibrary &library) { return library.imports(); }); // waits for its end
    QCOMPARE(imports->size(), 1);
    QVERIFY(imports->constFirst().state != State::Running);
    QCOMPARE_GT(imports->constFirst().received, 0);

    session = sessionFor({m_dir->filePath(u"people.vcf"_s)});
    session->start({.service = LocalSource::File, .sourceName = u"people.vcf"_s});
    session.reset(); // before anything came of it
}

void FileImportSessionTest::aFileIsNotGoneOnWith()
{
    const auto session = sessionFor({write(u"anna.vcf"_s, Card)});
    session->resume({.id = 12, .serviceCode = u"file"_s, .sourceName = u"anna.vcf"_s});
    QCOMPARE(session->progress().phase, ImportPhase::Failed);
}

} // namespace Ferry

QTEST_MAIN(Ferry::FileImportSessionTest)
#include "tst_fileimportsession.moc"
