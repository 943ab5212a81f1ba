// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/net/httpclient.h"
#include "app/net/proxiednetwork.h"
#include "app/net/retrypolicy.h"
#include "tests/support/fakeserver.h"
#include "tests/support/proxyserver.h"
#include "tests/support/tlsserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <memory>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 60'000;

} // namespace

/// The services asked through proxies of the network, which are real.
class TestProxiedNetwork : public QObject
{
    Q_OBJECT

    TlsServer m_server;
    QUrl m_url;
    SystemClock m_clock;
    std::unique_ptr<ProxyServer> m_proxy;
    std::unique_ptr<ProxyLogin> m_login;
    std::unique_ptr<ProxiedNetwork> m_network;
    std::atomic_int m_lookups = 0;
    /// What the person says to each question; none: No.
    QList<std::pair<QString, QString>> m_answers;
    QList<bool> m_questions;

    [[nodiscard]] Result<HttpAnswer> ask(const HttpParameters &form = {}, const ExchangeLimits &limits = {})
    {
        const HttpClient http(*m_network, m_clock, {m_url, {u"key"_s, u"secret"_s}});
        const std::unique_ptr<HttpExchange> exchange(form.isEmpty() ? http.get({}, {}, nullptr, limits)
                                                                    : http.post({}, form, nullptr, limits));
        QSignalSpy finished(exchange.get(), &Job::finished);
        exchange->start();
        if (!finished.wait(Patience))
            return fail(Error::Code::NotFinished);
        return exchange->result();
    }

