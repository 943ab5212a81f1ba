// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/googlecsvwriter.h"
#include "tests/app/formats/readback.h"
#include "tests/app/formats/samplecontacts.h"
#include "tests/support/randomcontacts.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

namespace {

QByteArray written(const QList<Contact> &contacts)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<qint64> bytes = writeGoogleCsv(buffer, contacts);
    return bytes && *bytes == buffer.size() ? buffer.data() : QByteArray("(failed)");
}

} // namespace

class TestGoogleCsvWriter : public QObject
{
    Q_OBJECT

private slots:
    void theHeaderGoesAsFarAsTheDataNeeds_data()
    {
        QTest::addColumn<QList<Contact>>("contacts");
        QTest::addColumn<QByteArray>("blocks");
        Contact email;
        email.emails = {{u"a@example.org"_s, {}, false}, {u"b@example.org"_s, {}, false}};
        Contact phone;
        phone.phones = {{u"1"_s, {}, false}};
        QTest::newRow("none") << QList<Contact>() << QByteArray();
        QTest::newRow("plain") << QList<Contact>{{}} << QByteArray();
        QTest::newRow("widest counts") << QList<Contact>{phone, email}
                                       << QByteArray(
                                              ",E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,"
                                              "Phone 1 - Label,Phone 1 - Value");
    }
    void theHeaderGoesAsFarAsTheDataNeeds()
    {
        QFETCH(QList<Contact>, contacts);
        QFETCH(QByteArray, blocks);
        QCOMPARE(
            written(contacts).split('\r').constFirst(),
            "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
            "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,"
            "Photo,Labels"
                + blocks);
    }

    // Python's csv module, strict, as somebody else's reader: every cell comes back as what fits.
    void anotherReaderFindsTheSame_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<Test::TextKind>("kind");
        for (unsigned seed = 0; seed < 4; ++seed) {
            QTest::addRow("plausible-%u", seed) << seed << Test::TextKind::Plausible;
            QTest::addRow("hostile-%u", seed) << seed << Test::TextKind::Hostile;
        }
    }
    void anotherReaderFindsTheSame()
    {
        QFETCH(unsigned, seed);
        QFETCH(Test::TextKind, kind);
        const QList<Contact> contacts = Test::sampleContacts() + Test::RandomContacts(seed, kind).contacts(100);
        const QJsonArray rows = Test::readBack(u"csv"_s, written(contacts));
        QVERIFY2(rows.size() == contacts.size() + 1, qPrintable(rows.first().toString()));
        const QJsonArray header = rows.first().toArray();
        for (qsizetype i = 0; i < contacts.size(); ++i) {
            const Contact contact = fit(contacts[i], ExportFormat::GoogleCsv).contact;
            const QJsonArray row = rows[i + 1].toArray();
            QCOMPARE(row.size(), header.size());
            const auto cell = [&](const QString &column) {
                for (qsizetype c = 0; c < header.size(); ++c) {
                    if (header[c].toString() == column)
                        return row[c].toString();
                }
                return u"(no such column)"_s;
            };
            QCOMPARE(cell(u"First Name"_s), contact.givenName);
            QCOMPARE(cell(u"Last Name"_s), contact.familyName);
            QCOMPARE(cell(u"Name Prefix"_s), contact.namePrefix);
            QCOMPARE(cell(u"Organization Name"_s), contact.companies.value(0));
            QCOMPARE(cell(u"Organization Title"_s), contact.jobTitle);
            QCOMPARE(cell(u"Birthday"_s), contact.birthday ? toIsoString(*contact.birthday) : QString());
            QVERIFY(cell(u"Labels"_s).endsWith("* myContacts"_L1));
            for (qsizetype n = 0; n < contact.emails.size(); ++n)
                QCOMPARE(cell(u"E-mail %1 - Value"_s.arg(n + 1)), contact.emails[n].address);
            for (qsizetype n = 0; n < contact.phones.size(); ++n) {
                QCOMPARE(cell(u"Phone %1 - Value"_s.arg(n + 1)), contact.phones[n].number);
                QCOMPARE(cell(u"Phone %1 - Label"_s.arg(n + 1)).startsWith(u'*'), contact.phones[n].primary);
            }
            for (qsizetype n = 0; n < contact.addresses.size(); ++n) {
                QCOMPARE(cell(u"Address %1 - Formatted"_s.arg(n + 1)), contact.addresses[n].formatted);
                QCOMPARE(cell(u"Address %1 - Postal Code"_s.arg(n + 1)), contact.addresses[n].postalCode);
            }
        }
    }

    void manyValuesShareTheLastCell()
    {
        Contact contact;
        for (int i = 1; i <= 1000; ++i)
            contact.emails.append({u"%1@example.org"_s.arg(i), {}, false});
        const QByteArray file = written({contact, {}});
        QVERIFY(file.contains("E-mail 20 - Value\r\n"));
        QVERIFY(file.contains(",20@example.org ::: 21@example.org ::: 22@example.org"));
        QVERIFY(file.endsWith(QByteArray(40, ',') + "\r\n"));
    }

    void phoneNumbersAreNotGuarded()
    {
        Contact contact;
        contact.phones = {{u"+44 20 7946 0018"_s, u"Home"_s, true}};
        QVERIFY(written({contact}).contains(",* Home,+44 20 7946 0018\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestGoogleCsvWriter)
#include "tst_googlecsvwriter.moc"
