// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/net/httpclient.h"
#include "tests/support/fakeserver.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

/// Who the server says it is, against a certification authority made for the test.
class TestHttpTls : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    SystemClock m_clock;

    void openssl(const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        process.start(u"openssl"_s, arguments);
        QVERIFY2(process.waitForFinished(30'000), "openssl is needed for this test");
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
    QByteArray read(const QString &name)
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A certificate for \a commonName, with \a names when there are any, from our authority or by itself.
    QSslConfiguration identity(const QString &commonName, const QString &names, bool trusted)
    {
        const QStringList key{u"-newkey"_s, u"ec"_s,         u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                              u"-keyout"_s, u"server.key"_s, u"-subj"_s,    u"/CN="_s + commonName};
        QStringList extensions;
        if (!names.isEmpty())
            extensions = {u"-addext"_s, u"subjectAltName="_s + names};
        QStringList arguments{u"req"_s, u"-x509"_s, u"-days"_s, u"2"_s, u"-out"_s, u"server.crt"_s};
        if (trusted)
            arguments += {u"-CA"_s, u"ca.crt"_s, u"-CAkey"_s, u"ca.key"_s};
        openssl(arguments + key + extensions);
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(read(u"server.crt"_s)));
        tls.setPrivateKey(QSslKey(read(u"server.key"_s), QSsl::Ec));
        return tls;
    }

private slots:
    void initTestCase()
    {
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                 u"-days"_s, u"2"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.crt"_s, u"-subj"_s, u"/CN=Test CA"_s});
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({QSslCertificate(read(u"ca.crt"_s))});
        QSslConfiguration::setDefaultConfiguration(configuration);
    }

    void onlyTheRightServerHearsFromUs_data()
    {
        QTest::addColumn<QString>("commonName");
        QTest::addColumn<QString>("names");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("named") << u"whatever"_s << u"DNS:localhost"_s << true << true;
        QTest::newRow("one of several") << u"whatever"_s << u"DNS:x.example,DNS:localhost"_s << true << true;
        QTest::newRow("common name only") << u"localhost"_s << QString() << true << false;
        QTest::newRow("common name right, names wrong") << u"localhost"_s << u"DNS:x.example"_s << true << false;
        QTest::newRow("another name") << u"x.example"_s << u"DNS:x.example"_s << true << false;
        QTest::newRow("unknown authority") << u"localhost"_s << u"DNS:localhost"_s << false << false;
    }
    void onlyTheRightServerHearsFromUs()
    {
        QFETCH(QString, commonName);
        QFETCH(QString, names);
        QFETCH(bool, trusted);
        QFETCH(bool, accepted);
        FakeServer server(identity(commonName, names, trusted));
        server.respond = [](const ReceivedRequest &) { return httpAnswer(200, "{}"); };
        QNetworkAccessManager network;
        const HttpClient http(network, m_clock, {server.url(), {u"key"_s, u"secret"_s}});
        const std::unique_ptr<HttpExchange> exchange(http.get({u"x"_s}, {}, nullptr));
        QSignalSpy finished(exchange.get(), &Job::finished);
        exchange->start();
        QVERIFY(finished.wait(20'000));
        if (accepted) {
            QVERIFY2(exchange->result(),
                     qPrintable(exchange->result() ? QString() : exchange->result().error().detail));
            return;
        }
        QVERIFY(!exchange->result());
        QCOMPARE(exchange->result().error().code, Error::Code::Tls);
        QTRY_COMPARE(server.disconnections, server.connections);
        QCOMPARE(server.bytesReceived, 0); // not one byte of the request, let alone the key
    }

    void plainHttpOnTheTlsPortIsRefused()
    {
        FakeServer server;
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        QNetworkAccessManager network;
        const HttpClient http(network, m_clock, {url, {u"key"_s, u"secret"_s}});
        const std::unique_ptr<HttpExchange> exchange(
            http.get({u"x"_s}, {}, nullptr, {.connect = std::chrono::milliseconds{500}}));
        QSignalSpy finished(exchange.get(), &Job::finished);
        exchange->start();
        QVERIFY(finished.wait(20'000));
        QVERIFY(!exchange->result());
    }
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
