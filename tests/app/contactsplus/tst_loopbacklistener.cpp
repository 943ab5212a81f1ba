// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/loopbacklistener.h"

#include "tests/support/heldclock.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <random>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

/// The listener, through real sockets, with callers that mean no good.
class TestLoopbackListener : public QObject
{
    Q_OBJECT

    HeldClock m_clock;
    std::unique_ptr<LoopbackListener> m_listener;
    std::unique_ptr<QSignalSpy> m_finished;
    QByteArray m_host;

    /// Sends \a bytes as they are; what came back until the end of the connection.
    QByteArray send(const QByteArray &bytes)
    {
        QTcpSocket socket;
        QSignalSpy gone(&socket, &QTcpSocket::disconnected);
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                             static_cast<quint16>(m_listener->redirectUri()->port()));
        const bool tried = QTest::qWaitFor(
            [&] {
                return socket.state() == QAbstractSocket::ConnectedState
                    || socket.error() != QAbstractSocket::UnknownSocketError;
            },
            20'000);
        if (!tried || socket.state() != QAbstractSocket::ConnectedState)
            return "refused";
        socket.write(bytes);
        QByteArray answer;
        if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 20'000))
            return "silence";
        answer += socket.readAll();
        return answer;
    }
    QByteArray get(const QByteArray &target)
    {
        return send("GET " + target + " HTTP/1.1\r\nHost: " + m_host + "\r\n\r\n");
    }
    void listen()
    {
        m_listener = std::make_unique<LoopbackListener>(m_clock, QUrl(u"http://127.0.0.1/cb"_s));
        QVERIFY(m_listener->redirectUri());
        m_host = m_listener->redirectUri()->authority().toLatin1();
        m_listener->expect({.state = u"STATE"_s, .redirectUri = *m_listener->redirectUri()});
        m_finished = std::make_unique<QSignalSpy>(m_listener.get(), &Job::finished);
        m_listener->start();
    }

private slots:
    void init() { listen(); }

    void theAnswerIsTakenOnceAndThePortIsClosed()
    {
        const QByteArray answer = get("/cb?code=C1&state=STATE");
        QVERIFY(answer.startsWith("HTTP/1.1 200 "));
        for (const char *header : {"Cache-Control: no-store", "Referrer-Policy: no-referrer", "default-src 'none'"})
            QVERIFY2(answer.contains(header), header);
        QVERIFY(!answer.contains("C1") && !answer.contains("STATE"));
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_listener->result(), Result<QString>(u"C1"_s));

