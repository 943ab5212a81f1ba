// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/importlistmodel.h"
#include "tests/support/mainwindowkit.h"
#include "ui/export/exportdialog.h"
#include "ui/pages/contactspage.h"
#include "ui/widgets/contacttable.h"
#include "ui/widgets/importlist.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

class WindowChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_kit = std::make_unique<Test::MainWindowKit>();
        m_kit->window->show();
        m_kit->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_kit->window.get()));
    }
    void cleanup() { m_kit.reset(); }

    void withoutContactsThereIsNothingToCheck()
    {
        m_kit->window->openLibrary();
        for (const QString &name : {u"checkShown"_s, u"checkSelected"_s, u"uncheckAll"_s})
            QVERIFY(!action(name)->isEnabled());
    }

    void spaceChecksInTheTableAndNowhereElse()
    {
        bring(5);
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(1, 0));
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(page()->checkedContacts(), page()->selectedContacts());
        QCOMPARE(page()->checkedCount(), 1);
        QVERIFY(action(u"checkSelected"_s)->text().startsWith(u"Unchec"));
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(page()->checkedCount(), 0);
        QVERIFY(action(u"checkSelected"_s)->text().startsWith(u"Chec"));

        page()->focusSearch();
        auto *search = page()->findChild<QLineEdit *>(u"contactSearch"_s);
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClick(search, Qt::Key_Space);
        QCOMPARE(search->text(), u" "_s);
        QCOMPARE(page()->checkedCount(), 0);
    }

    void theStatusLineSaysHowManyAreChecked()
    {
        bring(12);
        page()->findChild<QLineEdit *>(u"contactSearch"_s)->setText(u"1"_s);
        const int found = page()->visibleCount();
        QVERIFY(found > 1 && found < 12);
        QVERIFY(action(u"checkShown"_s)->isEnabled());
        QTest::keySequence(m_kit->window.get(), QKeySequence(u"Ctrl+Shift+A"_s));
        QCOMPARE(page()->checkedCount(), found);
        QVERIFY(!action(u"checkShown"_s)->isEnabled());
        QVERIFY2(counts().contains(u"%1 checked of 12"_s.arg(found)), qPrintable(counts()));
        page()->clearSearch();
        QVERIFY(action(u"checkShown"_s)->isEnabled());
        QTest::keySequence(m_kit->window.get(), QKeySequence(u"Ctrl+Shift+N"_s));
        QCOMPARE(page()->checkedCount(), 0);
        QVERIFY(!counts().contains(u"checked"));
        QVERIFY(!action(u"uncheckAll"_s)->isEnabled());
    }

    void exportMeansTheCheckedOnes()
    {
        bring(5);
        table()->selectAll();
        QVERIFY(scope(m_kit->window->askForExport(), u"exportSelected"_s));
        page()->toggleSelected();
        m_kit->window->findChild<ContactsPage *>()->uncheckAll();
        table()->setCurrentIndex(table()->model()->index(1, 0));
        QVERIFY(scope(m_kit->window->askForExport(), u"exportAll"_s));
        page()->toggleSelected();
        table()->selectAll();
        QVERIFY(scope(m_kit->window->askForExport(), u"exportChecked"_s));
    }

    void theContextMenuSaysWhichOnes()
    {
        bring(5);
        auto *menu = m_kit->window->findChild<QMenu *>(u"exportMenu"_s);
        QVERIFY(menu->menuAction()->isEnabled());
        QVERIFY(!menu->menuAction()->text().contains(u'…'));
        emit menu->aboutToShow();
        QCOMPARE(texts(*menu), (QStringList{u"The 1 selected contact(s)…"_s, u"All 5 contact(s)…"_s}));
        page()->toggleSelected();
        page()->findChild<QLineEdit *>(u"contactSearch"_s)->setText(u"1"_s);
        emit menu->aboutToShow();
        QCOMPARE(texts(*menu).size(), page()->selectedCount() > 0 ? 4 : 3);
        QVERIFY(texts(*menu).contains(u"The 1 checked contact(s)…"_s));
        QCOMPARE(menu->defaultAction()->data().toInt(), int(ContactScope::Checked));
        menu->actions().constLast()->trigger(); // all, though one is checked
        QVERIFY(scope(m_kit->window->findChild<ExportDialog *>(), u"exportAll"_s));
        for (const QString &name : {u"pushMenu"_s, u"printMenu"_s}) {
            auto *other = m_kit->window->findChild<QMenu *>(name);
            emit other->aboutToShow();
            QCOMPARE(texts(*other), texts(*menu));
        }
    }

    void whatIsCheckedIsThereAgainAfterALookAtAnotherImport()
    {
        keep(4);
        keep(7);
        m_kit->window->openLibrary();
        auto *list = m_kit->window->findChild<ImportList *>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        const auto show = [&](int count) {
            for (int row = 0; row < 2; ++row) {
                if (list->model()->index(row, 0).data(ImportListModel::CountRole).toString() == QString::number(count))
                    list->setCurrentIndex(list->model()->index(row, 0));
            }
            return QTest::qWaitFor([&] { return page()->totalCount() == count; }, 30'000);
        };
        QVERIFY(show(4));
        table()->setCurrentIndex(table()->model()->index(2, 0));
        page()->toggleSelected();
        const QList<Contact> checked = page()->checkedContacts();
        QCOMPARE(checked.size(), 1);
        QVERIFY(show(7));
        QCOMPARE(page()->checkedCount(), 0);
        page()->toggleShown();
        QVERIFY(show(4));
        QCOMPARE(page()->checkedContacts(), checked);
        page()->uncheckAll();
        QVERIFY(show(7));
        QCOMPARE(page()->checkedCount(), 7);
        QVERIFY(show(4));
        QCOMPARE(page()->checkedCount(), 0);
    }

private:
    void bring(int count)
    {
        m_kit->window->startImport({.service = u"yahoo"_s});
        QVERIFY(m_kit->session);
        m_kit->session->bring(Test::people(count), count);
        m_kit->session->end(ImportPhase::Done);
        QTRY_COMPARE(page()->totalCount(), count);
    }
    void keep(int count)
    {
        QFuture<Result<void>> kept = m_kit->library.run([count](ContactLibrary &library) -> Result<void> {
            const Result<qint64> id = library.beginImport(
                {.serviceCode = u"yahoo"_s, .sourceName = u"Yahoo"_s, .startedAt = QDateTime::currentDateTimeUtc()});
            if (!id)
                return fail(id.error());
            if (const auto page = library.appendPage(*id, {.contacts = Test::people(count)}); !page)
                return fail(page.error());
            return library.finishImport(*id, StoredImport::State::Complete, QDateTime::currentDateTimeUtc());
        });
        kept.waitForFinished();
        QVERIFY(kept.result());
    }
    ContactsPage *page() const { return m_kit->window->findChild<ContactsPage *>(); }
    ContactTable *table() const { return page()->findChild<ContactTable *>(); }
    QAction *action(const QString &name) const { return m_kit->window->findChild<QAction *>(name); }
    QString counts() const { return m_kit->window->findChild<PlainLabel *>(u"counts"_s)->text(); }
    static QStringList texts(const QMenu &menu)
    {
        QStringList texts;
        for (const QAction *entry : menu.actions())
            texts.append(entry->text().remove(u'&'));
        return texts;
    }
    /// Whether \a name is what \a dialog is about to export, and closes it.
    static bool scope(ExportDialog *dialog, const QString &name)
    {
        const bool isIt = dialog && dialog->findChild<QRadioButton *>(name)->isChecked();
        delete dialog;
        return isIt;
    }

    std::unique_ptr<Test::MainWindowKit> m_kit;
};

} // namespace Ferry

QTEST_MAIN(Ferry::WindowChecksTest)
#include "tst_windowchecks.moc"
