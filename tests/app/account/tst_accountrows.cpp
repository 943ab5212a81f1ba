// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/accountrows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

PlusContact contact(const QString &id, const QString &given, const QStringList &tags = {})
{
    return {.id = id,
            .etag = u"e"_s,
            .data = {{"name"_L1, QJsonObject{{"givenName"_L1, given}}}, {"shoe"_L1, 44}},
            .tagIds = tags};
}

QStringList shown(AccountRows &rows)
{
    QStringList names;
    for (int row = 0; row < rows.size(); ++row)
        names += rows.at(row).id + u'=' + rows.table().contact(row).givenName;
    return names;
}

} // namespace

class TestAccountRows : public QObject
{
    Q_OBJECT

private slots:
    void rowsAndIdsStayTogether()
    {
        AccountRows rows;
        const QAbstractItemModelTester watch(&rows.table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.put({entryOf(contact(u"1"_s, u"Anna"_s), {}), entryOf(contact(u"2"_s, u"Ben"_s), {})});
        rows.put({entryOf(contact(u"3"_s, u"Cleo"_s), {}), entryOf(contact(u"1"_s, u"Zoe"_s), {})});
        QCOMPARE(shown(rows), (QStringList{u"1=Zoe"_s, u"2=Ben"_s, u"3=Cleo"_s}));
        rows.remove({u"2"_s, u"nobody"_s});
        QCOMPARE(shown(rows), (QStringList{u"1=Zoe"_s, u"3=Cleo"_s}));
        rows.replace({entryOf(contact(u"3"_s, u"Carl"_s), {}), entryOf(contact(u"2"_s, u"Gone"_s), {})});
        QCOMPARE(shown(rows), (QStringList{u"1=Zoe"_s, u"3=Carl"_s}));
        QCOMPARE(rows.find(u"3"_s)->data.value("shoe"_L1).toInt(), 44);
        QVERIFY(!rows.find(u"2"_s));
        rows.clear();
        QCOMPARE(rows.table().rowCount(), 0);
    }

    void tagsAreShownByTheirNames()
    {
        AccountRows rows;
        const TagNames names{{u"t1"_s, u"Ships"_s}, {u"t2"_s, u"Boats"_s}};
        rows.put({entryOf(contact(u"1"_s, u"Anna"_s, {u"t1"_s, u"t2"_s, u"t3"_s}), names),
                  entryOf(contact(u"2"_s, u"Ben"_s), names)});
        QCOMPARE(rows.table().contact(0).groups, (QStringList{u"Boats"_s, u"Ships"_s}));
        QSignalSpy changed(&rows.table(), &QAbstractItemModel::dataChanged);
        rows.showTags({{u"t1"_s, u"Ferries"_s}}, 0, 100);
        QCOMPARE(rows.table().contact(0).groups, QStringList{u"Ferries"_s});
        QCOMPARE(changed.size(), 1);
    }

    void membersAreNamedAsFarAsIsKnown()
    {
        const PlusTeam team{
            .id = u"t"_s,
            .memberIds = {u"a"_s, u"b"_s, u"c"_s, u"d"_s},
            .members = {
                QJsonObject{{"accountId"_L1, u"a"_s}, {"name"_L1, u"Anna"_s}},
                QJsonObject{{"accountId"_L1, u"b"_s},
                            {"profileData"_L1, QJsonObject{{"name"_L1, QJsonObject{{"givenName"_L1, u"Ben"_s}}}}}},
                QJsonObject{{"accountId"_L1, u"c"_s}, {"email"_L1, u"c@x.example"_s}}, u"d"_s}};
        QCOMPARE(
            membersOf(team),
            (QList<TeamMember>{{u"a"_s, u"Anna"_s}, {u"b"_s, u"Ben"_s}, {u"c"_s, u"c@x.example"_s}, {u"d"_s, u"d"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestAccountRows)
#include "tst_accountrows.moc"
