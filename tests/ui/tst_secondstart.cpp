// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/handoverjob.h"
#include "app/core/profilelock.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

/// The real program, started on a profile that another one has open.
class TestSecondStart : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_profile = openProfile(m_root->path()).value();
        m_holder = std::make_unique<QProcess>();
        m_holder->start(QStringLiteral(FERRY_PROFILE_HOLDER), {m_root->path()});
        QTRY_VERIFY_WITH_TIMEOUT(m_holder->canReadLine(), Patience);
        QCOMPARE(m_holder->readLine(), QByteArray("held\n"));
    }
    void cleanup()
    {
        m_second.kill();
        m_second.waitForFinished(Patience);
        m_holder->closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(m_holder->state(), QProcess::NotRunning, Patience);
    }

    /// Its window is closed, and it is still writing.
    void itOpensWhenTheOtherWasJustEnding()
    {
        QLocalServer ending;
        QVERIFY(ending.listen(handoverPlaces(m_profile).constFirst()));
        m_second.start(QStringLiteral(FERRY_PROGRAM), {u"--profile"_s, m_root->path()});
        QTRY_VERIFY_WITH_TIMEOUT(ending.hasPendingConnections(), Patience);
        m_holder->closeWriteChannel();
        QVERIFY(m_holder->waitForFinished(Patience));
        QLocalSocket *socket = ending.nextPendingConnection();
        ending.close(); // first: it removes what listens there by then
        socket->write("no\n");
        socket->flush();
        // The next one finds it open.
        HandoverJob third(handoverPlaces(m_profile), {}, {.patience = std::chrono::milliseconds(Patience)});
        QSignalSpy finished(&third, &Job::finished);
        QTRY_VERIFY_WITH_TIMEOUT(!ProfileLock::take(m_profile), Patience);
        QCOMPARE(m_second.state(), QProcess::Running);
        third.start();
        QVERIFY(finished.wait(Patience));
        QVERIFY2(third.result(), third.result() ? "" : qPrintable(third.result().error().detail));
    }

    void tooManyFilesAreToldAsThat()
    {
        m_second.start(QStringLiteral(FERRY_PROGRAM),
                       QStringList{u"--profile"_s, m_root->path()} + QStringList(5'001, u"/no/such.vcf"_s));
        QByteArray told;
        const auto hasSpoken = [&] {
            told += m_second.readAllStandardError(); // what Qt has to say is among it
            return told.contains("contact-ferry: ") && told.endsWith('\n');
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasSpoken(), Patience);
        QVERIFY2(told.contains("too many files"), told.constData());
        QVERIFY2(!told.contains("in another window"), told.constData());
    }

private:
    static constexpr int Patience = 45'000;

    std::unique_ptr<QTemporaryDir> m_root;
    Profile m_profile;
    std::unique_ptr<QProcess> m_holder;
    QProcess m_second;
};

QTEST_GUILESS_MAIN(TestSecondStart)
#include "tst_secondstart.moc"
