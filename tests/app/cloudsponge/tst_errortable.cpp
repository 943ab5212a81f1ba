// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/errortable.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Ferry;

class TestErrorTable : public QObject
{
    Q_OBJECT

private slots:
    void isTheDocumentedTable_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("abandoned");
        // Code, category and explanation as CloudSponge's page of events has them.
        QFile table(QStringLiteral(FERRY_TEST_DATA "/cloudsponge/errorcodes.tsv"));
        QVERIFY(table.open(QIODevice::ReadOnly));
        for (const QByteArray &line : table.readAll().trimmed().split('\n')) {
            const QByteArrayList cells = line.split('\t');
            QCOMPARE(cells.size(), 3);
            QVERIFY(cells[1] == "Failed" || cells[1] == "Abandoned");
            QTest::newRow(line.constData()) << cells[0].toInt() << (cells[1] == "Abandoned");
        }
    }
    void isTheDocumentedTable()
    {
        QFETCH(int, code);
        QFETCH(bool, abandoned);
        const ServiceErrorRow *row = findServiceError(code);
        QVERIFY(row);
        QCOMPARE(row->category, abandoned ? ServiceErrorRow::Category::Abandoned : ServiceErrorRow::Category::Failed);
        QCOMPARE(isAbandoned(code), abandoned);
    }

    void holdsEveryDocumentedCodeOnce()
    {
        const auto rows = serviceErrors();
        QCOMPARE(rows.size(), size_t{33});
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.code < b.code; }));
        QCOMPARE(
            std::adjacent_find(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.code == b.code; }),
            rows.end());
        for (const ServiceErrorRow &row : rows)
            QCOMPARE(findServiceError(row.code), &row);
    }

    void abandonedCodes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("abandoned");
        for (const int code : {514, 516, 517, 769, 772, 773, 774})
            QTest::addRow("%d", code) << code << true;
        for (const int code : {1, 2, 256, 267, 512, 513, 518, 528, 544, 768, 770, 771, 775, 1025, 1026, 1027})
            QTest::addRow("%d", code) << code << false;
        for (const int code : {0, -1, 3, 515, 9999, 2147483647})
            QTest::addRow("unknown %d", code) << code << false;
    }
    void abandonedCodes()
    {
        QFETCH(int, code);
        QFETCH(bool, abandoned);
        QCOMPARE(isAbandoned(code), abandoned);
        QCOMPARE(findServiceError(code) == nullptr, QByteArray(QTest::currentDataTag()).startsWith("unknown"));
    }
};

QTEST_GUILESS_MAIN(TestErrorTable)
#include "tst_errortable.moc"
