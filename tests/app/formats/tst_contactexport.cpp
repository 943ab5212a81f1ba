// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settinglayer.h"
#include "app/formats/contactexport.h"
#include "app/formats/vcard3writer.h"
#include "tests/app/formats/samplecontacts.h"
#include "tests/support/failingcalls.h"
#include "tests/support/randomcontacts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestContactExport : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatIsOneTheSettingsKnow()
    {
        for (const ExportFormatInfo &info : exportFormats()) {
            QStringList refused;
            const SettingLayer layer = layerFromEntries({{u"drag/format"_s, QString(info.name).toUpper()}}, refused);
            QVERIFY2(refused.isEmpty(), info.name.data());
            QCOMPARE(formatFromName(layer.dragFormat.value_or(QString())), std::optional(info.format));
        }
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"contacts.out"_s);
    }
    void cleanup()
    {
        Test::FailingCalls::disarm();
        m_folder.reset();
    }

    void formatsAreFoundByNameAndSuffix_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<std::optional<ExportFormat>>("expected");
        using Found = std::optional<ExportFormat>;
        QTest::newRow("vcard") << u"vcard3"_s << u"/tmp/a.b/x.vcf"_s << Found(ExportFormat::VCard3);
        QTest::newRow("capitals") << u"VCARD3"_s << u"X.VCF"_s << Found(ExportFormat::VCard3);
        QTest::newRow("csv") << u"google-csv"_s << u"x.tar.csv"_s << Found(ExportFormat::GoogleCsv);
        QTest::newRow("another") << u"Ldif"_s << u"x.LDIF"_s << Found(ExportFormat::Ldif);
        QTest::newRow("unknown") << u"vcard"_s << u"x.txt"_s << Found();
        QTest::newRow("none") << QString() << u"csv"_s << Found();
    }
    void formatsAreFoundByNameAndSuffix()
    {
        QFETCH(QString, name);
        QFETCH(QString, fileName);
        QFETCH(std::optional<ExportFormat>, expected);
        QVERIFY(formatFromName(name) == expected);
        QVERIFY(formatFromSuffix(fileName) == expected);
    }

    void everyFormatIsListedOnce()
    {
        for (const ExportFormatInfo &info : exportFormats()) {
            QVERIFY(formatFromName(QString(info.name)) == info.format);
            QVERIFY(&exportFormatInfo(info.format) == &info);
        }
    }

    void aReportSaysWhatWasDone_data() { formats(); }
    void aReportSaysWhatWasDone()
    {
        QFETCH(ExportFormat, format);
        QList<Contact> contacts = Test::sampleContacts();
        contacts[0].externalId = u"7"_s;
        contacts[1].unknownFields = "{\"x\":1}";
        QList<qint64> told;
        const auto report = exportContacts(contacts, format, m_path, [&](qint64 done) {
            told.append(done);
            return true;
        });
        QVERIFY(report);
        QCOMPARE(report->contacts, contacts.size());
        QCOMPARE(report->bytes, QFileInfo(m_path).size());
        QVERIFY(report->losses == lossesOf(contacts, format));
        QVERIFY(report->losses.contacts() >= 1);
        QCOMPARE(told.constLast(), contacts.size());
        QCOMPARE(QFileInfo(m_path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void largeExportsAreWholeAndReported_data() { formats(); }
    void largeExportsAreWholeAndReported()
    {
        QFETCH(ExportFormat, format);
        const QList<Contact> contacts = Test::RandomContacts(11).contacts(5000);
        qint64 last = -1;
        const auto report = exportContacts(contacts, format, m_path, [&](qint64 done) {
            const bool grew = done > last;
            last = done;
            return grew || done == contacts.size();
        });
        QVERIFY(report);
        QCOMPARE(last, contacts.size());
        QCOMPARE(report->bytes, QFileInfo(m_path).size());
    }

    void aStoppedExportLeavesTheOldFile_data() { formats(); }
    void aStoppedExportLeavesTheOldFile()
    {
        QFETCH(ExportFormat, format);
        putOld();
        const auto report = exportContacts(Test::RandomContacts(12).contacts(3000), format, m_path,
                                           [](qint64 done) { return done < 1000; });
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::Aborted);
        verifyOld();
    }

    void aFullDiskIsNamedAndLeavesTheOldFile_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<int>("nthWrite");
        for (const int nth : {1, 2, 3}) {
            for (const ExportFormatInfo &info : exportFormats())
                QTest::addRow("%s, write %d", info.name.data(), nth) << info.format << nth;
        }
    }
    void aFullDiskIsNamedAndLeavesTheOldFile()
    {
        QFETCH(ExportFormat, format);
        QFETCH(int, nthWrite);
        putOld();
        static const QList<Contact> contacts = Test::RandomContacts(13).contacts(2500);
        Test::FailingCalls::arm(Test::FailingCalls::Call::Write, nthWrite, ENOSPC, true);
        const auto report = exportContacts(contacts, format, m_path);
        Test::FailingCalls::disarm();
        QVERIFY(Test::FailingCalls::strikes() > 0);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::DiskFull);
        verifyOld();
        if (nthWrite == 1)
            QVERIFY(exportContacts(contacts, format, m_path)); // with room again
    }

private:
    static void formats()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const ExportFormatInfo &info : exportFormats())
            QTest::newRow(info.name.data()) << info.format;
    }
    void putOld()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("old"), 3);
    }
    void verifyOld()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestContactExport)
#include "tst_contactexport.moc"
