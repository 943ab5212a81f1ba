// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/redaction.h"

#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void addressKeepsOnlyItsShape_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("logged");
        QTest::newRow("host") << u"https://api.cloudsponge.com"_s << u"https://api.cloudsponge.com"_s;
        QTest::newRow("words") << u"https://h.example/begin_import/user_consent.json"_s
                               << u"https://h.example/begin_import/user_consent.json"_s;
        QTest::newRow("id") << u"https://h.example/events/89708927.json"_s << u"https://h.example/events/*"_s;
        QTest::newRow("token") << u"https://h.example/n/AbCdEfGhIjKlMnOpQrStUvWxYzabc"_s << u"https://h.example/n/*"_s;
        QTest::newRow("query") << u"https://h.example/contacts?domain_password=secret"_s
                               << u"https://h.example/contacts?*"_s;
        QTest::newRow("user") << u"https://key:secret@h.example/x"_s << u"https://h.example/x"_s;
        QTest::newRow("fragment") << u"https://h.example/x#secret"_s << u"https://h.example/x"_s;
        QTest::newRow("port") << u"http://127.0.0.1:4711/x"_s << u"http://127.0.0.1:4711/x"_s;
        QTest::newRow("address in path") << u"https://h.example/joe@example.com"_s << u"https://h.example/*"_s;
        QTest::newRow("look-alike host") << u"https://ex\u0430mple.com/"_s << u"https://xn--exmple-4nf.com"_s;
    }
    void addressKeepsOnlyItsShape()
    {
        QFETCH(QString, url);
        QFETCH(QString, logged);
        QCOMPARE(Redaction::address(QUrl(url)), logged);
    }

    void bodyIsSizeAndType()
    {
        QCOMPARE(Redaction::body(12, "application/json; charset=utf-8"), u"12 bytes of application/json"_s);
        QCOMPARE(Redaction::body(0, ""), u"0 bytes of unknown type"_s);
        QCOMPARE(Redaction::body(7, "<joe@example.com>"), u"7 bytes of unknown type"_s);
    }

    void sentenceLosesWhatMayBePersonal()
    {
        QCOMPARE(Redaction::sentence(u"The user joe@example.com is blocked"), u"The user * is blocked"_s);
        QCOMPARE(Redaction::sentence(u"see https://h.example/x now"), u"see * now"_s);
        QCOMPARE(Redaction::sentence(u"call 5550100"), u"call *"_s);
        QCOMPARE(Redaction::sentence(u"one\r\ntwo\tthree\u001b[31m"), u"one two three *"_s);
        QVERIFY(Redaction::sentence(QString(100'000, u'a')).size() <= 160);
        QCOMPARE(Redaction::sentence(u""), QString());
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
