// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sourcelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList codes(const SourceListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row).data(SourceListModel::CodeRole).toString();
    return all;
}

} // namespace

class TestSourceListModel : public QObject
{
    Q_OBJECT

private slots:
    void showsEverySourceOnce()
    {
        SourceListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto sources = addressSources();
        QCOMPARE(model.rowCount(), static_cast<int>(sources.size()));
        for (int row = 0; row < model.rowCount(); ++row) {
            const AddressSource &source = sources[static_cast<size_t>(row)];
            const QModelIndex index = model.index(row);
            QCOMPARE(model.source(index).code, source.code);
            QCOMPARE(index.data().toString(), source.name);
            QCOMPARE(index.data(SourceListModel::IconRole).toString(), source.icon);
            QCOMPARE(index.data(SourceListModel::KindRole).toInt(), static_cast<int>(source.kind));
            QCOMPARE(index.data(SourceListModel::RecentRole).toBool(), false);
        }
    }

    void recentOnesComeFirst_data()
    {
        QTest::addColumn<QStringList>("recent");
        QTest::addColumn<QStringList>("first");
        QTest::newRow("none") << QStringList() << QStringList{u"gmail"_s, u"yahoo"_s};
        QTest::newRow("two, latest first")
            << QStringList{u"terra"_s, u"yahoo"_s} << QStringList{u"terra"_s, u"yahoo"_s, u"gmail"_s, u"outlookcom"_s};
        QTest::newRow("twice") << QStringList{u"aol"_s, u"AOL"_s, u"bol"_s}
                               << QStringList{u"aol"_s, u"bol"_s, u"gmail"_s};
        QTest::newRow("retired and unknown")
            << QStringList{u"plaxo"_s, QString(), u"aol"_s} << QStringList{u"aol"_s, u"gmail"_s};
        QTest::newRow("older name") << QStringList{u"windowslive"_s} << QStringList{u"outlookcom"_s, u"gmail"_s};
    }
    void recentOnesComeFirst()
    {
        QFETCH(QStringList, recent);
        QFETCH(QStringList, first);
        SourceListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecent(recent);
        QCOMPARE(codes(model).first(first.size()), first);
        QCOMPARE(model.rowCount(), static_cast<int>(addressSources().size()));
        QCOMPARE(model.index(0).data(SourceListModel::RecentRole).toBool(), !recent.isEmpty());
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("name") << u"yah"_s << QStringList{u"yahoo"_s};
        QTest::newRow("case") << u"GMAIL"_s << QStringList{u"gmail"_s};
        QTest::newRow("accent") << u"yáhöo"_s << QStringList{u"yahoo"_s};
        QTest::newRow("full width") << u"ｙａｈｏｏ"_s << QStringList{u"yahoo"_s};
        QTest::newRow("code only") << u"office365"_s << QStringList{u"office365"_s};
        QTest::newRow("punctuation") << u"web de"_s << QStringList{u"web_de"_s};
        QTest::newRow("spaces around") << u"  aol "_s << QStringList{u"aol"_s};
        QTest::newRow("several") << u"outlook"_s << QStringList{u"outlookcom"_s, u"outlook"_s};
        QTest::newRow("nothing") << u"nowhere"_s << QStringList();
        QTest::newRow("a pattern is no pattern") << u"g.*l"_s << QStringList();
    }
    void filters()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        SourceListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setFilter(text);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(codes(model), expected);
        model.setFilter(u"  "_s);
        QCOMPARE(model.rowCount(), static_cast<int>(addressSources().size()));
    }

    void recentOnesStayFirstWhileFiltering()
    {
        SourceListModel model;
        model.setRecent({u"outlook"_s});
        model.setFilter(u"outlook"_s);
        QCOMPARE(codes(model), QStringList({u"outlook"_s, u"outlookcom"_s}));
    }

    void theAccountsOfferNarrowsTheList()
    {
        using enum AddressSource::Kind;
        SourceListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QList<SourceOffer> offers{{.code = u"new_one"_s, .name = u"Zoé Mail"_s, .kind = Password},
                                        {.code = u"secretive"_s, .name = u"No way in"_s},
                                        {.code = u"retired"_s, .kind = Consent, .enabled = false},
                                        {.code = u"YAHOO"_s, .kind = Consent},
                                        {.code = u"gmx"_s, .kind = Consent},
                                        {.code = u"aol"_s, .kind = Consent, .enabled = false},
                                        {.code = u"gmail"_s}};
        model.setOffers(offers);
        QCOMPARE(codes(model),
                 (QStringList{u"gmail"_s, u"yahoo"_s, u"csv"_s, u"gmx"_s, u"new_one"_s})); // best known first, as ever
        QCOMPARE(model.source(model.index(2)).kind, FileUpload); // no account is asked whether a file can be read
        QCOMPARE(model.source(model.index(3)).kind, Consent);    // GMX asks for a password in our table
        QCOMPARE(model.source(model.index(0)).kind, Consent);
        QCOMPARE(model.index(4).data().toString(), u"Zoé Mail"_s);
        QVERIFY(model.known(u"NEW_ONE"_s) && model.known(u"new_one"_s)->kind == Password);
        QVERIFY(!model.known(u"secretive"_s));
        QCOMPARE(reset.size(), 1);
        model.setOffers(offers);
        QCOMPARE(reset.size(), 1);
        model.setRecent({u"aol"_s, u"yahoo"_s});
        QCOMPARE(codes(model).constFirst(), u"yahoo"_s);
        model.setOffered({u"gmx"_s, u"icloud"_s}); // and the operator narrows it further
        QCOMPARE(codes(model), QStringList{u"gmx"_s});
        model.setOffered({});
        model.setOffers({});
        QCOMPARE(model.rowCount(), static_cast<int>(addressSources().size()));
    }

    void filesAreSaidToStayHere()
    {
        const SourceListModel model;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            const bool isFile = model.source(index).kind == AddressSource::Kind::FileUpload;
            QCOMPARE(index.data(Qt::ToolTipRole).toString().contains(u"leaves this computer"), isFile);
            QCOMPARE(index.data(Qt::AccessibleDescriptionRole), index.data(Qt::ToolTipRole));
        }
    }

    void nothingChangesWithoutNews()
    {
        SourceListModel model;
        model.setRecent({u"aol"_s});
        model.setFilter(u"a"_s);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setRecent({u"aol"_s});
        model.setFilter(u"a"_s);
        QCOMPARE(reset.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSourceListModel)
#include "tst_sourcelistmodel.moc"
