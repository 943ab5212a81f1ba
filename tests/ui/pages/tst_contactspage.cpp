// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contactordermodel.h"
#include "tests/ui/hostiletext.h"
#include "ui/pages/contactspage.h"
#include "ui/widgets/checkheader.h"
#include "ui/widgets/contacttable.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QImage>
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

    void withoutAWishThereAreNoBoxes()
    {
        m_contacts->setContacts(named({u"Anna"_s, u"Bob"_s}));
        m_page->show(m_contacts.get());
        QVERIFY(!name(0).data(Qt::CheckStateRole).isValid());
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, box(0));
        QCOMPARE(m_page->selectedCount(), 1);
        m_page->toggleSelected();
        QCOMPARE(m_page->choice({}).checked, 0);
    }

    void aClickOnABoxChecksAndSelectsNothing_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void aClickOnABoxChecksAndSelectsNothing()
    {
        QFETCH(Qt::LayoutDirection, direction);
        m_page->setLayoutDirection(direction);
        m_contacts->setContacts(named({u"Anna"_s, u"Bob"_s, u"Carl"_s}));
        m_page->setCheckable();
        m_page->show(m_contacts.get());
        table()->selectAll();
        const QRect cell = table()->visualRect(name(1));
        QCOMPARE(box(1).x() < cell.center().x(), direction == Qt::LeftToRight);
        QSignalSpy news(m_page.get(), &ContactsPage::checksChanged);
        QSignalSpy activated(m_page.get(), &ContactsPage::activated);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, box(1));
        QCOMPARE(m_page->checkedContacts(), named({u"Bob"_s}));
        QCOMPARE(m_page->selectedCount(), 3);
        QCOMPARE(news.size(), 1);
        QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, box(1)); // of two quick clicks each counts
        QTest::mouseRelease(table()->viewport(), Qt::LeftButton, {}, box(1));
        QCOMPARE(m_page->checkedCount(), 0);
        QCOMPARE(activated.size(), 0);

        // What goes down in one box and up elsewhere was not meant.
        QTest::mousePress(table()->viewport(), Qt::LeftButton, {}, box(0));
        QTest::mouseRelease(table()->viewport(), Qt::LeftButton, {}, box(2));
        QCOMPARE(m_page->checkedCount(), 0);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(m_page->checkedCount(), 0);
        QCOMPARE(m_page->selectedContacts(), named({u"Bob"_s}));
    }

    void theHeadersBoxChecksWhatIsShownAndDoesNotSort_data() { aClickOnABoxChecksAndSelectsNothing_data(); }
    void theHeadersBoxChecksWhatIsShownAndDoesNotSort()
    {
        QFETCH(Qt::LayoutDirection, direction);
        m_page->setLayoutDirection(direction);
        m_contacts->setContacts(named({u"Anna"_s, u"Antonia"_s, u"Bob"_s}));
        m_page->setCheckable();
        m_page->show(m_contacts.get());
        search()->setText(u"an"_s);
        QHeaderView *header = table()->horizontalHeader();
        const QRect section(header->sectionViewportPosition(0), 0, header->sectionSize(0), header->height());
        const QPoint place = CheckHeader::boxIn(*header, section).center();
        QCOMPARE(place.x() < section.center().x(), direction == Qt::LeftToRight);
        QCOMPARE(place.x() - section.x(), box(0).x() - table()->visualRect(name(0)).x()); // one below the other
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(m_page->checkedContacts(), named({u"Anna"_s, u"Antonia"_s}));
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
        search()->clear();
        QCOMPARE(m_page->shownCheckState(), Qt::PartiallyChecked);
        QVERIFY(!m_page->grab().isNull());
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(m_page->checkedCount(), 3);
        QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, place); // of two quick clicks each counts
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(m_page->checkedCount(), 0);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, section.center());
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(m_page->checkedCount(), 0);
    }

    void theHeaderShowsItsBoxAndItsText_data() { aClickOnABoxChecksAndSelectsNothing_data(); }
    void theHeaderShowsItsBoxAndItsText()
    {
        QFETCH(Qt::LayoutDirection, direction);
        m_page->setLayoutDirection(direction);
        m_contacts->setContacts(named({u"Anna"_s, u"Bob"_s}));
        m_page->setCheckable();
        m_page->show(m_contacts.get());
        QHeaderView *header = table()->horizontalHeader();
        const QRect section(header->sectionViewportPosition(0), 0, header->sectionSize(0), header->height());
        const QRect zone = CheckHeader::boxZoneIn(*header, section);
        const auto picture = [&](const QRect &part) {
            return header->viewport()->grab(part).toImage().convertToFormat(QImage::Format_RGB32);
        };
        QList<QImage> boxes;
        for (const std::vector<int> &rows : {std::vector<int>{}, {0}, {0, 1}}) {
            m_contacts->setChecked(rows, true);
            const QImage box = picture(zone);
            QVERIFY(!boxes.contains(box));
            boxes.append(box);
        }
        const QImage whole = picture(section);
        QImage other = whole;
        other.fill(whole.pixelColor(whole.width() / 2, whole.height() - 3)); // where nothing is
        const bool isLeft = direction == Qt::LeftToRight;
        const QRect beside(isLeft ? zone.width() : 0, 0, section.width() - zone.width(), section.height());
        int inked = 0;
        for (int x = beside.left(); x <= beside.right(); ++x)
            inked += qGray(whole.pixel(x, whole.height() / 2)) < qGray(other.pixel(0, 0)) / 2 ? 1 : 0;
        QVERIFY2(inked > 3, "no text beside the box");
    }

    void theSelectedOnesAreToggledTogether()
    {
        m_contacts->setContacts(named({u"Anna"_s, u"Bob"_s, u"Carl"_s}));
        m_page->setCheckable();
        m_page->show(m_contacts.get());
        m_contacts->setChecked({0}, true);
        table()->selectAll();
        QCOMPARE(m_page->selectedCheckState(), Qt::PartiallyChecked);
        m_page->toggleSelected();
        QCOMPARE(m_page->checkedCount(), 3);
        m_page->toggleSelected();
        QCOMPARE(m_page->checkedCount(), 0);
        table()->clearSelection();
        table()->selectionModel()->setCurrentIndex(name(1), QItemSelectionModel::NoUpdate);
        m_page->toggleSelected();
        QCOMPARE(m_page->checkedContacts(), named({u"Bob"_s}));
    }

    void theChoiceHasTheCheckedOnesInTheirOrder()
    {
        m_contacts->setContacts(named({u"Zoe"_s, u"Anna"_s, u"Bob"_s}));
        m_page->setCheckable();
        m_page->show(m_contacts.get());
        m_contacts->setChecked({2, 0}, true);
        search()->setText(u"anna"_s); // what is not found is checked all the same
        const ContactChoice choice = m_page->choice({});
        QCOMPARE(choice.checked, 2);
        QCOMPARE(choice.contacts(ContactScope::Checked), named({u"Zoe"_s, u"Bob"_s}));
        QCOMPARE(choice.contacts(ContactScope::Found), named({u"Anna"_s}));
        QCOMPARE(usualScope(choice), ContactScope::Checked);
        m_page->uncheckAll();
        QCOMPARE(m_page->checkedCount(), 0);
        QCOMPARE(usualScope(m_page->choice({})), ContactScope::All);
    }

    void aScreenReaderHearsTheMark()
    {
        m_contacts->setContacts(named({u"Anna"_s, u"Bob"_s}));
        m_page->setCheckable();
        m_page->show(m_contacts.get());
        QAccessibleInterface *cell =
            QAccessible::queryAccessibleInterface(table())->tableInterface()->cellAt(0, ContactTableModel::Name);
        QVERIFY(cell);
        QVERIFY(cell->state().checkable);
        QVERIFY(!cell->state().checked);
        m_page->toggleSelected();
        QVERIFY(cell->state().checked);
    }

    void whatTakesTheFocusHasAName()
    {
        for (const QWidget *widget : std::initializer_list<QWidget *>{table(), search()})
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }

private:
    ContactTable *table() const { return m_page->findChild<ContactTable *>(u"contactTable"_s); }
    QLineEdit *search() const { return m_page->findChild<QLineEdit *>(u"contactSearch"_s); }
    QModelIndex name(int row) const { return table()->model()->index(row, ContactTableModel::Name); }
    QPoint box(int row) const { return CheckHeader::boxIn(*table(), table()->visualRect(name(row))).center(); }
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
