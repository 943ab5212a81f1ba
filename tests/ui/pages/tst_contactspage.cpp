// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contacttablemodel.h"
#include "tests/ui/hostiletext.h"
#include "ui/pages/contactspage.h"
#include "ui/widgets/contacttable.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QList<Contact> named(const QStringList &names)
{
    QList<Contact> contacts;
    for (const QString &name : names)
        contacts.append({.givenName = name, .emails = {{.address = name + u"@example.com"_s}}});
    return contacts;
}

} // namespace

class ContactsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_contacts = std::make_unique<ContactTableModel>();
        m_page = std::make_unique<ContactsPage>();
        m_page->resize(1000, 600);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_contacts.reset();
    }

    void contactsAreShownSortedByName()
    {
        m_contacts->setContacts(named({u"Zoe"_s, u"Anna"_s, u"Émile"_s}));
        m_page->show(m_contacts.get());
        QCOMPARE(cells(), QStringList({u"Anna"_s, u"Émile"_s, u"Zoe"_s}));
        QVERIFY(table()->isVisible());
        table()->sortByColumn(ContactTableModel::Email, Qt::DescendingOrder);
        QCOMPARE(cells().front(), u"Zoe"_s);
    }

    void theFirstIsSelectedOnceAllAreThere()
    {
        m_page->show(m_contacts.get());
        m_page->setLoading(true, 2);
        m_contacts->setContacts(named({u"Zoe"_s, u"Anna"_s}));
        QCOMPARE(m_page->selectedCount(), 0);
        m_page->setLoading(false);
        QCOMPARE(m_page->selectedCount(), 1);
        QCOMPARE(m_page->selectedContacts().front().givenName, u"Anna"_s);
        table()->clearSelection();
        QTest::keyClicks(search(), u"zo"_s);
        QCOMPARE(m_page->selectedCount(), 0);
    }

    void theColumnsFitTheTable()
    {
        m_contacts->setContacts(named(QStringList(200, u"Zoe"_s)));
        m_page->show(m_contacts.get());
        m_page->resize(960, 600);
        QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
    }

    void searchFindsAndEscForgets()
    {
        m_contacts->setContacts(named({u"Zoe"_s, u"Anna"_s}));
        m_page->show(m_contacts.get());
        QVERIFY(search()->placeholderText().contains(u'2'));
        table()->setFocus();
        m_page->focusSearch();
        QTRY_VERIFY(search()->hasFocus());
        QTest::keyClicks(search(), u"zo"_s);
        QCOMPARE(cells(), QStringList{u"Zoe"_s});
        QCOMPARE(m_page->visibleCount(), 1);
        QCOMPARE(m_page->totalCount(), 2);
        QCOMPARE(m_page->allContacts().size(), 2);
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(search()->text(), QString());
        QCOMPARE(m_page->visibleCount(), 2);
    }

    void typingInTheTableSearches()
    {
        m_contacts->setContacts(named({u"Zoe"_s, u"Anna"_s}));
        m_page->show(m_contacts.get());
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Z);
        QCOMPARE(search()->text(), u"z"_s);
        QVERIFY(search()->hasFocus());
        QTest::keyClick(search(), Qt::Key_Down);
        QVERIFY(table()->hasFocus());
        QCOMPARE(m_page->selectedContacts(), named({u"Zoe"_s}));
    }

    void emptinessIsSaid()
    {
        m_page->show(m_contacts.get());
        QVERIFY(empty()->isVisible());
        QCOMPARE(empty()->text(), u"This address book is empty"_s);
        m_page->setLoading(true);
        QVERIFY(!empty()->isVisible());
        m_page->setLoading(false);
        m_contacts->append(0, named({u"Anna"_s}));
        QVERIFY(!empty()->isVisible());
        search()->setText(u"nobody"_s);
        QVERIFY(empty()->isVisible());
        QCOMPARE(empty()->text(), u"No contact matches"_s);
    }

    void loadingIsShown()
    {
        auto *progress = m_page->findChild<QProgressBar *>(u"contactsProgress"_s);
        QVERIFY(!progress->isVisible());
        m_page->show(m_contacts.get());
        m_page->setLoading(true);
        QVERIFY(progress->isVisible());
        QCOMPARE(progress->maximum(), 0);
        m_page->setLoading(true, 10);
        m_contacts->append(0, named({u"Anna"_s, u"Bob"_s}));
        QCOMPARE(progress->maximum(), 10);
        QCOMPARE(progress->value(), 2);
        m_page->setLoading(false);
        QVERIFY(!progress->isVisible());
    }

    void selectionIsToldAndDetailed()
    {
        m_contacts->setContacts(named({u"Zoe"_s, u"Anna"_s, u"Bob"_s}));
        m_page->show(m_contacts.get());
        QSignalSpy changed(m_page.get(), &ContactsPage::selectionChanged);
        table()->setCurrentIndex(table()->model()->index(1, 0));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_page->findChild<PlainLabel *>(u"name"_s)->text(), u"Bob"_s);
        table()->selectAll();
        QCOMPARE(m_page->selectedCount(), 3);
        QCOMPARE(m_page->selectedContacts(), named({u"Anna"_s, u"Bob"_s, u"Zoe"_s}));
        QVERIFY(m_page->findChild<PlainLabel *>(u"detailsHint"_s));
        search()->setText(u"zoe"_s);
        QCOMPARE(m_page->selectedContacts(), named({u"Zoe"_s}));

        changed.clear();
        m_page->show(nullptr);
        QVERIFY(changed.size() >= 1);
        QCOMPARE(m_page->selectedCount(), 0);
        QCOMPARE(m_page->allContacts(), QList<Contact>());
    }

    void copyingTakesTheTextAsItIs()
    {
        m_contacts->setContacts({{.givenName = u"Line\nbreak"_s,
                                  .emails = {{.address = u"a@b.example"_s}},
                                  .phones = {{.number = u"+1 415"_s}}}});
        m_page->show(m_contacts.get());
        table()->selectAll();
        QTest::keySequence(table(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Line break\ta@b.example\t+1 415\t\t"_s);
    }

    void tabLeavesTheTable()
    {
        m_contacts->setContacts(named({u"Anna"_s, u"Bob"_s}));
        m_page->show(m_contacts.get());
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Tab);
        QVERIFY(!table()->hasFocus());
    }

    void theTableLooksLikeAnAddressBook()
    {
        m_contacts->setContacts(named({u"Anna"_s}));
        m_page->show(m_contacts.get());
        QVERIFY(!table()->showGrid());
        QVERIFY(table()->alternatingRowColors());
        QVERIFY(!table()->verticalHeader()->isVisible());
        QVERIFY(table()->horizontalHeader()->stretchLastSection());
        QCOMPARE(table()->verticalHeader()->defaultSectionSize(), table()->fontMetrics().height() + 14);
        QCOMPARE(table()->horizontalScrollBar()->maximum(), 0);
    }

    void hostileTextIsText_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &[name, text] : Test::hostileTexts())
            QTest::newRow(name) << text;
    }
    void hostileTextIsText()
    {
        QFETCH(QString, text);
        m_contacts->setContacts({{.givenName = text,
                                  .emails = {{.address = text}, {.address = text}},
                                  .phones = {{.number = text}},
                                  .addresses = {{.city = text}},
                                  .companies = {text}}});
        m_page->show(m_contacts.get());
        const int height = table()->rowHeight(0);
        table()->selectAll();
        QVERIFY(!m_page->grab().isNull());
        QCOMPARE(table()->rowHeight(0), height);
        if (!text.trimmed().isEmpty())
            QCOMPARE(table()->model()->index(0, ContactTableModel::Organisation).data().toString(), text);
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void whatTakesTheFocusHasAName()
    {
        for (const QWidget *widget : std::initializer_list<QWidget *>{table(), search()})
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }

private:
    ContactTable *table() const { return m_page->findChild<ContactTable *>(u"contactTable"_s); }
    QLineEdit *search() const { return m_page->findChild<QLineEdit *>(u"contactSearch"_s); }
    PlainLabel *empty() const { return m_page->findChild<PlainLabel *>(u"contactsEmpty"_s); }
    QStringList cells() const
    {
        QStringList names;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            names.append(table()->model()->index(row, 0).data().toString());
        return names;
    }

    std::unique_ptr<ContactTableModel> m_contacts;
    std::unique_ptr<ContactsPage> m_page;
};

} // namespace Ferry

QTEST_MAIN(Ferry::ContactsPageTest)
#include "tst_contactspage.moc"
