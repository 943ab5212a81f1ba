// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/engineage.h"

#include <QTest>

using namespace Ferry;

class TestEngineAge : public QObject
{
    Q_OBJECT

private slots:
    /// Days on which stable versions came out, against ours within three weeks.
    void releasesAreKnownToThreeWeeks_data()
    {
        QTest::addColumn<QDate>("released");
        QTest::newRow("83.0.4103.61") << QDate(2020, 5, 19);
        QTest::newRow("88.0.4324.96") << QDate(2021, 1, 19);
        QTest::newRow("94.0.4606.54") << QDate(2021, 9, 21);
        QTest::newRow("102.0.5005.61") << QDate(2022, 5, 24);
        QTest::newRow("108.0.5359.94") << QDate(2022, 11, 29);
        QTest::newRow("112.0.5615.49") << QDate(2023, 4, 4);
        QTest::newRow("118.0.5993.70") << QDate(2023, 10, 10);
        QTest::newRow("122.0.6261.57") << QDate(2024, 2, 20);
        QTest::newRow("128.0.6613.84") << QDate(2024, 8, 21);
        QTest::newRow("134.0.6998.35") << QDate(2025, 3, 4);
    }
    void releasesAreKnownToThreeWeeks()
    {
        QFETCH(QDate, released);
        const auto ours = chromiumReleased(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(ours);
        QVERIFY2(qAbs(ours->daysTo(released)) <= 21, qPrintable(ours->toString(Qt::ISODate)));
    }

    void datesOnlyGrow()
    {
        for (int version = 80; version < 400; ++version)
            QVERIFY(chromiumReleased(QString::number(version)) > chromiumReleased(QString::number(version - 1)));
    }

    void nonsenseIsNoVersion_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", ".", "x", "12", "-108.0", "108x.0", "99999.0"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void nonsenseIsNoVersion()
    {
        QFETCH(QString, text);
        QVERIFY(!chromiumReleased(text));
        QVERIFY(areSecurityFixesOld(text, QDate(2022, 12, 1)));
    }

    void fixesAreOldAfterTwelveMonths()
    {
        const QDate released = chromiumReleased(u"108.0.5359.94").value();
        QVERIFY(!areSecurityFixesOld(u"108.0.5359.94", released));
        QVERIFY(!areSecurityFixesOld(u"108.0.5359.94", released.addMonths(12)));
        QVERIFY(areSecurityFixesOld(u"108.0.5359.94", released.addMonths(12).addDays(1)));
        QVERIFY(!areSecurityFixesOld(u"140.0.1.1", QDate(2026, 1, 1)));
    }
};

QTEST_GUILESS_MAIN(TestEngineAge)
#include "tst_engineage.moc"
