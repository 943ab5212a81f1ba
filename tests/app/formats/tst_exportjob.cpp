// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exportjob.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

namespace {

constexpr QByteArrayView Before = "what was there before";

QList<Contact> people(int count)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i)
        contacts.append({.givenName = u"Person %1"_s.arg(i), .emails = {{.address = u"p%1@example.com"_s.arg(i)}}});
    return contacts;
}

} // namespace

class TestExportJob : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(Before.data(), Before.size()), Before.size());
    }

    void itWritesTellsHowFarItIsAndFinishesOnce()
    {
        ExportJob job(people(3000), ExportFormat::VCard3, path());
        QSignalSpy progressed(&job, &ExportJob::progressed);
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(!job.isFinished());
        QVERIFY(finished.wait(30'000));
        QVERIFY(job.result());
        QCOMPARE(job.result()->contacts, 3000);
        QCOMPARE(content().count("BEGIN:VCARD"), 3000);
        QVERIFY(!progressed.isEmpty());
        for (const QList<QVariant> &arguments : progressed)
            QVERIFY(arguments.at(0).toLongLong() <= arguments.at(1).toLongLong());
        job.cancel(); // too late to mean anything
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
    }

    void anEmptyListIsAFileToo()
    {
        ExportJob job({}, ExportFormat::GoogleCsv, path());
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(finished.wait(30'000));
        QVERIFY(job.result());
        QVERIFY(content() != Before);
    }

    void cancelledBeforeItWroteTheFileStays()
    {
        ExportJob job(people(3000), ExportFormat::VCard3, path());
        QSignalSpy finished(&job, &Job::finished);
        job.cancel();
        job.start();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(job.result().error().code, Error::Code::Aborted);
        QCOMPARE(content(), Before.toByteArray());
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    /// Whenever it is cancelled: what the job says is what happened to the file.
    void cancellingTellsTheTruth_data()
    {
        QTest::addColumn<int>("after");
        for (int i = 0; i < 40; ++i)
            QTest::addRow("after step %d", i) << i;
    }
    void cancellingTellsTheTruth()
    {
        QFETCH(const int, after);
        ExportJob job(people(2000), ExportFormat::VCard3, path());
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QTimer::singleShot(std::chrono::milliseconds(after), &job, [&job] { job.cancel(); });
        QVERIFY(finished.wait(30'000));
        QCOMPARE(finished.size(), 1);
        if (job.result())
            QCOMPARE(content().count("BEGIN:VCARD"), 2000);
        else
            QCOMPARE(content(), Before.toByteArray());
        if (!job.result())
            QCOMPARE(job.result().error().code, Error::Code::Aborted);
    }

    void aFolderThatIsNotThereIsAnError()
    {
        ExportJob job(people(3), ExportFormat::VCard3, m_dir->filePath(u"missing/x.vcf"_s));
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(job.result().error().code, Error::Code::FileMissing);
    }

    void deletedWhileItWritesItLeavesNoRubbish()
    {
        {
            ExportJob job(people(20'000), ExportFormat::VCard3, path());
            QSignalSpy progressed(&job, &ExportJob::progressed);
            job.start();
            QVERIFY(progressed.wait(30'000));
        }
        QTRY_COMPARE_WITH_TIMEOUT(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden).size(), 1, 30'000);
        const QByteArray now = content();
        QVERIFY(now == Before || now.count("BEGIN:VCARD") == 20'000);
    }

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"people.vcf"_s); }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
