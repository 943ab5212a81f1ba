// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/navigationrule.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestNavigationRule : public QObject
{
    Q_OBJECT

private slots:
    void onlyHttpsAndFromLoopbackLoopbackIsAllowed_data()
    {
        QTest::addColumn<bool>("asPage");
        QTest::addColumn<bool>("asFrame");
        QTest::addColumn<bool>("asPart");
        QTest::addColumn<bool>("fromLoopback");

        const auto row = [](const char *url, bool page, bool frame, bool part, bool fromLoopback) {
            QTest::newRow(url) << page << frame << part << fromLoopback;
        };
        const auto never = [&row](const char *url) { row(url, false, false, false, false); };

        row("https://login.yahoo.com/x?y=z", true, true, true, true);
        row("https://xn--80ak6aa92e.com/", true, true, true, true);
        row("about:blank", false, true, true, false);
        row("about:srcdoc", false, true, true, false);
        row("data:image/png;base64,AAAA", false, false, true, false);
        row("blob:https://login.yahoo.com/1-2-3", false, false, true, false);
        row("wss://login.yahoo.com/", false, false, true, false);
        // Only a page of this machine may lead to this machine.
        row("http://127.0.0.1:8080/", false, false, false, true);
        row("http://[::1]:8080/", false, false, false, true);
        row("http://localhost:8080/", false, false, false, true);
        row("https://127.0.0.1:8443/", false, false, false, true);

        never("http://login.yahoo.com/");
        never("ws://login.yahoo.com/");
        never("http://127.0.0.1.evil.example/");
        never("http://localhost./");
        never("http://192.168.0.1/");
        never("https://yahoo.com@evil.example/");
        never("https://:@evil.example/");
        never("file:///etc/passwd");
        never("file://host/share");
        never("qrc:/icons/lock.svg");
        never("javascript:alert(1)");
        never("chrome://crash");
        never("chrome://gpu");
        never("view-source:https://login.yahoo.com/");
        never("devtools://devtools/x");
        never("ftp://ftp.example.com/");
        never("filesystem:https://example.com/temporary/x");
        never("mailto:a@b.example");
        never("tel:+123");
        never("about:version");
        never("intent://x#Intent;end");
        never("");
    }
    void onlyHttpsAndFromLoopbackLoopbackIsAllowed()
    {
        QFETCH(bool, asPage);
        QFETCH(bool, asFrame);
        QFETCH(bool, asPart);
        QFETCH(bool, fromLoopback);
        const QUrl url(QString::fromUtf8(QTest::currentDataTag()));

        const NavigationRule fromNet(QUrl(u"https://consent.example/1"_s));
        QCOMPARE(fromNet.allowsPage(url), asPage);
        QCOMPARE(fromNet.allowsFrame(url), asFrame);
        QCOMPARE(fromNet.allowsPart(url), asPart);

        for (const QString &consent : {u"http://127.0.0.1:1/"_s, u"http://[::1]:1/"_s, u"http://localhost:1/"_s})
            QCOMPARE(NavigationRule(QUrl(consent)).allowsPage(url), fromLoopback);
    }

    void refusedConsentUrlOpensNothingMore()
    {
        const NavigationRule rule(QUrl(u"http://127.0.0.1.evil.example/"_s));
        QVERIFY(!rule.allowsPage(QUrl(u"http://127.0.0.1.evil.example/"_s)));
        QVERIFY(!rule.allowsPage(QUrl(u"http://127.0.0.1/"_s)));
    }

    void hostsAreShownTruly_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::newRow("https://login.yahoo.com/x") << u"login.yahoo.com"_s;
        QTest::newRow("https://\u0430\u0440\u0440\u04cf\u0435.com/") << u"xn--80ak6aa92e.com"_s;
        QTest::newRow("https://yahoo.com@evil.example/") << u"evil.example"_s;
        QTest::newRow("file:///etc/passwd") << u"file:"_s;
        QTest::newRow("data:text/html,<b>x") << u"data:"_s;
        QTest::newRow("http://2130706433/") << u"127.0.0.1"_s;
    }
    void hostsAreShownTruly()
    {
        QFETCH(QString, shown);
        QCOMPARE(shownHost(QUrl(QString::fromUtf8(QTest::currentDataTag()))), shown);
    }
};

QTEST_GUILESS_MAIN(TestNavigationRule)
#include "tst_navigationrule.moc"
