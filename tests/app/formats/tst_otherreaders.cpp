// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/formats/readback.h"
#include "tests/app/formats/samplecontacts.h"
#include "tests/app/formats/written.h"
#include "tests/support/randomcontacts.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

// Somebody else's readers find in our files what fits into them.
class TestOtherReaders : public QObject
{
    Q_OBJECT

private slots:
    void ldif_data() { contactLists(); }
    void ldif()
    {
        QFETCH(QList<Contact>, contacts);
        const QJsonArray entries = Test::readBack(u"ldif"_s, Test::written(contacts, ExportFormat::Ldif));
        QVERIFY2(entries.size() == contacts.size(), qPrintable(entries.first().toString()));
        for (qsizetype i = 0; i < contacts.size(); ++i) {
            const Contact contact = fit(contacts.at(i), ExportFormat::Ldif).contact;
            const QJsonObject entry = entries.at(i).toObject();
            const auto value = [&](const QString &name) { return entry[name].toArray().at(0).toString(); };
            QCOMPARE(value(u"givenName"_s), contact.givenName);
            QCOMPARE(value(u"sn"_s), contact.familyName);
            QCOMPARE(value(u"cn"_s), displayName(contact));
            QCOMPARE(value(u"mail"_s), contact.emails.isEmpty() ? QString() : contact.emails.front().address);
            QCOMPARE(value(u"o"_s), contact.companies.value(0));
            QCOMPARE(value(u"title"_s), contact.jobTitle);
            QCOMPARE(value(u"description"_s), contact.notes);
            QCOMPARE(entry[u"groups"_s].toVariant().toStringList(), contact.groups);
        }
    }

    void xlsx_data() { contactLists(); }
    void xlsx()
    {
        QFETCH(QList<Contact>, contacts);
        while (contacts.last() == Contact{})
            contacts.removeLast(); // a sheet ends with the last row that holds anything
        const QJsonArray rows = Test::readBack(u"xlsx"_s, Test::written(contacts, ExportFormat::Xlsx));
        QCOMPARE(rows.size(), contacts.size() + 1);
        const QJsonArray header = rows.first().toArray();
        for (qsizetype i = 0; i < contacts.size(); ++i) {
            const Contact contact = fit(contacts.at(i), ExportFormat::Xlsx).contact;
            const auto cell = [&](QLatin1StringView column) {
                for (qsizetype c = 0; c < header.size(); ++c) {
                    if (header.at(c).toString() == column)
                        return rows.at(i + 1).toArray().at(c).toString();
                }
                return QString();
            };
            QCOMPARE(cell("First name"_L1), contact.givenName);
            QCOMPARE(cell("Last name"_L1), contact.familyName);
            QCOMPARE(cell("Organisation"_L1), contact.companies.value(0));
            QCOMPARE(cell("Notes"_L1), contact.notes);
            QCOMPARE(cell("Phone 1"_L1), contact.phones.isEmpty() ? QString() : contact.phones.front().number);
            QCOMPARE(cell("E-mail 1"_L1), contact.emails.isEmpty() ? QString() : contact.emails.front().address);
            for (const QJsonValue &value : rows.at(i + 1).toArray())
                QVERIFY2(!value.toString().startsWith("not a text"_L1), qPrintable(value.toString()));
        }
    }

    void noVCardOf40IsRefused_data() { contactLists(); }
    void noVCardOf40IsRefused()
    {
        QFETCH(QList<Contact>, contacts);
        const QJsonArray cards = Test::readBack(u"vcard"_s, Test::written(contacts, ExportFormat::VCard4));
        QVERIFY2(cards.size() == contacts.size(), qPrintable(cards.first().toString()));
        for (qsizetype i = 0; i < contacts.size(); ++i) {
            const Contact contact = fit(contacts.at(i), ExportFormat::VCard4).contact;
            const QJsonObject card = cards.at(i).toObject();
            QCOMPARE(card["tel"_L1].toArray().size(), contact.phones.size());
            QCOMPARE(card["email"_L1].toArray().size(), contact.emails.size());
            QCOMPARE(card["n"_L1].toArray().at(0).toArray().at(0).toString(), contact.familyName);
        }
    }

private:
    static void contactLists()
    {
        QTest::addColumn<QList<Contact>>("contacts");
        QTest::newRow("samples") << Test::sampleContacts();
        for (unsigned seed = 0; seed < 3; ++seed) {
            QTest::addRow("plausible-%u", seed) << Test::RandomContacts(seed).contacts(100);
            QTest::addRow("hostile-%u", seed) << Test::RandomContacts(seed, Test::TextKind::Hostile).contacts(100);
        }
    }
};

QTEST_GUILESS_MAIN(TestOtherReaders)
#include "tst_otherreaders.moc"
