// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded browser's own network against servers and proxies, good and bad (goals G-T1, G-N9 and G-W3 of the security
// review). Its certificates come from $HOME/.pki/nssdb, its proxies from the environment.
#include "app/core/clock.h"
#include "app/net/proxylogin.h"
#include "tests/support/proxyserver.h"
#include "tests/support/tlsserver.h"
#include "tests/ui/consent/loopbacksite.h"
#include "tests/ui/consent/viewtest.h"
#include "ui/consent/browserlauncher.h"
#include "ui/consent/consentpage.h"
#include "ui/consent/navigationrule.h"
#include "ui/consent/proxydialog.h"
#include "ui/proxyprompt.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;
using namespace Ferry::Test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Of a server in \a folder that would like to see a certificate of whoever comes.
QSslConfiguration curiousServer(const QString &folder)
{
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(contentOf(folder + "/server.pem"_L1)));
    tls.setPrivateKey(QSslKey(contentOf(folder + "/key.pem"_L1), QSsl::Ec));
    tls.setCaCertificates(QSslCertificate::fromPath(folder + "/authority.pem"_L1));
    tls.setPeerVerifyMode(QSslSocket::QueryPeer);
    return tls;
}

} // namespace

class TestWebTls : public ViewTest
{
    Q_OBJECT

private:
    TlsServer m_server;
    QTemporaryDir m_folder;
    ProxyServer m_proxy;
    std::unique_ptr<LoopbackSite> m_site;

