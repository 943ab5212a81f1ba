// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/contactrecord.h"
#include "tests/support/randomcontacts.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestContactRecord : public QObject
{
    Q_OBJECT

private slots:
    void everyContactComesBackEqual_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<Test::TextKind>("kind");
        for (unsigned seed = 0; seed < 200; ++seed) {
            QTest::addRow("plausible-%u", seed) << seed << Test::TextKind::Plausible;
            QTest::addRow("hostile-%u", seed) << seed << Test::TextKind::Hostile;
        }
    }
    void everyContactComesBackEqual()
    {
        QFETCH(unsigned, seed);
        QFETCH(Test::TextKind, kind);
        Test::RandomContacts random(seed, kind);
        for (int i = 0; i < 20; ++i) {
            const Contact contact = random.contact();
            const QByteArray record = toRecord(contact);
            const Result<Contact> back = m_reader.read(record);
            QVERIFY2(back, record.constData());
            QCOMPARE(toRecord(*back), record);
            QVERIFY(*back == contact);
        }
    }

    void everyUnitOfUnicodeComesBack()
    {
        for (int block = 0; block < 0x10000; block += 0x100) {
            Contact contact;
            for (int unit = block; unit < block + 0x100; ++unit)
                contact.groups.append(QString(QChar(static_cast<char16_t>(unit))));
            const Result<Contact> back = m_reader.read(toRecord(contact));
            QVERIFY(back);
            QVERIFY(*back == contact);
        }
        Contact beyond;
        for (char32_t point = 0x10000; point <= 0x10ffff; point += 0x101)
            beyond.jobTitle += QChar::fromUcs4(point);
        const Result<Contact> back = m_reader.read(toRecord(beyond));
        QVERIFY(back);
        QVERIFY(*back == beyond);
    }

    void recordsAreOrdinaryJson()
    {
        Contact contact;
        contact.givenName = u"A\"\\\n\u0001é😀"_s;
        contact.emails = {{u"a@example.org"_s, u"Home"_s, true}, {}};
        contact.birthday = PartialDate{{}, 2, 29};
        QCOMPARE(toRecord(contact),
                 QByteArray("{\"v\":1,\"given\":\"A\\\"\\\\\\n\\u0001\xc3\xa9\xf0\x9f\x98\x80\","
                            "\"emails\":[{\"address\":\"a@example.org\",\"label\":\"Home\",\"primary\":true},{}],"
                            "\"birthday\":[null,2,29]}"));
        QCOMPARE(toRecord({}), QByteArray("{\"v\":1}"));
        QVERIFY(QJsonDocument::fromJson(toRecord(contact)).isObject());
    }

    void unknownFieldsComeBackByteForByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("object") << QByteArray("{\"a\":[1,\"\\u0000\"]}");
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe{}");
        QTest::newRow("controls") << QByteArray("\x01\x1f\x7f \n");
        QTest::newRow("zero") << QByteArray("a\0b", 3);
    }
    void unknownFieldsComeBackByteForByte()
    {
        QFETCH(QByteArray, bytes);
        Contact contact;
        contact.unknownFields = bytes;
        const Result<Contact> back = m_reader.read(toRecord(contact));
        QVERIFY(back);
        QCOMPARE(back->unknownFields, bytes);
    }

    void whatIsNoRecordIsRefused_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<Error::Code>("expected");
        using enum Error::Code;
        QTest::newRow("empty") << QByteArray() << StoreDamaged;
        QTest::newRow("no version") << QByteArray("{}") << StoreDamaged;
        QTest::newRow("later version") << QByteArray("{\"v\":2,\"given\":{}}") << StoreTooNew;
        QTest::newRow("array") << QByteArray("[]") << StoreDamaged;
        QTest::newRow("wrong type") << QByteArray("{\"v\":1,\"given\":7}") << StoreDamaged;
        QTest::newRow("list of wrong type") << QByteArray("{\"v\":1,\"emails\":{}}") << StoreDamaged;
        QTest::newRow("trailing bytes") << QByteArray("{\"v\":1}x") << StoreDamaged;
        QTest::newRow("bad UTF-8") << QByteArray("{\"v\":1,\"given\":\"\xff\"}") << StoreDamaged;
        QTest::newRow("not JSON") << QByteArray("\0\0\0\0", 4) << StoreDamaged;
    }
    void whatIsNoRecordIsRefused()
    {
        QFETCH(QByteArray, record);
        QFETCH(Error::Code, expected);
        const Result<Contact> back = m_reader.read(record);
        QVERIFY(!back);
        QCOMPARE(back.error().code, expected);
    }

    void everyCutRecordIsRefused()
    {
        Test::RandomContacts random(7);
        const QByteArray record = toRecord(random.contact());
        for (qsizetype length = 0; length < record.size(); ++length)
            QVERIFY2(!m_reader.read(record.first(length)), record.first(length).constData());
    }

    void membersOfTheFutureAreSkipped()
    {
        const Result<Contact> back = m_reader.read("{\"v\":1,\"new\":{\"a\":[1,{}]},\"given\":\"Anna\"}");
        QVERIFY(back);
        QCOMPARE(back->givenName, u"Anna"_s);
    }

private:
    ContactRecordReader m_reader;
};

QTEST_GUILESS_MAIN(TestContactRecord)
#include "tst_contactrecord.moc"
