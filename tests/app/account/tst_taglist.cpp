// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/taglist.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestTagList : public QObject
{
    Q_OBJECT

private slots:
    void tagsStandInTheOrderOfTheAlphabet()
    {
        TagList list;
        const QAbstractItemModelTester watch(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setTags({{.id = u"2"_s, .name = u"b"_s}, {.id = u"1"_s, .name = u"d"_s}});
        list.put({.id = u"3"_s, .name = u"c"_s});
        const auto shown = [&list] {
            QStringList names;
            for (int row = 0; row < list.rowCount(); ++row)
                names += list.index(row).data().toString() + list.index(row).data(TagList::IdRole).toString();
            return names;
        };
        QCOMPARE(shown(), (QStringList{u"b2"_s, u"c3"_s, u"d1"_s}));
        list.put({.id = u"2"_s, .name = u"e"_s});
        QCOMPARE(shown(), (QStringList{u"c3"_s, u"d1"_s, u"e2"_s}));
        QCOMPARE(list.named(u" E "_s)->id, u"2"_s);
        list.remove(u"1"_s);
        list.remove(u"nobody"_s);
        QCOMPARE(shown(), (QStringList{u"c3"_s, u"e2"_s}));
        QVERIFY(!list.find(u"1"_s));
        QCOMPARE(list.names().value(u"3"_s), u"c"_s);
    }
};

QTEST_GUILESS_MAIN(TestTagList)
#include "tst_taglist.moc"
