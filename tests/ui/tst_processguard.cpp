// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/processguard.h"

#include <QtTest>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Ferry;

class TestProcessGuard : public QObject
{
    Q_OBJECT

private slots:
    void filesAreClosedToOthers()
    {
        ::umask(0);
        guardProcess();
        QCOMPARE(::umask(077), mode_t{077});
    }

    void noCoreIsDumped()
    {
        guardProcess();
        rlimit limit = {1, 1};
        QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t{0});
        QCOMPARE(limit.rlim_max, rlim_t{0});
    }

    void engineSwitchesAreDropped_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("stays");
        const auto row = [](const char *name, const char *value, bool stays) {
            QTest::addRow("%s=%s", name, value) << QByteArray(name) << QByteArray(value) << stays;
        };
        row("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox", false);
        row("QTWEBENGINE_CHROMIUM_FLAGS", "", false);
        row("QTWEBENGINE_REMOTE_DEBUGGING", "9222", false);
        row("QTWEBENGINEPROCESS_PATH", "/tmp/evil", false);
        row("QTWEBENGINE_RESOURCES_PATH", "/tmp", false);
        row("QTWEBENGINE_DISABLE_SANDBOX", "1", true);
        row("QTWEBENGINE_DISABLE_SANDBOX", "0", false);
        row("QTWEBENGINE_DISABLE_SANDBOX", "yes", false);
        row("QT_LOGGING_RULES", "ferry.*=true", true);
        row("NOT_QTWEBENGINE", "1", true);
    }
    void engineSwitchesAreDropped()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const bool, stays);
        qputenv(name.constData(), value);
        guardProcess();
        QCOMPARE(qEnvironmentVariableIsSet(name.constData()), stays);
        qunsetenv(name.constData());
    }

    void allOfManyAreDropped()
    {
        for (int i = 0; i < 50; ++i)
            qputenv(("QTWEBENGINE_X" + QByteArray::number(i)).constData(), "1");
        guardProcess();
        for (int i = 0; i < 50; ++i)
            QVERIFY(!qEnvironmentVariableIsSet(("QTWEBENGINE_X" + QByteArray::number(i)).constData()));
    }
};

QTEST_APPLESS_MAIN(TestProcessGuard)
#include "tst_processguard.moc"
