// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/net/httpclient.h"
#include "tests/support/tlsserver.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

#include <memory>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

/// tests/data/tls/matrix.txt against the stack that asks the services. The embedded browser has a test of its own.
class TestTlsMatrix : public QObject
{
    Q_OBJECT

    TlsServer m_server;
    SystemClock m_clock;

    static QString described(const Error &error) { return u"%1: %2"_s.arg(int(error.code)).arg(error.detail); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_server.isListening());
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        const QList<QSslCertificate> authorities = QSslCertificate::fromPath(m_server.authorityFile());
        QCOMPARE(authorities.size(), 1);
        configuration.setCaCertificates(authorities);
        QSslConfiguration::setDefaultConfiguration(configuration);
    }

    void serversAreTrustedAsTheMatrixSays_data()
    {
        QTest::addColumn<TlsCase>("server");
        for (const TlsCase &server : m_server.cases())
            QTest::newRow(qPrintable(server.name)) << server;
    }
    void serversAreTrustedAsTheMatrixSays()
    {
        QFETCH(TlsCase, server);
        QNetworkAccessManager network;
        network.setProxy(m_server.proxy());
        const HttpClient http(network, m_clock, {server.url, {u"key"_s, u"secret"_s}});
        const bool isSilent = server.name.startsWith("silence"_L1);
        const std::unique_ptr<HttpExchange> exchange(
            http.get({}, {}, nullptr, {.connect = std::chrono::seconds{isSilent ? 1 : 60}}));
        QSignalSpy finished(exchange.get(), &Job::finished);
        exchange->start();
        QVERIFY(finished.wait(90'000));

        const Result<HttpAnswer> &result = exchange->result();
        QVERIFY2(result.has_value() == server.isAccepted,
                 qPrintable(result ? u"accepted"_s : described(result.error())));
        const qint64 received = m_server.bytesReceived(server.name);
        if (server.isAccepted) {
            QVERIFY(result->body.contains("reached"));
            QVERIFY(received > 0);
            return;
        }
        QCOMPARE(received, 0); // not one byte of the request, let alone the key
    }
};

QTEST_GUILESS_MAIN(TestTlsMatrix)
#include "tst_tlsmatrix.moc"
