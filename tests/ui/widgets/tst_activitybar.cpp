// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/activitybar.h"
#include "ui/widgets/plainlabel.h"

#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestActivityBar : public QObject
{
    Q_OBJECT

private slots:
    void itShowsHowFarItIs_data()
    {
        QTest::addColumn<qint64>("done");
        QTest::addColumn<qint64>("total"); // -1: unknown
        QTest::addColumn<double>("share"); // -1: busy
        QTest::newRow("unknown") << qint64{7} << qint64{-1} << -1.0;
        QTest::newRow("none at all") << qint64{0} << qint64{0} << -1.0;
        QTest::newRow("beginning") << qint64{0} << qint64{10} << 0.0;
        QTest::newRow("half") << qint64{5} << qint64{10} << 0.5;
        QTest::newRow("all") << qint64{10} << qint64{10} << 1.0;
        QTest::newRow("more than all") << qint64{12} << qint64{10} << 1.0;
        QTest::newRow("less than nothing") << qint64{-3} << qint64{10} << 0.0;
        QTest::newRow("beyond int") << qint64{3'000'000'000} << qint64{6'000'000'000} << 0.5;
    }
    void itShowsHowFarItIs()
    {
        QFETCH(const qint64, done);
        QFETCH(const qint64, total);
        QFETCH(const double, share);
        ActivityBar activity;
        activity.show(u"<b>Fetching</b>"_s, done, total < 0 ? std::nullopt : std::optional(total));
        QVERIFY(activity.isVisible());
        const auto *bar = activity.findChild<QProgressBar *>();
        QCOMPARE(activity.findChild<PlainLabel *>()->text(), u"<b>Fetching</b>"_s);
        QCOMPARE(bar->accessibleName(), u"<b>Fetching</b>"_s);
        if (share < 0)
            QVERIFY(bar->minimum() == 0 && bar->maximum() == 0);
        else
            QCOMPARE(double(bar->value()) / bar->maximum(), share);
    }

    void itCanBeStopped()
    {
        ActivityBar activity;
        activity.show(u"Fetching"_s, 1, 2);
        QSignalSpy cancelled(&activity, &ActivityBar::cancelled);
        auto *button = activity.findChild<QToolButton *>(u"activityCancel"_s);
        QVERIFY(!button->toolTip().isEmpty());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(cancelled.size(), 1);
    }
};

QTEST_MAIN(TestActivityBar)
#include "tst_activitybar.moc"
