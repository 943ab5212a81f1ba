// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/handoverjob.h"
#include "app/core/handoverserver.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Ferry {

namespace {

constexpr int Patience = 60'000;

QByteArray message(const QJsonValue &files, const QJsonValue &token = u""_s, const QJsonValue &version = 1)
{
    return QJsonDocument(QJsonObject{{u"contactFerry"_s, version}, {u"files"_s, files}, {u"token"_s, token}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

/// The way from a second start to the first one, and whoever else comes along it.
class HandoverTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_place = m_dir->filePath(u"window"_s);
        m_server = std::make_unique<HandoverServer>(m_limits);
        m_received = std::make_unique<QSignalSpy>(m_server.get(), &HandoverServer::received);
        QCOMPARE(m_server->listen({m_place}).value_or(QString()), m_place);
    }
    void cleanup()
    {
        m_received.reset();
        m_server.reset();
    }

    void whatIsHandedOverArrives_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QByteArray>("token");
        QStringList many;
        for (int i = 0; i < 5'000; ++i)
            many.append(u"/home/joe/contacts/%1.vcf"_s.arg(i));
        QTest::newRow("only the window") << QStringList() << QByteArray();
        QTest::newRow("a file") << QStringList{u"/home/joe/my contacts.vcf"_s} << QByteArray("kwin-42");
        QTest::newRow("odd names") << QStringList{u"/tmp/a\nb.vcf"_s, u"/tmp/\"}.vcf"_s, u"/tmp/山田.vcf"_s}
                                   << QByteArray("gnome-shell/\"{~_TIME1234");
        QTest::newRow("many") << many << QByteArray();
    }
    void whatIsHandedOverArrives()
    {
        QFETCH(QStringList, files);
        QFETCH(QByteArray, token);
        const Handover handover{files, token};
        HandoverJob job({m_place}, handover);
        QVERIFY(finish(job));
        QVERIFY(job.result().has_value());
        QCOMPARE(m_received->size(), 1);
        QVERIFY(m_received->front().front().value<Handover>() == handover);
    }

    void whatCannotBeMeantIsNotSent_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("relative") << QStringList{u"a.vcf"_s} << Error::Code::BadReply;
        QTest::newRow("too many") << QStringList(5'001, u"/a"_s) << Error::Code::TooLarge;
        QTest::newRow("too long") << QStringList(300, u'/' + QString(4'000, u'a')) << Error::Code::TooLarge;
    }
    void whatCannotBeMeantIsNotSent()
    {
        QFETCH(QStringList, files);
        QFETCH(Error::Code, code);
        HandoverJob job({m_place}, {files});
        QVERIFY(finish(job));
        QVERIFY(!job.result());
        QCOMPARE(job.result().error().code, code);
        QCOMPARE(m_received->size(), 0);
    }

    /// Whatever the desktop says of windows, the files are what the person wants.
    void anOddTokenIsLeftOutAndTheFilesArrive_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("lines") << QByteArray("a\nb");
        QTest::newRow("a space") << QByteArray("gnome shell_TIME1");
        QTest::newRow("beyond ASCII") << QByteArray("kwin-\xc3\xa4");
        QTest::newRow("not text") << QByteArray("\x80\xff");
        QTest::newRow("too long") << QByteArray(513, 'x');
    }
    void anOddTokenIsLeftOutAndTheFilesArrive()
    {
        QFETCH(QByteArray, token);
        const QStringList files{u"/home/joe/contacts.vcf"_s};
        HandoverJob job({m_place}, {files, token});
        QVERIFY(finish(job));
        QVERIFY(job.result().has_value());
        QCOMPARE(m_received->size(), 1);
        QVERIFY(m_received->front().front().value<Handover>() == Handover{.files = files});
    }

    void aHostileWriterIsShutOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a line of garbage") << QByteArray("\x00\xff\xfe garbage\n", 12);
        QTest::newRow("HTTP") << QByteArray("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTest::newRow("an empty line") << QByteArray("\n");
        QTest::newRow("a list") << QByteArray("[]\n");
        QTest::newRow("deep") << QByteArray(100'000, '[') + '\n';
        QTest::newRow("relative") << message(QJsonArray{u"a.vcf"_s}) + '\n';
        QTest::newRow("up and away, but relative") << message(QJsonArray{u"../../etc/passwd"_s}) + '\n';
        QTest::newRow("an address") << message(QJsonArray{u"https://example.com/a.vcf"_s}) + '\n';
        QTest::newRow("nothing for a file") << message(QJsonArray{QJsonValue::Null}) + '\n';
        QTest::newRow("a file in a file") << message(QJsonArray{QJsonArray{u"/a"_s}}) + '\n';
        QTest::newRow("an end in a name") << message(QJsonArray{QString(u"/a"_s + QChar(u'\0') + u"b"_s)}) + '\n';
        QTest::newRow("files as text") << message(u"/a"_s) + '\n';
        QTest::newRow("too many") << message(QJsonArray::fromStringList(QStringList(5'001, u"/a"_s))) + '\n';
        QTest::newRow("a number for a token") << message(QJsonArray(), 7) + '\n';
        QTest::newRow("a long token") << message(QJsonArray(), QString(513, u'x')) + '\n';
        QTest::newRow("another version") << message(QJsonArray(), u""_s, 2) + '\n';
        QTest::newRow("an option") << QByteArray("{\"contactFerry\":1,\"files\":[],\"token\":\"\",\"quit\":true}\n");
        QTest::newRow("without an end") << QByteArray(2 << 20, 'x');
    }
    void aHostileWriterIsShutOut()
    {
        QFETCH(QByteArray, bytes);
        QLocalSocket socket;
        socket.connectToServer(m_place);
        socket.write(bytes);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, Patience);
        QCOMPARE(socket.readAll(), QByteArray());
        QCOMPARE(m_received->size(), 0);
        QVERIFY(stillWorks());
    }

    void halfAMessageIsWaitedForAndThenGivenUp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half") << message(QJsonArray{u"/a.vcf"_s}).chopped(5);
        QTest::newRow("all but its end") << message(QJsonArray{u"/a.vcf"_s});
    }
    void halfAMessageIsWaitedForAndThenGivenUp()
    {
        QFETCH(QByteArray, bytes);
        restart({.patience = 200ms});
        QLocalSocket socket;
        socket.connectToServer(m_place);
        socket.write(bytes);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, Patience);
        QCOMPARE(m_received->size(), 0);
        restart(m_limits);
        QVERIFY(stillWorks());
    }

    void aMessageInPiecesIsOne()
    {
        QLocalSocket socket;
        socket.connectToServer(m_place);
        for (const char c : message(QJsonArray{u"/a.vcf"_s}) + '\n') {
            socket.write(&c, 1);
            socket.flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_received->size(), 1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(socket.canReadLine(), Patience);
        QCOMPARE(socket.readAll(), QByteArray("ok\n"));
    }

    void theRestOfAConnectionIsNotRead()
    {
        QLocalSocket socket;
        socket.connectToServer(m_place);
        const QByteArray line = message(QJsonArray{u"/a.vcf"_s}) + '\n';
        socket.write(line + line + line);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, Patience);
        QCOMPARE(m_received->size(), 1);
    }

    void aHundredConnectionsHoldNobodyUpForLong()
    {
        restart({.patience = 500ms});
        std::vector<std::unique_ptr<QLocalSocket>> crowd;
        for (int i = 0; i < 100; ++i) {
            crowd.push_back(std::make_unique<QLocalSocket>());
            crowd.back()->connectToServer(m_place);
        }
        QVERIFY(stillWorks()); // tries again until there is room
        for (const auto &socket : crowd)
            QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QLocalSocket::UnconnectedState, Patience);
    }

    void whoeverVanishesIsForgotten()
    {
        for (int i = 0; i < 50; ++i) {
            QLocalSocket socket;
            socket.connectToServer(m_place);
            socket.write("{\"contact");
            socket.flush();
            socket.abort();
        }
        QVERIFY(stillWorks());
    }

    void theServerMayGoAtAnyTime()
    {
        QLocalSocket socket;
        socket.connectToServer(m_place);
        socket.write("{");
        QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
        QCoreApplication::processEvents();
        m_received.reset();
        m_server.reset();
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, Patience);
        QVERIFY(!QFileInfo::exists(m_place));
    }

    void whoListensNeverIsGivenUp()
    {
        m_received.reset();
        m_server.reset();
        HandoverJob job({m_place, m_dir->filePath(u"other"_s)}, {}, {.starting = 200ms});
        QVERIFY(finish(job));
        QVERIFY(!job.result());
        QCOMPARE(job.result().error().code, Error::Code::Locked);
        HandoverJob nowhere({}, {});
        QVERIFY(finish(nowhere));
        QCOMPARE(nowhere.result().error().code, Error::Code::Locked);
    }

    void whoListensAndSaysNothingIsGivenUp()
    {
        m_received.reset();
        m_server.reset();
        QLocalServer mute;
        QVERIFY(mute.listen(m_place));
        HandoverJob job({m_place}, {}, {.patience = 300ms, .starting = 200ms});
        QVERIFY(finish(job));
        QCOMPARE(job.result().error().code, Error::Code::Locked);
    }

    void whoSaysSomethingElseIsNoneOfOurs_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("no") << QByteArray("no\n");
        QTest::newRow("longer") << QByteArray("ok, send me your password\n");
        QTest::newRow("endless") << QByteArray(1 << 20, 'o');
    }
    void whoSaysSomethingElseIsNoneOfOurs()
    {
        QFETCH(QByteArray, answer);
        m_received.reset();
        m_server.reset();
        QLocalServer other;
        QVERIFY(other.listen(m_place));
        connect(&other, &QLocalServer::newConnection, this,
                [&other, &answer] { other.nextPendingConnection()->write(answer); });
        HandoverJob job({m_place}, {}, {.patience = 10s});
        QVERIFY(finish(job));
        QVERIFY(!job.result());
        QCOMPARE(job.result().error().code, Error::Code::Locked);
    }

    void whereSomebodyElseListensTheNextPlaceIsTried()
    {
        // The kernel says who listens by who called listen().
        if (::geteuid() != 0)
            QSKIP("only root can be somebody else");
        const QString foreign = m_dir->filePath(u"foreign"_s);
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7777)));
        QLocalServer other;
        other.setSocketOptions(QLocalServer::WorldAccessOption);
        constexpr uid_t Nobody = 65534;
        QCOMPARE(::seteuid(Nobody), 0);
        const bool listens = other.listen(foreign);
        QCOMPARE(::seteuid(0), 0);
        QVERIFY(listens);
        HandoverJob job({foreign, m_place}, {{u"/a.vcf"_s}, {}}, {.patience = 60s, .starting = 60s});
        QVERIFY(finish(job));
        QVERIFY(job.result().has_value());
        QCOMPARE(m_received->size(), 1);
        QVERIFY(other.hasPendingConnections());
        QCOMPARE(other.nextPendingConnection()->readAll(), QByteArray()); // it was told nothing
        // Alone it is nobody.
        HandoverJob alone({foreign}, {}, {.starting = 200ms});
        QVERIFY(finish(alone));
        QCOMPARE(alone.result().error().code, Error::Code::Locked);
    }

    void oneThatIsJustStartingIsWaitedFor()
    {
        m_received.reset();
        m_server.reset();
        HandoverJob job({m_place}, {{u"/a.vcf"_s}, {}}, {.patience = 60s, .starting = 60s});
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QVERIFY(!finished.wait(150));
        restart(m_limits);
        QVERIFY(finished.wait(Patience));
        QVERIFY(job.result().has_value());
    }

    void itMayBeCalledOff()
    {
        HandoverJob job({m_place}, {});
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        QCoreApplication::processEvents();
        job.abort();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(job.result().error().code, Error::Code::Aborted);
        auto *gone = new HandoverJob({m_place}, {});
        gone->start();
        QCoreApplication::processEvents();
        delete gone;
        QVERIFY(stillWorks());
    }

    void theSocketIsForThisUserOnly()
    {
        struct stat status = {};
        QCOMPARE(::stat(m_place.toLocal8Bit().constData(), &status), 0);
        QVERIFY(S_ISSOCK(status.st_mode));
        QCOMPARE(status.st_mode & 0077, 0u);
    }

    void whatAKilledRunLeftIsInNobodysWay()
    {
        // A second listener at the same place stands for the one whose process is gone: its file is replaced.
        HandoverServer next(m_limits);
        QSignalSpy received(&next, &HandoverServer::received);
        QVERIFY(next.listen({m_place}));
        HandoverJob job({m_place}, {{u"/a.vcf"_s}, {}});
        QVERIFY(finish(job));
        QCOMPARE(received.size(), 1);
        QCOMPARE(m_received->size(), 0);
    }

    void whereNobodyCanListenIsTold()
    {
        HandoverServer deaf;
        QVERIFY(!deaf.listen({m_dir->filePath(u"no/such/folder"_s)}));
        QVERIFY(!deaf.listen({}));
        QCOMPARE(deaf.listen({m_dir->filePath(u"no/such/folder"_s), m_dir->filePath(u"second"_s)}).value_or(QString()),
                 m_dir->filePath(u"second"_s));
    }

    void placesAreShortAndTheProfilesOwn()
    {
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        const Profile profile{.dataDir = u"/p/data"_s, .configDir = u"/p/config"_s, .stateDir = u"/p/state"_s};
        const Profile other{.dataDir = u"/q/data"_s, .stateDir = u'/' + QString(100, u'q')};
        qputenv("XDG_RUNTIME_DIR", m_dir->path().toLocal8Bit());
        const QStringList places = handoverPlaces(profile);
        QCOMPARE(places.size(), 2);
        QVERIFY(places.front().startsWith(m_dir->path() + "/contact-ferry-"_L1));
        QCOMPARE(places.back(), u"/p/state/window"_s);
        QCOMPARE(handoverPlaces(other).size(), 1); // the other name is too long for a socket
        QVERIFY(handoverPlaces(other).front() != places.front());
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7755))); // not ours alone
        QCOMPARE(handoverPlaces(profile), QStringList{u"/p/state/window"_s});
        qputenv("XDG_RUNTIME_DIR", "relative");
        QCOMPARE(handoverPlaces(profile), QStringList{u"/p/state/window"_s});
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        before.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", before);
    }

private:
    static bool finish(HandoverJob &job)
    {
        QSignalSpy finished(&job, &Job::finished);
        job.start();
        return finished.wait(Patience);
    }
    bool stillWorks()
    {
        HandoverJob job({m_place}, {{u"/still.vcf"_s}, {}}, {.patience = 60s, .starting = 60s});
        return finish(job) && job.result() && m_received->constLast().front().value<Handover>().files.size() == 1;
    }
    void restart(const HandoverLimits &limits)
    {
        m_received.reset();
        m_server.reset();
        m_server = std::make_unique<HandoverServer>(limits);
        m_received = std::make_unique<QSignalSpy>(m_server.get(), &HandoverServer::received);
        QVERIFY(m_server->listen({m_place}));
    }

    const HandoverLimits m_limits = {.patience = 60s};
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_place;
    std::unique_ptr<HandoverServer> m_server;
    std::unique_ptr<QSignalSpy> m_received;
};

} // namespace Ferry

QTEST_GUILESS_MAIN(Ferry::HandoverTest)
#include "tst_handover.moc"
