// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/net/httpclient.h"
#include "tests/support/fakeserver.h"
#include "tests/support/heldclock.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Ferry::Test::Acts)

namespace {

struct MemorySink final : BodySink {
    Result<void> take(QByteArrayView part) override
    {
        if (taken.size() + part.size() > limit)
            return fail(Error::Code::DiskFull);
        taken += part;
        return {};
    }
    QByteArray taken = {};
    qsizetype limit = 1 << 30;
};

Act send(const QByteArray &bytes)
{
    return {.kind = Act::Kind::Send, .bytes = bytes};
}

} // namespace

class TestHttpExchange : public QObject
{
    Q_OBJECT

    QNetworkAccessManager m_network;
    SystemClock m_clock;

    HttpClient client(const FakeServer &server)
    {
        return {m_network, m_clock, {server.url(), {u"key"_s, u"secret"_s}}};
    }

    static void perform(HttpExchange *exchange)
    {
        QSignalSpy finished(exchange, &Job::finished);
        exchange->start();
        QVERIFY(finished.wait(20'000));
        QTest::qWait(0);
        QCOMPARE(finished.size(), 1);
    }

private slots:
    void answersComeWhole_data()
    {
        QTest::addColumn<Acts>("acts");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("200") << httpAnswer(200, "{}") << 200 << "{}"_ba;
        QTest::newRow("empty") << httpAnswer(200, "") << 200 << QByteArray();
        QTest::newRow("204") << Acts{send("HTTP/1.1 204 No Content\r\nServer: x\r\n\r\n"), {}} << 204 << QByteArray();
        QTest::newRow("401 without challenge") << httpAnswer(401, "{\"a\":1}") << 401 << "{\"a\":1}"_ba;
        QTest::newRow("401 with challenge")
            << httpAnswer(401, "no", {{"WWW-Authenticate", "Basic realm=\"x\""}}) << 401 << "no"_ba;
        QTest::newRow("404") << httpAnswer(404, "{}") << 404 << "{}"_ba;
        QTest::newRow("429") << httpAnswer(429, "{}", {{"Retry-After", "3"}}) << 429 << "{}"_ba;
        QTest::newRow("503") << httpAnswer(503, "<html>") << 503 << "<html>"_ba;
        QTest::newRow("chunked") << Acts{send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"),
                                         send("2\r\nde\r\n0\r\n\r\n"),
                                         {}}
                                 << 200 << "abcde"_ba;
        QTest::newRow("until close") << Acts{send("HTTP/1.0 200 OK\r\nServer: x\r\n\r\nabcdef"), {}} << 200
                                     << "abcdef"_ba;
    }
    void answersComeWhole()
    {
        QFETCH(Acts, acts);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FakeServer server;
        server.script = {acts};
        const std::unique_ptr<HttpExchange> exchange(client(server).get({u"x"_s}, {}, nullptr));
        perform(exchange.get());
        QVERIFY2(exchange->result(), qPrintable(exchange->result() ? QString() : exchange->result().error().detail));
        QCOMPARE(exchange->result()->status, status);
        QCOMPARE(exchange->result()->body, body);
        QCOMPARE(exchange->result()->received, body.size());
        // A challenge is not taken up. (By itself Qt may ask again when it sees the end before the answer.)
        if (status == 401)
            QCOMPARE(server.requests.size(), size_t{1});
        QCOMPARE(server.requests.at(0).line(), "GET /x HTTP/1.1"_ba);
        QCOMPARE(server.requests.at(0).header("authorization"), "Basic " + "key:secret"_ba.toBase64());
    }

    void brokenAnswersEndWithTheirReason_data()
    {
        QTest::addColumn<Acts>("acts");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        QTest::newRow("closed at once") << Acts{{.kind = Act::Kind::Close}} << Network;
        QTest::newRow("reset at once") << Acts{{.kind = Act::Kind::Reset}} << Network;
        QTest::newRow("reset in the body") << Acts{send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"),
                                                   {.kind = Act::Kind::Pause, .pace = 50ms},
                                                   {.kind = Act::Kind::Reset}}
                                           << BadReply; // Qt tells it from nothing else than the length
        QTest::newRow("redirect") << httpAnswer(302, "", {{"Location", "https://evil.example/x?y"}}) << RedirectRefused;
        QTest::newRow("redirect to nowhere") << httpAnswer(307, "") << RedirectRefused;
        QTest::newRow("redirect to http")
            << httpAnswer(301, "", {{"Location", "http://evil.example/"}}) << RedirectRefused;
        QTest::newRow("redirect to a file")
            << httpAnswer(302, "", {{"Location", "file:///etc/passwd"}}) << RedirectRefused;
        QTest::newRow("announced too large")
            << Acts{send("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\nabc"), {.kind = Act::Kind::Hang}}
            << TooLarge;
        QTest::newRow("endless body") << Acts{send("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n"),
                                              {.kind = Act::Kind::Flood, .bytes = QByteArray(65536, 'x')}}
                                      << TooLarge;
        QTest::newRow("large headers") << Acts{
            send("HTTP/1.1 200 OK\r\nX-A: " + QByteArray(70'000, 'a') + "\r\nContent-Length: 0\r\n\r\n"),
            {}} << TooLarge;
        QTest::newRow("many headers") << Acts{
            send("HTTP/1.1 200 OK\r\n" + "X-A: aaaaaaaaaaaaaaaaaaaa\r\n"_ba.repeated(4000)
                 + "Content-Length: 0\r\n\r\n"),
            {}} << BadReply;
        QTest::newRow("endless headers") << Acts{send("HTTP/1.1 200 OK\r\n"),
                                                 {.kind = Act::Kind::Flood,
                                                  .bytes = "X-A: aaaaaaaaaaaaaaaaa\r\n"_ba.repeated(1000)}}
                                         << Timeout;
        QTest::newRow("corrupt encoding")
            << httpAnswer(200, QByteArray(3000, 'x'), {{"Content-Encoding", "gzip"}}) << BadReply;
        QTest::newRow("not HTTP") << Acts{send("SSH-2.0-OpenSSH_9.2\r\n\r\n\r\n"), {}} << Network;
    }
    void brokenAnswersEndWithTheirReason()
    {
        QFETCH(Acts, acts);
        QFETCH(Error::Code, code);
        FakeServer server;
        server.respond = [&](const ReceivedRequest &) { return acts; }; // Qt may try again by itself
        const std::unique_ptr<HttpExchange> exchange(
            client(server).get({u"x"_s}, {}, nullptr, {.silence = 3s, .body = 1 << 20}));
        perform(exchange.get());
        QVERIFY(!exchange->result());
        QVERIFY2(exchange->result().error().code == code, qPrintable(exchange->result().error().detail));
    }

    void aPostIsSentOnce_data()
    {
        QTest::addColumn<Acts>("acts");
        QTest::newRow("closed at once") << Acts{{.kind = Act::Kind::Close}};
        QTest::newRow("reset at once") << Acts{{.kind = Act::Kind::Reset}};
        QTest::newRow("closed within the headers") << Acts{send("HTTP/1.1 200 OK\r\nServ"), {}};
        QTest::newRow("401 with challenge") << httpAnswer(401, "no", {{"WWW-Authenticate", "Basic realm=\"x\""}});
    }
    /// It may have been done all the same; to ask again is for those who know whether that does harm.
    void aPostIsSentOnce()
    {
        QFETCH(Acts, acts);
        for (const qsizetype size : {qsizetype{2}, qsizetype{300'000}}) {
            FakeServer server;
            server.respond = [&acts](const ReceivedRequest &) { return acts; };
            const std::unique_ptr<HttpExchange> exchange(
                client(server).post({u"x"_s}, QByteArray(size, '1'), u"application/json"_s, nullptr));
            perform(exchange.get());
            QCoreApplication::processEvents();
            QCOMPARE(server.requests.size(), size_t{1});
            QCOMPARE(server.requests.at(0).body.size(), size);
        }
    }

    void shortBodyIsNoticed()
    {
        FakeServer server;
        server.respond = [](const ReceivedRequest &) {
            return Acts{send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"), {}};
        };
        MemorySink sink;
        const std::unique_ptr<HttpExchange> exchange(client(server).get({u"x"_s}, {}, nullptr, {}, &sink));
        perform(exchange.get());
        QVERIFY(!exchange->result());
        QCOMPARE(exchange->arrived(), "abc"_ba);
        QCOMPARE(sink.taken, "abc"_ba);
    }

    void redirectNamesTheHostAndNobodyElseHearsOfUs()
    {
        for (const int status : {301, 302, 303, 307, 308}) {
            FakeServer elsewhere;
            FakeServer server;
            server.script = {httpAnswer(status, "", {{"Location", elsewhere.url().toEncoded() + "/steal?t=1"}})};
            const std::unique_ptr<HttpExchange> exchange(client(server).post({u"x"_s}, {{u"a"_s, u"b"_s}}, nullptr));
            perform(exchange.get());
            QCOMPARE(exchange->result().error().code, Error::Code::RedirectRefused);
            QCOMPARE(exchange->result().error().detail, u"127.0.0.1"_s);
            QCOMPARE(elsewhere.connections, 0);
            QCOMPARE(server.requests.at(0).body, "a=b"_ba);
        }
    }

    void deadlines_data()
    {
        QTest::addColumn<Acts>("acts");
        QTest::addColumn<ExchangeLimits>("limits");
        QTest::addColumn<QString>("detail");
        const Act hang{.kind = Act::Kind::Hang};
        QTest::newRow("no answer") << Acts{hang} << ExchangeLimits{.silence = 200ms} << u"the server fell silent"_s;
        QTest::newRow("no headers") << Acts{send("HTTP/1.1 200 OK\r\n"), hang} << ExchangeLimits{.silence = 200ms}
                                    << u"the server fell silent"_s;
        QTest::newRow("half a body") << Acts{send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), hang}
                                     << ExchangeLimits{.silence = 200ms} << u"the server fell silent"_s;
        QTest::newRow("drip") << Acts{send("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n"),
                                      {.kind = Act::Kind::Drip, .bytes = QByteArray(9000, 'x'), .pace = 20ms}}
                              << ExchangeLimits{.silence = 2s, .whole = 600ms} << u"the whole exchange took too long"_s;
        QTest::newRow("drip of headers") << Acts{send("HTTP/1.1 200 OK\r\n"),
                                                 {.kind = Act::Kind::Drip,
                                                  .bytes = QByteArray(9000, 'x'),
                                                  .pace = 20ms}}
                                         << ExchangeLimits{.silence = 400ms} << u"the server fell silent"_s;
    }
    void deadlines()
    {
        QFETCH(Acts, acts);
        QFETCH(ExchangeLimits, limits);
        QFETCH(QString, detail);
        FakeServer server;
        server.script = {acts};
        const std::unique_ptr<HttpExchange> exchange(client(server).get({u"x"_s}, {}, nullptr, limits));
        perform(exchange.get());
        QCOMPARE(exchange->result().error().code, Error::Code::Timeout);
        QCOMPARE(exchange->result().error().detail, detail);
        QTRY_COMPARE(server.disconnections, server.connections); // nothing stays behind
    }

    void connectingHasItsOwnDeadline()
    {
        // 192.0.2.0/24 is never routed (RFC 5737); held time, as the network here may refuse it at once.
        HeldClock clock;
        QTcpServer deaf; // accepts in the kernel, and never speaks TLS
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        QUrl url(u"https://127.0.0.1"_s);
        url.setPort(deaf.serverPort());
        const HttpClient http(m_network, clock, {url});
        const std::unique_ptr<HttpExchange> exchange(http.get({u"x"_s}, {}, nullptr));
        exchange->start();
        QTRY_VERIFY(deaf.hasPendingConnections());
        clock.advance(14s);
        QVERIFY(!exchange->isFinished());
        clock.advance(1s);
        QVERIFY(exchange->isFinished());
        QCOMPARE(exchange->result().error().code, Error::Code::Timeout);
        QCOMPARE(exchange->result().error().detail, u"no connection in time"_s);
    }

    void bytesProlongTheSilenceButNotTheWhole()
    {
        HeldClock clock;
        FakeServer server;
        QTcpSocket *peer = nullptr;
        server.respond = [](const ReceivedRequest &) {
            return Acts{send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"), {.kind = Act::Kind::Hang}};
        };
        const HttpClient http(m_network, clock, {server.url()});
        MemorySink sink;
        const std::unique_ptr<HttpExchange> exchange(http.get({u"x"_s}, {}, nullptr, {}, &sink));
        exchange->start();
        QTRY_COMPARE(server.requests.size(), size_t{1});
        peer = server.findChild<QTcpSocket *>();
        QVERIFY(peer);
        QTest::qWait(50);
        for (int i = 1; i <= 20; ++i) { // 29 s of silence each: 9 min 40 s
            clock.advance(29s);
            QVERIFY(!exchange->isFinished());
            peer->write("x");
            QTRY_COMPARE(sink.taken.size(), i);
        }
        clock.advance(20s);
        QVERIFY(exchange->isFinished());
        QCOMPARE(exchange->result().error().detail, u"the whole exchange took too long"_s);
        QCOMPARE(exchange->arrived().size(), 20);
    }

    void sinkSeesSuccessOnly()
    {
        FakeServer server;
        server.script = {httpAnswer(500, "oops"), httpAnswer(200, "fine")};
        MemorySink sink;
        for (int i = 0; i < 2; ++i) {
            const std::unique_ptr<HttpExchange> exchange(client(server).get({u"x"_s}, {}, nullptr, {}, &sink));
            perform(exchange.get());
            QVERIFY(exchange->result());
        }
        QCOMPARE(sink.taken, "fine"_ba);
    }

    void failingSinkEndsTheExchange()
    {
        FakeServer server;
        server.script = {Acts{send("HTTP/1.1 200 OK\r\nServer: x\r\n\r\n"),
                              {.kind = Act::Kind::Flood, .bytes = QByteArray(4096, 'x')}}};
        MemorySink sink;
        sink.limit = 10'000;
        const std::unique_ptr<HttpExchange> exchange(client(server).get({u"x"_s}, {}, nullptr, {}, &sink));
        perform(exchange.get());
        QCOMPARE(exchange->result().error().code, Error::Code::DiskFull);
        QTRY_COMPARE(server.disconnections, 1);
    }

    void compressedBombIsStopped()
    {
        const QByteArray plain(50 << 20, ' ');
        // qCompress gives 4 bytes of length and a zlib stream, which HTTP calls deflate.
        const QByteArray packed = qCompress(plain, 9).mid(4);
        FakeServer server;
        server.script = {httpAnswer(200, packed, {{"Content-Encoding", "deflate"}})};
        const std::unique_ptr<HttpExchange> exchange(client(server).get({u"x"_s}, {}, nullptr));
        perform(exchange.get());
        QVERIFY(!exchange->result());
        QCOMPARE(exchange->result().error().code, Error::Code::BadReply);
    }

    void compressedAnswerIsNotMistakenForAShortOne()
    {
        const QByteArray plain = "{\"a\":\"" + QByteArray(20'000, 'x') + "\"}";
        FakeServer server;
        server.script = {httpAnswer(200, qCompress(plain).mid(4), {{"Content-Encoding", "deflate"}})};
        const std::unique_ptr<HttpExchange> exchange(client(server).get({u"x"_s}, {}, nullptr));
        perform(exchange.get());
        QVERIFY(exchange->result());
        QCOMPARE(exchange->result()->body, plain);
    }

    void abortEndsOnceAndLetsGo()
    {
        FakeServer server;
        server.script = {Acts{{.kind = Act::Kind::Hang}}};
        const std::unique_ptr<HttpExchange> exchange(client(server).get({u"x"_s}, {}, nullptr));
        QSignalSpy finished(exchange.get(), &Job::finished);
        exchange->start();
        QTRY_COMPARE(server.requests.size(), size_t{1});
        exchange->abort();
        exchange->abort();
        QCOMPARE(finished.size(), 1);
        QCOMPARE(exchange->result().error().code, Error::Code::Aborted);
        QTRY_COMPARE(server.disconnections, 1);
        QCOMPARE(finished.size(), 1);
    }

    void deletionWhileWaitingClosesTheConnection()
    {
        FakeServer server;
        server.script = {Acts{{.kind = Act::Kind::Hang}}};
        auto *exchange = client(server).get({u"x"_s}, {}, nullptr);
        exchange->start();
        QTRY_COMPARE(server.requests.size(), size_t{1});
        delete exchange;
        QTRY_COMPARE(server.disconnections, 1);
    }

    void deletionFromItsOwnSignal_data() { brokenAnswersEndWithTheirReason_data(); }
    void deletionFromItsOwnSignal()
    {
        QFETCH(Acts, acts);
        FakeServer server;
        server.respond = [&](const ReceivedRequest &) { return acts; };
        QPointer<HttpExchange> exchange = client(server).get({u"x"_s}, {}, nullptr, {.silence = 3s, .body = 1 << 20});
        connect(exchange, &Job::finished, this, [&] { delete exchange; });
        exchange->start();
        QTRY_VERIFY_WITH_TIMEOUT(!exchange, 20'000);
    }

    void cookiesAreNotKept()
    {
        FakeServer server;
        server.script = {httpAnswer(200, "{}", {{"Set-Cookie", "sid=1; Path=/"}}), httpAnswer(200, "{}")};
        for (int i = 0; i < 2; ++i) {
            const std::unique_ptr<HttpExchange> exchange(client(server).get({u"x"_s}, {}, nullptr));
            perform(exchange.get());
        }
        QVERIFY(server.requests.at(1).header("cookie").isEmpty());
        QVERIFY(!server.requests.at(0).head.contains("Upgrade")); // no HTTP/2
    }

    void nobodyListens()
    {
        QUrl url;
        {
            FakeServer gone;
            url = gone.url();
        }
        const HttpClient http(m_network, m_clock, {url});
        const std::unique_ptr<HttpExchange> exchange(http.get({u"x"_s}, {}, nullptr));
        perform(exchange.get());
        QCOMPARE(exchange->result().error().code, Error::Code::Network);
    }
};

QTEST_GUILESS_MAIN(TestHttpExchange)
#include "tst_httpexchange.moc"
