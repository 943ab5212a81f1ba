// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/sandboxproof.h"

#include <QCoreApplication>
#include <QTest>

using namespace Ferry;

class TestSandboxProof : public QObject
{
    Q_OBJECT

private slots:
    void onlyAFilterAndNamespacesAreASandbox_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("userNamespace");
        QTest::addColumn<QByteArray>("uidMap");
        QTest::addColumn<bool>("confined");
        const QByteArray head = "Name:\tQtWebEngineProc\nPid:\t4711\n";
        const QByteArray good = head + "NSpid:\t4711\t5\nSeccomp:\t2\nSeccomp_filters:\t1\n";
        const QByteArray other = "user:[4026532177]";
        const QByteArray all = "0 0 4294967295";
        const QByteArray one = "1000 1000 1";
        QTest::newRow("all-of-it") << good << other << one << true;
        QTest::newRow("namespace-not-shown") << good << QByteArray() << one << true;
        QTest::newRow("our-user-namespace") << good << QByteArray("user:[4026531837]") << one << false;
        QTest::newRow("our-user-ids") << good << QByteArray() << all << false;
        QTest::newRow("nothing-shown") << good << QByteArray() << QByteArray() << false;
        QTest::newRow("no-filter") << head + "NSpid:\t4711\t5\nSeccomp:\t0\nSeccomp_filters:\t2\n"
                                   << other << one << false;
        QTest::newRow("strict-mode") << head + "NSpid:\t4711\t5\nSeccomp:\t1\n" << other << one << false;
        QTest::newRow("our-process-namespace") << head + "NSpid:\t4711\nSeccomp:\t2\n" << other << one << false;
        QTest::newRow("name-in-disguise")
            << QByteArray("Name:\tSeccomp:\t2\nNSpid:\t4711\t5\nSeccomp:\t0\n") << other << one << false;
        QTest::newRow("old-kernel") << head << other << one << false;
        QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray() << false;
    }
    void onlyAFilterAndNamespacesAreASandbox()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, userNamespace);
        QFETCH(QByteArray, uidMap);
        QFETCH(bool, confined);
        const ProcessFacts us{.userNamespace = "user:[4026531837]", .uidMap = "0 0 4294967295"};
        QCOMPARE(isConfined({.status = status, .userNamespace = userNamespace, .uidMap = uidMap}, us), confined);
    }

    void weKnowOurselves()
    {
        const ProcessFacts us = processFacts(0);
        const ProcessFacts again = processFacts(QCoreApplication::applicationPid());
        QVERIFY(us.userNamespace.startsWith("user:["));
        QVERIFY(!us.uidMap.isEmpty());
        QCOMPARE(again.userNamespace, us.userNamespace);
        QCOMPARE(again.uidMap, us.uidMap);
        QVERIFY(!isConfined(us, again));
    }

    void onlyTheValueOneMeansIt()
    {
        for (const char *value : {"", "0", "true", "11"}) {
            qputenv("QTWEBENGINE_DISABLE_SANDBOX", value);
            QVERIFY(isSandboxExpected());
        }
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
        QVERIFY(!isSandboxExpected());
    }

    void openProcessIsFoundOut()
    {
        QObject context;
        QList<bool> told;
        const qint64 us = QCoreApplication::applicationPid();
        proveConfinement(
            us, &context, [&told](bool confined) { told << confined; }, std::chrono::seconds(1));
        QVERIFY(told.isEmpty()); // a renderer is given a moment
        QTRY_COMPARE_WITH_TIMEOUT(told, QList{false}, 60000);
    }

    void goneProcessProvesNothing()
    {
        QObject context;
        QList<bool> told;
        proveConfinement(0x7ffffff0, &context, [&told](bool confined) { told << confined; });
        QTRY_COMPARE_WITH_TIMEOUT(told, QList{false}, 60000);
    }

    void goneContextIsNotTold()
    {
        int told = 0;
        {
            QObject context;
            proveConfinement(0x7ffffff0, &context, [&told](bool) { ++told; });
        }
        QObject other;
        int otherTold = 0;
        proveConfinement(0x7ffffff0, &other, [&otherTold](bool) { ++otherTold; });
        QTRY_COMPARE_WITH_TIMEOUT(otherTold, 1, 60000);
        QCOMPARE(told, 0);
    }
};

QTEST_GUILESS_MAIN(TestSandboxProof)
#include "tst_sandboxproof.moc"
