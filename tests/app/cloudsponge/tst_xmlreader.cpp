// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsonreader.h"
#include "app/cloudsponge/xmlreader.h"
#include "app/cloudsponge/xmltext.h"
#include "app/cloudsponge/xmltojson.h"
#include "tests/app/cloudsponge/answertree.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString dataFolder = QStringLiteral(FERRY_TEST_DATA "/cloudsponge/xml");

QByteArray answer(const QByteArray &contacts, const QByteArray &rest = "<total>2</total>")
{
    return "<contactsResponse><contacts type=\"array\">" + contacts + "</contacts>" + rest + "</contactsResponse>";
}

QByteArray named(const QByteArray &name)
{
    return "<contact><first-name>" + name + "</first-name></contact>";
}

QStringList namesOf(const DecodedPage &decoded)
{
    QStringList names;
    for (const Contact &contact : decoded.page.contacts)
        names += contact.givenName;
    return names;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestXmlReader : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentsTellTheSameInBothFormats_data()
    {
        QTest::addColumn<QString>("base");
        const QStringList inputs = QDir(dataFolder).entryList({u"*.xml"_s}, QDir::Files, QDir::Name);
        QVERIFY(!inputs.isEmpty());
        for (const QString &input : inputs)
            QTest::newRow(qPrintable(input.chopped(4))) << dataFolder + u'/' + input.chopped(4);
    }
    void theDocumentsTellTheSameInBothFormats()
    {
        QFETCH(QString, base);
        const QByteArray xml = read(base + u".xml"_s);
        const QByteArray json = read(base + u".json"_s);
        QVERIFY(!xml.isEmpty() && !json.isEmpty());
        const XmlReader::Translation translation = XmlReader::toJson(xml);
        QVERIFY2(translation.fault == XmlReader::Translation::Fault::None, qPrintable(translation.reason));
        QVERIFY(QJsonDocument::fromJson(translation.json).isObject());
        const DecodedPage fromXml = XmlReader::parseContacts(xml);
        const DecodedPage fromJson = JsonReader::parseContacts(json);
        QCOMPARE(namesOf(fromXml), namesOf(fromJson));
        QVERIFY(fromXml == fromJson);
        QVERIFY(XmlReader::parseTicket(xml).has_value() == JsonReader::parseTicket(json).has_value());
        if (XmlReader::parseTicket(xml))
            QCOMPARE(*XmlReader::parseTicket(xml), *JsonReader::parseTicket(json));
        QVERIFY(XmlReader::parseEvents(xml).has_value() == JsonReader::parseEvents(json).has_value());
        if (XmlReader::parseEvents(xml))
            QCOMPARE(*XmlReader::parseEvents(xml), *JsonReader::parseEvents(json));
    }

    void everyStrictPrefixIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("whole");
        QTest::newRow("documented") << read(dataFolder + u"/contacts-documented.xml"_s).trimmed();
        QTest::newRow("recorded") << read(dataFolder + u"/contacts-recorded.xml"_s).trimmed();
        AnswerTrees trees(7);
        QTest::newRow("generated") << trees.toXml(trees.contacts(), u"contactsResponse"_s);
    }
    void everyStrictPrefixIsDamaged()
    {
        QFETCH(QByteArray, whole);
        const DecodedPage all = XmlReader::parseContacts(whole);
        QVERIFY(!all.damage);
        qsizetype most = 0;
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const DecodedPage part = XmlReader::parseContacts(whole.left(size));
            QVERIFY2(part.damage, qPrintable(QString::number(size)));
            QCOMPARE(part.damage->code, Error::Code::BadReply);
            QVERIFY2(part.page.contacts.size() >= most, qPrintable(QString::number(size)));
            QVERIFY(part.page.contacts == all.page.contacts.first(part.page.contacts.size()));
            most = part.page.contacts.size();
        }
        QCOMPARE(most, all.page.contacts.size());
    }

    void prefixesOfSmallAnswersAreErrors_data()
    {
        QTest::addColumn<QByteArray>("whole");
        for (const char *name : {"ticket-documented", "events-documented"})
            QTest::newRow(name) << read(dataFolder + u'/' + QString::fromLatin1(name) + u".xml"_s).trimmed();
        QTest::newRow("services") << "<services><gmail><import-type>OAUTH</import-type></gmail></services>"_ba;
    }
    void prefixesOfSmallAnswersAreErrors()
    {
        QFETCH(QByteArray, whole);
        const auto isGood = [](const QByteArray &xml) {
            return XmlReader::parseTicket(xml) || XmlReader::parseEvents(xml) || XmlReader::parseServices(xml);
        };
        QVERIFY(isGood(whole));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!isGood(whole.left(size)), qPrintable(QString::number(size)));
    }

    void oneBadContactCostsItself_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("reason");
        QTest::newRow("wrong type") << "<contact><last-name><a>b</a></last-name></contact>"_ba
                                    << u"contact 1: last_name has the wrong type"_s;
        QTest::newRow("list that is text")
            << "<contact><phone>5550100</phone></contact>"_ba << u"contact 1: phone has the wrong type"_s;
        QTest::newRow("text") << "<contact>nobody</contact>"_ba << u"contact 1: not an object"_s;
        QTest::newRow("nil") << "<contact nil=\"true\"></contact>"_ba << u"contact 1: not an object"_s;
        QTest::newRow("tags crossed") << "<contact><first-name>A</last-name></contact>"_ba
                                      << u"contact 1: not well-formed"_s;
        QTest::newRow("a slash is missing")
            << "<contact><first-name>A<first-name></contact>"_ba << u"contact 1: not well-formed"_s;
        QTest::newRow("its end has no slash")
            << "<contact><first-name>A</first-name><contact>"_ba << u"contact 1: not well-formed"_s;
        QTest::newRow("attribute without quotes")
            << "<contact><a b=c>A</a></contact>"_ba << u"contact 1: not well-formed"_s;
        QTest::newRow("a tag without end") << "<contact><first-name</contact>"_ba << u"contact 1: not well-formed"_s;
        QTest::newRow("too deep for the translation") << "<contact>" + "<a>"_ba.repeated(70) + "</a>"_ba.repeated(70)
                + "</contact>" << u"contact 1: not well-formed"_s;
        QTest::newRow("too deep for a contact") << "<contact>" + "<a>"_ba.repeated(40) + "x" + "</a>"_ba.repeated(40)
                + "</contact>" << u"contact 1: a is nested too deeply"_s;
    }
    void oneBadContactCostsItself()
    {
        QFETCH(QByteArray, bad);
        QFETCH(QString, reason);
        const DecodedPage decoded = XmlReader::parseContacts(answer(named("A") + bad + named("C")));
        QVERIFY2(!decoded.damage, qPrintable(decoded.damage.value_or(Error{}).detail));
        QCOMPARE(namesOf(decoded), (QStringList{u"A"_s, u"C"_s}));
        QCOMPARE(decoded.page.skipped, 1);
        QCOMPARE(decoded.page.reasons, QStringList{reason});
        QCOMPARE(decoded.page.total, 2);
    }

    void wholeAndPieceByPieceAgree_data() { mendingChangesNothingSound_data(); }
    void wholeAndPieceByPieceAgree()
    {
        QFETCH(quint32, seed);
        AnswerTrees trees(seed);
        QByteArray xml = trees.toXml(trees.contacts(), u"contactsResponse"_s);
        const DecodedPage whole = XmlReader::parseContacts(xml);
        // A fault behind everything else: nothing but that may change.
        xml.insert(xml.lastIndexOf("</contactsResponse"), "<a></b>");
        DecodedPage pieces = XmlReader::parseContacts(xml);
        QVERIFY(pieces.damage);
        pieces.damage = {};
        QVERIFY2(pieces == whole, xml.constData());
    }

    void faultyTextIsRepaired_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no UTF-8") << "a\xFF"
                                     "b"_ba
                                  << u"a\uFFFDb"_s;
        QTest::newRow("a control") << "a\x01"
                                      "b"_ba
                                   << u"a\uFFFDb"_s;
        QTest::newRow("a control by number") << "a&#1;b"_ba << u"a\uFFFDb"_s;
        QTest::newRow("half a pair by number") << "a&#xD83D;b"_ba << u"a\uFFFDb"_s;
        QTest::newRow("beyond Unicode") << "a&#1114112;b"_ba << u"a\uFFFDb"_s;
        QTest::newRow("a bare ampersand") << "a&b"_ba << u"a&b"_s;
        QTest::newRow("an entity of HTML") << "a&eacute;b"_ba << u"a&eacute;b"_s;
    }
    void faultyTextIsRepaired()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, expected);
        const DecodedPage decoded = XmlReader::parseContacts(answer(named("A") + named(name) + named("C")));
        QVERIFY2(!decoded.damage, qPrintable(decoded.damage.value_or(Error{}).detail));
        QCOMPARE(namesOf(decoded), (QStringList{u"A"_s, expected, u"C"_s}));
        QCOMPARE(decoded.page.skipped, 0);
    }
    void whatBecameUnreadableIsCounted()
    {
        const DecodedPage decoded = XmlReader::parseContacts(answer(named("A") + named("a\xFF") + named("\uFFFD")));
        QCOMPARE(decoded.page.repaired, 1);
        QCOMPARE(decoded.page.reasons, QStringList{u"contact 1: faulty text repaired"_s});
    }

    void documentTypesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("empty") << "<!DOCTYPE contactsResponse>" + answer(named("A"));
        QTest::newRow("an entity") << "<!DOCTYPE x [<!ENTITY a \"b\">]>" + answer(named("&a;"));
        QByteArray laughs = "<!DOCTYPE x [<!ENTITY a0 \"ha\">";
        for (int i = 1; i < 30; ++i) {
            const QByteArray last = "&a" + QByteArray::number(i - 1) + ';';
            laughs += "<!ENTITY a" + QByteArray::number(i) + " \"" + last.repeated(10) + "\">";
        }
        QTest::newRow("a billion laughs") << laughs + "]>" + answer(named("&a29;"));
        QTest::newRow("a file") << "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + answer(named("&a;"));
        QTest::newRow("html") << "<!DOCTYPE html><html><body>Sign in</body></html>"_ba;
    }
    void documentTypesAreRefused()
    {
        QFETCH(QByteArray, xml);
        const DecodedPage decoded = XmlReader::parseContacts(xml);
        QVERIFY(decoded.damage);
        QCOMPARE(decoded.damage->code, Error::Code::BadReply);
        QVERIFY(decoded.page.contacts.isEmpty());
        QVERIFY(!XmlReader::parseTicket(xml) && !XmlReader::parseEvents(xml) && !XmlReader::parseServices(xml));
        QVERIFY(!XmlReader::parseError(xml));
    }

    void everyEncodingIsRead_data()
    {
        QTest::addColumn<QByteArray>("xml");
        const QString plain = QString::fromUtf8(answer(named("Zoë 🌻")));
        QTest::newRow("UTF-8") << plain.toUtf8();
        QTest::newRow("UTF-8, declared") << "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + plain.toUtf8();
        QTest::newRow("UTF-8, marked") << "\xEF\xBB\xBF" + plain.toUtf8();
        QTest::newRow("UTF-16 LE") << QByteArray(
            QStringEncoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom)(plain));
        QTest::newRow("UTF-16 BE") << QByteArray(
            QStringEncoder(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom)(plain));
        QTest::newRow("UTF-16 LE, unmarked") << QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(plain));
        QTest::newRow("Latin 1") << "<?xml version='1.0' encoding='ISO-8859-1'?>" + answer(named("Zo\xEB &#127803;"));
        QTest::newRow("references") << answer(named("Zo&#235; &#x1F33B;"));
    }
    void everyEncodingIsRead()
    {
        QFETCH(QByteArray, xml);
        const DecodedPage decoded = XmlReader::parseContacts(xml);
        QVERIFY2(!decoded.damage, qPrintable(decoded.damage.value_or(Error{}).detail));
        QCOMPARE(namesOf(decoded), QStringList{u"Zoë 🌻"_s});
        QCOMPARE(decoded.page.repaired, 0);
    }

    void notAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << " \r\n"_ba;
        QTest::newRow("json") << "{\"contacts\":[]}"_ba;
        QTest::newRow("html") << "<html><body><contacts>Sign in</contacts></body></html>"_ba;
        QTest::newRow("no contacts") << "<contactsResponse><total>2</total></contactsResponse>"_ba;
        QTest::newRow("contacts are text") << "<contactsResponse><contacts>all</contacts></contactsResponse>"_ba;
        QTest::newRow("zero bytes") << QByteArray(1'000, '\0');
        QTest::newRow("only openings") << "<a>"_ba.repeated(300'000);
        QTest::newRow("only angles") << QByteArray(1'000'000, '<');
        QTest::newRow("an endless tag") << "<a" + " b=\"c\""_ba.repeated(200'000) + "/>";
        QTest::newRow("an endless name") << '<' + QByteArray(10'000'000, 'a') + "/>";
        QTest::newRow("declaration alone") << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"_ba;
        QTest::newRow("unknown encoding") << "<?xml version=\"1.0\" encoding=\"klingon\"?><x/>"_ba;
    }
    void notAnAnswer()
    {
        QFETCH(QByteArray, xml);
        QElapsedTimer timer;
        timer.start();
        const DecodedPage decoded = XmlReader::parseContacts(xml);
        QVERIFY(decoded.damage);
        QCOMPARE(decoded.damage->code, Error::Code::BadReply);
        QVERIFY(decoded.page.contacts.isEmpty());
        QVERIFY(!XmlReader::parseTicket(xml) && !XmlReader::parseEvents(xml) && !XmlReader::parseServices(xml));
        QVERIFY(timer.elapsed() < 30'000);
    }

    void textAfterTheEndIsDamage()
    {
        const DecodedPage decoded = XmlReader::parseContacts(answer(named("A")) + "<more/>");
        QCOMPARE(namesOf(decoded), QStringList{u"A"_s});
        QVERIFY(decoded.damage);
        QCOMPARE(decoded.damage->code, Error::Code::BadReply);
    }
    void aFaultOutsideOfTheContactsLosesNone()
    {
        const DecodedPage decoded =
            XmlReader::parseContacts(answer(named("A") + named("B"), "<import-id>7</import-id><total>2<total>"));
        QCOMPARE(namesOf(decoded), (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(decoded.page.trace.importId, u"7"_s);
        QVERIFY(decoded.damage);
    }
    void errorAnswersAreErrors()
    {
        const QByteArray xml = "<result><status>error</status><error><message>bad key</message>"
                               "<code type=\"integer\">1</code></error></result>";
        const Error expected{.code = Error::Code::Service, .detail = u"bad key"_s, .serviceCode = 1};
        QCOMPARE(XmlReader::parseTicket(xml).error(), expected);
        QCOMPARE(XmlReader::parseEvents(xml).error(), expected);
        QCOMPARE(XmlReader::parseServices(xml).error(), expected);
        QCOMPARE(XmlReader::parseContacts(xml).damage, expected);
        QCOMPARE(XmlReader::parseError(xml), expected);
    }
    void memoryIsBounded()
    {
        const DecodedPage decoded = XmlReader::parseContacts(answer("<contact/>"_ba.repeated(500'001)));
        QVERIFY(decoded.damage);
        QCOMPARE(decoded.damage->code, Error::Code::TooLarge);
    }

    void mendingChangesNothingSound_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void mendingChangesNothingSound()
    {
        QFETCH(quint32, seed);
        AnswerTrees trees(seed);
        const QByteArray whole = trees.toXml(trees.contacts(), u"contactsResponse"_s);
        const auto mend = [](const QByteArray &text) {
            return XmlReader::mended({text.constData(), static_cast<size_t>(text.size())});
        };
        QCOMPARE(mend(mend(whole)), mend(whole));
        if (!whole.contains("<![CDATA[")) // where an ampersand is one already
            QVERIFY(XmlReader::parseContacts(mend(whole)) == XmlReader::parseContacts(whole));
    }

    void noBytesMakeItFail_data() { mendingChangesNothingSound_data(); }
    void noBytesMakeItFail()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&](qsizetype limit) {
            return static_cast<qsizetype>(random() % static_cast<unsigned>(std::max<qsizetype>(limit, 1)));
        };
        AnswerTrees trees(seed);
        QByteArray xml = trees.toXml(trees.contacts(), u"contactsResponse"_s);
        for (qsizetype i = 1 + below(8); i > 0; --i) {
            const qsizetype at = below(xml.size());
            switch (below(4)) {
            case 0:
                xml[at] = static_cast<char>(below(256));
                break;
            case 1:
                xml.remove(at, 1 + below(20));
                break;
            case 2:
                xml.insert(at, "<>/&;\"'=-!?[]"_ba.sliced(below(13), 1));
                break;
            default:
                xml.insert(at, xml.mid(below(xml.size()), below(60)));
                break;
            }
        }
        const DecodedPage decoded = XmlReader::parseContacts(xml);
        QVERIFY(XmlReader::parseContacts(xml) == decoded);
        QVERIFY(decoded.page.skipped >= 0 && decoded.page.reasons.size() <= 100);
        for (const Contact &contact : decoded.page.contacts) {
            if (!contact.unknownFields.isEmpty())
                QVERIFY(QJsonDocument::fromJson(contact.unknownFields).isObject());
        }
        (void)XmlReader::parseTicket(xml);
        (void)XmlReader::parseEvents(xml);
        (void)XmlReader::parseServices(xml);
        (void)XmlReader::parseError(xml);
    }
};

QTEST_GUILESS_MAIN(TestXmlReader)
#include "tst_xmlreader.moc"
