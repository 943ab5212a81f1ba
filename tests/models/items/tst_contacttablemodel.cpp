// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contacttablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

QList<Contact> people(int count, int from = 0)
{
    QList<Contact> contacts;
    for (int i = 0; i < count; ++i)
        contacts.append({.givenName = u"Person %1"_s.arg(from + i)});
    return contacts;
}

} // namespace

class ContactTableModelTest : public QObject
{
    Q_OBJECT

private slots:
    void showsTheFirstOfEachAndHowManyMore_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("more");
        QTest::addColumn<QString>("spoken");

        QTest::newRow("name") << int(ContactTableModel::Name) << u"Dr. Anna Müller"_s << 0 << u"Dr. Anna Müller"_s;
        QTest::newRow("e-mail") << int(ContactTableModel::Email) << u"anna@home.example"_s << 2
                                << u"anna@work.example, anna@home.example, a@b.example"_s;
        QTest::newRow("phone") << int(ContactTableModel::Phone) << u"+49 30 1"_s << 1 << u"+49 30 1, +49 30 2"_s;
        QTest::newRow("organisation") << int(ContactTableModel::Organisation) << u"Acme"_s << 0 << u"Acme"_s;
        QTest::newRow("city") << int(ContactTableModel::City) << u"Łódź"_s << 1 << u"Łódź, Berlin"_s;
    }
    void showsTheFirstOfEachAndHowManyMore()
    {
        QFETCH(int, column);
        ContactTableModel model;
        model.setContacts(
            {{.namePrefix = u"Dr."_s,
              .givenName = u"Anna"_s,
              .familyName = u"Müller"_s,
              .emails = {{.address = u"anna@work.example"_s},
                         {.address = u"anna@home.example"_s, .primary = true},
                         {.address = u" "_s},
                         {.address = u"a@b.example"_s}},
              .phones = {{.number = u"+49 30 1"_s}, {.number = u"+49 30 2"_s}},
              .addresses = {{.street = u"Nowhere"_s}, {.city = u"Łódź"_s}, {.city = u"Łódź"_s}, {.city = u"Berlin"_s}},
              .companies = {u""_s, u"Acme"_s}}});
        const QModelIndex index = model.index(0, column);
        QTEST(index.data().toString(), "text");
        QTEST(index.data(ContactTableModel::MoreRole).toInt(), "more");
        QTEST(index.data(Qt::AccessibleTextRole).toString(), "spoken");
    }

    void aContactWithNothingHasEmptyCells()
    {
        ContactTableModel model;
        const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setContacts({Contact{}});
        for (int column = 0; column < model.columnCount(); ++column) {
            QCOMPARE(model.index(0, column).data().toString(), QString());
            QCOMPARE(model.index(0, column).data(ContactTableModel::MoreRole).toInt(), 0);
        }
    }

    void pagesAreAppendedAndRowsFoundAcrossThem()
    {
        ContactTableModel model;
        const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.append(0, people(3));
        model.append(3, people(1, 3));
        model.append(4, {});
        model.append(4, people(5, 4));
        QCOMPARE(inserted.size(), 3);
        QCOMPARE(inserted.at(2).at(1).toInt(), 4);
        QCOMPARE(inserted.at(2).at(2).toInt(), 8);
        QCOMPARE(model.rowCount(), 9);
        for (int row = 0; row < 9; ++row)
            QCOMPARE(model.contact(row).givenName, u"Person %1"_s.arg(row));
        QCOMPARE(model.contacts(), people(9));
    }

    void aPageThatCameTwiceIsThereOnce()
    {
        ContactTableModel model;
        model.append(0, people(5));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.append(0, people(5));
        QCOMPARE(inserted.size(), 0);
        model.append(3, people(4, 3));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.contacts(), people(7));
    }

    void settingContactsReplacesThem()
    {
        ContactTableModel model;
        const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(0, people(5));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setContacts(people(2, 7));
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.contacts(), people(2, 7));
        model.setContacts({});
        QCOMPARE(model.rowCount(), 0);
    }

    void headersAreNamedAndLeading()
    {
        const ContactTableModel model;
        QStringList headers;
        for (int column = 0; column < model.columnCount(); ++column) {
            headers.append(model.headerData(column, Qt::Horizontal).toString());
            QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>(),
                     Qt::AlignLeading | Qt::AlignVCenter);
        }
        QCOMPARE(headers, QStringList({u"Name"_s, u"E-mail"_s, u"Phone"_s, u"Organisation"_s, u"City"_s}));
        QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
        QVERIFY(!model.headerData(5, Qt::Horizontal).isValid());
    }

    void aCheckMarkIsSetAndTakenAway()
    {
        ContactTableModel model;
        const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setContacts(people(3));
        QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy checks(&model, &ContactTableModel::checksChanged);
        const QModelIndex index = model.index(1, ContactTableModel::Name);
        QVERIFY(index.flags().testFlag(Qt::ItemIsUserCheckable));
        QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(model.setData(index, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.checkedCount(), 1);
        QCOMPARE(model.checkedContacts(), people(1, 1));
        QCOMPARE(data.size(), 1);
        QCOMPARE(data.front().at(0).toModelIndex(), index);
        QCOMPARE(data.front().at(2).value<QList<int>>(), QList<int>{Qt::CheckStateRole});
        QVERIFY(model.setData(index, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(checks.size(), 1); // no news
        QVERIFY(model.setData(index, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.checkedContacts(), QList<Contact>());

        const QModelIndex other = model.index(1, ContactTableModel::Email);
        QVERIFY(!other.flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!other.data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.setData(other, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.setData(index, u"Other name"_s));
    }

    void whoArrivesIsNotChecked()
    {
        ContactTableModel model;
        model.append(0, people(3));
        model.setAllChecked(true);
        model.append(3, people(2, 3));
        QCOMPARE(model.checkedContacts(), people(3));
        QSignalSpy checks(&model, &ContactTableModel::checksChanged);
        model.setContacts(people(5));
        QCOMPARE(model.checkedCount(), 0);
        QCOMPARE(checks.size(), 1);
    }

    void marksComeBackWithTheSameContacts()
    {
        ContactTableModel model;
        const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setContacts(people(4));
        model.setChecked({3, 1}, true);
        const CheckMarks checks = model.checks();
        model.setContacts({});
        model.restoreChecks(checks);
        QCOMPARE(model.checkedCount(), 0); // nobody is here
        model.setContacts(people(3));
        model.restoreChecks(checks);
        QCOMPARE(model.checkedCount(), 0); // others are
        model.setContacts(people(6));      // more have come meanwhile
        model.restoreChecks(checks);
        QCOMPARE(model.checkedContacts(), people(1, 1) + people(1, 3));
    }

    void marksStayWithTheirContacts_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 100; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void marksStayWithTheirContacts()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        ContactTableModel model;
        const QAbstractItemModelTester watch(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSet<QString> expected;
        int next = 0;
        for (int step = 0; step < 40; ++step) {
            const int rows = model.rowCount();
            switch (random.bounded(6)) {
            case 0: {
                const int more = random.bounded(60);
                model.append(rows, people(more, next));
                next += more;
                break;
            }
            case 1: // now and then so many that the model is reset
                if (rows > 0) {
                    QList<int> gone;
                    const int share = random.bounded(1, 5);
                    for (int row = 0; row < rows; ++row) {
                        if (random.bounded(share) == 0) {
                            gone.append(row);
                            expected.remove(model.contact(row).givenName);
                        }
                    }
                    model.remove(gone);
                }
                break;
            case 2:
                if (rows > 0) {
                    const int row = random.bounded(rows);
                    Contact edited = model.contact(row);
                    edited.familyName = u"Edited"_s;
                    model.replace({{row, edited}});
                }
                break;
            case 3:
                if (random.bounded(4) == 0) {
                    const bool checked = random.bounded(2) == 0;
                    model.setAllChecked(checked);
                    expected.clear();
                    for (int row = 0; checked && row < rows; ++row)
                        expected.insert(model.contact(row).givenName);
                }
                break;
            default:
                if (rows > 0) {
                    const bool checked = random.bounded(3) > 0;
                    std::vector<int> chosen;
                    for (int i = random.bounded(10); i >= 0; --i)
                        chosen.push_back(random.bounded(rows));
                    model.setChecked(chosen, checked);
                    for (const int row : chosen) {
                        const QString name = model.contact(row).givenName;
                        checked ? static_cast<void>(expected.insert(name)) : static_cast<void>(expected.remove(name));
                    }
                }
            }
            QSet<QString> checked;
            for (const Contact &contact : model.checkedContacts())
                checked.insert(contact.givenName);
            QCOMPARE(checked, expected);
            QCOMPARE(model.checkedCount(), int(expected.size()));
        }
    }

    void whatIsSpokenHasAnEnd()
    {
        ContactTableModel model;
        model.setContacts({{.givenName = QString(1'000'000, u'x')}});
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString().size(), 500);
        QCOMPARE(model.index(0, 0).data().toString().size(), 1'000'000);
    }
};

} // namespace Ferry

QTEST_GUILESS_MAIN(Ferry::ContactTableModelTest)
#include "tst_contacttablemodel.moc"
