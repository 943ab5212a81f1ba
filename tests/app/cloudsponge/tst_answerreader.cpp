// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/answerreader.h"
#include "tests/app/cloudsponge/answertree.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What another writer of the same members may have written otherwise: white space between them.
DecodedPage comparable(DecodedPage decoded)
{
    const auto compact = [](Contact &contact) {
        contact.unknownFields = QJsonDocument::fromJson(contact.unknownFields).toJson(QJsonDocument::Compact);
    };
    for (Contact &contact : decoded.page.contacts)
        compact(contact);
    if (decoded.page.owner)
        compact(*decoded.page.owner);
    return decoded;
}

template<typename T>
bool isEqual(const Result<T> &one, const Result<T> &other)
{
    if (one.has_value() != other.has_value())
        return false;
    return one ? *one == *other : one.error() == other.error();
}

} // namespace

/// The same answer in both formats.
class TestAnswerReader : public QObject
{
    Q_OBJECT

private slots:
    void bothFormatsGiveEqualValues_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 500; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void bothFormatsGiveEqualValues()
    {
        QFETCH(quint32, seed);
        AnswerTrees trees(seed);

        const AnswerNode contacts = trees.contacts();
        const QByteArray json = trees.toJson(contacts);
        const QByteArray xml = trees.toXml(contacts, u"contactsResponse"_s);
        const DecodedPage fromJson = comparable(AnswerReader::parseContacts(WireFormat::Json, json));
        const DecodedPage fromXml = comparable(AnswerReader::parseContacts(WireFormat::Xml, xml));
        const QByteArray both = json + "\n\n" + xml;
        QVERIFY2(!fromJson.damage, json.constData());
        QVERIFY2(!fromXml.damage, xml.constData());
        QCOMPARE(fromXml.page.contacts.size(), fromJson.page.contacts.size());
        for (qsizetype i = 0; i < fromJson.page.contacts.size(); ++i)
            QVERIFY2(fromXml.page.contacts.at(i) == fromJson.page.contacts.at(i), both.constData());
        QVERIFY2(fromXml == fromJson, both.constData());

        const AnswerNode events = trees.events();
        QVERIFY(isEqual(AnswerReader::parseEvents(WireFormat::Json, trees.toJson(events)),
                        AnswerReader::parseEvents(WireFormat::Xml, trees.toXml(events, u"eventsResponse"_s))));
        const AnswerNode ticket = trees.ticket();
        QVERIFY(isEqual(AnswerReader::parseTicket(WireFormat::Json, trees.toJson(ticket)),
                        AnswerReader::parseTicket(WireFormat::Xml, trees.toXml(ticket, u"result"_s))));
        QVERIFY(isEqual(AnswerReader::parsePasswordTicket(WireFormat::Json, trees.toJson(ticket)),
                        AnswerReader::parsePasswordTicket(WireFormat::Xml, trees.toXml(ticket, u"result"_s))));
        const AnswerNode services = trees.services();
        const auto sources = AnswerReader::parseServices(WireFormat::Json, trees.toJson(services));
        QVERIFY(isEqual(sources, AnswerReader::parseServices(WireFormat::Xml, trees.toXml(services, u"services"_s))));

        const AnswerNode error = trees.error();
        const std::optional<Error> told = AnswerReader::parseError(trees.toJson(error));
        QVERIFY(told);
        QCOMPARE(told->code, Error::Code::Service);
        QCOMPARE(AnswerReader::parseError(trees.toXml(error, u"result"_s)), told);
    }

    /// So that the test above compares something.
    void theAnswersAreWorthComparing()
    {
        qsizetype contacts = 0;
        qsizetype skipped = 0;
        qsizetype withEmail = 0;
        qsizetype withAddress = 0;
        qsizetype withUnknown = 0;
        qsizetype owners = 0;
        for (quint32 seed = 1; seed <= 500; ++seed) {
            AnswerTrees trees(seed);
            const AnswerNode answer = trees.contacts();
            const ContactPage page = AnswerReader::parseContacts(WireFormat::Json, trees.toJson(answer)).page;
            contacts += page.contacts.size();
            skipped += page.skipped;
            owners += page.owner ? 1 : 0;
            for (const Contact &contact : page.contacts) {
                withEmail += contact.emails.isEmpty() ? 0 : 1;
                withAddress += contact.addresses.isEmpty() ? 0 : 1;
                withUnknown += contact.unknownFields.isEmpty() ? 0 : 1;
            }
        }
        QVERIFY(contacts > 1'000);
        QVERIFY(skipped > 50);
        QVERIFY(withEmail > 500);
        QVERIFY(withAddress > 300);
        QVERIFY(withUnknown > 100);
        QVERIFY(owners > 200);
    }
};

QTEST_GUILESS_MAIN(TestAnswerReader)
#include "tst_answerreader.moc"