        QTcpSocket late;
        late.connectToHost(QHostAddress(QHostAddress::LocalHost),
                           static_cast<quint16>(m_listener->redirectUri()->port()));
        QTRY_COMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
    }

    void aNoIsAnAnswer()
    {
        QVERIFY(get("/cb?error=access_denied&state=STATE").startsWith("HTTP/1.1 200 "));
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_listener->result().error().code, Error::Code::SignInDenied);
    }

    void garbageDoesNotEndTheWait_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        const QByteArray good = "GET /cb?code=C1&state=STATE HTTP/1.1\r\n";
        const QByteArray host = "Host: HOST\r\n";
        QTest::newRow("favicon") << "GET /favicon.ico HTTP/1.1\r\n" + host + "\r\n" << QByteArray("404");
        QTest::newRow("longer path") << "GET /cb/?code=C1&state=STATE HTTP/1.1\r\n" + host + "\r\n"
                                     << QByteArray("404");
        QTest::newRow("escaped path") << "GET /%63b?code=C1&state=STATE HTTP/1.1\r\n" + host + "\r\n"
                                      << QByteArray("404");
        QTest::newRow("wrong state") << "GET /cb?code=C1&state=OTHER HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
        QTest::newRow("no state") << "GET /cb?code=C1 HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
        QTest::newRow("empty state") << "GET /cb?code=C1&state= HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
        QTest::newRow("state in part") << "GET /cb?code=C1&state=STAT HTTP/1.1\r\n" + host + "\r\n"
                                       << QByteArray("400");
        QTest::newRow("two states") << "GET /cb?code=C1&state=STATE&state=STATE HTTP/1.1\r\n" + host + "\r\n"
                                    << QByteArray("400");
        QTest::newRow("a stranger's no") << "GET /cb?error=access_denied HTTP/1.1\r\n" + host + "\r\n"
                                         << QByteArray("400");
        QTest::newRow("a stranger's error") << "GET /cb?error=&state=OTHER HTTP/1.1\r\n" + host + "\r\n"
                                            << QByteArray("400");
        QTest::newRow("two codes") << "GET /cb?code=C1&code=C2&state=STATE HTTP/1.1\r\n" + host + "\r\n"
                                   << QByteArray("400");
        QTest::newRow("POST") << "POST /cb?code=C1&state=STATE HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n"
                              << QByteArray("400");
        QTest::newRow("HEAD") << "HEAD /cb?code=C1&state=STATE HTTP/1.1\r\n" + host + "\r\n" << QByteArray("400");
        QTest::newRow("absolute") << "GET http://evil.example/cb?code=C1&state=STATE HTTP/1.1\r\n" + host + "\r\n"
                                  << QByteArray("400");
        QTest::newRow("no host") << good + "\r\n" << QByteArray("400");
        QTest::newRow("other host") << good + "Host: evil.example\r\n\r\n" << QByteArray("400");
        QTest::newRow("host that begins so") << good + "Host: HOST.evil.example\r\n\r\n" << QByteArray("400");
        QTest::newRow("its name in another") << good + "Host: 127.0.0.1.evil.example\r\n\r\n" << QByteArray("400");
        QTest::newRow("its name as a user") << good + "Host: HOST@evil.example\r\n\r\n" << QByteArray("400");
        QTest::newRow("other port") << good + "Host: 127.0.0.1:1\r\n\r\n" << QByteArray("400");
        QTest::newRow("other name of it") << good + "Host: localhost\r\n\r\n" << QByteArray("400");
        QTest::newRow("host without port") << good + "Host: 127.0.0.1\r\n\r\n" << QByteArray("400");
        QTest::newRow("two hosts") << good + host + "Host: evil.example\r\n\r\n" << QByteArray("400");
        QTest::newRow("not HTTP") << QByteArray("\x16\x03\x01\x02 hello\r\n\r\n", 15) << QByteArray("400");
        QTest::newRow("NUL") << QByteArray("GET /cb\0?code=C1 HTTP/1.1\r\n\r\n", 29) << QByteArray("400");
        QTest::newRow("blank") << QByteArray("\r\n\r\n") << QByteArray("400");
        QTest::newRow("too long") << "GET /cb?state=STATE&code=" + QByteArray(100'000, 'a') << QByteArray("431");
        QTest::newRow("too many headers") << good + host + QByteArray("X: y\r\n").repeated(5000) + "\r\n"
                                          << QByteArray("431");
    }
    void garbageDoesNotEndTheWait()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, status);
        const QByteArray answer = send(bytes.replace("HOST", m_host));
        // One that still sends when we answer may see the connection reset instead.
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status) || (status == "431" && answer.isEmpty()), answer.constData());
        QVERIFY(!m_listener->isFinished());
        QVERIFY(get("/cb?code=C1&state=STATE").startsWith("HTTP/1.1 200 "));
        QTRY_VERIFY(m_listener->isFinished());
        QCOMPARE(m_listener->result(), Result<QString>(u"C1"_s));
    }

    /// What ownCloud's client throws at its own (test/testoauth.cpp): some of it never ends.
    void halfQuestionsDoNotEndTheWait()
    {
        const QList<QByteArray> halves{"GET FOFOFO HTTP 1/1\n\n",
                                       "GET /?code=invalie HTTP 1/1\n\n",
                                       "GET /?code=xxxxx&bar=fff",
                                       QByteArray("\0\0\0", 3),
                                       "GET \0\0\0 \n\n\n\n\n\0",
                                       "GET /?code=\xc3\xa9l\xa5 HTTP\n",
                                       "\n\n\n\n"};
        std::vector<std::unique_ptr<QTcpSocket>> callers;
        for (const QByteArray &half : halves) {
            callers.push_back(std::make_unique<QTcpSocket>());
            callers.back()->connectToHost(QHostAddress(QHostAddress::LocalHost),
                                          static_cast<quint16>(m_listener->redirectUri()->port()));
            QTRY_COMPARE(callers.back()->state(), QAbstractSocket::ConnectedState);
            callers.back()->write(half);
        }
        QVERIFY(get("/cb?code=C1&state=OTHER").startsWith("HTTP/1.1 400 "));
        QVERIFY(!m_listener->isFinished());
        QVERIFY(get("/cb?code=C1&state=STATE").startsWith("HTTP/1.1 200 "));
        QTRY_COMPARE(m_finished->size(), 1);
    }

    /// Who has seen the answer go by and sends it once more, at the same moment or with a code of their own.
    void aSecondCallerWithTheSameStateIsNotHeard_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("the same code") << QByteArray("C1");
        QTest::newRow("another code") << QByteArray("EVIL");
    }
    void aSecondCallerWithTheSameStateIsNotHeard()
    {
        QFETCH(QByteArray, code);
        QTcpSocket first;
        QTcpSocket second;
        for (QTcpSocket *socket : {&first, &second}) {
            socket->connectToHost(QHostAddress(QHostAddress::LocalHost),
                                  static_cast<quint16>(m_listener->redirectUri()->port()));
            QTRY_COMPARE(socket->state(), QAbstractSocket::ConnectedState);
        }
        const QByteArray rest = "&state=STATE HTTP/1.1\r\nHost: " + m_host + "\r\n\r\n";
        first.write("GET /cb?code=C1" + rest);
        QTRY_VERIFY(first.bytesAvailable() > 0);
        second.write("GET /cb?code=" + code + rest);
        QTRY_COMPARE(m_finished->size(), 1);
        QCOMPARE(m_listener->result(), Result<QString>(u"C1"_s));
        m_listener.reset(); // as its owner does
        QTRY_COMPARE(second.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(!second.readAll().startsWith("HTTP/1.1 200 "));
        QCOMPARE(m_finished->size(), 1);
    }

    void fuzzIsEndured()
    {
        std::mt19937 random(4711);
        // The review's million takes an hour; FERRY_FUZZ_REQUESTS=1000000 makes it.
        const int requests = std::max(200, qEnvironmentVariableIntValue("FERRY_FUZZ_REQUESTS"));
        for (int i = 0; i < requests; ++i) {
            QByteArray bytes;
            for (auto size = random() % 300; size > 0; --size)
                bytes += static_cast<char>(random() % 256);
            const QByteArray answer = send(bytes + "\r\n\r\n");
            QVERIFY2(answer.startsWith("HTTP/1.1 4"), answer.constData());
        }
        QVERIFY(!m_listener->isFinished());
    }

    void aSilentCallerKeepsNobodyOut()
    {
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 5; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress(QHostAddress::LocalHost),
                                         static_cast<quint16>(m_listener->redirectUri()->port()));
        }
        QTRY_COMPARE(silent.back()->state(), QAbstractSocket::ConnectedState);
        QVERIFY(get("/cb?code=C1&state=WRONG").startsWith("HTTP/1.1 400 "));
        m_clock.advance(LoopbackListener::patience);
        for (const auto &socket : silent)
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(get("/cb?code=C1&state=STATE").startsWith("HTTP/1.1 200 "));
    }

    void aRequestMayComeInPieces()
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                             static_cast<quint16>(m_listener->redirectUri()->port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        for (const char c : "GET /cb?code=C1&state=STATE HTTP/1.1\r\nhost: " + m_host + "\r\n\r\n") {
            socket.write(&c, 1);
            socket.flush();
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(m_listener->isFinished());
        QCOMPARE(m_listener->result(), Result<QString>(u"C1"_s));
    }

    void theWaitHasAnEnd()
    {
        QCoreApplication::processEvents();
        m_clock.advance(LoopbackListener::deadline);
        QTRY_VERIFY(m_listener->isFinished());
        QCOMPARE(m_listener->result().error().code, Error::Code::ConsentTimeout);
    }

    void abortingClosesThePort()
    {
        m_listener->abort();
        QCOMPARE(m_listener->result().error().code, Error::Code::Aborted);
        QCOMPARE(get("/cb?code=C1&state=STATE"), QByteArray("refused"));
    }

    void aTakenPortIsTold()
    {
        const LoopbackListener second(m_clock, *m_listener->redirectUri());
        QVERIFY(!second.redirectUri());
        QCOMPARE(second.redirectUri().error().code, Error::Code::Locked);
    }

    void beforeItIsToldWhatToExpectNothingFits()
    {
        LoopbackListener bare(m_clock, QUrl(u"http://127.0.0.1/cb"_s));
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(bare.redirectUri()->port()));
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        socket.write("GET /cb?code=C&state= HTTP/1.1\r\nHost: " + bare.redirectUri()->authority().toLatin1()
                     + "\r\n\r\n");
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 400 "));
        QVERIFY(!bare.isFinished());
    }

    void onlyThisMachineIsServed_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("can");
        QTest::newRow("v4") << u"http://127.0.0.1:3000/cb"_s << true;
        QTest::newRow("v6") << u"http://[::1]:3000/cb"_s << true;
        QTest::newRow("localhost") << u"http://localhost:3000/callback"_s << true;
        QTest::newRow("https") << u"https://127.0.0.1/cb"_s << false;
        QTest::newRow("any") << u"http://0.0.0.0/cb"_s << false;
        QTest::newRow("look-alike") << u"http://127.0.0.1.evil.example/cb"_s << false;
        QTest::newRow("dot") << u"http://localhost./cb"_s << false;
        QTest::newRow("user") << u"http://a@127.0.0.1/cb"_s << false;
        QTest::newRow("query") << u"http://127.0.0.1/cb?a=b"_s << false;
        QTest::newRow("own scheme") << u"contactferry:/cb"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void onlyThisMachineIsServed()
    {
        QFETCH(QString, uri);
        QFETCH(bool, can);
        QCOMPARE(LoopbackListener::canServe(QUrl(uri, QUrl::StrictMode)), can);
        if (!can)
            QCOMPARE(LoopbackListener(m_clock, QUrl(uri, QUrl::StrictMode)).redirectUri().error().code,
                     Error::Code::InsecureUrl);
    }
};

QTEST_GUILESS_MAIN(TestLoopbackListener)
#include "tst_loopbacklistener.moc"
