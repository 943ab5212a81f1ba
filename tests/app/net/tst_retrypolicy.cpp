// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/retrypolicy.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ferry;
using namespace std::chrono_literals;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private slots:
    void schedule_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<double>("random");
        QTest::addColumn<int>("retryAfter");
        QTest::addColumn<int>("milliseconds");

        QTest::newRow("first") << 1 << 0.0 << -1 << 1000;
        QTest::newRow("second") << 2 << 0.0 << -1 << 2000;
        QTest::newRow("third") << 3 << 0.0 << -1 << 4000;
        QTest::newRow("fourth") << 4 << 0.0 << -1 << 8000;
        QTest::newRow("fifth") << 5 << 0.0 << -1 << 16000;
        QTest::newRow("sixth is capped") << 6 << 0.0 << -1 << 24000;
        QTest::newRow("thousandth") << 1000 << 0.0 << -1 << 24000;
        QTest::newRow("most jitter") << 6 << 1.0 << -1 << 30000;
        QTest::newRow("half the jitter") << 3 << 0.5 << -1 << 4500;
        QTest::newRow("no failure at all") << 0 << 0.0 << -1 << 1000;
        QTest::newRow("negative") << -7 << 0.0 << -1 << 1000;
        QTest::newRow("random below its range") << 1 << -5.0 << -1 << 1000;
        QTest::newRow("random above its range") << 1 << 5.0 << -1 << 1000;
        QTest::newRow("Retry-After longer") << 1 << 0.0 << 10 << 10000;
        QTest::newRow("Retry-After shorter") << 5 << 0.0 << 1 << 16000;
        QTest::newRow("Retry-After of a year") << 1 << 0.0 << 365 * 86400 << 300000;
        QTest::newRow("Retry-After in the past") << 1 << 0.0 << 0 << 1000;
    }
    void schedule()
    {
        QFETCH(int, failures);
        QFETCH(double, random);
        QFETCH(int, retryAfter);
        QFETCH(int, milliseconds);
        const auto asked = retryAfter < 0 ? std::nullopt : std::optional(std::chrono::seconds{retryAfter});
        QCOMPARE(RetryPolicy::delay(failures, random, asked).count(), milliseconds);
    }

    void growsAndStaysInBounds_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void growsAndStaysInBounds()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        std::chrono::milliseconds previous{0};
        for (int failures = 1; failures <= 40; ++failures) {
            const auto delay = RetryPolicy::delay(failures, random.generateDouble());
            QVERIFY(delay >= 1s);
            QVERIFY(delay <= 30s);
            if (failures <= 6)
                QVERIFY(delay > previous); // whatever the jitter was
            const auto asked = std::chrono::seconds{random.bounded(1'000'000'000)};
            const auto obliged = RetryPolicy::delay(failures, random.generateDouble(), asked);
            QVERIFY(obliged >= std::min<std::chrono::milliseconds>(asked, RetryPolicy::longestWait));
            QVERIFY(obliged <= RetryPolicy::longestWait);
            previous = delay;
        }
    }

    void worthRetrying_data()
    {
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<bool>("worth");
        using enum Error::Code;
        QTest::newRow("network") << Network << true;
        QTest::newRow("timeout") << Timeout << true;
        QTest::newRow("429") << RateLimited << true;
        QTest::newRow("5xx") << ServerFault << true;
        QTest::newRow("cut answer") << BadReply << true;
        QTest::newRow("401") << Unauthorized << false;
        QTest::newRow("400") << BadRequest << false;
        QTest::newRow("410") << Gone << false;
        QTest::newRow("redirect") << RedirectRefused << false;
        QTest::newRow("tls") << Tls << false;
        QTest::newRow("disk full") << DiskFull << false;
        QTest::newRow("aborted") << Aborted << false;
    }
    void worthRetrying()
    {
        QFETCH(Error::Code, code);
        QFETCH(bool, worth);
        QCOMPARE(RetryPolicy::isWorthRetrying({.code = code}), worth);
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
