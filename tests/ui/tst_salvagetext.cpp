// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/salvagetext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Ferry;

class TestSalvageText : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSavedAndWhatIsLostIsTold_data()
    {
        QTest::addColumn<Salvage>("salvage");
        QTest::addColumn<QStringList>("told");
        const QString path = u"/home/joe/library.sqlite.damaged-1"_s;
        QTest::newRow("all") << Salvage{path, 2, 900, 0, true} << QStringList{u"all 900 "_s};
        QTest::newRow("some") << Salvage{path, 2, 880, 20, true} << QStringList{u"880 "_s, u"20 could not be read"_s};
        QTest::newRow("unknown") << Salvage{path, 2, 880, 0, false} << QStringList{u"880 "_s, u"others may be lost"_s};
        QTest::newRow("nothing") << Salvage{path, 0, 0, 0, false} << QStringList{u"no contact"_s};
        QTest::newRow("an empty one") << Salvage{path, 0, 0, 0, true} << QStringList{u"A new one was begun"_s};
    }
    void whatIsSavedAndWhatIsLostIsTold()
    {
        QFETCH(Salvage, salvage);
        QFETCH(QStringList, told);
        const QString text = salvageText(salvage);
        QVERIFY2(text.contains(salvage.damagedPath), qPrintable(text));
        for (const QString &part : told)
            QVERIFY2(text.contains(part), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestSalvageText)
#include "tst_salvagetext.moc"
