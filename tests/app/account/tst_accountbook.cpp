// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/account/accountkit.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

class TestAccountBook : public QObject
{
    Q_OBJECT

private slots:
    void everythingIsRead()
    {
        AccountKit kit(430);
        kit.plus.call(u"tags.create"_s,
                      {{"tag"_L1, QJsonObject{{"tagData"_L1, QJsonObject{{"name"_L1, u"Ships"_s}}}}}});
        const QAbstractItemModelTester watch(&kit.book.all().table(),
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<int> sizes;
        connect(&kit.book, &AccountBook::changed, &kit.book, [&] { sizes += kit.book.all().size(); });
        QVERIFY(kit.load());
        QCOMPARE(kit.book.state(), AccountBook::State::Ready);
        QCOMPARE(kit.book.all().size(), 430);
        QCOMPARE(kit.book.all().table().rowCount(), 430);
        QCOMPARE(kit.book.tags().tags().size(), 1);
        QVERIFY(sizes.contains(200)); // not all at once
        QCOMPARE(kit.book.all().table().contact(7).externalId, kit.book.all().at(7).id);
        QVERIFY(kit.load()); // again gives the same
        QCOMPARE(kit.book.all().size(), 430);
    }

    void errorsThatPassAreWaitedOut()
    {
        AccountKit kit(300);
        kit.plus.decide = [](const QString &, int nth) {
            return nth % 3 == 1 ? CallOutcome{CallFate::Refused, nth % 2 ? 429 : 500} : CallOutcome{};
        };
        int failures = 0;
        connect(&kit.book, &AccountBook::changed, &kit.book,
                [&] { failures = std::max(failures, kit.book.failures()); });
        QVERIFY(kit.load());
        QCOMPARE(kit.book.state(), AccountBook::State::Ready);
        QCOMPARE(kit.book.all().size(), 300);
        QVERIFY(failures > 0); // and told
        QCOMPARE(kit.book.failures(), 0);
    }

    void whatDoesNotPassIsTold_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("contacts");
        const int failed = static_cast<int>(AccountBook::State::Failed);
        const int ready = static_cast<int>(AccountBook::State::Ready);
        QTest::newRow("403 for contacts") << u"contacts.scroll"_s << 403 << failed << 0;
        QTest::newRow("500 for ever") << u"contacts.scroll"_s << 500 << failed << 0;
        QTest::newRow("signed out") << u"tags.scroll"_s << 401 << failed << 0;
        QTest::newRow("no tags") << u"tags.scroll"_s << 403 << ready << 30;
    }
    void whatDoesNotPassIsTold()
    {
        QFETCH(QString, method);
        QFETCH(int, status);
        QFETCH(int, state);
        QFETCH(int, contacts);
        AccountKit kit(30);
        kit.plus.decide = [&](const QString &asked, int) {
            return asked == method ? CallOutcome{CallFate::Refused, status} : CallOutcome{};
        };
        QVERIFY(kit.load());
        QCOMPARE(static_cast<int>(kit.book.state()), state);
        QCOMPARE(kit.book.all().size(), contacts);
        QCOMPARE(kit.book.error().has_value() || kit.book.tagsError().has_value(), true);
        kit.plus.decide = {};
        if (status != 401) { // the tokens are used up then
            QVERIFY(kit.load());
            QCOMPARE(kit.book.state(), AccountBook::State::Ready);
            QCOMPARE(kit.book.all().size(), 30);
            QVERIFY(!kit.book.error() && !kit.book.tagsError());
        }
    }

    void pagesThatGoInACircleEnd()
    {
        AccountKit kit(3);
        const auto answer = kit.plus.network.respond;
        kit.plus.network.respond = [answer](const RecordedRequest &asked) {
            RecordedRequest request = asked; // the record is cleared meanwhile
            request.body.replace("\"scrollCursor\":\"again\",", "");
            CannedReply reply = answer(request);
            if (request.url().path().endsWith("contacts.scroll"_L1))
                reply.body.replace("{\"contacts\"", "{\"cursor\":\"again\",\"contacts\"");
            return reply;
        };
        QVERIFY(kit.load());
        QCOMPARE(kit.book.state(), AccountBook::State::Failed);
        QCOMPARE(kit.book.error()->code, Error::Code::BadReply);
        QCOMPARE(kit.book.all().size(), 3);
    }

    void searchingWaitsForTheLastLetter()
    {
        AccountKit kit(40);
        kit.plus.call(
            u"contacts.create"_s,
            {{"contact"_L1, QJsonObject{{"contactData"_L1, QJsonObject{{"notes"_L1, u"zebra crossing"_s}}}}}});
        QVERIFY(kit.load());
        QCOMPARE(kit.book.all().size(), 41);
        const int calls = kit.plus.calls;
        kit.book.search(u"zeb"_s);
        QCOMPARE(kit.book.searchState(), AccountBook::SearchState::Waiting);
        kit.clock.advance(std::chrono::milliseconds{300});
        kit.book.search(u"zebra"_s);
        kit.clock.advance(std::chrono::milliseconds{300});
        QCOMPARE(kit.plus.calls, calls);
        QVERIFY(kit.until([&] { return kit.book.searchState() == AccountBook::SearchState::Answered; }));
        QCOMPARE(kit.plus.calls, calls + 1);
        QCOMPARE(kit.book.found().size(), 1);
        QCOMPARE(kit.book.found().table().contact(0).notes, u"zebra crossing"_s);
        kit.book.search(u"  "_s);
        QCOMPARE(kit.book.searchState(), AccountBook::SearchState::None);
        QCOMPARE(kit.book.found().size(), 0);
    }

    void aSearchThatIsRefusedIsTold()
    {
        AccountKit kit(10);
        QVERIFY(kit.load());
        kit.plus.decide = [](const QString &, int) { return CallOutcome{CallFate::Refused, 400}; };
        kit.book.search(u"AND AND"_s);
        QVERIFY(kit.until([&] { return kit.book.searchState() == AccountBook::SearchState::Refused; }));
        QCOMPARE(kit.book.searchError()->code, Error::Code::BadRequest);
        QCOMPARE(kit.book.all().size(), 10);
    }

    void mayDieAtAnyMoment()
    {
        for (int calls = 0; calls < 4; ++calls) {
            auto kit = std::make_unique<AccountKit>(450);
            kit->book.load();
            kit->book.search(u"a"_s);
            QVERIFY(kit->until([&] { return kit->plus.calls > calls; }));
            kit.reset();
            QCoreApplication::processEvents();
        }
    }
};

QTEST_GUILESS_MAIN(TestAccountBook)
#include "tst_accountbook.moc"
