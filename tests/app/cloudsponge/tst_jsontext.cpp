// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestJsonText : public QObject
{
    Q_OBJECT

    static std::string_view view(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

private slots:
    void grammar_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("valid");
        for (const char *json : {"1", "-0", "0.5e-3", "12345678901234567890123", "\"\"", "\"\\u00e9\\n\"", "true",
                                 "false", "null", "[]", "{}", " [ 1 , 2 ] ", "{\"a\":[{\"b\":null}]}", "\"\xC3\xA9\""})
            QTest::addRow("valid %s", json) << QByteArray(json) << true;
        for (const char *json :
             {"",         " ",      "01",         "1.",   ".5",    "+1",      "1e",        "NaN",
              "1e400",    "-1e400", "Infinity",   "'a'",  "\"",    "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"",
              "\"\n\"",   "[",      "[1",         "[1,]", "[1 2]", "[}",      "{]",        "{\"a\"}",
              "{\"a\":}", "{a:1}",  "{\"a\":1,}", "1 2",  "tru",   "[1]]",    "\"a\"b"})
            QTest::addRow("invalid %s", json) << QByteArray(json) << false;
    }
    void grammar()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, valid);
        QCOMPARE(JsonReader::checkGrammar(view(json)) == JsonReader::Grammar::Valid, valid);
        // What passes here, every reader must be able to read.
        if (valid)
            QVERIFY(!QJsonDocument::fromJson("[" + json + "]").isNull());
    }

    void depthIsBounded()
    {
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        QCOMPARE(JsonReader::checkGrammar(view(nested(JsonReader::deepestNesting))), JsonReader::Grammar::Valid);
        QCOMPARE(JsonReader::checkGrammar(view(nested(JsonReader::deepestNesting + 2))), JsonReader::Grammar::TooDeep);
        QCOMPARE(JsonReader::checkGrammar(view(QByteArray(1'000'000, '['))), JsonReader::Grammar::TooDeep);
    }

    void unescape_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "\"abc\""_ba << u"abc"_s;
        QTest::newRow("letters") << "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\""_ba << u"\"\\/\b\f\n\r\t"_s;
        QTest::newRow("unicode") << "\"\\u00e9\\u00C9\""_ba << u"éÉ"_s;
        QTest::newRow("pair") << "\"\\ud83d\\ude00\""_ba << u"\U0001F600"_s;
        QTest::newRow("first half") << "\"a\\ud83d\""_ba << u"a\ufffd"_s;
        QTest::newRow("second half") << "\"\\ude00b\""_ba << u"\ufffdb"_s;
        QTest::newRow("halves the wrong way round") << "\"\\ude00\\ud83d\""_ba << u"\ufffd\ufffd"_s;
        QTest::newRow("no such escape") << "\"\\q\""_ba << u"\ufffd"_s;
        QTest::newRow("short escape") << "\"\\u12\""_ba << u"\ufffd12"_s;
        QTest::newRow("bad UTF-8") << "\"a\xFFz\""_ba << u"a\ufffdz"_s;
        QTest::newRow("NUL") << "\"a\\u0000b\""_ba << QString(u"a\0b"_s);
        QTest::newRow("backslash at the end") << "\"a\\"_ba << u"a\ufffd"_s;
        QTest::newRow("empty") << ""_ba << QString();
    }
    void unescape()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, text);
        QCOMPARE(JsonReader::unescape(view(token)), text);
    }

    void writingIsTheInverseOfReading_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void writingIsTheInverseOfReading()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QString text;
        for (int i = random.bounded(40); i > 0; --i) {
            constexpr std::array<char32_t, 16> odd{U'"',      U'\\',     U'\n',         U'\0', U'\x1f', U'é',
                                                   U'\u2028', U'\ufffd', U'\U0001F600', U'א',  U'/',    U'u',
                                                   U' ',      U'\x7f',   U'\ufeff',     U'a'};
            const char32_t c = odd[random.bounded(quint32(odd.size()))];
            text += QString::fromUcs4(&c, 1);
        }
        QByteArray json;
        JsonReader::appendString(json, text);
        QCOMPARE(JsonReader::checkGrammar(view(json)), JsonReader::Grammar::Valid);
        QCOMPARE(JsonReader::unescape(view(json)), text);
        QCOMPARE(QJsonDocument::fromJson("[" + json + "]").array().at(0).toString(), text);
    }

    void scalars()
    {
        QCOMPARE(JsonReader::scalarText("12345678901234567890"), u"12345678901234567890"_s);
        QCOMPARE(JsonReader::scalarText(" \"a\" "), u"a"_s);
        QCOMPARE(JsonReader::scalarText("1.50"), u"1.50"_s);
        QVERIFY(!JsonReader::scalarText("null"));
        QVERIFY(!JsonReader::scalarText("true"));
        QVERIFY(!JsonReader::scalarText("{}"));
        QVERIFY(!JsonReader::scalarText(""));
    }
};

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
