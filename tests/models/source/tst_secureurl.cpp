// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/secureurl.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestSecureUrl : public QObject
{
    Q_OBJECT

private slots:
    /// `url`: by what QUrl understood. `text`: by what was written.
    void onlyHttpsAndLoopbackAreSecure_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("urlIsSecure");
        QTest::addColumn<bool>("textIsSecure");

        const auto row = [](const char *text, bool url, bool written) {
            QTest::newRow(text) << QString::fromUtf8(text) << url << written;
        };
        row("https://api.cloudsponge.com/begin_import", true, true);
        row("HTTPS://API.CloudSponge.COM/", true, true);
        row("https://api.cloudsponge.com:8443/?a=b#c", true, true);
        row("https://192.0.2.1/", true, true);
        row("https://[2001:db8::1]/", true, true);
        row("https://пример.рф/", true, true);
        row("http://127.0.0.1/", true, true);
        row("http://127.0.0.1:8080/x?y#z", true, true);
        row("http://127.255.255.254/", true, true);
        row("http://[::1]/", true, true);
        row("http://[::1]:8080/x", true, true);
        row("http://localhost:8080/", true, true);
        row("http://LOCALHOST/", true, true);
        row("http://127.0.0.1?x@y", true, true);

        // Loopback in disguise: understood as what it is, refused as it is written.
        row("http://2130706433/", true, false);
        row("http://0x7f000001/", true, false);
        row("http://0177.0.0.1/", true, false);
        row("http://127.1/", true, false);
        row("http://１２７.0.0.1/", true, false);
        row("http://127。0。0。1/", true, false);
        row("http://loc%61lhost/", true, false);
        row("http://[0:0:0:0:0:0:0:1]/", true, false);
        row("https://127.1/", true, false);

        row("http://127.0.0.1.evil.example/", false, false);
        row("http://127.0.0.1./", false, false);
        row("http://localhost./", false, false);
        row("http://localhost.evil.example/", false, false);
        row("http://evil.example#127.0.0.1", false, false);
        row("http://127.evil.example/", false, false);
        row("http://128.0.0.1/", false, false);
        row("http://0.0.0.0/", false, false);
        row("http://0/", false, false);
        row("http://192.168.0.1/", false, false);
        row("http://[::]/", false, false);
        row("http://[::ffff:127.0.0.1]/", false, false);
        row("http://[::1%25lo]/", false, false);
        row("http://api.cloudsponge.com/", false, false);

        row("https://user@example.com/", false, false);
        row("https://user:pw@example.com/", false, false);
        row("https://@example.com/", false, false);
        row("https://127.0.0.1@evil.example/", false, false);
        row("http://127.0.0.1@evil.example/", false, false);
        row("http://evil.example@127.0.0.1/", false, false);
        row("https://example.com\\@evil.example/", false, false);
        row("https://example.com%5C@evil.example/", false, false);

        row("https:///path", false, false);
        row("https:path", false, false);
        row("//example.com/", false, false);
        row("example.com", false, false);
        row("", false, false);
        row("https://", false, false);
        row("https://exa mple.com/", false, false);
        row("https://example.com:99999/", false, false);
        row("https://example.com/a b", true, false);
        row("https://example.com/\n", true, false);
        row("https://example.com/\xe2\x80\xae"
            "moc",
            true, false);
        row(" https://example.com/", false, false);
        row("https://example.com/🐦", true, true);

        for (const char *text :
             {"file:///etc/passwd", "file://localhost/etc/passwd", "qrc:///x", "qrc://localhost/x", "data:text/html,x",
              "javascript:alert(1)", "javascript://localhost/%0aalert(1)", "chrome://crash",
              "view-source:https://example.com/", "blob:https://example.com/1", "filesystem:https://example.com/x",
              "about:blank", "ftp://localhost/x", "ws://localhost/", "wss://example.com/", "mailto:a@b.example",
              "httpss://example.com/", "contactferry://localhost/"})
            row(text, false, false);
    }
    void onlyHttpsAndLoopbackAreSecure()
    {
        QFETCH(QString, text);
        QFETCH(bool, urlIsSecure);
        QFETCH(bool, textIsSecure);

        QCOMPARE(isSecureOrLoopback(QUrl(text)), urlIsSecure);
        const Result<QUrl> parsed = secureUrl(text);
        QCOMPARE(parsed.has_value(), textIsSecure);
        if (parsed)
            QCOMPARE(*parsed, QUrl(text));
        else
            QCOMPARE(parsed.error().code, Error::Code::InsecureUrl);
    }

    void refusalNamesHostButNoSecret()
    {
        const Result<QUrl> parsed = secureUrl(u"http://user:hunter2@evil.example/path?token=sesame"_s);
        QVERIFY(!parsed);
        QVERIFY(parsed.error().detail.contains("evil.example"_L1));
        QVERIFY(!parsed.error().detail.contains("hunter2"_L1));
        QVERIFY(!parsed.error().detail.contains("sesame"_L1));
    }
};

QTEST_GUILESS_MAIN(TestSecureUrl)
#include "tst_secureurl.moc"
