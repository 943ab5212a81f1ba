// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/contactpage.h"

#include <QTest>

#include <limits>

using namespace Ferry;

class TestContactPage : public QObject
{
    Q_OBJECT

    using Number = std::optional<qint64>;

private slots:
    void oddities_data()
    {
        QTest::addColumn<Number>("start");
        QTest::addColumn<Number>("count");
        QTest::addColumn<Number>("total");
        QTest::addColumn<int>("entries");
        QTest::addColumn<PageRange>("range");
        QTest::addColumn<PageOddities>("expected");
        using enum PageOddity;
        const Number none;
        const auto row = [](const char *name, Number start, Number count, Number total, int entries, PageRange range,
                            PageOddities expected = {}) {
            QTest::newRow(name) << start << count << total << entries << range << expected;
        };
        row("all of it", 0, 2, 2, 2, {});
        row("silent", none, none, none, 2, {});
        row("nothing at all", 0, 0, 0, 0, {});
        row("a page", 100, 100, 250, 100, {.start = 100, .count = 100});
        row("the last page", 200, 50, 250, 50, {.start = 200, .count = 100});
        row("beyond the end", 250, 0, 250, 0, {.start = 250, .count = 100});
        row("the same total", 100, 100, 250, 100, {.start = 100, .count = 100, .knownTotal = 250});

        row("count too high", 0, 3, 2, 2, {}, CountDiffers);
        row("count too low", 0, 1, 2, 2, {}, CountDiffers);
        row("rows missing", 0, 99, 250, 99, {.count = 100}, TooFewEntries);
        row("rows missing of all", 0, 200, 250, 200, {}, TooFewEntries);
        row("empty before the end", 100, 0, 250, 0, {.start = 100, .count = 100}, TooFewEntries);
        row("overlap", 99, 101, 250, 101, {.start = 100, .count = 100}, OtherStart | TooManyEntries);
        row("paging ignored", 0, 250, 250, 250, {.start = 100, .count = 100}, OtherStart | TooManyEntries);
        row("a gap", 101, 100, 250, 100, {.start = 100, .count = 100}, OtherStart);
        row("total changed", 100, 100, 251, 100, {.start = 100, .count = 100, .knownTotal = 250}, TotalChanged);
        row("total too small", 100, 100, 150, 100, {.start = 100, .count = 100}, TotalTooSmall);
        row("total of nothing", 0, 2, 0, 2, {}, TotalTooSmall);
        row("negative total", 0, 2, -1, 2, {}, NegativeNumber);
        row("negative total after another", 0, 2, -1, 2, {.knownTotal = 2}, NegativeNumber | TotalChanged);
        row("negative start", -1, 2, 2, 2, {}, NegativeNumber | OtherStart);
        row("negative count", 0, -2, 2, 2, {}, NegativeNumber | CountDiffers);
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        constexpr qint64 least = std::numeric_limits<qint64>::min();
        row("largest", most, most, most, 2, {}, CountDiffers | OtherStart | TotalTooSmall);
        row("least", least, least, least, 2, {}, CountDiffers | OtherStart | NegativeNumber);
    }
    void oddities()
    {
        QFETCH(Number, start);
        QFETCH(Number, count);
        QFETCH(Number, total);
        QFETCH(int, entries);
        QFETCH(PageRange, range);
        QFETCH(PageOddities, expected);
        ContactPage page{.total = total, .start = start, .count = count};
        page.contacts.resize(entries / 2);
        page.skipped = entries - entries / 2; // what could not be read was an entry too
        QCOMPARE(findOddities(page, range).toInt(), expected.toInt());
    }
};

QTEST_GUILESS_MAIN(TestContactPage)
#include "tst_contactpage.moc"