    void makeNetwork(const ProxiedNetwork::Lookup &lookup)
    {
        m_network = std::make_unique<ProxiedNetwork>(*m_login, [this, lookup](const QNetworkProxyQuery &query) {
            ++m_lookups;
            return lookup(query);
        });
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_server.isListening());
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(m_server.authorityFile()));
        QSslConfiguration::setDefaultConfiguration(configuration);
        m_url = m_server.cases().constFirst().url;
    }
    void init()
    {
        m_proxy = std::make_unique<ProxyServer>(u"ann"_s, u"geheim"_s);
        m_login = std::make_unique<ProxyLogin>();
        m_lookups = 0;
        m_answers.clear();
        m_questions.clear();
        connect(m_login.get(), &ProxyLogin::wanted, this, [this](const QString &proxy, bool again) {
            QCOMPARE(proxy, u"127.0.0.1"_s);
            m_questions << again;
            // Not at once: nobody types that fast.
            QTimer::singleShot(10, m_login.get(), [this] {
                if (m_answers.isEmpty())
                    return m_login->decline();
                const auto [user, password] = m_answers.takeFirst();
                m_login->give(user, password);
            });
        });
        makeNetwork([proxy = m_proxy->proxy()](const QNetworkProxyQuery &) { return QList{proxy}; });
    }
    void cleanup()
    {
        m_network.reset();
        m_login.reset();
        m_proxy.reset();
    }

    void personSignsInOnce()
    {
        m_answers = {{u"ann"_s, u"geheim"_s}};
        for (int i = 0; i < 3; ++i) {
            const Result<HttpAnswer> answer = ask();
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
            QVERIFY(answer->body.contains("reached"));
        }
        QCOMPARE(m_questions, QList{false});
        QVERIFY(m_proxy->tunnels().contains(u"%1:%2"_s.arg(m_url.host()).arg(m_url.port())));
        QCOMPARE(m_proxy->plainRequests(), QByteArray()); // the key is not for the proxy
        QCOMPARE(m_proxy->refusals(), 0);
        QCOMPARE(m_lookups, 1);
    }

    void formIsSentWholeAfterSigningIn()
    {
        m_answers = {{u"ann"_s, u"geheim"_s}};
        const qint64 before = m_server.bytesReceived(m_server.cases().constFirst().name);
        QVERIFY(ask({{u"service"_s, u"yahoo"_s}, {u"password"_s, QString(1000, u'x')}}));
        const qint64 sent = m_server.bytesReceived(m_server.cases().constFirst().name) - before;
        QVERIFY2(sent > 1000 && sent < 2000, qPrintable(QString::number(sent)));
    }

    void wrongPasswordIsAskedAgainButNotForEver()
    {
        m_answers = {{u"ann"_s, u"1"_s}, {u"ann"_s, u"2"_s}, {u"ann"_s, u"3"_s}, {u"ann"_s, u"geheim"_s}};
        const Result<HttpAnswer> answer = ask();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Error::Code::Network);
        QCOMPARE(answer.error().httpStatus.value_or(0), 407);
        QVERIFY(!RetryPolicy::isWorthRetrying(answer.error()));
        QCOMPARE(m_questions, (QList{false, true, true}));
        QVERIFY(!ask());
        QCOMPARE(m_questions.size(), 3);
        QCOMPARE(m_proxy->tunnels(), QStringList());

        m_login->allowQuestions();
        QVERIFY(ask());
        QCOMPARE(m_questions.size(), 4);
    }

    void noIsHeard()
    {
        QVERIFY(!ask());
        QVERIFY(!ask());
        QCOMPARE(m_questions, QList{false});
    }

    void withoutAPersonNobodyIsAsked()
    {
        m_login->disconnect(this);
        QVERIFY(!ask());
    }

    void newPasswordIsAskedFor()
    {
        m_answers = {{u"ann"_s, u"geheim"_s}, {u"ann"_s, u"neu"_s}};
        QVERIFY(ask());
        m_proxy->setLogin(u"ann"_s, u"neu"_s);
        m_network->clearConnectionCache();
        QVERIFY(ask());
        QCOMPARE(m_questions, (QList{false, true}));
    }

    void severalAskTogether()
    {
        m_answers = {{u"ann"_s, u"geheim"_s}};
        const HttpClient http(*m_network, m_clock, {m_url});
        QObject owner;
        QList<HttpExchange *> exchanges;
        for (int i = 0; i < 5; ++i) {
            exchanges << http.get({}, {}, &owner);
            exchanges.last()->start();
        }
        for (const HttpExchange *exchange : std::as_const(exchanges))
            QTRY_VERIFY_WITH_TIMEOUT(exchange->isFinished() && exchange->result(), Patience);
        QCOMPARE(m_questions, QList{false});
    }

    void systemsOwnLoginIsUsed()
    {
        QNetworkProxy known = m_proxy->proxy();
        known.setUser(u"ann"_s);
        known.setPassword(u"geheim"_s);
        makeNetwork([known](const QNetworkProxyQuery &) { return QList{known}; });
        QVERIFY(ask());
        QCOMPARE(m_questions, QList<bool>());
        // The embedded browser gets to know it too.
        QCOMPARE(m_login->of(u"127.0.0.1"_s).user, u"ann"_s);
    }

    void timeToTypeIsNoTimeOnTheNetwork()
    {
        m_login->disconnect(this);
        connect(m_login.get(), &ProxyLogin::wanted, this,
                [this] { QTimer::singleShot(3s, m_login.get(), [this] { m_login->give(u"ann"_s, u"geheim"_s); }); });
        QVERIFY(ask({}, {.connect = 2s, .silence = 2s, .whole = 2500ms}));
    }

    void whoLeavesIsNotWaitedFor()
    {
        m_login->disconnect(this);
        QSignalSpy wanted(m_login.get(), &ProxyLogin::wanted);
        QSignalSpy withdrawn(m_login.get(), &ProxyLogin::withdrawn);
        const HttpClient http(*m_network, m_clock, {m_url});
        std::unique_ptr<HttpExchange> exchange(http.get({}, {}, nullptr));
        exchange->start();
        QVERIFY(wanted.wait(Patience));
        QCOMPARE(withdrawn.size(), 0);
        exchange->abort();
        QCOMPARE(withdrawn.size(), 1);
        m_login->give(u"ann"_s, u"geheim"_s); // to nobody
        QCOMPARE(m_login->of(u"127.0.0.1"_s).serial, 0);
    }

    void thisMachineIsReachedDirectly()
    {
        FakeServer site;
        site.script = {httpAnswer(200, "{}")};
        m_url = site.url();
        const Result<HttpAnswer> answer = ask();
        m_url = m_server.cases().constFirst().url;
        QVERIFY(answer);
        QCOMPARE(m_lookups, 0);
        QCOMPARE(m_proxy->challenges(), 0);
    }

    void slowSystemHoldsNobodyUp()
    {
        m_proxy->setLogin({}, {});
        makeNetwork([proxy = m_proxy->proxy()](const QNetworkProxyQuery &) {
            QThread::sleep(2);
            return QList{proxy};
        });
        QElapsedTimer beat;
        qint64 longest = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
        beat.start();
        heart.start(10);
        QVERIFY(ask());
        QVERIFY2(longest < 1500, qPrintable(QString::number(longest)));
        QCOMPARE(m_proxy->tunnels().size(), 1);
    }

    void lookingForTheWayCountsAsConnecting()
    {
        makeNetwork([](const QNetworkProxyQuery &) {
            QThread::sleep(2);
            return QList<QNetworkProxy>();
        });
        const Result<HttpAnswer> answer = ask({}, {.connect = 500ms});
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Error::Code::Timeout);
    }

    void networkMayGoWhileTheSystemIsAsked()
    {
        makeNetwork([](const QNetworkProxyQuery &) {
            QThread::msleep(300);
            return QList<QNetworkProxy>();
        });
        auto context = std::make_unique<QObject>();
        bool called = false;
        m_network->findWay(m_url, context.get(), [&called] { called = true; });
        context.reset();
        m_network.reset();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestProxiedNetwork)
#include "tst_proxiednetwork.moc"
