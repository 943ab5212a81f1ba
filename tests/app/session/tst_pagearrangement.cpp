// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pagearrangement.h"

#include <QTest>

#include <limits>

using namespace Ferry;

class TestPageArrangement : public QObject
{
    Q_OBJECT

    using Number = std::optional<qint64>;

private slots:
    void pagesAreTakenForWhatTheyHold_data()
    {
        QTest::addColumn<Number>("start");
        QTest::addColumn<Number>("count");
        QTest::addColumn<Number>("total");
        QTest::addColumn<int>("entries");
        QTest::addColumn<qint64>("nextStart");
        QTest::addColumn<qint64>("pageSize");
        QTest::addColumn<qint64>("records");
        QTest::addColumn<Number>("believed");
        QTest::addColumn<ImportFindings>("findings");
        QTest::addColumn<bool>("pagingIgnored");
        const Number none;
        struct Asked {
            qint64 start = 0;
            qint64 count = 0;
        };
        struct Expected {
            qint64 records = 0;
            Number total = {};
            ImportFindings findings = {};
            bool pagingIgnored = false;
        };
        const auto row = [](const char *name, Number start, Number count, Number total, int entries, Asked asked,
                            const Expected &expected) {
            QTest::newRow(name) << start << count << total << entries << asked.start << asked.count << expected.records
                                << expected.total << expected.findings << expected.pagingIgnored;
        };
        const ImportFindings miscounted{.miscountedPages = 1};
        row("all of it", 0, 2, 2, 2, {}, {2, 2});
        row("silent", none, none, none, 2, {}, {2});
        row("nothing at all", 0, 0, 0, 0, {}, {0, 0});
        row("a page", 100, 100, 250, 100, {100, 100}, {100, 250});
        row("the last page", 200, 50, 250, 50, {200, 100}, {50, 250});
        row("beyond the end", 250, 0, 250, 0, {250, 100}, {0, 250});

        row("count too high", 0, 3, 2, 2, {}, {2, 2, miscounted});
        row("count too low", 0, 1, 2, 2, {}, {2, 2, miscounted});
        row("negative count", 0, -2, 2, 2, {}, {2, 2, miscounted});
        row("count of nothing", 0, 0, 2, 2, {}, {2, 2, miscounted});
        row("rows missing", 0, 99, 250, 99, {0, 100}, {99, 250});
        row("overlap", 99, 100, 250, 100, {100, 100}, {99, 250, {.doubled = 1}});
        row("overlap and more than asked", 99, 101, 250, 101, {100, 100}, {100, 250, {.doubled = 1}});
        row("paging ignored", 0, 250, 250, 250, {100, 100}, {150, 250, {}, true});
        row("size ignored", 100, 150, 250, 150, {100, 100}, {150, 250, {}, true});
        row("a gap", 101, 100, 250, 100, {100, 100}, {100, 250, miscounted});
        row("total too small", 100, 100, 150, 100, {100, 100}, {100, none, miscounted});
        row("total of nothing", 0, 2, 0, 2, {}, {2, none, miscounted});
        row("negative total", 0, 2, -1, 2, {}, {2, none, miscounted});
        row("negative start", -1, 2, 2, 2, {}, {2, 2, miscounted});
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        constexpr qint64 least = std::numeric_limits<qint64>::min();
        row("largest", most, most, most, 2, {}, {2, most, miscounted});
        row("least", least, least, least, 2, {}, {2, none, miscounted});
    }
    void pagesAreTakenForWhatTheyHold()
    {
        QFETCH(Number, start);
        QFETCH(Number, count);
        QFETCH(Number, total);
        QFETCH(int, entries);
        QFETCH(qint64, nextStart);
        QFETCH(qint64, pageSize);
        DecodedPage decoded{.page = {.total = total, .start = start, .count = count}};
        decoded.page.contacts.resize(entries / 2);
        decoded.page.skipped = entries - entries / 2; // what could not be read was an entry too
        const ArrangedPage arranged = arrangePage(std::move(decoded),
                                                  {.nextStart = nextStart,
                                                   .received = nextStart / 2,
                                                   .skipped = nextStart - nextStart / 2,
                                                   .pageSize = pageSize});
        QCOMPARE(arranged.page.position, nextStart);
        QTEST(arranged.event.records, "records");
        QCOMPARE(arranged.page.contacts.size() + arranged.page.skipped, arranged.event.records);
        QTEST(arranged.event.total, "believed");
        QFETCH(ImportFindings, findings);
        QVERIFY(arranged.event.findings == findings);
        QTEST(arranged.event.pagingIgnored, "pagingIgnored");
    }
};

QTEST_GUILESS_MAIN(TestPageArrangement)
#include "tst_pagearrangement.moc"
