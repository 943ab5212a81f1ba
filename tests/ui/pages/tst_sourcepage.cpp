// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sourcelistmodel.h"
#include "ui/pages/sourcepage.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestSourcePage : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_sources = std::make_unique<SourceListModel>();
        m_page = std::make_unique<SourcePage>(*m_sources);
        m_chosen.clear();
        connect(m_page.get(), &SourcePage::chosen, this, [this](const AddressSource &source, bool addresses) {
            m_chosen += source.code + (addresses ? "+addresses"_L1 : ""_L1);
        });
        m_page->resize(720, 560);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_sources.reset();
    }

    void startsInTheSearchBox() { QCOMPARE(QApplication::focusWidget(), search()); }

    void downAndEnterChooseATile()
    {
        QTest::keyClick(search(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), tiles());
        QCOMPARE(tiles()->currentIndex().row(), 0);
        QTest::keyClick(tiles(), Qt::Key_Right);
        QTest::keyClick(tiles(), Qt::Key_Return);
        QCOMPARE(m_chosen, QStringList{u"yahoo+addresses"_s});
    }

    void lettersFindATile()
    {
        QTest::keyClick(search(), Qt::Key_Down);
        QTest::keyClicks(tiles(), u"te"_s);
        QTest::keyClick(tiles(), Qt::Key_Enter);
        QCOMPARE(m_chosen, QStringList{u"terra+addresses"_s});
    }

    void tabReachesTilesBoxAndCancel()
    {
        QTest::keyClick(search(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), tiles());
        QVERIFY(tiles()->currentIndex().isValid());
        QTest::keyClick(tiles(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), part<QCheckBox>("addresses"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), part<QPushButton>("openFile"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), part<QPushButton>("cancel"));
    }

    void oneClickChoosesOnce()
    {
        const QRect tile = tiles()->visualRect(tiles()->model()->index(3, 0));
        QTest::mouseClick(tiles()->viewport(), Qt::LeftButton, {}, tile.center());
        QCOMPARE(m_chosen, QStringList{u"icloud+addresses"_s});
    }

    void enterInTheSearchBoxTakesTheFirst()
    {
        QTest::keyClicks(search(), u"gmx"_s);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(m_chosen, QStringList{u"gmx+addresses"_s});
    }

    void addressesCanBeLeftOut()
    {
        QVERIFY(m_page->includesAddresses());
        part<QCheckBox>("addresses")->click();
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(m_chosen, QStringList{u"gmail"_s});
    }

    void aSearchWithoutResultSaysSo()
    {
        QTest::keyClicks(search(), u"<b>no</b>"_s);
        QVERIFY(!tiles()->isVisible());
        QVERIFY(part<PlainLabel>("emptyText")->isVisible());
        QVERIFY(part<PlainLabel>("emptyText")->text().contains("<b>no</b>"_L1));
        QTest::keyClick(search(), Qt::Key_Return);
        QTest::keyClick(search(), Qt::Key_Down);
        QVERIFY(m_chosen.isEmpty());

        part<QPushButton>("showAll")->click();
        QVERIFY(tiles()->isVisible());
        QVERIFY(search()->text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), search());
    }

    void escapeClearsTheSearch()
    {
        QTest::keyClicks(search(), u"zzz"_s);
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(tiles()->isVisible());
    }

    void aProgramOnThisComputerIsExplained_data()
    {
        QTest::addColumn<QString>("code");
        for (const AddressSource &source : addressSources()) {
            if (source.kind == AddressSource::Kind::Desktop)
                QTest::newRow(source.code.data()) << QString(source.code);
        }
    }
    void aProgramOnThisComputerIsExplained()
    {
        QFETCH(QString, code);
        const AddressSource &source = *findAddressSource(code);
        QTest::keyClicks(search(), source.name);
        QTest::keyClick(search(), Qt::Key_Return);
        QVERIFY(m_chosen.isEmpty());
        QVERIFY(part<PlainLabel>("desktopTitle")->isVisible());
        QVERIFY(part<PlainLabel>("desktopTitle")->text().startsWith(source.name));
        QVERIFY(part<PlainLabel>("desktopSteps")->text().contains("Export"_L1));

        part<QPushButton>("otherSources")->click();
        QCOMPARE(QApplication::focusWidget(), search());
        QCOMPARE(m_sources->rowCount(), static_cast<int>(addressSources().size()));

        QTest::keyClicks(search(), source.name);
        QTest::keyClick(search(), Qt::Key_Return);
        QSignalSpy file(m_page.get(), &SourcePage::fileWanted);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(file.size(), 1);
        QVERIFY(m_chosen.isEmpty());
    }

    void aFileIsReadHere()
    {
        QSignalSpy file(m_page.get(), &SourcePage::fileWanted);
        QTest::keyClicks(search(), u"csv"_s);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(file.size(), 1);
        QVERIFY(m_chosen.isEmpty());
        QVERIFY(part<PlainLabel>("fileNote")->isVisible());
        QVERIFY(part<PlainLabel>("fileNote")->text().contains("leaves this computer"_L1));
    }

    void cancelIsTold()
    {
        QSignalSpy cancelled(m_page.get(), &SourcePage::cancelled);
        part<QPushButton>("cancel")->click();
        QCOMPARE(cancelled.size(), 1);
    }

    void noNameIsCut()
    {
        const QFontMetrics metrics(tiles()->font());
        for (int row = 0; row < m_sources->rowCount(); ++row) {
            const QModelIndex index = m_sources->index(row);
            QVERIFY2(metrics.horizontalAdvance(index.data().toString()) < tiles()->visualRect(index).width(),
                     qPrintable(index.data().toString()));
        }
    }

    void everyPartHasANameForScreenReaders()
    {
        const QList<QWidget *> parts = m_page->findChildren<QWidget *>();
        for (QWidget *widget : parts) {
            if (!(widget->focusPolicy() & Qt::TabFocus))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(tiles());
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->child(0)->text(QAccessible::Name), u"Gmail"_s);
    }

private:
    template<typename T>
    T *part(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QLineEdit *search() const { return part<QLineEdit>("search"); }
    QListView *tiles() const { return part<QListView>("tiles"); }

    std::unique_ptr<SourceListModel> m_sources;
    std::unique_ptr<SourcePage> m_page;
    QStringList m_chosen;
};

QTEST_MAIN(TestSourcePage)
#include "tst_sourcepage.moc"
