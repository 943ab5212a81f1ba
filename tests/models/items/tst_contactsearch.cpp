// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/contactsearch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

class ContactSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhateverTheSpelling_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");

        QTest::newRow("nothing asked") << u"Anna"_s << u""_s << true;
        QTest::newRow("blanks asked") << u"Anna"_s << u" \t "_s << true;
        QTest::newRow("case") << u"Anna MÜLLER"_s << u"müller"_s << true;
        QTest::newRow("accent left out") << u"José Núñez"_s << u"jose nunez"_s << true;
        QTest::newRow("accent typed") << u"Jose"_s << u"josé"_s << true;
        QTest::newRow("decomposed") << u"Jose\u0301"_s << u"josé"_s << true;
        QTest::newRow("Polish l") << u"Łukasz"_s << u"lukasz"_s << true;
        QTest::newRow("Danish o") << u"Sørensen"_s << u"sorensen"_s << true;
        QTest::newRow("sharp s") << u"Weiß"_s << u"WEISS"_s << true;
        QTest::newRow("Turkish capital dotted") << u"İstanbul"_s << u"istanbul"_s << true;
        QTest::newRow("Turkish small dotless") << u"Işık"_s << u"isik"_s << true;
        QTest::newRow("Greek final sigma") << u"Νίκος"_s << u"ΝΙΚΟΣ"_s << true;
        QTest::newRow("Cyrillic") << u"Дмитрий"_s << u"дМиТ"_s << true;
        QTest::newRow("Vietnamese") << u"Nguyễn"_s << u"nguyen"_s << true;
        QTest::newRow("Arabic points") << u"مُحَمَّد"_s << u"محمد"_s << true;
        QTest::newRow("Arabic tatweel") << u"محـــمد"_s << u"محمد"_s << true;
        QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s << true;
        QTest::newRow("Hindi vowel is a letter") << u"किरण"_s << u"करण"_s << false;
        QTest::newRow("katakana as hiragana") << u"ヤマダ"_s << u"やまだ"_s << true;
        QTest::newRow("half-width katakana") << u"ﾔﾏﾀﾞ"_s << u"ヤマダ"_s << true;
        QTest::newRow("kanji") << u"山田 太郎"_s << u"太郎"_s << true;
        QTest::newRow("Hangul begun") << u"김철수"_s << u"김처"_s << true;
        QTest::newRow("full width") << u"ＡＣＭＥ"_s << u"acme"_s << true;
        QTest::newRow("emoji") << u"Anna 🚢"_s << u"🚢"_s << true;
        QTest::newRow("other emoji") << u"Anna 🚢"_s << u"🚣"_s << false;
        QTest::newRow("emoji variation") << u"❤\ufe0f Anna"_s << u"❤"_s << true;
        QTest::newRow("joined emoji") << u"👩\u200d🔧"_s << u"👩\u200d🔧"_s << true;
        QTest::newRow("direction marks") << u"\u200eAn\u202ena\u202c"_s << u"anna"_s << true;
        QTest::newRow("no-break space") << u"Anna\u00a0Maria"_s << u"anna maria"_s << true;
        QTest::newRow("control characters") << (u"An"_s + QChar(u'\0') + u"na"_s) << u"an na"_s << true;
        QTest::newRow("words in any order") << u"Anna Müller"_s << u"mul ann"_s << true;
        QTest::newRow("every word must occur") << u"Anna Müller"_s << u"anna smith"_s << false;
        QTest::newRow("wildcards are text") << u"Anna"_s << u"A*"_s << false;
        QTest::newRow("not across fields") << u"Anna"_s << u"annaacme"_s << false;
        QTest::newRow("lone surrogate") << (u"Anna"_s + QChar(0xd83d)) << u"anna"_s << true;
    }
    void findsWhateverTheSpelling()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        const Contact contact{.givenName = name, .companies = {u"acme"_s}};
        QTEST(ContactQuery(typed).matches(searchText(contact)) || ContactQuery(typed).isEmpty(), "found");
    }

    void findsPhonesByTheirDigits_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");

        const QString american = u"+1 (415) 555-0100"_s;
        QTest::newRow("digits") << american << u"4155550100"_s << true;
        QTest::newRow("dots") << american << u"415.555.0100"_s << true;
        QTest::newRow("as written") << american << u"(415) 555"_s << true;
        QTest::newRow("other grouping") << american << u"41 55 55"_s << true;
        QTest::newRow("international prefix") << u"+49 30 123456"_s << u"0049 30 1234"_s << true;
        QTest::newRow("trunk zero") << u"+49 30 123456"_s << u"030/123 456"_s << true;
        QTest::newRow("Arabic digits stored") << u"٠٥٠ ١٢٣ ٤٥٦٧"_s << u"0501234567"_s << true;
        QTest::newRow("Arabic digits typed") << u"050 123 4567"_s << u"٠٥٠١٢٣"_s << true;
        QTest::newRow("full-width digits") << u"０３−１２３４"_s << u"031234"_s << true;
        QTest::newRow("wrong digits") << american << u"4155550101"_s << false;
        QTest::newRow("with a letter it is no number") << american << u"415x555"_s << false;
    }
    void findsPhonesByTheirDigits()
    {
        QFETCH(QString, number);
        QFETCH(QString, typed);
        const Contact contact{.phones = {{.number = u"112"_s}, {.number = number}}};
        QTEST(ContactQuery(typed).matches(searchText(contact)), "found");
    }

    void everyFieldIsSearched_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *word :
             {"Prof", "Given", "Family", "family given", "mail1@", "mail2@", "111", "222", "Company1", "Company2",
              "Captain", "Friends", "Street", "City", "Region", "12345", "Country", "Formatted", "Location"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }
    void everyFieldIsSearched()
    {
        QFETCH(QString, typed);
        const Contact contact{.namePrefix = u"Prof"_s,
                              .givenName = u"Given"_s,
                              .familyName = u"Family"_s,
                              .emails = {{.address = u"mail1@x.example"_s}, {.address = u"mail2@x.example"_s}},
                              .phones = {{.number = u"111"_s}, {.number = u"222"_s}},
                              .addresses = {{.street = u"Street"_s,
                                             .city = u"City"_s,
                                             .region = u"Region"_s,
                                             .postalCode = u"12345"_s,
                                             .country = u"Country"_s,
                                             .formatted = u"Formatted"_s}},
                              .companies = {u"Company1"_s, u"Company2"_s},
                              .jobTitle = u"Captain"_s,
                              .groups = {u"Friends"_s},
                              .locations = {u"Location"_s}};
        QVERIFY(ContactQuery(typed).matches(searchText(contact)));
    }

    void foldingTwiceChangesNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 100; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void foldingTwiceChangesNothing()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QString text;
        for (int i = 0; i < 200; ++i) {
            const char32_t point = static_cast<char32_t>(random.bounded(3) == 0 ? random.bounded(0x20, 0x250)
                                                                                : random.bounded(0x20, 0xffff));
            if (!QChar::isSurrogate(point))
                text += QString::fromUcs4(&point, 1);
        }
        const QByteArray once = foldedForSearch(text);
        QVERIFY(!once.contains('\n'));
        QCOMPARE(foldedForSearch(QString::fromUtf8(once)), once);
        // What is shown can be typed: a text finds itself.
        const QByteArray field = searchText({.givenName = text});
        QVERIFY(ContactQuery(text).isEmpty() || ContactQuery(text).matches(field));
    }
};

} // namespace Ferry

QTEST_GUILESS_MAIN(Ferry::ContactSearchTest)
#include "tst_contactsearch.moc"
