// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/importevents.h"

#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

using Phase = EventSnapshot::Phase;

class TestImportEvents : public QObject
{
    Q_OBJECT

private slots:
    void rowsTellHowFarItIs_data()
    {
        QTest::addColumn<QList<EventRow>>("rows");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<qint64>("gathered");

        const EventRow waiting{u"INITIALIZING"_s, u"INPROGRESS"_s, 0};
        const EventRow consented{u"INITIALIZING"_s, u"COMPLETED"_s, 0};
        const EventRow complete{u"COMPLETE"_s, u"COMPLETED"_s, 0};
        using Rows = QList<EventRow>;
        QTest::newRow("no rows") << Rows{} << Phase::AwaitingConsent << qint64{-1};
        QTest::newRow("waiting") << Rows{waiting} << Phase::AwaitingConsent << qint64{-1};
        QTest::newRow("pending") << Rows{{u"INITIALIZING"_s, u"PENDING"_s, {}}} << Phase::AwaitingConsent << qint64{-1};
        QTest::newRow("later rows already there, pending")
            << Rows{waiting, {u"GATHERING"_s, u"PENDING"_s, 0}, {u"COMPLETE"_s, u"PENDING"_s, 0}}
            << Phase::AwaitingConsent << qint64{-1};
        QTest::newRow("consented") << Rows{consented} << Phase::Gathering << qint64{-1};
        QTest::newRow("gathering") << Rows{consented, {u"GATHERING"_s, u"INPROGRESS"_s, 17}} << Phase::Gathering
                                   << qint64{17};
        QTest::newRow("gathering without value")
            << Rows{consented, {u"GATHERING"_s, u"INPROGRESS"_s, {}}} << Phase::Gathering << qint64{-1};
        QTest::newRow("gathering, negative")
            << Rows{consented, {u"GATHERING"_s, u"INPROGRESS"_s, -5}} << Phase::Gathering << qint64{-1};
        QTest::newRow("gathered") << Rows{consented, {u"GATHERING"_s, u"COMPLETED"_s, 2340}} << Phase::Gathering
                                  << qint64{2340};
        QTest::newRow("complete, as recorded")
            << Rows{consented, {u"GATHERING"_s, u"COMPLETED"_s, 2340}, complete} << Phase::Complete << qint64{2340};
        QTest::newRow("complete, GATHERING skipped") << Rows{consented, complete} << Phase::Complete << qint64{-1};
        QTest::newRow("complete alone") << Rows{complete} << Phase::Complete << qint64{-1};
        QTest::newRow("complete first") << Rows{complete, consented} << Phase::Complete << qint64{-1};
        QTest::newRow("complete under way")
            << Rows{consented, {u"COMPLETE"_s, u"INPROGRESS"_s, 0}} << Phase::Gathering << qint64{-1};
        QTest::newRow("applet submits") << Rows{{u"SUBMITTING"_s, u"INPROGRESS"_s, 0}} << Phase::Gathering
                                        << qint64{-1};
        QTest::newRow("unknown type") << Rows{waiting, {u"DREAMING"_s, u"COMPLETED"_s, 3}} << Phase::AwaitingConsent
                                      << qint64{-1};
        QTest::newRow("unknown state") << Rows{{u"INITIALIZING"_s, u"ELSEWHERE"_s, 3}} << Phase::AwaitingConsent
                                       << qint64{-1};
        QTest::newRow("small letters") << Rows{{u"complete"_s, u"completed"_s, 0}} << Phase::Complete << qint64{-1};
        QTest::newRow("empty row") << Rows{{}} << Phase::AwaitingConsent << qint64{-1};
    }
    void rowsTellHowFarItIs()
    {
        QFETCH(QList<EventRow>, rows);
        QFETCH(Phase, phase);
        QFETCH(qint64, gathered);
        const EventSnapshot snapshot = summarize(rows);
        QCOMPARE(snapshot.phase, phase);
        QCOMPARE(snapshot.gathered.value_or(-1), gathered);
        QVERIFY(!snapshot.errorCode);
        QVERIFY(snapshot.errorText.isEmpty());
    }

    void anErrorInAnyRowEndsIt_data()
    {
        QTest::addColumn<QList<EventRow>>("rows");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("text");
        using Rows = QList<EventRow>;
        const EventRow complete{u"COMPLETE"_s, u"COMPLETED"_s, 0};
        QTest::newRow("denied") << Rows{{u"INITIALIZING"_s, u"ERROR"_s, 514, u"denied"_s},
                                        {u"COMPLETE"_s, u"ERROR"_s, 514, u"denied"_s}}
                                << 514 << u"denied"_s;
        QTest::newRow("number in the second row")
            << Rows{{u"INITIALIZING"_s, u"ERROR"_s, 0, QString()}, {u"COMPLETE"_s, u"ERROR"_s, 518, u"later"_s}} << 518
            << u"later"_s;
        QTest::newRow("gathering") << Rows{{u"INITIALIZING"_s, u"COMPLETED"_s, 0}, {u"GATHERING"_s, u"ERROR"_s, 528}}
                                   << 528 << QString();
        QTest::newRow("unknown code") << Rows{{u"COMPLETE"_s, u"ERROR"_s, 4711}} << 4711 << QString();
        QTest::newRow("no code") << Rows{{u"COMPLETE"_s, u"ERROR"_s, {}, u"why"_s}} << 0 << u"why"_s;
        QTest::newRow("code beyond int") << Rows{{u"COMPLETE"_s, u"ERROR"_s, qint64{1} << 40}} << 0 << QString();
        QTest::newRow("negative code") << Rows{{u"COMPLETE"_s, u"ERROR"_s, -3}} << 0 << QString();
        QTest::newRow("type ERROR") << Rows{{u"ERROR"_s, u"COMPLETED"_s, 512}} << 512 << QString();
        QTest::newRow("unknown type") << Rows{{u"DREAMING"_s, u"ERROR"_s, 512}} << 512 << QString();
        QTest::newRow("beside COMPLETE") << Rows{complete, {u"GATHERING"_s, u"ERROR"_s, 528}} << 528 << QString();
    }
    void anErrorInAnyRowEndsIt()
    {
        QFETCH(QList<EventRow>, rows);
        QFETCH(int, code);
        QFETCH(QString, text);
        const EventSnapshot snapshot = summarize(rows);
        QCOMPARE(snapshot.phase, Phase::Failed);
        QCOMPARE(snapshot.errorCode.value_or(0), code);
        QCOMPARE(snapshot.errorText, text);
    }
};

QTEST_GUILESS_MAIN(TestImportEvents)
#include "tst_importevents.moc"
