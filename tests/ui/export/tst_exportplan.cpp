// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exportfolder.h"
#include "app/formats/exportjob.h"
#include "app/formats/photouri.h"
#include "app/formats/prepareexportjob.h"
#include "tests/app/formats/samplecontacts.h"
#include "tests/support/failingcalls.h"
#include "tests/support/randomcontacts.h"
#include "ui/export/photoshrink.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using Test::FailingCalls::Call;
using Kind = Loss::Kind;
using Files = ExportPlan::Files;

namespace {

/// A picture that compression can do little about.
QImage noise(int width, int height, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, format);
    quint32 state = 1;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            state = state * 1664525U + 1013904223U;
            image.setPixel(x, y, format == QImage::Format_RGB32 ? 0xff000000U | (state >> 8) : state);
        }
    }
    return image;
}

QString photo(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        return {};
    return inlinePhotoUri(bytes.toBase64());
}

QImage imageOf(const QString &uri)
{
    return QImage::fromData(QByteArray::fromBase64(inlinePhoto(uri)->base64));
}

QList<Contact> people(int count)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i)
        contacts.append({.givenName = u"Person %1"_s.arg(i), .emails = {{.address = u"p%1@example.com"_s.arg(i)}}});
    return contacts;
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class TestExportPlan : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        Test::FailingCalls::disarm();
        m_folder.reset();
    }

    void eachTargetGetsWhatSuitsIt_data()
    {
        QTest::addColumn<ExportTarget>("target");
        QTest::addColumn<int>("contacts");
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<int>("files");
        using enum ExportTarget;
        QTest::newRow("iCloud") << ICloud << 2340 << ExportFormat::VCard3 << 1;
        QTest::newRow("iCloud, at its limit") << ICloud << 50'000 << ExportFormat::VCard3 << 1;
        QTest::newRow("iCloud, above") << ICloud << 50'001 << ExportFormat::VCard3 << 2;
        QTest::newRow("Google") << GoogleContacts << 2340 << ExportFormat::VCard3 << 1;
        QTest::newRow("Google, above") << GoogleContacts << 9'001 << ExportFormat::VCard3 << 4;
        QTest::newRow("Outlook.com") << OutlookCom << 9'001 << ExportFormat::OutlookCsv << 1;
        QTest::newRow("Outlook") << OutlookClassic << 10 << ExportFormat::OutlookClassicCsv << 1;
        QTest::newRow("Thunderbird") << Thunderbird << 10 << ExportFormat::VCard4 << 1;
        QTest::newRow("Evolution") << Evolution << 10 << ExportFormat::VCard3 << 1;
        QTest::newRow("KAddressBook") << KAddressBook << 10 << ExportFormat::VCard3 << 1;
        QTest::newRow("Android") << Android << 10 << ExportFormat::VCard3 << 1;
        QTest::newRow("Excel") << Excel << 10 << ExportFormat::Xlsx << 1;
        QTest::newRow("another") << AnotherProgram << 0 << ExportFormat::VCard3 << 1;
    }
    void eachTargetGetsWhatSuitsIt()
    {
        QFETCH(const ExportTarget, target);
        QFETCH(const int, contacts);
        const ExportPlan plan = planFor(target, contacts);
        QTEST(plan.format, "format");
        QTEST(static_cast<int>(fileCount(plan, contacts)), "files");
        QVERIFY(!hasTooManyForTarget(plan, contacts));
        ExportPlan one = plan;
        one.files = Files::One;
        QCOMPARE(hasTooManyForTarget(one, contacts), fileCount(plan, contacts) > 1);
        QCOMPARE(plan.photos == ExportPlan::Photos::Shrink, takesPhotos(target));
        QCOMPARE(plan.fit.ownLabels, target != ExportTarget::KAddressBook); // it loses what has one
    }

    void picturesGetAsSmallAsWished_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<qint64>("largest");
        QTest::newRow("a camera's") << photo(noise(1600, 1200), "JPEG") << qint64{180'000};
        QTest::newRow("tiny limit") << photo(noise(800, 600), "JPEG") << qint64{5'000};
        QTest::newRow("png") << photo(noise(400, 400), "PNG") << qint64{100'000};
        QTest::newRow("transparent") << photo(noise(400, 400, QImage::Format_ARGB32), "PNG") << qint64{50'000};
        QTest::newRow("a line") << photo(noise(3000, 1), "PNG") << qint64{4'000};
    }
    void picturesGetAsSmallAsWished()
    {
        QFETCH(const QString, before);
        QFETCH(const qint64, largest);
        QVERIFY(photoSize(before) > largest);
        const QString after = shrunkPhoto(before, largest);
        QVERIFY(!after.isEmpty());
        QVERIFY2(photoSize(after) <= largest, qPrintable(QString::number(photoSize(after))));
        QVERIFY(photoSize(after) > largest / 20); // not smaller than need be
        QVERIFY(!imageOf(after).isNull());
        QCOMPARE(inlinePhoto(after)->subtype, "jpeg");
        QCOMPARE(shrunkPhoto(after, largest), after);
    }

    void picturesThatCannotBeReadStayBehind_data()
    {
        QTest::addColumn<QString>("before");
        const QByteArray jpeg = QByteArray("\xff\xd8\xff", 3);
        QTest::newRow("garbage") << inlinePhotoUri((jpeg + QByteArray(5'000, 'x')).toBase64());
        QTest::newRow("says it is vast") << inlinePhotoUri(
            (QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xff\xff\0\xff\xff\xff\x08\x02\0\0\0", 29)
             + QByteArray(5'000, 'x'))
                .toBase64());
        QTest::newRow("an address") << u"https://example.com/a.jpg"_s;
        QTest::newRow("SVG") << u"data:image/svg+xml;base64,PHN2Zy8+"_s;
        QTest::newRow("nothing") << QString();
    }
    void picturesThatCannotBeReadStayBehind()
    {
        QFETCH(const QString, before);
        QVERIFY(shrunkPhoto(before, 100).isEmpty());
    }

    void whatIsAnnouncedAboutPicturesIsWhatHappens_data()
    {
        QTest::addColumn<ExportPlan::Photos>("photos");
        QTest::addColumn<QList<Loss>>("losses");
        using Losses = QList<Loss>;
        const auto loss = [](Kind kind, int position) { return Loss{ContactField::Photo, kind, position}; };
        QTest::newRow("keep") << ExportPlan::Photos::Keep << Losses{loss(Kind::RefusedThere, 2)};
        QTest::newRow("shrink") << ExportPlan::Photos::Shrink << Losses{loss(Kind::Shrunk, 2)};
        QTest::newRow("leave out") << ExportPlan::Photos::LeaveOut
                                   << Losses{loss(Kind::Dropped, 1), loss(Kind::Dropped, 2), loss(Kind::Dropped, 3)};
    }
    void whatIsAnnouncedAboutPicturesIsWhatHappens()
    {
        QFETCH(const ExportPlan::Photos, photos);
        QFETCH(const QList<Loss>, losses);
        QList<Contact> contacts = people(3);
        contacts[1].photos = {photo(noise(40, 40), "JPEG"), photo(noise(1600, 1200), "JPEG"),
                              u"https://example.com/a.jpg"_s};
        ExportPlan plan = planFor(ExportTarget::ICloud, 3);
        plan.photos = photos;
        const auto prepared = prepareExport(contacts, plan, &shrunkPhoto);
        QVERIFY(prepared);
        QList<Loss> found;
        for (const LossReport::Entry &entry : prepared->losses.entries()) {
            QCOMPARE(entry.contact, 1);
            found.append(entry.loss);
        }
        QCOMPARE(found, losses);

        ExportJob job(*prepared, m_folder->filePath(u"a.vcf"_s));
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(finished.wait(30'000));
        QVERIFY(job.result());
        QVERIFY(job.result()->verification);
        QVERIFY(job.result()->verification->isAsItShouldBe());
        QCOMPARE(job.result()->losses, prepared->losses);
        QFile file(m_folder->filePath(u"a.vcf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("PHOTO"), photos == ExportPlan::Photos::LeaveOut ? 0 : 3);
    }

    void preparingCanBeCalledOff()
    {
        PrepareExportJob job(people(20'000), planFor(ExportTarget::OutlookCom, 20'000), &shrunkPhoto);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        job.abort();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(job.result().error().code, Error::Code::Aborted);
        QVERIFY(!prepareExport(people(3), {}, nullptr, [](qint64) { return false; }));
    }

    void severalFilesGoIntoANewFolder_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<int>("contacts");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("several") << Files::Several << 7 << QStringList{u"out-1.vcf"_s, u"out-2.vcf"_s, u"out-3.vcf"_s};
        QTest::newRow("several, even") << Files::Several << 6 << QStringList{u"out-1.vcf"_s, u"out-2.vcf"_s};
        QTest::newRow("several of none") << Files::Several << 0 << QStringList{u"out-1.vcf"_s};
        QTest::newRow("each") << Files::OnePerContact << 2 << QStringList{u"Person 0.vcf"_s, u"Person 1.vcf"_s};
    }
    void severalFilesGoIntoANewFolder()
    {
        QFETCH(const Files, files);
        QFETCH(const int, contacts);
        QFETCH(const QStringList, names);
        ExportPlan plan;
        plan.files = files;
        plan.contactsPerFile = 3;
        const auto prepared = prepareExport(people(contacts), plan);
        QVERIFY(prepared);
        ExportJob job(*prepared, m_folder->filePath(u"out"_s));
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(finished.wait(30'000));
        QVERIFY(job.result());
        QCOMPARE(job.result()->path, m_folder->filePath(u"out"_s));
        QCOMPARE(job.result()->files, names);
        QCOMPARE(entries(job.result()->path), names);
        QCOMPARE(entries(m_folder->path()), QStringList{u"out"_s});
        if (contacts > 0) {
            QVERIFY(job.result()->verification->isAsItShouldBe());
            QCOMPARE(job.result()->verification->asSent, contacts);
        }
    }

    void nothingIsEverOverwritten()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"out"_s));
        QFile mine(m_folder->filePath(u"out/Person 0.vcf"_s));
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
        mine.close();
        QFile file(m_folder->filePath(u"out (2)"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto prepared = prepareExport(people(2), {.files = Files::OnePerContact});
        const auto folder = exportToFolder(*prepared, m_folder->filePath(u"out"_s));
        QVERIFY(folder);
        QCOMPARE(folder->path, m_folder->filePath(u"out (3)"_s));
        QVERIFY(mine.open(QIODevice::ReadOnly));
        QCOMPARE(mine.readAll(), "mine");
    }

    void namesOfContactsAreNoPaths()
    {
        QList<Contact> contacts = people(4);
        contacts[0].givenName = u"../../etc/passwd"_s;
        contacts[1].givenName = u"a\u202efcv.exe"_s;
        contacts[2].givenName = u"CON"_s;
        contacts[3] = {.photos = {u"https://example.com"_s}};
        const auto prepared = prepareExport(contacts, {.files = Files::OnePerContact});
        const auto folder = exportToFolder(*prepared, m_folder->filePath(u"out"_s));
        QVERIFY(folder);
        QCOMPARE(entries(folder->path).size(), 4);
        QCOMPARE(folder->files,
                 (QStringList{u"etc passwd.vcf"_s, u"a fcv.exe.vcf"_s, u"_CON.vcf"_s, u"Contact.vcf"_s}));
    }

    void whatFailsLeavesNothingBehind_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<int>("nth");
        QTest::addColumn<int>("number");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("full disk") << Call::Write << 3 << ENOSPC << Error::Code::DiskFull;
        QTest::newRow("quota") << Call::Sync << 2 << EDQUOT << Error::Code::DiskFull;
        QTest::newRow("drive gone while writing") << Call::Write << 2 << EIO << Error::Code::FileFault;
        QTest::newRow("drive gone") << Call::Create << 2 << ENOENT << Error::Code::FileMissing;
        QTest::newRow("read-only by now") << Call::Create << 3 << EROFS << Error::Code::AccessDenied;
        QTest::newRow("last rename") << Call::Rename << 6 << EACCES << Error::Code::AccessDenied;
    }
    void whatFailsLeavesNothingBehind()
    {
        QFETCH(const Call, call);
        QFETCH(const int, nth);
        QFETCH(const int, number);
        const auto prepared = prepareExport(people(5), {.files = Files::OnePerContact});
        Test::FailingCalls::arm(call, nth, number);
        const auto folder = exportToFolder(*prepared, m_folder->filePath(u"out"_s));
        QCOMPARE(Test::FailingCalls::strikes(), 1);
        Test::FailingCalls::disarm();
        QVERIFY(!folder);
        QTEST(folder.error().code, "code");
        QCOMPARE(entries(m_folder->path()), QStringList());
    }

    void aFolderThatCannotBeWrittenToIsSaid()
    {
        const auto prepared = prepareExport(people(5), {.files = Files::OnePerContact});
        QCOMPARE(exportToFolder(*prepared, m_folder->filePath(u"missing/out"_s)).error().code,
                 Error::Code::FileMissing);
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        const auto folder = exportToFolder(*prepared, m_folder->filePath(u"out"_s));
        QVERIFY(QFile::setPermissions(m_folder->path(),
                                      QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        QCOMPARE(folder.error().code, Error::Code::AccessDenied);
    }

    /// The kernel's own refusal, in the middle of a large file.
    void aFileThatMayNotGrowLeavesTheOldOne()
    {
        const QString path = m_folder->filePath(u"a.vcf"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit narrow = before;
        narrow.rlim_cur = 100'000;
        ::setrlimit(RLIMIT_FSIZE, &narrow);
        ExportJob job(people(5'000), ExportFormat::VCard3, path);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        const bool inTime = finished.wait(30'000);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(inTime);
        QVERIFY(!job.result());
        QCOMPARE(job.result().error().code, Error::Code::FileFault);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), "old");
        QCOMPARE(entries(m_folder->path()), QStringList{u"a.vcf"_s});
    }

    void cancellingLeavesNoFolder()
    {
        const auto prepared = prepareExport(people(300), {.files = Files::OnePerContact});
        int calls = 0;
        const auto folder =
            exportToFolder(*prepared, m_folder->filePath(u"out"_s), [&](qint64) { return ++calls < 20; });
        QCOMPARE(folder.error().code, Error::Code::Aborted);
        QCOMPARE(entries(m_folder->path()), QStringList());
    }

    /// Whatever the target and the contacts: what comes back is what was announced.
    void announcedIsWhatComesBack_data()
    {
        QTest::addColumn<ExportTarget>("target");
        QTest::addColumn<int>("seed");
        for (const ExportTargetInfo &info : exportTargets()) {
            for (int seed = 1; seed <= 5; ++seed)
                QTest::addRow("%s, seed %d", info.name.data(), seed) << info.target << seed;
        }
    }
    void announcedIsWhatComesBack()
    {
        QFETCH(const ExportTarget, target);
        QFETCH(const int, seed);
        Test::RandomContacts random(static_cast<std::uint32_t>(seed), Test::TextKind::Hostile);
        const QList<Contact> contacts = random.contacts(40);
        ExportPlan plan = planFor(target, contacts.size());
        plan.fit.overflowToNotes = seed % 2 == 0;
        plan.files = seed == 3 ? Files::OnePerContact : seed == 4 ? Files::Several : Files::One;
        plan.contactsPerFile = 7;
        const auto prepared = prepareExport(contacts, plan);
        QVERIFY(prepared);
        QCOMPARE(prepared->losses.isEmpty(), prepared->losses.counts().isEmpty());
        ExportJob job(*prepared, m_folder->filePath(u"out"_s));
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(finished.wait(60'000));
        QVERIFY(job.result());
        if (target == ExportTarget::Excel)
            QVERIFY(!job.result()->verification); // nothing here reads workbooks
        else
            QVERIFY(job.result()->verification && job.result()->verification->isAsItShouldBe());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestExportPlan)
#include "tst_exportplan.moc"
