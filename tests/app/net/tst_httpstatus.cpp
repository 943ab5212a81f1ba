// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpstatus.h"

#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

class TestHttpStatus : public QObject
{
    Q_OBJECT

    const QDateTime m_now = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

private slots:
    void statusSaysWhy_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Code>("code");
        using enum Error::Code;
        QTest::newRow("400") << 400 << BadRequest;
        QTest::newRow("401") << 401 << Unauthorized;
        QTest::newRow("403") << 403 << UnexpectedStatus;
        QTest::newRow("404") << 404 << NotFound;
        QTest::newRow("410") << 410 << Gone;
        QTest::newRow("418") << 418 << UnexpectedStatus;
        QTest::newRow("429") << 429 << RateLimited;
        QTest::newRow("500") << 500 << ServerFault;
        QTest::newRow("503") << 503 << ServerFault;
        QTest::newRow("599") << 599 << ServerFault;
        QTest::newRow("600") << 600 << UnexpectedStatus;
        QTest::newRow("100") << 100 << UnexpectedStatus;
        QTest::newRow("302") << 302 << RedirectRefused;
    }
    void statusSaysWhy()
    {
        QFETCH(int, status);
        QFETCH(Error::Code, code);
        const auto error = statusError({.status = status}, m_now);
        QVERIFY(error);
        QCOMPARE(error->code, code);
        QCOMPARE(error->httpStatus, status);
    }
    void successIsNoError()
    {
        QVERIFY(!statusError({.status = 200}, m_now));
        QVERIFY(!statusError({.status = 204}, m_now));
    }

    void retryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("seconds");
        constexpr qint64 year = qint64{366} * 86400;
        QTest::newRow("absent") << QByteArray() << qint64{-1};
        QTest::newRow("seconds") << "120"_ba << qint64{120};
        QTest::newRow("zero") << "0"_ba << qint64{0};
        QTest::newRow("blanks around") << " 5\t"_ba << qint64{5};
        QTest::newRow("negative") << "-5"_ba << qint64{-1};
        QTest::newRow("fraction") << "1.5"_ba << qint64{-1};
        QTest::newRow("junk") << "soon"_ba << qint64{-1};
        QTest::newRow("a thousand million") << "1000000000"_ba << year;
        QTest::newRow("forty digits") << QByteArray(40, '9') << year;
        QTest::newRow("date") << "Sat, 21 Nov 2026 12:00:30 GMT"_ba << qint64{30};
        QTest::newRow("date in the past") << "Sat, 21 Nov 2026 11:59:30 GMT"_ba << qint64{-1};
        QTest::newRow("date far away") << "Fri, 31 Dec 9999 23:59:59 GMT"_ba << year;
        QTest::newRow("impossible date") << "Sat, 31 Nov 2026 12:00:30 GMT"_ba << qint64{-1};
    }
    void retryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, seconds);
        const auto wait = parseRetryAfter(value, m_now);
        QCOMPARE(wait.has_value(), seconds >= 0);
        if (wait)
            QCOMPARE(wait->count(), seconds);
    }
    void retryAfterIsReadInAnyCase()
    {
        const auto error = statusError({.status = 429, .headers = {{"Retry-AFTER", "7"}}}, m_now);
        QCOMPARE(error->retryAfter, std::chrono::seconds{7});
    }
};

QTEST_GUILESS_MAIN(TestHttpStatus)
#include "tst_httpstatus.moc"