    [[nodiscard]] TlsCase serverCalled(const QString &name) const
    {
        for (const TlsCase &server : m_server.cases()) {
            if (server.name == name)
                return server;
        }
        return {};
    }
    [[nodiscard]] TlsCase good() const { return serverCalled(u"good"_s); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_server.isListening());
        QProcess maker;
        maker.setProcessChannelMode(QProcess::MergedChannels);
        maker.start(QStringLiteral(FERRY_SOURCE_DIR "/tests/ui/consent/makecertificates.sh"),
                    {m_folder.path(), m_server.authorityFile()});
        QVERIFY(maker.waitForFinished(Patience));
        QVERIFY2(maker.exitCode() == 0, maker.readAll().constData());
        m_site = std::make_unique<LoopbackSite>(curiousServer(m_folder.path()));
        m_site->addPage(u"/plain"_s, "plain");
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy"})
            qputenv(name, m_proxy.address());
        loadEngine();
    }
    void init()
    {
        m_proxy.setLogin({}, {});
        m_site->forget();
        newWindow();
    }
    void cleanup() { dropWindow(); }

    void serversAreTrustedAsTheMatrixSays_data()
    {
        QTest::addColumn<TlsCase>("server");
        for (const TlsCase &server : m_server.cases())
            QTest::newRow(qPrintable(server.name)) << server;
    }
    void serversAreTrustedAsTheMatrixSays()
    {
        QFETCH(TlsCase, server);
        const qint64 before = m_server.bytesReceived(server.name);
        m_view->open({.url = server.url});
        // Which the engine takes from an authority of the person's own; public ones may not sign such keys, and no setting
        // of it asks for more.
        const bool isKnownToBeLenient = server.name == "RSA of 1024 bits"_L1;
        if (server.isAccepted || isKnownToBeLenient) {
            QTRY_COMPARE_WITH_TIMEOUT(m_told.address(), server.url, Patience);
            QTRY_COMPARE_WITH_TIMEOUT(m_told.progress, 100, Patience);
            QVERIFY(m_told.everSecure);
            QVERIFY(m_server.bytesReceived(server.name) > before);
            QVERIFY(m_told.refusals.isEmpty());
            return;
        }
        const auto isRefused = [&] {
            return m_told.hasRefused(ConsentRefusal::Certificate, shownHost(server.url)) || !m_told.faults.isEmpty();
        };
        // Where the server says nothing that could be told, what counts is that it is sent nothing.
        const bool isMute = server.name.startsWith("silence"_L1) || server.name.startsWith("reset"_L1);
        const bool isTold = QTest::qWaitFor(isRefused, isMute ? 2000 : Patience);
        QVERIFY(isTold || isMute);
        QCOMPARE(m_server.bytesReceived(server.name), before); // not one byte of a request
    }

    void badCertificateIsToldInWords()
    {
        const SystemClock clock;
        const BrowserLauncher launcher([](const QUrl &) { return true; });
        ProxyLogin login;
        ConsentPage page(*m_loader, launcher, login, clock, m_window.get());
        page.resize(m_window->size());
        page.show();
        const TlsCase expired = serverCalled(u"expired"_s);
        page.begin(*findAddressSource(u"yahoo"), expired.url);
        const auto *notice = page.findChild<PlainLabel *>("consentNotice"_L1);
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), Patience);
        QVERIFY2(notice->text().contains(expired.url.host()), qPrintable(notice->text()));
        // There is no way past it.
        QCOMPARE(m_server.bytesReceived(expired.name), 0);
    }

    void partsFromServersWithoutProofAreRefused_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("picture") << QByteArray("<img src='%1'>");
        QTest::newRow("frame") << QByteArray("<iframe src='%1'></iframe>");
        QTest::newRow("script") << QByteArray("<script src='%1'></script>");
        QTest::newRow("fetch") << QByteArray("<script>fetch('%1',{mode:'no-cors'})</script>");
    }
    void partsFromServersWithoutProofAreRefused()
    {
        QFETCH(QByteArray, html);
        const TlsCase stranger = serverCalled(u"unknown authority"_s);
        m_site->addPage(u"/parts"_s, html.replace("%1", stranger.url.toEncoded()));
        m_view->open({.url = m_site->url(u"/parts"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(m_told.hasRefused(ConsentRefusal::Certificate, stranger.url.host()), Patience);
        QCOMPARE(m_server.bytesReceived(stranger.name), 0);
        QVERIFY(m_told.faults.isEmpty()); // the page itself stands
    }

    void personsOwnCertificateIsNotShown()
    {
        m_view->open({.url = m_site->url(u"/plain"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(m_told.address(), m_site->url(u"/plain"_s), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_site->requested().contains(u"/plain"_s), Patience);
        QVERIFY(m_told.hasRefused(ConsentRefusal::ClientCertificate, u"127.0.0.1"_s));
        QVERIFY(!m_site->wasShownCertificate());
    }

    // G-N9

    void systemsProxyIsUsed()
    {
        m_view->open({.url = good().url});
        QTRY_COMPARE_WITH_TIMEOUT(m_told.address(), good().url, Patience);
        QVERIFY(m_proxy.tunnels().contains(u"%1:%2"_s.arg(good().url.host()).arg(good().url.port())));
    }

    void thisMachineIsReachedWithoutTheProxy()
    {
        m_proxy.setLogin(u"ann"_s, u"geheim"_s);
        const int before = m_proxy.challenges();
        m_view->open({.url = m_site->url(u"/plain"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(m_site->requested().contains(u"/plain"_s), Patience);
        QCOMPARE(m_proxy.challenges(), before);
        QVERIFY(m_told.proxies.isEmpty());
    }

    void proxyIsToldWhoAsks()
    {
        m_proxy.setLogin(u"ann"_s, u"geheim"_s);
        const int refusals = m_proxy.refusals();
        m_view->open({.url = good().url});
        QTRY_COMPARE_WITH_TIMEOUT(m_told.proxies, (QList{std::pair(u"127.0.0.1"_s, false)}), Patience);
        m_view->answerProxy(u"ann"_s, u"falsch"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_told.proxies.size(), 2, Patience);
        QVERIFY(m_told.proxies.last().second);
        QVERIFY(m_proxy.refusals() > refusals);
        m_view->answerProxy(u"ann"_s, u"geheim"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_told.address(), good().url, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_told.progress, 100, Patience);
        QCOMPARE(m_told.proxies.size(), 2);
        QVERIFY(m_told.faults.isEmpty());
    }

    void personIsAskedByTheOneDialog()
    {
        m_proxy.setLogin(u"ann"_s, u"geheim"_s);
        const SystemClock clock;
        const BrowserLauncher launcher([](const QUrl &) { return true; });
        ProxyLogin login;
        ConsentPage page(*m_loader, launcher, login, clock, m_window.get());
        const ProxyPrompt prompt(login, &page);
        page.resize(m_window->size());
        page.show();
        const qint64 before = m_server.bytesReceived(good().name);
        page.begin(*findAddressSource(u"yahoo"), good().url);
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<ProxyDialog *>(), Patience);
        page.findChild<QLineEdit *>("proxyUser"_L1)->setText(u"ann"_s);
        page.findChild<QLineEdit *>("proxyPassword"_L1)->setText(u"geheim"_s);
        page.findChild<ProxyDialog *>()->accept();
        QTRY_VERIFY_WITH_TIMEOUT(m_server.bytesReceived(good().name) > before, Patience);
        QCOMPARE(login.of(u"127.0.0.1"_s).password, u"geheim"_s); // our own requests need not ask again
    }
};

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    for (const char *name : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "no_proxy", "NO_PROXY"})
        qunsetenv(name);
    QApplication app(argc, argv);
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    TestWebTls test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_webtls.moc"
