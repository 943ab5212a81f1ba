// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consent/addressline.h"

#include <QTest>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestAddressLine : public QObject
{
    Q_OBJECT

private slots:
    void partsSayWhoseThePageIs_data()
    {
        QTest::addColumn<AddressParts>("expected");
        const auto row = [](const char *url, const QString &scheme, const QString &host, const QString &rest) {
            QTest::newRow(url) << AddressParts{scheme, host, rest};
        };
        row("https://login.yahoo.com/a?b=c#d", u"https://"_s, u"login.yahoo.com"_s, u"/a?b=c#d"_s);
        row("http://127.0.0.1:8080/x", u"http://"_s, u"127.0.0.1"_s, u":8080/x"_s);
        row("http://[::1]:8080/x", u"http://"_s, u"[::1]"_s, u":8080/x"_s);
        row("https://yahoo.com@evil.example/", u"https://"_s, u"evil.example"_s, u"/"_s);
        row("https://\u0430\u0440\u0440\u04cf\u0435.com/\u202e", u"https://"_s, u"xn--80ak6aa92e.com"_s,
            u"/%E2%80%AE"_s);
        row("about:blank", {}, u"about:"_s, u"blank"_s);
    }
    void partsSayWhoseThePageIs()
    {
        QFETCH(AddressParts, expected);
        QCOMPARE(addressParts(QUrl(QString::fromUtf8(QTest::currentDataTag()))), expected);
    }

    void hostIsTheLastToGo_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("ordinary") << u"https://login.yahoo.com/"_s + QString(300, u'x');
        QTest::newRow("endless") << u"https://login.yahoo.com/"_s + QString(200000, u'x');
        QTest::newRow("long-host") << u"https://accounts.google.com."_s + QString(60, u'x') + u".evil.example/"_s;
    }
    void hostIsTheLastToGo()
    {
        QFETCH(QString, url);
        const QFont font;
        QFont bold = font;
        bold.setWeight(QFont::DemiBold);
        const QFontMetrics plain(font);
        const QFontMetrics strong(bold);
        const AddressParts whole = addressParts(QUrl(url));

        for (int width = 1200; width > 40; width -= 17) {
            const AddressParts fitted = fittedAddress(whole, width, plain, strong);
            QVERIFY(plain.horizontalAdvance(fitted.scheme) + strong.horizontalAdvance(fitted.host)
                        + plain.horizontalAdvance(fitted.rest)
                    <= width + 2);
            if (strong.horizontalAdvance(whole.host) <= width) {
                QCOMPARE(fitted.host, whole.host);
            } else {
                QVERIFY(fitted.rest.isEmpty());
                QVERIFY(fitted.host.isEmpty() || fitted.host == u"…"_s || whole.host.endsWith(fitted.host.last(3)));
            }
        }
    }

    void readersAreToldTheHost()
    {
        AddressLine line;
        QVERIFY(!line.accessibleName().isEmpty());
        line.setAddress(QUrl(u"https://login.yahoo.com/a"_s), true);
        QVERIFY(line.accessibleName().contains("login.yahoo.com"_L1));
        QCOMPARE(line.accessibleDescription(), u"https://login.yahoo.com/a"_s);
        line.setAddress(QUrl(u"https://login.yahoo.com/<b>bold"_s), true);
        QVERIFY(!Qt::mightBeRichText(line.toolTip()));
    }

    void anyAddressIsPaintedInAnyDirection()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            AddressLine line;
            line.setLayoutDirection(direction);
            line.resize(400, line.sizeHint().height());
            const QImage empty = line.grab().toImage();
            line.setAddress(QUrl(u"https://login.yahoo.com/"_s + QString(5000, u'x')), true);
            QVERIFY(line.grab().toImage() != empty);
            line.resize(30, 10);
            line.grab();
        }
    }
};

QTEST_MAIN(TestAddressLine)
#include "tst_addressline.moc"
