// SPDX-License-Identifier: GPL-3.0-or-later
// With FERRY_PICTURES=DIR in the environment the pictures are kept for a look.
#include "app/formats/tablereader.h"
#include "tests/ui/hostiletext.h"
#include "ui/look/ferrystyle.h"
#include "ui/look/theme.h"
#include "ui/tables/lettersdialog.h"
#include "ui/tables/tablecolumnsmodel.h"
#include "ui/tables/tabledialog.h"
#include "ui/tables/tableroletext.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

using R = TableRole;

enum class Variant { Light, Dark, RightToLeft, Large, Small };

/// As of a table that nobody has looked at.
class GuessedDialog final : public TableDialog
{
public:
    GuessedDialog(const QString &name, const QByteArray &sample, const std::optional<QList<TableColumn>> &remembered)
        : TableDialog(name, sample, likelyForm(sample), remembered)
    {
    }
};

class TableDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyRoleHasWordsOfItsOwn();
    void theModelIsSound();
    void itBeginsWithAGoodGuess();
    void whatWasRememberedComesBack();
    void aChoiceIsTaken();
    void theFirstRowCanBeAValue();
    void separatorAndLettersCanBeChanged();
    void itSaysInWhichLettersItIs();
    void otherLettersMakeBetterGuesses();
    void lettersAreChosenByTheirWords();
    void itSaysWhatBecomesOfTheRest();
    void theWheelScrollsTheList();
    void everythingCanBeReachedByKeyboard();
    void hostileTablesAreShown_data();
    void hostileTablesAreShown();
    void manyColumnsAreNoTrouble();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    static QByteArray club()
    {
        QFile file(QStringLiteral(FERRY_TEST_DATA) + u"/formats/tables/club.csv"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void choose(TableDialog &dialog, int row, TableRole role)
    {
        // Not by its name: those of before a change go a moment later.
        const auto *view = dialog.findChild<QTableView *>(u"columns"_s);
        auto *box = qobject_cast<QComboBox *>(view->indexWidget(view->model()->index(row, TableColumnsModel::Becomes)));
        QVERIFY(box);
        box->setCurrentIndex(box->findData(static_cast<int>(role)));
        emit box->activated(box->currentIndex());
    }
    static TableRole roleOf(const TableDialog &dialog, int row) { return dialog.mapping().columns.at(row).role; }
    QFont m_font;
};

void TableDialogTest::initTestCase()
{
    QVERIFY(QApplication::setStyle(u"fusion"_s));
    QApplication::setStyle(new FerryStyle);
    QLocale::setDefault(QLocale(u"en_US"_s));
    m_font = QApplication::font();
}

void TableDialogTest::cleanup()
{
    QApplication::setPalette(QPalette());
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TableDialogTest::everyRoleHasWordsOfItsOwn()
{
    QSet<QString> words;
    for (int number = 0; number <= static_cast<int>(R::Notes); ++number)
        words.insert(tableRoleText(static_cast<TableRole>(number)));
    QCOMPARE(words.size(), static_cast<int>(R::Notes) + 1);
    QVERIFY(!words.contains(QString()));
}

void TableDialogTest::theModelIsSound()
{
    TableColumnsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setTable({{u"Vorname"_s, R::GivenName}, {u"x"_s}}, {{u"Anna"_s, u"1"_s}, {u"Eva"_s}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.index(1, 3).data().toString(), QString()); // the row is shorter
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QModelIndex becomes = model.index(1, TableColumnsModel::Becomes);
    QVERIFY(model.setData(becomes, static_cast<int>(R::WorkFax)));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.columns().at(1).role, R::WorkFax);
    for (const QVariant &wrong : {QVariant(-1), QVariant(1000), QVariant(u"x"_s)})
        QVERIFY(!model.setData(becomes, wrong));
    QVERIFY(!model.setData(model.index(1, TableColumnsModel::Name), 3));
    model.setTable({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TableDialogTest::itBeginsWithAGoodGuess()
{
    const GuessedDialog dialog(u"club.csv"_s, club(), {});
    const TableMapping mapping = dialog.mapping();
    QCOMPARE(mapping.form.separator, ';');
    QVERIFY(mapping.hasHeader);
    QCOMPARE(mapping.columns.at(0), (TableColumn{u"Mitgliedsnr"_s, R::KeepAsIs}));
    QCOMPARE(mapping.columns.at(1), (TableColumn{u"Name"_s, R::FamilyName}));
    QCOMPARE(mapping.columns.at(7), (TableColumn{u"Handy"_s, R::MobilePhone}));
    QVERIFY(dialog.findChild<PlainLabel *>(u"tableText"_s)->text().contains(u"club.csv"_s));
}

void TableDialogTest::whatWasRememberedComesBack()
{
    QList<TableColumn> remembered = GuessedDialog(u"club.csv"_s, club(), {}).mapping().columns;
    remembered[0].role = R::LeaveOut;
    QCOMPARE(GuessedDialog(u"club.csv"_s, club(), remembered).mapping().columns, remembered);
    // Of another table it is not.
    remembered.removeLast();
    QCOMPARE(roleOf(GuessedDialog(u"club.csv"_s, club(), remembered), 0), R::KeepAsIs);
}

void TableDialogTest::aChoiceIsTaken()
{
    GuessedDialog dialog(u"club.csv"_s, club(), {});
    dialog.show();
    choose(dialog, 0, R::Nickname);
    QCOMPARE(roleOf(dialog, 0), R::Nickname);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.findChild<QPushButton *>(u"importTable"_s)->click();
    QCOMPARE(accepted.size(), 1);
}

void TableDialogTest::theFirstRowCanBeAValue()
{
    GuessedDialog dialog(u"club.csv"_s, club(), {});
    auto *hasHeader = dialog.findChild<QCheckBox *>(u"hasHeader"_s);
    QVERIFY(hasHeader->isChecked());
    hasHeader->click();
    QVERIFY(!dialog.mapping().hasHeader);
    QCOMPARE(dialog.mapping().columns.at(0).header, u"Column 1"_s);
    const auto *view = dialog.findChild<QTableView *>(u"columns"_s);
    const auto value = [view] { return view->model()->index(0, TableColumnsModel::FirstValue).data().toString(); };
    QVERIFY(value().contains(u"Mitgliedsnr"_s));
    hasHeader->click();
    QVERIFY(value().contains(u"0012345"_s));
}

void TableDialogTest::separatorAndLettersCanBeChanged()
{
    const QByteArray table = "Vorname;Ort, Stra\xdf"
                             "e;Nr\nJ\xf6rg;K\xf6ln, Allee;1\n";
    GuessedDialog dialog(u"x.csv"_s, table, {});
    QCOMPARE(dialog.mapping().columns.size(), 3);
    choose(dialog, 1, R::Notes);
    auto *charset = dialog.findChild<QComboBox *>(u"charset"_s);
    charset->setCurrentIndex(charset->findData(QByteArray("utf-8")));
    emit charset->activated(charset->currentIndex());
    QCOMPARE(dialog.mapping().form.charset, "utf-8");
    QCOMPARE(roleOf(dialog, 1), R::Notes); // the column is the same one
    charset->setCurrentIndex(charset->findData(QByteArray("windows-1252")));
    emit charset->activated(charset->currentIndex());
    QCOMPARE(dialog.mapping().columns.at(1).header, u"Ort, Straße"_s);
    auto *separator = dialog.findChild<QComboBox *>(u"separator"_s);
    separator->setCurrentIndex(separator->findData(','));
    emit separator->activated(separator->currentIndex());
    QCOMPARE(dialog.mapping().columns.at(1).header, u"Straße;Nr"_s);
    QCOMPARE(roleOf(dialog, 1), R::Street);
}

void TableDialogTest::itSaysInWhichLettersItIs()
{
    const QByteArray cyrillic =
        "\xc8\xec\xff,\xd4\xe0\xec\xe8\xeb\xe8\xff\n\xc8\xe2\xe0\xed,\xcf\xe5\xf2\xf0\xee\xe2\n";
    GuessedDialog dialog(u"x.csv"_s, cyrillic, {});
    auto *charset = dialog.findChild<QComboBox *>(u"charset"_s);
    QCOMPARE(charset->currentText(), u"As it looks: Cyrillic (Windows)"_s);
    QCOMPARE(dialog.mapping().form.charset, "windows-1251"); // what was shown is what is read
    const auto *view = dialog.findChild<QTableView *>(u"columns"_s);
    const auto value = [view] { return view->model()->index(0, TableColumnsModel::FirstValue).data().toString(); };
    QVERIFY2(value().contains(u"Иван"_s), qPrintable(value()));
    charset->setCurrentIndex(charset->findData(QByteArray("windows-1252")));
    emit charset->activated(charset->currentIndex());
    QVERIFY2(value().contains(u"Èâàí"_s), qPrintable(value()));
    // In Unicode there is nothing to be said.
    GuessedDialog other(u"x.csv"_s, club(), {});
    QCOMPARE(other.findChild<QComboBox *>(u"charset"_s)->currentText(), u"As it looks"_s);
    QCOMPARE(other.mapping().form.charset, QByteArray());
}

void TableDialogTest::otherLettersMakeBetterGuesses()
{
    GuessedDialog dialog(u"x.csv"_s, "Pr\xe9nom;Nom\nZo\xe9;Lef\xe8vre\n", {});
    auto *charset = dialog.findChild<QComboBox *>(u"charset"_s);
    const auto choose1 = [charset](const QByteArray &name) {
        charset->setCurrentIndex(charset->findData(name));
        emit charset->activated(charset->currentIndex());
    };
    choose1("windows-1251");
    QCOMPARE(roleOf(dialog, 0), R::KeepAsIs);
    choose1("windows-1252");
    QCOMPARE(roleOf(dialog, 0), R::GivenName);
    choose(dialog, 0, R::Nickname);
    choose1("windows-1251");
    QCOMPARE(roleOf(dialog, 0), R::Nickname);
}

void TableDialogTest::lettersAreChosenByTheirWords()
{
    const QByteArray czech = "First Name,Last Name\r\nAnn,Lee\r\nTom\xe1\x9a,Nov\xe1\xe8"
                             "ek\r\n";
    LettersDialog dialog(u"czech.csv"_s, czech, likelyForm(czech));
    dialog.show();
    QVERIFY(dialog.findChild<PlainLabel *>(u"lettersText"_s)->text().contains(u"czech.csv"_s));
    auto *charset = dialog.findChild<QComboBox *>(u"charset"_s);
    const auto *words = dialog.findChild<PlainLabel *>(u"words"_s);
    const auto *remark = dialog.findChild<PlainLabel *>(u"lettersRemark"_s);
    const auto choose1 = [charset](const QByteArray &name) {
        charset->setCurrentIndex(charset->findData(name));
        emit charset->activated(charset->currentIndex());
    };
    choose1("windows-1252");
    QCOMPARE(words->text(), u"Tomáš\nNováèek"_s);
    choose1("windows-1250");
    QCOMPARE(words->text(), u"Tomáš\nNováček"_s);
    QCOMPARE(remark->text(), QString());
    QVERIFY(dialog.mapping().columns.isEmpty());
    QCOMPARE(dialog.mapping().form.charset, "windows-1250");
    choose1("utf-8");
    QVERIFY(!remark->text().isEmpty());
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.findChild<QPushButton *>(u"importLetters"_s)->click();
    QCOMPARE(accepted.size(), 1);
}

void TableDialogTest::itSaysWhatBecomesOfTheRest()
{
    GuessedDialog dialog(u"x.csv"_s, "colour;weight\nred;1\n", {});
    const auto *remark = dialog.findChild<PlainLabel *>(u"tableRemark"_s);
    QVERIFY2(remark->text().contains(u"No column"_s) && remark->text().contains(u"2 column"_s),
             qPrintable(remark->text()));
    choose(dialog, 0, R::FullName);
    choose(dialog, 1, R::LeaveOut);
    QVERIFY2(!remark->text().contains(u"No column"_s) && remark->text().contains(u"left out"_s),
             qPrintable(remark->text()));
}

void TableDialogTest::theWheelScrollsTheList()
{
    GuessedDialog dialog(u"club.csv"_s, club(), {});
    dialog.resize(500, 300);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *box = dialog.findChild<QComboBox *>(u"becomes1"_s);
    const int before = box->currentIndex();
    QWheelEvent event(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(box, &event);
    QCOMPARE(box->currentIndex(), before);
    QVERIFY(!event.isAccepted() || dialog.findChild<QTableView *>()->verticalScrollBar()->value() > 0);
}

void TableDialogTest::everythingCanBeReachedByKeyboard()
{
    GuessedDialog dialog(u"club.csv"_s, club(), {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(dialog.findChild<QPushButton *>(u"importTable"_s)->hasFocus());
    QSet<QWidget *> reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    for (const auto name : {"hasHeader"_L1, "separator"_L1, "charset"_L1, "becomes0"_L1, "becomes10"_L1})
        QVERIFY2(reached.contains(dialog.findChild<QWidget *>(name)), name.data());
    for (QWidget *widget : reached) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    auto *box = dialog.findChild<QComboBox *>(u"becomes0"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(roleOf(dialog, 0), R::LeaveOut);
}

void TableDialogTest::hostileTablesAreShown_data()
{
    QTest::addColumn<QString>("hostile");
    for (const auto &[name, text] : Test::hostileTexts())
        QTest::newRow(name) << text.left(5'000);
}

void TableDialogTest::hostileTablesAreShown()
{
    QFETCH(QString, hostile);
    QString quoted = hostile;
    quoted.replace(u'"', u"\"\""_s);
    const QByteArray cell = '"' + quoted.toUtf8() + '"';
    GuessedDialog dialog(hostile, cell + ",b\n" + cell + ",d\n", {});
    dialog.show();
    QVERIFY(!dialog.grab().isNull());
    QCOMPARE(dialog.mapping().columns.size(), 2);
}

void TableDialogTest::manyColumnsAreNoTrouble()
{
    QByteArray row;
    for (int i = 0; i < 3'000; ++i)
        row += 'c' + QByteArray::number(i) + ',';
    GuessedDialog dialog(u"wide.csv"_s, row + '\n' + row + '\n', {});
    dialog.show();
    QCOMPARE(dialog.mapping().columns.size(), 3'001);
    auto *view = dialog.findChild<QTableView *>(u"columns"_s);
    QVERIFY(!view->findChild<QComboBox *>());
    view->setCurrentIndex(view->model()->index(2, TableColumnsModel::Becomes));
    QTRY_VERIFY(view->findChild<QComboBox *>(u"becomes2"_s)); // when it is asked for
}

void TableDialogTest::nothingIsCut_data()
{
    QTest::addColumn<Variant>("variant");
    QTest::newRow("table-light") << Variant::Light;
    QTest::newRow("table-dark") << Variant::Dark;
    QTest::newRow("table-rtl") << Variant::RightToLeft;
    QTest::newRow("table-large") << Variant::Large;
    QTest::newRow("table-small") << Variant::Small;
}

void TableDialogTest::nothingIsCut()
{
    QFETCH(Variant, variant);
    QApplication::setPalette(variant == Variant::Dark ? darkPalette() : lightPalette());
    if (variant == Variant::RightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    if (variant == Variant::Large) {
        QFont large = m_font;
        large.setPointSizeF(m_font.pointSizeF() * 1.5);
        QApplication::setFont(large);
    }
    GuessedDialog dialog(u"club.csv"_s, club(), {});
    if (variant == Variant::Small)
        dialog.resize(480, 400);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    if (const QString folder = qEnvironmentVariable("FERRY_PICTURES"); !folder.isEmpty())
        QVERIFY(dialog.grab().save(QDir(folder).filePath(QLatin1StringView(QTest::currentDataTag()) + ".png"_L1)));
    for (const PlainLabel *label : dialog.findChildren<PlainLabel *>())
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    for (const QPushButton *button : dialog.findChildren<QPushButton *>())
        QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
}

} // namespace Ferry

QTEST_MAIN(Ferry::TableDialogTest)
#include "tst_tabledialog.moc"
