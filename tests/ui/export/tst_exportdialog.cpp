// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"
#include "tests/ui/scriptedsession.h"
#include "ui/export/exportdialog.h"
#include "ui/export/exporttext.h"
#include "ui/export/lossmodel.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

using Test::people;

class ExportDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        Test::dressForPictures();
    }

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
        ExportDialog dialog(choice(23, selected), ExportTarget::ICloud);
        auto *some = dialog.findChild<QRadioButton *>(u"exportSelected"_s);
        QTEST(some->isChecked(), "preselected");
        QTEST(some->isEnabled(), "offered");
        QCOMPARE(dialog.findChild<QRadioButton *>(u"exportAll"_s)->isChecked(), !some->isChecked());
    }

    void theScopesAreThoseThatThereAre()
    {
        ExportDialog plain(choice(23, 2), ExportTarget::ICloud);
        QVERIFY(plain.findChild<QRadioButton *>(u"exportChecked"_s)->isHidden());
        QVERIFY(plain.findChild<QRadioButton *>(u"exportFound"_s)->isHidden());

        ContactChoice all = choice(23, 2);
        all.checked = 4;
        all.found = 9;
        ExportDialog dialog(all, ExportTarget::ICloud);
        QVERIFY(dialog.findChild<QRadioButton *>(u"exportChecked"_s)->isChecked());
        m_asked.clear();
        dialog.findChild<QRadioButton *>(u"exportFound"_s)->click();
        QCOMPARE(m_asked, QList<ContactScope>{ContactScope::Found});
    }

    void theTargetDecidesHow_data()
    {
        QTest::addColumn<ExportTarget>("target");
        for (const ExportTargetInfo &info : exportTargets())
            QTest::newRow(info.name.data()) << info.target;
    }
    void theTargetDecidesHow()
    {
        QFETCH(const ExportTarget, target);
        ExportDialog dialog(choice(10, 0), ExportTarget::AnotherProgram);
        const ExportTargetInfo &info = exportTargetInfo(target);
        dialog.findChild<QRadioButton *>(u"target-"_s + info.name)->click();
        QCOMPARE(dialog.target(), target);
        QCOMPARE(dialog.findChild<QComboBox *>(u"exportFormat"_s)->currentData().toInt(),
                 static_cast<int>(info.format));
        QVERIFY(!label(dialog, u"exportPlan"_s).isEmpty());
        QCOMPARE(label(dialog, u"exportBringIn"_s), bringInText(target));
    }

    void whatItCostsStandsThereBeforeAnythingCanBeWritten()
    {
        ContactChoice three = choice(3, 0);
        m_people[1].emails = {{.address = u"1@example.org"_s},
                              {.address = u"2@example.org"_s},
                              {.address = u"3@example.org"_s},
                              {.address = u"4@example.org"_s}};
        ExportDialog dialog(three, ExportTarget::OutlookCom);
        QSignalSpy settled(&dialog, &ExportDialog::settled);
        auto *button = dialog.findChild<QPushButton *>(u"exportButton"_s);
        QVERIFY(!button->isEnabled());
        QVERIFY(settled.wait(30'000));
        QVERIFY(button->isEnabled());
        auto *tree = dialog.findChild<QTreeView *>(u"losses"_s);
        QVERIFY(!tree->isHidden());
        const QAbstractItemModel &model = *tree->model();
        QAbstractItemModelTester tester(tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(first.data().toString(), u"4th e-mail of 1 contact(s): goes into the notes"_s);
        QCOMPARE(model.rowCount(first), 1);
        QVERIFY(model.index(0, 0, first).data().toString().contains(u"Person 1"_s));
        QVERIFY(!dialog.findChild<QPushButton *>(u"remedyNotes"_s));

        // Told to leave it behind, there is a way back.
        auto *overflow = dialog.findChild<QComboBox *>(u"exportOverflow"_s);
        overflow->setCurrentIndex(1);
        emit overflow->activated(1);
        QVERIFY(!button->isEnabled());
        QVERIFY(settled.wait(30'000));
        QCOMPARE(model.index(0, 0).data().toString(), u"4th e-mail of 1 contact(s): stays behind"_s);
        auto *remedy = dialog.findChild<QPushButton *>(u"remedyNotes"_s);
        QVERIFY(remedy);
        remedy->click();
        QVERIFY(settled.wait(30'000));
        QCOMPARE(overflow->currentIndex(), 0);

        dialog.findChild<QRadioButton *>(u"target-icloud"_s)->click();
        QVERIFY(settled.wait(30'000));
        QVERIFY(tree->isHidden());
        QVERIFY2(label(dialog, u"lossHeadline"_s).contains(u"nothing"_s), qPrintable(label(dialog, u"lossHeadline"_s)));
    }

    /// As high as what is in it: no room is left over, and none is lacking.
    void itIsAsHighAsItsContent_data()
    {
        QTest::addColumn<ExportTarget>("target");
        QTest::addColumn<bool>("loses");
        QTest::newRow("everything fits") << ExportTarget::ICloud << false;
        QTest::newRow("not everything") << ExportTarget::OutlookCom << true;
    }
    void itIsAsHighAsItsContent()
    {
        QFETCH(const ExportTarget, target);
        QFETCH(const bool, loses);
        const ContactChoice some = choice(30, 0);
        if (loses)
            m_people[1].emails = QList<EmailAddress>(5, {.address = u"a@example.org"_s});
        ExportDialog dialog(some, target);
        QSignalSpy settled(&dialog, &ExportDialog::settled);
        dialog.show();
        QVERIFY(settled.wait(30'000));
        QCoreApplication::processEvents();
        QVERIFY(Test::keepPicture(dialog, "export-"_L1 + QLatin1StringView(QTest::currentDataTag())));
        const auto *scroll = dialog.findChild<QScrollArea *>(u"exportScroll"_s);
        QCOMPARE(scroll->verticalScrollBar()->maximum(), 0);
        const auto *headline = dialog.findChild<PlainLabel *>(u"lossHeadline"_s);
        const QWidget *options = dialog.findChild<QToolButton *>(u"exportMore"_s);
        const int gap =
            headline->mapTo(&dialog, QPoint()).y() - options->mapTo(&dialog, QPoint(0, options->height())).y();
        QVERIFY2(gap >= 0 && gap < 5 * dialog.fontMetrics().height(), qPrintable(QString::number(gap)));
        const auto *tree = dialog.findChild<QTreeView *>(u"losses"_s);
        QCOMPARE(tree->isHidden(), !loses);
        const auto *more = dialog.findChild<PlainLabel *>(u"lossMore"_s);
        QCOMPARE(more->isHidden(), loses);
        if (!loses)
            QVERIFY2(more->text().startsWith("30 contact"_L1), qPrintable(more->text()));
        const int before = dialog.height();
        dialog.findChild<QToolButton *>(u"exportMore"_s)->click();
        QCoreApplication::processEvents();
        QVERIFY(dialog.height() > before);
        dialog.findChild<QToolButton *>(u"exportMore"_s)->click();
        QCOMPARE(dialog.height(), before);
    }

    void itGrowsWithWhatItSaysOfLetters_data()
    {
        QTest::addColumn<QList<ExportTarget>>("targets");
        QTest::newRow("at once") << QList{ExportTarget::OutlookClassic};
        QTest::newRow("step by step") << QList{ExportTarget::GoogleContacts, ExportTarget::OutlookCom,
                                               ExportTarget::OutlookClassic, ExportTarget::Thunderbird};
    }
    void itGrowsWithWhatItSaysOfLetters()
    {
        QFETCH(const QList<ExportTarget>, targets);
        const ContactChoice some = choice(3, 1);
        m_people[0].givenName = u"Иван"_s;
        m_people[0].familyName = u"Петров"_s;
        ExportDialog dialog(some, ExportTarget::ICloud);
        QSignalSpy settled(&dialog, &ExportDialog::settled);
        dialog.show();
        QVERIFY(settled.wait(30'000));
        const auto *scroll = dialog.findChild<QScrollArea *>(u"exportScroll"_s);
        for (const ExportTarget target : targets) {
            dialog.findChild<QRadioButton *>(u"target-"_s + exportTargetInfo(target).name)->click();
            QVERIFY(settled.wait(30'000));
            QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
        }
    }

    void tooManyForGoogleAreSplitAndCanBeSplitAgain()
    {
        ExportDialog dialog(choice(3'001, 0), ExportTarget::GoogleContacts);
        QSignalSpy settled(&dialog, &ExportDialog::settled);
        QVERIFY(settled.wait(30'000));
        auto *files = dialog.findChild<QComboBox *>(u"exportFiles"_s);
        QCOMPARE(files->currentData().toInt(), static_cast<int>(ExportPlan::Files::Several));
        files->setCurrentIndex(0);
        emit files->activated(0);
        QVERIFY(settled.wait(30'000));
        auto *split = dialog.findChild<QPushButton *>(u"remedySplit"_s);
        QVERIFY(split);
        split->click();
        QVERIFY(settled.wait(30'000));
        QCOMPARE(files->currentData().toInt(), static_cast<int>(ExportPlan::Files::Several));
        QCOMPARE(dialog.findChild<QSpinBox *>(u"exportPerFile"_s)->value(), 3'000);

        QTemporaryDir folder;
        QSignalSpy chosen(&dialog, &ExportDialog::chosen);
        dialog.open();
        dialog.findChild<QPushButton *>(u"exportButton"_s)->click();
        auto *place = dialog.findChild<QFileDialog *>(u"exportFile"_s);
        QVERIFY(place);
        QCOMPARE(place->fileMode(), QFileDialog::Directory);
        place->selectFile(folder.path());
        static_cast<QDialog *>(place)->accept();
        QCOMPARE(chosen.size(), 1);
        const QString path = chosen.front().at(1).toString();
        QVERIFY2(path.startsWith(folder.path() + u"/Contacts from Yahoo "_s), qPrintable(path));
    }

    void whatIsChosenIsTold()
    {
        QTemporaryDir folder;
        ExportDialog dialog(choice(10, 3), ExportTarget::ICloud);
        QSignalSpy settled(&dialog, &ExportDialog::settled);
        QSignalSpy chosen(&dialog, &ExportDialog::chosen);
        dialog.open();
        dialog.findChild<QRadioButton *>(u"target-outlook-com"_s)->click();
        QVERIFY(settled.wait(30'000));
        dialog.findChild<QPushButton *>(u"exportButton"_s)->click();
        auto *files = dialog.findChild<QFileDialog *>(u"exportFile"_s);
        QVERIFY(files && files->isVisible());
        QCOMPARE(files->defaultSuffix(), u"csv"_s);
        files->setDirectory(folder.path());
        files->selectFile(u"out.csv"_s);
        static_cast<QDialog *>(files)->accept();
        QCOMPARE(chosen.size(), 1);
        const auto prepared = chosen.front().front().value<PreparedExport>();
        QCOMPARE(prepared.contacts.size(), 3);
        QCOMPARE(prepared.plan.format, ExportFormat::OutlookCsv);
        QVERIFY(prepared.plan.target == ExportTarget::OutlookCom);
        QCOMPARE(chosen.front().at(1).toString(), folder.filePath(u"out.csv"_s));
        QVERIFY(!dialog.isVisible());
    }

    void aCancelledFileDialogLeadsBack()
    {
        ExportDialog dialog(choice(10, 0), ExportTarget::ICloud);
        QSignalSpy settled(&dialog, &ExportDialog::settled);
        QSignalSpy chosen(&dialog, &ExportDialog::chosen);
        dialog.open();
        QVERIFY(settled.wait(30'000));
        dialog.findChild<QPushButton *>(u"exportButton"_s)->click();
        dialog.findChild<QFileDialog *>(u"exportFile"_s)->reject();
        QCOMPARE(chosen.size(), 0);
        QVERIFY(dialog.isVisible());
    }

    void itMayBeClosedWhileItLooks()
    {
        auto dialog = std::make_unique<ExportDialog>(choice(20'000, 0), ExportTarget::OutlookCom);
        dialog->open();
        QCoreApplication::processEvents();
        dialog.reset();
        QCoreApplication::processEvents();
    }

    void allOptionsAreReachedByKeyboardAndHaveNames()
    {
        ExportDialog dialog(choice(10, 3), ExportTarget::ICloud);
        dialog.findChild<QToolButton *>(u"exportMore"_s)->click();
        for (const QWidget *field : dialog.findChildren<QWidget *>()) {
            if ((!qobject_cast<const QComboBox *>(field) && !qobject_cast<const QSpinBox *>(field)))
                continue;
            QVERIFY2(field->focusPolicy() & Qt::TabFocus, qPrintable(field->objectName()));
            bool isBuddy = false;
            for (const QLabel *label : dialog.findChildren<QLabel *>())
                isBuddy |= label->buddy() == field;
            QVERIFY2(isBuddy || !field->accessibleName().isEmpty(), qPrintable(field->objectName()));
        }
    }

    void theSuggestedNameSuitsEveryFileSystem_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Yahoo"_s << u"Contacts from Yahoo 2026-11-21"_s;
        QTest::newRow("none") << u""_s << u"Contacts 2026-11-21"_s;
        QTest::newRow("address") << u"joe@example.com"_s << u"Contacts from joe@example.com 2026-11-21"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"Contacts from etc passwd 2026-11-21"_s;
        QTest::newRow("Windows") << u"C:\\x|y*?<>\""_s << u"Contacts from C x y 2026-11-21"_s;
        QTest::newRow("override") << u"a\u202efcv.exe"_s << u"Contacts from a fcv.exe 2026-11-21"_s;
        QTest::newRow("placeholder") << u"%1 %2"_s << u"Contacts from %1 %2 2026-11-21"_s;
        QTest::newRow("only dots") << u"..."_s << u"Contacts 2026-11-21"_s;
        QTest::newRow("long") << QString(300, u'x') << u"Contacts from "_s + QString(60, u'x') + u" 2026-11-21"_s;
    }
    void theSuggestedNameSuitsEveryFileSystem()
    {
        QFETCH(QString, origin);
        QTEST(suggestedExportName(origin, QDate(2026, 11, 21)), "name");
    }

private:
    ContactChoice choice(int all, int selected)
    {
        m_people = people(all);
        return {.all = all,
                .selected = selected,
                .contacts =
                    [this, selected](ContactScope scope) {
                        m_asked.append(scope);
                        return scope == ContactScope::All ? m_people : m_people.first(selected);
                    },
                .origin = u"Yahoo"_s};
    }
    static QString label(const QDialog &dialog, const QString &name)
    {
        return dialog.findChild<PlainLabel *>(name)->text();
    }

    QList<Contact> m_people;
    QList<ContactScope> m_asked;
};

} // namespace Ferry

QTEST_MAIN(Ferry::ExportDialogTest)
#include "tst_exportdialog.moc"
