// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/vcardtext.h"
#include "tests/support/randomcontacts.h"

#include <QStringDecoder>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestVCardText : public QObject
{
    Q_OBJECT

private slots:
    void escapesExactlyWhatMustBe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("escaped");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("plain") << u"Anna Müller"_s << QByteArray("Anna M\xc3\xbcller");
        QTest::newRow("path") << u"C:\\new"_s << QByteArray("C:\\\\new");
        QTest::newRow("separators") << u"a,b;c:d"_s << QByteArray("a\\,b\\;c:d");
        QTest::newRow("line breaks") << u"1\n2\r3\r\n4\v5\f6"_s + QChar(0x85) + u'7' + QChar(0x2028) + u'8'
                + QChar(0x2029) << QByteArray("1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n");
        QTest::newRow("controls") << u"a"_s + QChar(0) + QChar(7) + QChar(0x1b) + QChar(0x7f) + QChar(0x9f) + u"\tb"_s
                                  << QByteArray("a\tb");
        QTest::newRow("lone surrogates") << QString(QChar(0xd800)) + u'x' + QChar(0xdc00)
                                         << QByteArray("\xef\xbf\xbdx\xef\xbf\xbd");
        QTest::newRow("emoji") << u"😀"_s << QByteArray("\xf0\x9f\x98\x80");
        QTest::newRow("property in a name")
            << u"x\r\nEND:VCARD\r\nBEGIN:VCARD"_s << QByteArray("x\\nEND:VCARD\\nBEGIN:VCARD");
    }
    void escapesExactlyWhatMustBe()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, escaped);
        QCOMPARE(escapeText(text), escaped);
        QCOMPARE(unescapeText(escaped), cleanText(text));
    }

    void everyCharacterSurvivesOrIsCleaned()
    {
        for (char32_t point = 0; point <= 0x10ffff; point += point < 0x3000 ? 1 : 0x35) {
            QString text;
            text += QChar::fromUcs4(point);
            const QByteArray escaped = escapeText(text);
            QCOMPARE(unescapeText(escaped), cleanText(text));
            QVERIFY(!escaped.contains('\n') && !escaped.contains('\r'));
            const bool isControl =
                point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0x2028 || point == 0x2029;
            if (!isControl && !QChar::isSurrogate(point))
                QCOMPARE(cleanText(text), text);
        }
    }

    void propertiesOfAnyText_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 0; seed < 200; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void propertiesOfAnyText()
    {
        QFETCH(unsigned, seed);
        Test::RandomContacts random(seed, seed % 2 ? Test::TextKind::Hostile : Test::TextKind::Plausible);
        QString text;
        for (int i = 0; i < 20; ++i)
            text += random.text();

        QCOMPARE(cleanText(cleanText(text)), cleanText(text));
        QCOMPARE(unescapeText(escapeText(text)), cleanText(text));

        const QByteArray line = "NOTE:" + escapeText(text);
        const QByteArray folded = foldLine(line);
        QVERIFY(folded.endsWith("\r\n"));
        bool isFirst = true;
        for (const QByteArray &part : folded.first(folded.size() - 2).split('\n')) {
            const QByteArray content = part.endsWith('\r') ? part.chopped(1) : part;
            QVERIFY(content.size() <= 75);
            QVERIFY(!content.contains('\r'));
            QCOMPARE(content.startsWith(' '), !isFirst);
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString decoded = decoder.decode(content);
            QVERIFY(!decoder.hasError() && !decoded.isEmpty());
            isFirst = false;
        }
        QCOMPARE(unfold(folded), line + "\r\n");
    }

    void foldsAtTheLastPlaceAllowed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QList<qsizetype>>("sizes");
        using Sizes = QList<qsizetype>;
        QTest::newRow("75") << QByteArray(75, 'x') << Sizes{75};
        QTest::newRow("76") << QByteArray(76, 'x') << Sizes{75, 2};
        QTest::newRow("149") << QByteArray(149, 'x') << Sizes{75, 75};
        QTest::newRow("150") << QByteArray(150, 'x') << Sizes{75, 75, 2};
        QTest::newRow("emoji over the border") << QByteArray(73, 'x') + QByteArray("\xf0\x9f\x98\x80") << Sizes{73, 5};
        QTest::newRow("emoji up to the border")
            << QByteArray(71, 'x') + QByteArray("\xf0\x9f\x98\x80y") << Sizes{75, 2};
    }
    void foldsAtTheLastPlaceAllowed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QList<qsizetype>, sizes);
        QList<qsizetype> found;
        for (const QByteArray &part : foldLine(line).chopped(2).split('\n'))
            found.append(part.size() - (part.endsWith('\r') ? 1 : 0));
        QCOMPARE(found, sizes);
    }
};

QTEST_GUILESS_MAIN(TestVCardText)
#include "tst_vcardtext.moc"
