// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpclient.h"
#include "tests/support/fakenetworkaccessmanager.h"
#include "tests/support/heldclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestHttpClient : public QObject
{
    Q_OBJECT

    Test::FakeNetworkAccessManager m_network;
    Test::HeldClock m_clock;

    void perform(HttpExchange *exchange)
    {
        QSignalSpy finished(exchange, &Job::finished);
        exchange->start();
        QVERIFY(!exchange->isFinished());
        QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
    }

private slots:
    void cleanup()
    {
        QVERIFY2(m_network.script.empty(), "a scripted reply was never asked for");
        QCOMPARE(m_network.unscripted, 0);
        m_network.requests.clear();
    }

    void address_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QByteArray>("url");
        const QString base = u"https://h.example"_s;
        QTest::newRow("plain") << base << QStringList{u"events"_s, u"1.json"_s} << QString()
                               << "https://h.example/events/1.json"_ba;
        QTest::newRow("base with a path")
            << u"https://h.example/v1/"_s << QStringList{u"x"_s} << QString() << "https://h.example/v1/x"_ba;
        QTest::newRow("slash in a segment")
            << base << QStringList{u"events"_s, u"../admin"_s} << QString() << "https://h.example/events/..%2Fadmin"_ba;
        QTest::newRow("question mark") << base << QStringList{u"a?b#c"_s} << QString()
                                       << "https://h.example/a%3Fb%23c"_ba;
        QTest::newRow("percent") << base << QStringList{u"50%25"_s} << QString() << "https://h.example/50%2525"_ba;
        QTest::newRow("query") << base << QStringList{u"x"_s} << u"a+b&c=d é%"_s
                               << "https://h.example/x?q=a%2Bb%26c%3Dd%20%C3%A9%25"_ba;
    }
    void address()
    {
        QFETCH(QString, base);
        QFETCH(QStringList, path);
        QFETCH(QString, query);
        QFETCH(QByteArray, url);
        m_network.script = {{.body = "{}"}};
        const HttpClient http(m_network, m_clock, {QUrl(base)});
        const std::unique_ptr<HttpExchange> exchange(
            http.get(path, query.isEmpty() ? HttpParameters() : HttpParameters{{u"q"_s, query}}, nullptr));
        perform(exchange.get());
        QCOMPARE(m_network.requests.at(0).url().toEncoded(), url);
        QCOMPARE(m_network.requests.at(0).operation, QNetworkAccessManager::GetOperation);
        QVERIFY(!m_network.requests.at(0).request.hasRawHeader("Authorization"));
    }

    void formIsEscapedWhole()
    {
        m_network.script = {{.body = "{}"}};
        const HttpClient http(m_network, m_clock, {QUrl(u"https://h.example"_s), {u"kéy"_s, u"pass:word"_s}});
        const std::unique_ptr<HttpExchange> exchange(
            http.post({u"p"_s}, {{u"service"_s, u"gmail"_s}, {u"user_id"_s, u"a&b=c+d \"é\n"_s}}, nullptr));
        perform(exchange.get());
        const Test::RecordedRequest &sent = m_network.requests.at(0);
        QCOMPARE(sent.operation, QNetworkAccessManager::PostOperation);
        QCOMPARE(sent.body, "service=gmail&user_id=a%26b%3Dc%2Bd%20%22%C3%A9%0A"_ba);
        QCOMPARE(sent.request.rawHeader("Content-Type"), "application/x-www-form-urlencoded"_ba);
        QCOMPARE(sent.request.rawHeader("Authorization"), "Basic " + "k\xC3\xA9y:pass:word"_ba.toBase64());
        QVERIFY(!sent.url().hasQuery());
        QVERIFY(sent.url().userInfo().isEmpty());
    }

    void nothingIsKeptAndNothingIsFollowed()
    {
        m_network.script = {{.body = "{}"}};
        const HttpClient http(m_network, m_clock, {QUrl(u"https://h.example"_s)});
        const std::unique_ptr<HttpExchange> exchange(http.get({u"x"_s}, {}, nullptr));
        perform(exchange.get());
        const QNetworkRequest request = m_network.requests.at(0).request;
        const auto attribute = [&](QNetworkRequest::Attribute a) { return request.attribute(a).toInt(); };
        QCOMPARE(attribute(QNetworkRequest::RedirectPolicyAttribute), int(QNetworkRequest::ManualRedirectPolicy));
        QCOMPARE(attribute(QNetworkRequest::Http2AllowedAttribute), 0);
        QCOMPARE(attribute(QNetworkRequest::CookieLoadControlAttribute), int(QNetworkRequest::Manual));
        QCOMPARE(attribute(QNetworkRequest::CookieSaveControlAttribute), int(QNetworkRequest::Manual));
        QCOMPARE(attribute(QNetworkRequest::CacheSaveControlAttribute), 0);
        QCOMPARE(attribute(QNetworkRequest::AuthenticationReuseAttribute), int(QNetworkRequest::Manual));
        QVERIFY(request.rawHeader("User-Agent").startsWith("ContactFerry/"));
    }

    void plainHttpLeavesOnlyForThisMachine_data()
    {
        QTest::addColumn<QString>("base");
        QTest::newRow("http") << u"http://api.cloudsponge.com"_s;
        QTest::newRow("loopback in the name") << u"http://127.0.0.1.evil.example"_s;
        QTest::newRow("localhost with a dot") << u"http://localhost./"_s;
        QTest::newRow("ftp") << u"ftp://h.example"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s;
        QTest::newRow("nothing") << QString();
    }
    void plainHttpLeavesOnlyForThisMachine()
    {
        QFETCH(QString, base);
        const HttpClient http(m_network, m_clock, {QUrl(base), {u"key"_s, u"secret"_s}});
        const std::unique_ptr<HttpExchange> exchange(http.get({u"x"_s}, {}, nullptr));
        perform(exchange.get());
        QCOMPARE(exchange->result().error().code, Error::Code::InsecureUrl);
        QVERIFY(m_network.requests.empty());
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
