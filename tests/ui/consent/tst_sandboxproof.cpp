// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/sandboxproof.h"

#include <QCoreApplication>
#include <QTest>

using namespace Ferry;

class TestSandboxProof : public QObject
{
    Q_OBJECT

private slots:
    void onlyAFilterAndANamespaceAreASandbox_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("confined");
        const QByteArray head = "Name:\tQtWebEngineProc\nPid:\t4711\n";
        QTest::newRow("both") << head + "NSpid:\t4711\t5\nSeccomp:\t2\nSeccomp_filters:\t1\n" << true;
        QTest::newRow("no-filter") << head + "NSpid:\t4711\t5\nSeccomp:\t0\nSeccomp_filters:\t2\n" << false;
        QTest::newRow("strict-mode") << head + "NSpid:\t4711\t5\nSeccomp:\t1\n" << false;
        QTest::newRow("our-namespace") << head + "NSpid:\t4711\nSeccomp:\t2\n" << false;
        QTest::newRow("neither") << head + "NSpid:\t4711\nSeccomp:\t0\n" << false;
        QTest::newRow("name-in-disguise") << QByteArray("Name:\tSeccomp:\t2\nNSpid:\t4711\t5\nSeccomp:\t0\n") << false;
        QTest::newRow("old-kernel") << head << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void onlyAFilterAndANamespaceAreASandbox()
    {
        QFETCH(QByteArray, status);
        QFETCH(bool, confined);
        QCOMPARE(isConfined(status), confined);
    }

    /// In containers the tests run with the sandbox off, which is the one case that is not looked into.
    void init() { qunsetenv("QTWEBENGINE_DISABLE_SANDBOX"); }

    void openProcessIsFoundOut()
    {
        QObject context;
        int told = 0;
        proveConfinement(QCoreApplication::applicationPid(), &context, [&told] { ++told; });
        QCOMPARE(told, 0); // a renderer is given a moment
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, 15000);
    }

    void goneContextIsNotTold()
    {
        int told = 0;
        {
            QObject context;
            proveConfinement(QCoreApplication::applicationPid(), &context, [&told] { ++told; });
        }
        QObject other;
        int otherTold = 0;
        proveConfinement(QCoreApplication::applicationPid(), &other, [&otherTold] { ++otherTold; });
        QTRY_COMPARE_WITH_TIMEOUT(otherTold, 1, 15000);
        QCOMPARE(told, 0);
    }
};

QTEST_GUILESS_MAIN(TestSandboxProof)
#include "tst_sandboxproof.moc"
