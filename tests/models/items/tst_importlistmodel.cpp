// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/importlistmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QtTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

ImportSummary summary(qint64 id, qint64 contacts = 10)
{
    return {.id = id,
            .serviceCode = u"yahoo"_s,
            .sourceName = u"Yahoo"_s,
            .owner = u"joe@example.com"_s,
            .contacts = contacts,
            .startedAt = QDateTime(QDate(2020, 1, 2), QTime(3, 4), Qt::UTC)};
}

QList<qint64> ids(const ImportListModel &model)
{
    QList<qint64> all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row).data(ImportListModel::IdRole).toLongLong());
    return all;
}

} // namespace

class TestImportListModel : public QObject
{
    Q_OBJECT

private slots:
    void rowsSayWhatTheImportIs();
    void screenReadersHearWhatIsMissing();
    void anyListBecomesAnyOther_data();
    void anyListBecomesAnyOther();
    void theSelectedRowStaysTheSameImport();
};

void TestImportListModel::rowsSayWhatTheImportIs()
{
    QLocale::setDefault(QLocale(QLocale::German));
    ImportListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setImports({summary(7, 2340)});
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data(), u"Yahoo"_s);
    QCOMPARE(index.data(ImportListModel::IdRole).toLongLong(), 7);
    QCOMPARE(index.data(ImportListModel::CountRole), u"2.340"_s);
    QVERIFY(index.data(ImportListModel::SubtitleRole).toString().startsWith(u"joe@example.com · 02.01.20"_s));
    QCOMPARE(model.rowOf(7), 0);
    QCOMPARE(model.rowOf(8), -1);
}

void TestImportListModel::screenReadersHearWhatIsMissing()
{
    QLocale::setDefault(QLocale(QLocale::English));
    ImportListModel model;
    ImportSummary partial = summary(1, 1000);
    partial.state = ImportSummary::State::Partial;
    ImportSummary counted = partial;
    counted.id = 2;
    counted.announced = 2340;
    model.setImports({summary(7, 2340), partial, counted});
    const auto heard = [&model](int row) { return model.index(row).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(heard(0).startsWith(u"Yahoo, 2,340 contact"_s), qPrintable(heard(0)));
    QVERIFY2(heard(1).startsWith(u"Yahoo, incomplete: 1,000 contact"_s), qPrintable(heard(1)));
    QVERIFY2(heard(2).startsWith(u"Yahoo, incomplete: 1,000 of 2,340 contact"_s), qPrintable(heard(2)));
    QVERIFY(heard(2).contains(u"joe@example.com"_s));
}

void TestImportListModel::anyListBecomesAnyOther_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 0; seed < 100; ++seed)
        QTest::addRow("seed-%u", seed) << seed;
}

void TestImportListModel::anyListBecomesAnyOther()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    ImportListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 5; ++round) {
        QList<qint64> wanted;
        for (qint64 id = 1; id <= 8; ++id) {
            if (random.bounded(2) == 1)
                wanted.insert(random.bounded(int(wanted.size()) + 1), id);
        }
        QList<ImportSummary> imports;
        for (const qint64 id : std::as_const(wanted))
            imports.append(summary(id, random.bounded(3)));
        model.setImports(imports);
        QCOMPARE(ids(model), wanted);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.import(row), imports.at(row));
    }
}

void TestImportListModel::theSelectedRowStaysTheSameImport()
{
    ImportListModel model;
    model.setImports({summary(2), summary(1)});
    const QPersistentModelIndex selected = model.index(1);
    model.setImports({summary(3), summary(2), summary(1, 99)});
    QCOMPARE(selected.data(ImportListModel::IdRole).toLongLong(), 1);
    QCOMPARE(selected.row(), 2);
}

QTEST_GUILESS_MAIN(TestImportListModel)
#include "tst_importlistmodel.moc"
