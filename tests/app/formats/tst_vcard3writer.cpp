// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcard3writer.h"
#include "app/formats/vcardtext.h"
#include "tests/app/formats/readback.h"
#include "tests/app/formats/samplecontacts.h"
#include "tests/support/randomcontacts.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

namespace {

QByteArray written(const QList<Contact> &contacts)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<qint64> bytes = writeVCard3(buffer, contacts);
    return bytes && *bytes == buffer.size() ? buffer.data() : QByteArray("(failed)");
}

template<typename T>
QJsonArray mapped(const QList<T> &items, QString (*value)(const T &))
{
    QJsonArray array;
    for (const T &item : items) {
        if (!isBlank(value(item)))
            array.append(cleanText(value(item)));
    }
    return array;
}

} // namespace

class TestVCard3Writer : public QObject
{
    Q_OBJECT

private slots:
    void structureHoldsForAnyText_data() { seeds(200); }
    void structureHoldsForAnyText()
    {
        QFETCH(unsigned, seed);
        Test::RandomContacts random(seed, Test::TextKind::Hostile);
        const QList<Contact> contacts = random.contacts(10);
        const QByteArray file = written(contacts);
        QVERIFY(!file.startsWith("\xef\xbb\xbf"));
        QVERIFY(!unfold(file).contains("\n "));

        static const QRegularExpression property(u"^(item[0-9]+\\.)?(BEGIN|VERSION|N|FN|NICKNAME|ORG|TITLE|EMAIL|TEL|"
                                                 u"ADR|LABEL|BDAY|URL|PHOTO|NOTE|CATEGORIES|UID|END|"
                                                 "X-ABLabel|X-ABShowAs)(;[A-Z0-9-]+=[A-Za-z0-9,]+)*:"_s);
        int cards = 0;
        int names = 0;
        for (const QByteArray &line : unfold(file).split('\n')) {
            if (line.isEmpty())
                continue;
            QVERIFY(line.endsWith('\r'));
            QVERIFY2(property.match(QString::fromUtf8(line)).hasMatch(), line.constData());
            for (const char c : line.chopped(1))
                QVERIFY(static_cast<uchar>(c) >= 0x20 || c == '\t');
            cards += line == "BEGIN:VCARD\r";
            names += line.startsWith("FN:");
        }
        QCOMPARE(cards, contacts.size());
        QCOMPARE(names, contacts.size());
        for (const QByteArray &line : file.split('\n'))
            QVERIFY(line.size() <= 76); // 75 and CR
    }

    // python3-vobject as somebody else's reader.
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
        const QJsonArray cards = Test::readBack(u"vcard"_s, written(contacts));
        QVERIFY2(cards.size() == contacts.size(), qPrintable(cards.first().toString()));
        for (qsizetype i = 0; i < contacts.size(); ++i)
            compare(fit(contacts[i], ExportFormat::VCard3).contact, cards[i].toObject());
    }

    void failedWritesAreErrors()
    {
        QBuffer closed;
        const Result<qint64> bytes = writeVCard3(closed, Test::sampleContacts());
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, Error::Code::FileFault);
    }

    // How long it takes is for the bench to say.
    void aCardIsTheSameWhateverCameBeforeIt()
    {
        const QList<Contact> some = Test::RandomContacts(1).contacts(1000);
        QList<Contact> contacts;
        for (int i = 0; i < 20; ++i)
            contacts += some;
        QVERIFY(written(contacts) == written(some).repeated(20));
    }

private:
    static void seeds(unsigned count)
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < count; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }

    static void compare(const Contact &contact, const QJsonObject &card)
    {
        const QString shown = displayName(contact);
        QCOMPARE(card["fn"_L1].toArray(), QJsonArray{isBlank(shown) ? u"?"_s : cleanText(shown)});
        QCOMPARE(
            card["n"_L1].toArray().at(0).toArray(),
            (QJsonArray{cleanText(contact.familyName), cleanText(contact.givenName), cleanText(contact.namePrefix)}));
        QCOMPARE(card["email"_L1].toArray(),
                 mapped<EmailAddress>(contact.emails, [](const EmailAddress &email) { return email.address; }));
        QCOMPARE(card["tel"_L1].toArray(),
                 mapped<PhoneNumber>(contact.phones, [](const PhoneNumber &phone) { return phone.number; }));
        QStringList organizations = contact.companies;
        if (!contact.department.isEmpty()) {
            if (organizations.isEmpty())
                organizations.append(QString());
            organizations.first() += u';' + contact.department;
        }
        QCOMPARE(card["org"_L1].toArray(), QJsonArray::fromStringList(organizations));
        QCOMPARE(card["title"_L1].toArray(),
                 mapped<QString>({contact.jobTitle}, [](const QString &text) { return text; }));
        QCOMPARE(card["categories"_L1].toArray(),
                 mapped<QString>(contact.groups, [](const QString &text) { return text; }));
        QJsonArray birthdays;
        if (const auto &date = contact.birthday) {
            const PartialDate full{date->year.value_or(1604), date->month, date->day};
            birthdays.append(QJsonArray{toIsoString(full), !date->year.has_value()});
        }
        QCOMPARE(card["bday"_L1].toArray(), birthdays);
        QJsonArray addresses;
        for (const PostalAddress &a : contact.addresses) {
            const QString rest = a.city + a.region + a.postalCode + a.country;
            if (isBlank(a.street + rest)) {
                if (!isBlank(a.formatted))
                    addresses.append(QJsonArray{cleanText(a.formatted), u""_s, u""_s, u""_s, u""_s});
                continue;
            }
            addresses.append(QJsonArray{cleanText(a.street), cleanText(a.city), cleanText(a.region),
                                        cleanText(a.postalCode), cleanText(a.country)});
        }
        QCOMPARE(card["adr"_L1].toArray(), addresses);
    }
};

QTEST_GUILESS_MAIN(TestVCard3Writer)
#include "tst_vcard3writer.moc"
