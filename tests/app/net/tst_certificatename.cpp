// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/certificatename.h"

#include <QSslCertificate>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestCertificateName : public QObject
{
    Q_OBJECT

private slots:
    void covers_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("covered");
        QTest::newRow("same") << u"api.example.com"_s << u"api.example.com"_s << true;
        QTest::newRow("any case") << u"API.Example.com"_s << u"api.example.COM"_s << true;
        QTest::newRow("other") << u"api.example.com"_s << u"www.example.com"_s << false;
        QTest::newRow("parent") << u"example.com"_s << u"api.example.com"_s << false;
        QTest::newRow("child") << u"api.example.com"_s << u"example.com"_s << false;
        QTest::newRow("wildcard") << u"*.example.com"_s << u"api.example.com"_s << true;
        QTest::newRow("wildcard, no label") << u"*.example.com"_s << u"example.com"_s << false;
        QTest::newRow("wildcard, empty label") << u"*.example.com"_s << u".example.com"_s << false;
        QTest::newRow("wildcard, two labels") << u"*.example.com"_s << u"a.b.example.com"_s << false;
        QTest::newRow("wildcard of a whole domain") << u"*.com"_s << u"example.com"_s << false;
        QTest::newRow("star alone") << u"*"_s << u"localhost"_s << false;
        QTest::newRow("part of a label") << u"a*.example.com"_s << u"api.example.com"_s << false;
        QTest::newRow("star elsewhere") << u"api.*.com"_s << u"api.example.com"_s << false;
        QTest::newRow("two stars") << u"*.*.example.com"_s << u"a.b.example.com"_s << false;
        QTest::newRow("empty pattern") << QString() << u"example.com"_s << false;
        QTest::newRow("empty host") << u"example.com"_s << QString() << false;
        QTest::newRow("ending") << u"example.com"_s << u"evil-example.com"_s << false;
    }
    void covers()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, host);
        QFETCH(bool, covered);
        QCOMPARE(dnsNameCovers(pattern, host), covered);
    }

    void noCertificateNamesNobody() { QVERIFY(!certificateNames(QSslCertificate(), u"example.com"_s)); }
};

QTEST_GUILESS_MAIN(TestCertificateName)
#include "tst_certificatename.moc"
