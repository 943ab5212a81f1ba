// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include <QFileDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

class ExportDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void theSelectedOnesArePreselectedWhenSeveral_data()
    {
        QTest::addColumn<int>("selected");
        QTest::addColumn<bool>("preselected");
        QTest::addColumn<bool>("offered");
        QTest::newRow("none") << 0 << false << false;
        QTest::newRow("one") << 1 << false << true;
        QTest::newRow("two") << 2 << true << true;
    }
    void theSelectedOnesArePreselectedWhenSeveral()
    {
        QFETCH(int, selected);
        ExportDialog dialog(2340, selected, u"Yahoo"_s);
        auto *some = dialog.findChild<QRadioButton *>(u"exportSelected"_s);
        QTEST(some->isChecked(), "preselected");
        QTEST(some->isEnabled(), "offered");
        QCOMPARE(dialog.findChild<QRadioButton *>(u"exportAll"_s)->isChecked(), !some->isChecked());
        QVERIFY(dialog.findChild<QRadioButton *>(u"format-vcard3"_s)->isChecked());
        QCOMPARE(dialog.focusWidget(), some->isChecked() ? some : dialog.findChild<QRadioButton *>(u"exportAll"_s));
    }

    void whatIsChosenIsTold()
    {
        QTemporaryDir folder;
        ExportDialog dialog(10, 3, u"Yahoo"_s);
        QSignalSpy chosen(&dialog, &ExportDialog::chosen);
        dialog.open();
        for (const ExportFormatInfo &info : exportFormats()) {
            if (info.format == ExportFormat::GoogleCsv)
                dialog.findChild<QRadioButton *>(u"format-"_s + info.name)->click();
        }
        dialog.findChild<QPushButton *>(u"exportButton"_s)->click();
        auto *files = dialog.findChild<QFileDialog *>(u"exportFile"_s);
        QVERIFY(files && files->isVisible());
        QCOMPARE(files->defaultSuffix(), u"csv"_s);
        files->setDirectory(folder.path());
        files->selectFile(u"out.csv"_s);
        static_cast<QDialog *>(files)->accept();
        QCOMPARE(chosen.size(), 1);
        const auto choice = chosen.front().front().value<ExportChoice>();
        QCOMPARE(choice.scope, ExportChoice::Scope::Selected);
        QCOMPARE(choice.format, ExportFormat::GoogleCsv);
        QCOMPARE(choice.path, folder.filePath(u"out.csv"_s));
        QVERIFY(!dialog.isVisible());
    }

    void aCancelledFileDialogLeadsBack()
    {
        ExportDialog dialog(10, 0, u"Yahoo"_s);
        QSignalSpy chosen(&dialog, &ExportDialog::chosen);
        dialog.open();
        dialog.findChild<QPushButton *>(u"exportButton"_s)->click();
        dialog.findChild<QFileDialog *>(u"exportFile"_s)->reject();
        QCOMPARE(chosen.size(), 0);
        QVERIFY(dialog.isVisible());
    }

    void theSuggestedNameSuitsEveryFileSystem_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Yahoo"_s << u"Contacts from Yahoo 2026-11-21.vcf"_s;
        QTest::newRow("none") << u""_s << u"Contacts 2026-11-21.vcf"_s;
        QTest::newRow("address") << u"joe@example.com"_s << u"Contacts from joe@example.com 2026-11-21.vcf"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"Contacts from etc passwd 2026-11-21.vcf"_s;
        QTest::newRow("Windows") << u"C:\\x|y*?<>\""_s << u"Contacts from C x y 2026-11-21.vcf"_s;
        QTest::newRow("override") << u"a\u202efcv.exe"_s << u"Contacts from a fcv.exe 2026-11-21.vcf"_s;
        QTest::newRow("placeholder") << u"%1 %2"_s << u"Contacts from %1 %2 2026-11-21.vcf"_s;
        QTest::newRow("only dots") << u"..."_s << u"Contacts 2026-11-21.vcf"_s;
        QTest::newRow("long") << QString(300, u'x') << u"Contacts from "_s + QString(60, u'x') + u" 2026-11-21.vcf"_s;
    }
    void theSuggestedNameSuitsEveryFileSystem()
    {
        QFETCH(QString, origin);
        QTEST(suggestedExportName(origin, QDate(2026, 11, 21), ExportFormat::VCard3), "name");
    }
};

} // namespace Ferry

QTEST_MAIN(Ferry::ExportDialogTest)
#include "tst_exportdialog.moc"
