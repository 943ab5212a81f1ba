// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/hostiletext.h"
#include "ui/widgets/contactdetails.h"
#include "ui/widgets/plainlabel.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

Contact fullOf(const QString &text)
{
    return {.namePrefix = text,
            .givenName = text,
            .familyName = text,
            .emails = {{text, text, true}, {text, text}},
            .phones = {{text, text}},
            .addresses = {{text, text, text, text, text, text, {}}, {.formatted = text}},
            .companies = {text, text},
            .jobTitle = text,
            .groups = {text},
            .birthday = PartialDate{.year = {}, .month = 2, .day = 29},
            .photos = {text},
            .locations = {text},
            .externalId = text,
            .unknownFields = "{\"nick\":\"Annie\",\"im\":[{\"x\":1}],\"<b>n</b>\":12}"};
}

QStringList texts(const ContactDetails &details, const QString &objectName)
{
    QStringList all;
    for (const PlainLabel *label : details.widget()->findChildren<PlainLabel *>(objectName))
        all.append(label->text());
    return all;
}

} // namespace

class ContactDetailsTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsShownAsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ordinary") << u"Anna"_s;
        for (const auto &[name, text] : Test::hostileTexts())
            QTest::newRow(name) << text;
    }
    void everythingIsShownAsTyped()
    {
        QFETCH(QString, text);
        const Contact contact = fullOf(text);
        ContactDetails details;
        details.resize(300, 600);
        details.show(contact);
        details.show();
        QVERIFY(!details.grab().isNull());

        const auto given = [&text](qsizetype times) {
            return text.trimmed().isEmpty() ? QStringList() : QStringList(times, text);
        };
        QCOMPARE(texts(details, u"emails"_s), given(2));
        QCOMPARE(texts(details, u"phones"_s), given(1));
        QCOMPARE(texts(details, u"emailsLabel"_s), given(2));
        QCOMPARE(texts(details, u"companies"_s), given(2));
        QCOMPARE(texts(details, u"title"_s), given(1));
        QCOMPARE(texts(details, u"groups"_s), given(1));
        QCOMPARE(texts(details, u"photos"_s), given(1));
        QCOMPARE(texts(details, u"locations"_s), given(1));
        QCOMPARE(texts(details, u"externalId"_s), given(1));
        if (!text.trimmed().isEmpty()) {
            QCOMPARE(texts(details, u"name"_s), QStringList{displayName(contact)});
            QCOMPARE(texts(details, u"addresses"_s).value(1), text);
        }
        QCOMPARE(texts(details, u"birthday"_s), QStringList{u"29 February"_s});
        QCOMPARE(texts(details, u"unknown"_s),
                 QStringList({u"<b>n</b>: 12"_s, u"im: [{\"x\":1}]"_s, u"nick: Annie"_s}));

        for (const QLabel *label : details.findChildren<QLabel *>()) {
            QVERIFY2(qobject_cast<const PlainLabel *>(label), "a label that is not a PlainLabel");
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QVERIFY(details.widget()->width() <= details.viewport()->width());
    }

    void nothingAndManyAreSaid()
    {
        ContactDetails details;
        QCOMPARE(texts(details, u"detailsHint"_s), QStringList{u"Select a contact"_s});
        details.show(Contact{});
        QCOMPARE(texts(details, u"name"_s), QStringList{u"No name"_s});
        details.showCount(3);
        QVERIFY(texts(details, u"detailsHint"_s).value(0).startsWith(u'3'));
    }

    void fiftyThousandAddressesAreSaidInWords()
    {
        Contact contact{.givenName = u"Anna"_s};
        for (int i = 0; i < 50'000; ++i)
            contact.emails.append({.address = u"a%1@example.com"_s.arg(i)});
        ContactDetails details;
        details.show(contact);
        QCOMPARE(texts(details, u"emails"_s).size(), 50);
        QVERIFY(details.widget()
                    ->findChildren<PlainLabel *>(u"emailsMore"_s)
                    .value(0)
                    ->text()
                    .contains(QLocale().toString(49'950)));
    }

    void unreadableUnknownFieldsAreShownRaw()
    {
        ContactDetails details;
        details.show({.givenName = u"Anna"_s, .unknownFields = "{\"n\":1e400,"});
        QCOMPARE(texts(details, u"unknown"_s), QStringList{u"{\"n\":1e400,"_s});
    }

    void addressesAreWrittenInLines_data()
    {
        QTest::addColumn<PostalAddress>("address");
        QTest::addColumn<QString>("text");
        const PostalAddress parts{
            .street = u"Main St 1"_s, .city = u"Bern"_s, .postalCode = u"3000"_s, .country = u"CH"_s};
        PostalAddress both = parts;
        both.formatted = u"Main St 1\n3000 Bern"_s;
        QTest::newRow("nothing") << PostalAddress{} << QString();
        QTest::newRow("parts") << parts << u"Main St 1\n3000 Bern\nCH"_s;
        QTest::newRow("formatted") << PostalAddress{.formatted = u"a\nb"_s} << u"a\nb"_s;
        QTest::newRow("formatted leaves something out") << both << u"Main St 1\n3000 Bern\nCH"_s;
    }
    void addressesAreWrittenInLines()
    {
        QFETCH(PostalAddress, address);
        QTEST(addressText(address), "text");
    }
};

} // namespace Ferry

QTEST_MAIN(Ferry::ContactDetailsTest)
#include "tst_contactdetails.moc"
