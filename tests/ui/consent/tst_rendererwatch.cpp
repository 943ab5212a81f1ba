// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/webengine/rendererwatch.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <memory>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestRendererWatch : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QProcess> m_process;

    void start(const QString &program, const QStringList &arguments)
    {
        m_process = std::make_unique<QProcess>();
        m_process->start(program, arguments);
        QVERIFY(m_process->waitForStarted(60000));
    }

private slots:
    void cleanup()
    {
        m_process->kill();
        m_process->waitForFinished();
        m_process.reset();
    }
    void init() { m_process = std::make_unique<QProcess>(); }

    void stateIsReadBehindTheName_data()
    {
        QTest::addColumn<QByteArray>("stat");
        QTest::addColumn<bool>("busy");
        QTest::newRow("runs") << QByteArray("12 (x) R 1 2") << true;
        QTest::newRow("stopped") << QByteArray("12 (x) T 1 2") << true;
        QTest::newRow("sleeps") << QByteArray("12 (x) S 1 2") << false;
        QTest::newRow("name-in-disguise") << QByteArray("12 (x) R 1) S 1 2") << false;
        QTest::newRow("nothing-behind") << QByteArray("12 (x)") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void stateIsReadBehindTheName()
    {
        QFETCH(QByteArray, stat);
        QFETCH(bool, busy);
        QCOMPARE(isBusy(stat), busy);
    }

    void endlessLoopIsNoticedAndItsEndToo()
    {
        start(u"sh"_s, {u"-c"_s, u"while :; do :; done"_s});
        qint64 pid = m_process->processId();
        RendererWatch watch(
            nullptr, [&pid] { return pid; }, 20ms, 10);
        QSignalSpy changed(&watch, &RendererWatch::respondingChanged);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 60000);
        QVERIFY(!watch.responds());
        m_process->kill();
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 60000);
        QVERIFY(watch.responds());
    }

    void stoppedProcessIsNoticed()
    {
        start(u"sleep"_s, {u"600"_s});
        qint64 pid = m_process->processId();
        RendererWatch watch(
            nullptr, [&pid] { return pid; }, 20ms, 10);
        QSignalSpy changed(&watch, &RendererWatch::respondingChanged);
        QVERIFY(!changed.wait(600)); // asleep
        QCOMPARE(kill(static_cast<pid_t>(m_process->processId()), SIGSTOP), 0);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 60000);
    }

    void anotherProcessBeginsAnew()
    {
        start(u"sh"_s, {u"-c"_s, u"while :; do :; done"_s});
        qint64 pid = m_process->processId();
        RendererWatch watch(
            nullptr, [&pid] { return pid; }, 20ms, 10);
        QSignalSpy changed(&watch, &RendererWatch::respondingChanged);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 60000);
        QSignalSpy other(&watch, &RendererWatch::processChanged);
        pid = 0;
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 60000);
        QCOMPARE(other.size(), 1);
        QVERIFY(watch.responds());
    }
};

QTEST_GUILESS_MAIN(TestRendererWatch)
#include "tst_rendererwatch.moc"
