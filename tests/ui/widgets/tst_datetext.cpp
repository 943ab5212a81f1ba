// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datetext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

class DateTextTest : public QObject
{
    Q_OBJECT

private slots:
    void isWrittenAsTheLocaleWritesIt_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("yearless");
        using L = QLocale;
        QTest::newRow("C") << L::c() << u"12 May 1990"_s << u"12 May"_s;
        QTest::newRow("en_US") << L(L::English, L::UnitedStates) << u"May 12, 1990"_s << u"May 12"_s;
        QTest::newRow("en_GB") << L(L::English, L::UnitedKingdom) << u"12 May 1990"_s << u"12 May"_s;
        QTest::newRow("de") << L(L::German) << u"12. Mai 1990"_s << u"12. Mai"_s;
        QTest::newRow("es") << L(L::Spanish) << u"12 de mayo de 1990"_s << u"12 de mayo"_s;
        QTest::newRow("ja") << L(L::Japanese) << u"1990年5月12日"_s << u"5月12日"_s;
        QTest::newRow("zh") << L(L::Chinese) << u"1990年5月12日"_s << u"5月12日"_s;
        QTest::newRow("hu") << L(L::Hungarian) << u"1990. május 12."_s << u"május 12."_s;
    }
    void isWrittenAsTheLocaleWritesIt()
    {
        QFETCH(QLocale, locale);
        QTEST(dateText({.year = 1990, .month = 5, .day = 12}, locale), "whole");
        QTEST(dateText({.month = 5, .day = 12}, locale), "yearless");
    }

    void theLeapDayNeedsNoYear()
    {
        QCOMPARE(dateText({.month = 2, .day = 29}, QLocale::c()), u"29 February"_s);
        QCOMPARE(dateText({.year = 2001, .month = 2, .day = 29}, QLocale::c()), u"2001-02-29"_s);
    }
};

} // namespace Ferry

QTEST_GUILESS_MAIN(Ferry::DateTextTest)
#include "tst_datetext.moc"
