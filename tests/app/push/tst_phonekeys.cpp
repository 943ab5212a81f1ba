// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/phonekeys.h"

#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestPhoneKeys : public QObject
{
    Q_OBJECT

private slots:
    void numbersHaveOneSpelling_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const char *region, const QString &number, const char *key) {
            QTest::newRow(name) << QString::fromLatin1(region) << number << QString::fromLatin1(key);
        };
        row("national", "DE", u"030 / 123 456-7"_s, "+49301234567");
        row("international", "DE", u"+49 (0)30 1234567"_s, "+49301234567");
        row("dialled abroad", "DE", u"0049 30 1234567"_s, "+49301234567");
        row("from America", "us", u"011 49 30 1234567"_s, "+49301234567");
        row("American", "US", u"(650) 253-0000"_s, "+16502530000");
        row("Italian zero", "IT", u"02 1234 5678"_s, "+390212345678");
        row("extension", "US", u"650 253 0000 x123"_s, "+16502530000;ext=123");
        row("Arabic digits", "DE", u"٠٣٠ ١٢٣٤٥٦٧"_s, "+49301234567");
        row("no region", "", u"030 1234567"_s, "0301234567");
        row("no region, international", "", u"+49301234567"_s, "+49301234567");
        row("unknown region", "XX", u"030 1234567"_s, "0301234567");
        row("emergency", "DE", u"112"_s, "");
        row("words", "DE", u"ask Anna"_s, "");
        row("nothing", "DE", u""_s, "");
        row("endless", "DE", QString(10'000, u'1'), "");
    }
    void numbersHaveOneSpelling()
    {
        QFETCH(QString, region);
        QFETCH(QString, number);
        QTEST(phoneKeysFor(region)(number), "key");
    }
};

QTEST_GUILESS_MAIN(TestPhoneKeys)
#include "tst_phonekeys.moc"
