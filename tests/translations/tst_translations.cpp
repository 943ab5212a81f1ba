// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include "models/items/sourcelistmodel.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

/// The translations are inside the program, and chosen by the person's language.
class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void theLanguageDecides_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("expected");
        QTest::newRow("de, one") << QLocale(QLocale::German) << 1 << u"%1, 1 Kontakt, %2"_s;
        QTest::newRow("de_AT, many") << QLocale(QLocale::German, QLocale::Austria) << 7 << u"%1, 7 Kontakte, %2"_s;
        QTest::newRow("en, one") << QLocale(QLocale::English) << 1 << u"%1, 1 contact, %2"_s;
        QTest::newRow("en_GB, many") << QLocale(QLocale::English, QLocale::UnitedKingdom) << 7
                                     << u"%1, 7 contacts, %2"_s;
    }
    void theLanguageDecides()
    {
        QFETCH(QLocale, locale);
        QFETCH(int, count);
        QTranslator translator;
        QVERIFY(translator.load(locale, u"contact-ferry"_s, u"_"_s, u":/i18n"_s));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QTEST(QCoreApplication::translate("Ferry::ImportListModel", "%1, %Ln contact(s), %2", nullptr, count),
              "expected");
    }

    void numbersFollowTheSentences_data()
    {
        QTest::addColumn<QLocale>("system");
        QTest::addColumn<QString>("number");
        QTest::newRow("of a translation") << QLocale(QLocale::German, QLocale::Switzerland) << u"1’234"_s;
        QTest::newRow("of English elsewhere") << QLocale(QLocale::English, QLocale::India) << u"1,234"_s;
        QTest::newRow("of no translation") << QLocale(QLocale::Arabic, QLocale::Egypt) << u"1,234"_s;
        QTest::newRow("of another one") << QLocale(QLocale::Bengali, QLocale::Bangladesh) << u"1,234"_s;
    }
    void numbersFollowTheSentences()
    {
        QFETCH(QLocale, system);
        QLocale::setDefault(system);
        Ferry::installTranslations(system);
        QTEST(QLocale().toString(1234), "number");
        const QString told =
            QCoreApplication::translate("Ferry::ImportListModel", "%1, %Ln contact(s), %2", nullptr, 1234);
        QFETCH(QString, number);
        QVERIFY2(told.contains(number), qPrintable(told));
        for (QTranslator *translator : QCoreApplication::instance()->findChildren<QTranslator *>())
            delete translator;
        QLocale::setDefault(QLocale::c());
    }

    void sentencesCallTheTileOfFilesByItsName()
    {
        QTranslator translator;
        QVERIFY(translator.load(QLocale(QLocale::German), u"contact-ferry"_s, u"_"_s, u":/i18n"_s));
        QVERIFY(QCoreApplication::installTranslator(&translator));
        const QString name = Ferry::SourceListModel::nameOf(*Ferry::findAddressSource(u"csv"));
        QCOMPARE(name, u"CSV- oder vCard-Datei"_s);
        const QString sentence = QCoreApplication::translate(
            "Ferry::ServiceErrorText", "Export a file in that program, then choose “CSV or vCard file” here.");
        QVERIFY2(sentence.contains(u'„' + name + u'“'), qPrintable(sentence));
    }

    void otherLanguagesFindNone()
    {
        QTranslator translator;
        QVERIFY(!translator.load(QLocale(QLocale::Japanese), u"contact-ferry"_s, u"_"_s, u":/i18n"_s));
    }
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
