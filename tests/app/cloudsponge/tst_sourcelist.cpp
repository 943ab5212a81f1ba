// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/sourcelist.h"

#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestSourceList : public QObject
{
    Q_OBJECT

    using Kind = AddressSource::Kind;

private slots:
    void everyOfferIsKept()
    {
        const auto sources =
            parseSourceList("{\"GMAIL\":{\"import_type\":\"OAUTH\",\"enabled\":true},"
                            "\"csv\":{\"import_type\":\"csv\",\"enabled\":false,\"name\":\"Any table\"},"
                            "\"icloud\":{\"import_type\":\"USERNAME_PASSWORD\"},"
                            "\"outlook\":{\"import_type\":\"DESKTOP\",\"download_url\":\"https://a.example/x.jar\"},"
                            "\"zimbra\":{\"import_type\":\"TELEPATHY\",\"name\":\"Zimbra\",\"extra\":[1]},"
                            "\"nameless\":{\"enabled\":true}}");
        QVERIFY(sources);
        const QList<SourceOffer> expected{
            {.code = u"gmail"_s, .name = u"Gmail"_s, .kind = Kind::Consent},
            {.code = u"csv"_s, .name = u"Any table"_s, .kind = Kind::FileUpload, .enabled = false},
            {.code = u"icloud"_s, .name = u"iCloud"_s, .kind = Kind::Password},
            {.code = u"nameless"_s, .name = u"nameless"_s},
            {.code = u"outlook"_s, .name = u"Outlook for Windows"_s, .kind = Kind::Desktop},
            {.code = u"zimbra"_s, .name = u"Zimbra"_s},
        };
        QCOMPARE(sources->size(), expected.size());
        for (const SourceOffer &offer : expected)
            QVERIFY2(sources->contains(offer), qPrintable(offer.code));
    }

    void enabledMayBeText()
    {
        const auto sources = parseSourceList("{\"a\":{\"import_type\":\"OAUTH\",\"enabled\":\"false\"},"
                                             "\"b\":{\"import_type\":\"OAUTH\",\"enabled\":\"true\"}}");
        QVERIFY(sources);
        QVERIFY(!sources->at(0).enabled);
        QVERIFY(sources->at(1).enabled);
    }

    void whatIsNoSourceIsPassedOver()
    {
        const auto sources = parseSourceList("{\"a\":{\"import_type\":5,\"enabled\":true,\"name\":{}},\"h\":{\"import_"
                                             "type\":5,\"enabled\":\"no\"},\"b\":7,"
                                             "\"../c\":{},\"\":{},\"d e\":{},\"f\":null,\"g\":[]}");
        QVERIFY(sources);
        QCOMPARE(*sources, (QList<SourceOffer>{{.code = u"a"_s, .name = u"a"_s}}));
    }

    void namesAreShowable()
    {
        const auto sources = parseSourceList(
            "{\"a\":{\"name\":\" A\\u0000\\n\\u202eB\\u200b  C \",\"enabled\":true},\"b\":{\"enabled\":true,\"name\":\""
            + QByteArray(100'000, 'x') + "\"}}");
        QVERIFY(sources);
        QCOMPARE(sources->at(0).name, u"A B C"_s);
        QCOMPARE(sources->at(1).name, QString(100, u'x'));
    }

    void theListIsBounded()
    {
        QByteArray json = "{";
        for (int i = 0; i < 5'000; ++i)
            json += "\"s" + QByteArray::number(i) + "\":{\"enabled\":true},";
        json[json.size() - 1] = '}';
        const auto sources = parseSourceList(json);
        QVERIFY(sources);
        QCOMPARE(sources->size(), mostSources);
    }

    void noList_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("empty") << QByteArray() << Error::Code::BadReply;
        QTest::newRow("html") << "<html></html>"_ba << Error::Code::BadReply;
        QTest::newRow("array") << "[\"gmail\"]"_ba << Error::Code::BadReply;
        QTest::newRow("no source") << "{}"_ba << Error::Code::BadReply;
        QTest::newRow("cut") << "{\"gmail\":{\"enabled\":true}"_ba << Error::Code::BadReply;
        QTest::newRow("error") << "{\"error\":{\"message\":\"no\",\"code\":1}}"_ba << Error::Code::Service;
    }
    void noList()
    {
        QFETCH(QByteArray, json);
        QFETCH(Error::Code, code);
        const auto sources = parseSourceList(json);
        QVERIFY(!sources);
        QCOMPARE(sources.error().code, code);
    }
};

QTEST_GUILESS_MAIN(TestSourceList)
#include "tst_sourcelist.moc"
