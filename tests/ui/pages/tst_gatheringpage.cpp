// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gatheringpage.h"
#include "ui/widgets/plainlabel.h"

#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

ImportProgress gathering(std::optional<qint64> count)
{
    return {.phase = ImportPhase::Gathering, .request = {.service = u"yahoo"_s}, .gathered = count};
}

ImportProgress downloading(qint64 received, std::optional<qint64> total)
{
    return {
        .phase = ImportPhase::Downloading, .request = {.service = u"yahoo"_s}, .received = received, .total = total};
}

} // namespace

class TestGatheringPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void saysWhereItStands_data()
    {
        QTest::addColumn<ImportProgress>("progress");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("caption");
        QTest::addColumn<int>("maximum");
        QTest::addColumn<int>("value");
        QTest::newRow("no count yet") << gathering({}) << u"0"_s << u"gathered so far"_s << 0 << -1;
        QTest::newRow("gathering") << gathering(1'234) << u"1,234"_s << u"gathered so far"_s << 0 << -1;
        QTest::newRow("downloading") << downloading(1'000, 2'340) << u"1,000"_s << u"of 2,340 fetched and saved"_s
                                     << 2'340 << 1'000;
        QTest::newRow("total unknown") << downloading(1'000, {}) << u"1,000"_s << u"fetched and saved"_s << 0 << -1;
        QTest::newRow("more than announced")
            << downloading(12, 10) << u"12"_s << u"of 10 fetched and saved"_s << 10 << 10;
        QTest::newRow("nothing there") << downloading(0, 0) << u"0"_s << u"of 0 fetched and saved"_s << 0 << -1;
        QTest::newRow("beyond an int") << downloading(3'000'000'000, 6'000'000'000) << u"3,000,000,000"_s
                                       << u"of 6,000,000,000 fetched and saved"_s << 2'147'483'647 << 2'147'483'647;
    }
    void saysWhereItStands()
    {
        QFETCH(ImportProgress, progress);
        QFETCH(QString, number);
        QFETCH(QString, caption);
        QFETCH(int, maximum);
        QFETCH(int, value);
        GatheringPage page;
        page.showProgress(progress, 0ms);
        QCOMPARE(page.findChild<PlainLabel *>(u"number"_s)->text(), number);
        QVERIFY2(page.findChild<PlainLabel *>(u"caption"_s)->text().endsWith(caption),
                 qPrintable(page.findChild<PlainLabel *>(u"caption"_s)->text()));
        QVERIFY(page.findChild<PlainLabel *>(u"title"_s)->text().contains("Yahoo"_L1));
        const auto *bar = page.findChild<QProgressBar *>(u"bar"_s);
        QCOMPARE(bar->maximum(), maximum);
        QCOMPARE(bar->value(), value);
    }

    void showsTheTime_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("time");
        QTest::newRow("start") << 0 << u"0:00"_s;
        QTest::newRow("no rounding up") << 59'999 << u"0:59"_s;
        QTest::newRow("minute") << 65'000 << u"1:05"_s;
        QTest::newRow("hour") << 3'605'000 << u"1:00:05"_s;
        QTest::newRow("a clock that went back") << -5 << u"0:00"_s;
    }
    void showsTheTime()
    {
        QFETCH(int, milliseconds);
        QFETCH(QString, time);
        GatheringPage page;
        page.showProgress(gathering(1), std::chrono::milliseconds(milliseconds));
        QCOMPARE(page.findChild<PlainLabel *>(u"time"_s)->text(), u"Time: "_s + time);
    }

    void speaksAtMostOnceASecond()
    {
        // Setting the name is what tells screen readers.
        GatheringPage page;
        const auto *caption = page.findChild<PlainLabel *>(u"caption"_s);
        QStringList heard;
        const auto step = [&](qint64 count, std::chrono::milliseconds elapsed) {
            page.showProgress(gathering(count), elapsed);
            if (heard.isEmpty() || heard.last() != caption->accessibleName())
                heard += caption->accessibleName();
        };
        for (int i = 0; i <= 20; ++i)
            step(100 + i, i * 100ms);
        QCOMPARE(heard.size(), 3);
        QVERIFY2(heard.last().startsWith("120 "_L1), qPrintable(heard.last()));

        step(5, 0ms); // another import
        QVERIFY2(heard.last().startsWith("5 "_L1), qPrintable(heard.last()));
    }

    void tellsOfRecordsThatWereLeftOut()
    {
        GatheringPage page;
        page.show();
        ImportProgress progress = downloading(10, 20);
        page.showProgress(progress, 0ms);
        const auto *skipped = page.findChild<PlainLabel *>(u"skipped"_s);
        QVERIFY(!skipped->isVisible());
        progress.skipped = 3;
        page.showProgress(progress, 0ms);
        QVERIFY(skipped->isVisible());
        QVERIFY(skipped->text().startsWith(u'3'));
    }

    void canBeCancelled()
    {
        GatheringPage page;
        QSignalSpy cancelled(&page, &GatheringPage::cancelled);
        page.findChild<QPushButton *>(u"cancel"_s)->click();
        QCOMPARE(cancelled.size(), 1);
    }
};

QTEST_MAIN(TestGatheringPage)
#include "tst_gatheringpage.moc"
