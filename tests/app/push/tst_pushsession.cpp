// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/push/pushrun.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <random>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// So many are pushed under chaos; a thousand where there is time for it.
int crowdSize()
{
    return qEnvironmentVariableIsSet("FERRY_LONG_TESTS") ? 1000 : 60;
}

/// What the account has to be after pushing \a contacts to one like \a before: what a push without any trouble makes.
QStringList untroubled(int there, const QList<Contact> &contacts, const QStringList &tags)
{
    PushRun run(7, there);
    return run.push(contacts, tags) ? run.plus.summary() : QStringList();
}

} // namespace

class TestPushSession : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<PushSession::State>(); }

    void aPushDoesWhatThePlanSays()
    {
        PushRun run(7, 10);
        const QStringList before = run.plus.summary();
        QList<Contact> contacts = contactsToPush(30);
        // One that is there already, and has something new.
        Contact known = ContactMapping::fromContactData(run.contents().contacts.at(3).data);
        known.unknownFields.clear();
        known.websites += u"https://new.example"_s;
        contacts += known;
        contacts += ContactMapping::fromContactData(run.contents().contacts.at(4).data);
        QVERIFY(run.push(contacts, {u"Imported"_s}));

        const PushTotals totals = run.plan().totals();
        QCOMPARE(totals.create, 30);
        QCOMPARE(totals.add, 1);
        QCOMPARE(totals.alreadyThere, 1);
        const PushCounts counts = run.session().counts();
        QCOMPARE(counts, (PushCounts{.items = 32, .created = 30, .changed = 1, .tagged = 1}));
        QCOMPARE(run.session().record().state, PushRecord::State::Finished);
        QCOMPARE(run.plus.contacts().size(), 40);
        const QStringList after = run.plus.summary();
        QCOMPARE(after.filter(u" Imported"_s).size(), 32);
        QCOMPARE(after.filter(u"https://new.example"_s).size(), 1);
        QCOMPARE(after.filter(u"\"photos\""_s).size(), before.filter(u"\"photos\""_s).size() + 5);

        QVERIFY(run.undo());
        QCOMPARE(run.session().counts(), (PushCounts{.items = 32, .undone = 32}));
        QCOMPARE(run.session().record().state, PushRecord::State::Undone);
        QCOMPARE(run.plus.summary(), before);
        QVERIFY(run.plus.tags().isEmpty());
    }

    void everyRowIsAccountedFor()
    {
        PushRun run;
        run.plus.decide = [](const QString &method, int nth) {
            return method == "contacts.create"_L1 && nth % 4 == 0 ? CallOutcome{CallFate::Refused, 400} : CallOutcome{};
        };
        QVERIFY(run.push(contactsToPush(40)));
        const PushCounts counts = run.session().counts();
        QCOMPARE(counts.items, counts.created + counts.failed);
        QVERIFY(counts.failed > 0);
        for (const PushItem &item : run.session().items()) {
            if (item.failure)
                QCOMPARE(*item.failure, Error::Code::BadRequest);
        }
        QCOMPARE(run.plus.contacts().size(), counts.created);
        run.plus.decide = {};
        QVERIFY(run.retry());
        QCOMPARE(run.plus.contacts().size(), 40);
    }

    void nothingIsLostOrDoubled_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 50; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void nothingIsLostOrDoubled()
    {
        QFETCH(quint32, seed);
        const QList<Contact> contacts = contactsToPush(crowdSize());
        static const QStringList expected = untroubled(20, contacts, {u"Ferry"_s});
        QVERIFY(!expected.isEmpty());
        PushRun run(7, 20);
        const QStringList before = run.plus.summary();
        // A token is good for two seconds.
        QHash<QByteArray, std::chrono::milliseconds> issued;
        int expired = 0;
        run.plus.accepts = [&](const QByteArray &token) {
            const auto now = run.clock.monotonic();
            if (!issued.contains(token))
                issued.insert(token, now);
            const bool isGood = now - issued.value(token) < std::chrono::seconds{2};
            expired += isGood ? 0 : 1;
            return isGood;
        };
        std::mt19937 engine(seed);
        run.plus.decide = [&engine](const QString &, int) {
            // A fifth goes wrong.
            switch (engine() % 35) {
            case 0:
                return CallOutcome{CallFate::Refused, 500};
            case 1:
                return CallOutcome{CallFate::Refused, 429};
            case 2:
                return CallOutcome{CallFate::CutBefore};
            case 3:
                return CallOutcome{CallFate::CutAfter};
            case 4:
                return CallOutcome{CallFate::FaultAfter};
            case 5:
                return CallOutcome{CallFate::Truncated};
            case 6:
                return CallOutcome{CallFate::Refused, 401};
            default:
                return CallOutcome{};
            }
        };
        QVERIFY(run.push(contacts, {u"Ferry"_s}));
        QVERIFY(run.retry());
        QCOMPARE(run.plus.summary(), expected);
        QVERIFY2(run.undo(), qPrintable(standing(run)));
        QVERIFY(run.retry());
        QCOMPARE(run.session().counts().left, 0);
        QCOMPARE(run.plus.summary(), before);
        QVERIFY(run.plus.tags().isEmpty());
        QVERIFY(expired > 0);
    }

    void killedAndTakenUpAgain_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 50; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    /// Several times in one push, at any call.
    void killedAndTakenUpAgain()
    {
        QFETCH(quint32, seed);
        const QList<Contact> contacts = contactsToPush(40);
        static const QStringList expected = untroubled(10, contacts, {u"Ferry"_s});
        PushRun run(7, 10);
        const QStringList before = run.plus.summary();
        std::mt19937 engine(seed);
        int next = static_cast<int>(engine() % 30);
        run.plus.decide = [&](const QString &, int nth) {
            if (nth == next && run.plus.deadFrom < 0 && run.kills < 6) {
                run.plus.deadFrom = nth;
                run.plus.lastIsDone = engine() % 2 == 0;
                next = nth + 1 + static_cast<int>(engine() % 25);
            }
            return CallOutcome{};
        };
        QVERIFY(run.push(contacts, {u"Ferry"_s}));
        QVERIFY(run.kills > 0);
        QCOMPARE(run.plus.summary(), expected);
        run.kills = 0;
        next = run.plus.calls + static_cast<int>(engine() % 30);
        QVERIFY(run.undo());
        QCOMPARE(run.session().counts().left, 0);
        QCOMPARE(run.plus.summary(), before);
    }

    void twinsAreTwo()
    {
        PushRun run;
        const QList<Contact> contacts(6, Contact{.givenName = u"Same"_s, .familyName = u"Name"_s});
        run.plus.decide = [](const QString &method, int nth) {
            return CallOutcome{method == "contacts.create"_L1 && nth % 2 ? CallFate::CutAfter : CallFate::Answered};
        };
        QVERIFY(run.push(contacts));
        QCOMPARE(run.plus.contacts().size(), 6);
        QSet<QString> ids;
        for (const PushItem &item : run.session().items())
            ids.insert(item.contactId);
        QCOMPARE(ids.size(), 6);
    }

    void somebodyElsesChangeIsKept()
    {
        PushRun run(7, 5);
        Contact known = ContactMapping::fromContactData(run.contents().contacts.at(2).data);
        const QString id = run.contents().contacts.at(2).id;
        known.unknownFields.clear();
        known.websites = {u"https://new.example"_s};
        int meddled = 0;
        run.plus.decide = [&](const QString &method, int) {
            if (method == "contacts.update"_L1 && meddled++ == 0) {
                QJsonObject contact = run.plus.contacts().at(2).toObject();
                QJsonObject data = contact.value("contactData"_L1).toObject();
                data.insert("notes"_L1, u"from elsewhere"_s);
                contact.insert("contactData"_L1, data);
                run.plus.call(u"contacts.update"_s, {{"contact"_L1, contact}});
            }
            return CallOutcome{};
        };
        QVERIFY(run.push({known}));
        QCOMPARE(run.session().counts().changed, 1);
        const QJsonObject data = run.plus.contacts().at(2).toObject().value("contactData"_L1).toObject();
        QCOMPARE(data.value("notes"_L1).toString(), u"from elsewhere"_s);
        QVERIFY(run.plus.summary().filter(u"https://new.example"_s).size() == 1);
        QVERIFY(run.undo());
        // Back to what it was just before us, the other's change included.
        QCOMPARE(run.plus.summary().filter(u"from elsewhere"_s).size(), 1);
        QVERIFY(run.plus.summary().filter(u"https://new.example"_s).isEmpty());
    }

    void whatChangedSinceIsLeftByUndo()
    {
        PushRun run;
        QVERIFY(run.push(contactsToPush(5), {u"Ferry"_s}));
        QJsonObject contact = run.plus.contacts().at(1).toObject();
        QJsonObject data = contact.value("contactData"_L1).toObject();
        data.insert("notes"_L1, u"mine now"_s);
        contact.insert("contactData"_L1, data);
        run.plus.call(u"contacts.update"_s, {{"contact"_L1, contact}});
        QVERIFY(run.undo());
        QCOMPARE(run.session().counts(), (PushCounts{.items = 5, .undone = 4, .left = 1}));
        QCOMPARE(run.plus.contacts().size(), 1);
        QCOMPARE(run.plus.tags().size(), 1); // it is still on that one
    }

    void neverMoreAtATimeThanAllowed_data()
    {
        QTest::addColumn<int>("atATime");
        QTest::addColumn<int>("most");             // of the network library's: what it may not send yet waits in it
        QTest::addColumn<int>("mostBesidePhotos"); // which take long, and what waits behind them as long
        QTest::newRow("one") << 1 << 1 << 0;
        QTest::newRow("three") << 3 << 3 << 3;
        QTest::newRow("all-that-the-library-sends") << 6 << 7 << 6;
    }
    void neverMoreAtATimeThanAllowed()
    {
        QFETCH(int, atATime);
        PushRun run;
        run.options.atATime = atATime;
        run.start();
        int most = 0;
        int mostBesidePhotos = 0;
        const auto inFlight = [&run](const QString &method) {
            const auto replies = run.plus.network.findChildren<QNetworkReply *>();
            return static_cast<int>(std::count_if(replies.cbegin(), replies.cend(), [&](const QNetworkReply *reply) {
                return !reply->isFinished() && reply->url().path().endsWith(method);
            }));
        };
        run.plus.decide = [&](const QString &, int) {
            most = std::max(most, inFlight({}) + 1);
            if (inFlight(u"contacts.uploadPhoto"_s) > 0)
                mostBesidePhotos = std::max(mostBesidePhotos, inFlight({}) + 1);
            return CallOutcome{};
        };
        QVERIFY(run.push(contactsToPush(60)));
        QTEST(most, "most");
        QTEST(mostBesidePhotos, "mostBesidePhotos");
    }

    void aPushCanBePausedAndCancelled()
    {
        PushRun run;
        run.plus.decide = [&](const QString &, int nth) {
            if (nth == 20)
                run.session().pause();
            return CallOutcome{};
        };
        QVERIFY(!run.push(contactsToPush(60)));
        QCOMPARE(run.session().state(), PushSession::State::Paused);
        const int calls = run.plus.calls;
        QVERIFY(calls < 60);
        run.session().cancel();
        QVERIFY(run.runToEnd());
        QCOMPARE(run.session().record().state, PushRecord::State::Cancelled);
        QCOMPARE(run.plus.calls, calls);
        // Those that wait for their photo are there too.
        const QList<PushItem> items = run.session().items();
        QCOMPARE(
            std::count_if(items.cbegin(), items.cend(), [](const PushItem &item) { return !item.contactId.isEmpty(); }),
            run.plus.contacts().size());
        QVERIFY(run.resume());
        QCOMPARE(run.plus.contacts().size(), 60);
        QCOMPARE(run.session().record().state, PushRecord::State::Finished);
    }

    void offlineIsWaitedFor()
    {
        PushRun run;
        run.plus.decide = [&](const QString &, int nth) {
            if (nth == 10)
                run.session().setOnline(false);
            return CallOutcome{run.session().state() == PushSession::State::Offline ? CallFate::CutBefore
                                                                                    : CallFate::Answered};
        };
        QVERIFY(!run.push(contactsToPush(30)));
        QCOMPARE(run.session().state(), PushSession::State::Offline);
        run.session().setOnline(true);
        QVERIFY(run.runToEnd());
        QCOMPARE(run.session().counts().failed, 0);
        QCOMPARE(run.plus.contacts().size(), 30);
    }

    void aDiskThatRefusesEndsItUnharmed()
    {
        PushRun run;
        run.plus.decide = [&](const QString &, int nth) {
            if (nth == 10)
                alterJournal(run, u"ALTER TABLE items RENAME TO gone"_s);
            return CallOutcome{};
        };
        QVERIFY(!run.push(contactsToPush(30)));
        QCOMPARE(run.session().state(), PushSession::State::Broken);
        QVERIFY(run.session().error());
        alterJournal(run, u"ALTER TABLE gone RENAME TO items"_s);
        run.plus.decide = {};
        QVERIFY(run.resume());
        QCOMPARE(run.plus.contacts().size(), 30);
    }

    void whatCannotBeWrittenDownDoesNotHappen_data()
    {
        QTest::addColumn<int>("wish");
        QTest::addColumn<QStringList>("hinder");
        QTest::addColumn<QStringList>("clear");
        // A push of that state is there, and no other may have it.
        const QString another =
            u"INSERT INTO pushes (state, started_at, api, account_id, account_label, team_id, team_name, "
            "source_name, tags) SELECT %1, started_at, api, account_id, account_label, team_id, "
            "team_name, source_name, tags FROM pushes WHERE id = 1"_s;
        const QStringList noRecord{another.arg(static_cast<int>(PushRecord::State::Running)),
                                   another.arg(static_cast<int>(PushRecord::State::Undoing)),
                                   u"CREATE UNIQUE INDEX one_of_each ON pushes (state)"_s};
        const QStringList clearRecord{u"DROP INDEX one_of_each"_s, u"DELETE FROM pushes WHERE id > 1"_s};
        QTest::newRow("retry") << 0 << noRecord << clearRecord;
        QTest::newRow("undo") << 1 << noRecord << clearRecord;
        QTest::newRow("retry in the same session") << 2 << noRecord << clearRecord;
        QTest::newRow("its items") << 2 << QStringList{u"ALTER TABLE items RENAME TO gone"_s}
                                   << QStringList{u"ALTER TABLE gone RENAME TO items"_s};
    }
    /// Half of it would be a finished push whose contacts wait, which nobody is offered to go on with.
    void whatCannotBeWrittenDownDoesNotHappen()
    {
        QFETCH(int, wish);
        QFETCH(QStringList, hinder);
        QFETCH(QStringList, clear);
        PushRun run;
        run.plus.decide = [](const QString &method, int nth) {
            return method == "contacts.create"_L1 && nth % 4 == 0 ? CallOutcome{CallFate::Refused, 400} : CallOutcome{};
        };
        QVERIFY(run.push(contactsToPush(12), {u"Ferry"_s}));
        run.plus.decide = {};
        const QList<PushItem> items = run.session().items();
        const PushRecord record = run.session().record();
        QVERIFY(run.session().counts().failed > 0);
        for (const QString &statement : hinder)
            alterJournal(run, statement);
        wish == 0       ? run.session().retry(run.id())
            : wish == 1 ? run.session().undo(run.id())
                        : run.session().retryFailed();
        QVERIFY(!run.runToEnd());
        QCOMPARE(run.session().state(), PushSession::State::Broken);
        for (const QString &statement : clear)
            alterJournal(run, statement);
        run.start();
        run.session().show(run.id());
        QVERIFY(run.runToEnd());
        QCOMPARE(run.session().record(), record);
        QCOMPARE(run.session().items(), items);
        run.session().retry(run.id());
        QVERIFY(run.runToEnd());
        QCOMPARE(run.session().counts().failed, 0);
        QCOMPARE(run.plus.contacts().size(), 12);
    }

    void whatCouldNotBeBegunIsBegunAgain_data()
    {
        QTest::addColumn<int>("wish");
        QTest::newRow("begin") << 0;
        QTest::newRow("resume") << 1;
        QTest::newRow("undo") << 2;
    }
    void whatCouldNotBeBegunIsBegunAgain()
    {
        QFETCH(int, wish);
        PushRun run;
        run.plus.decide = [&](const QString &, int nth) {
            if (nth == 20)
                run.session().cancel();
            return CallOutcome{};
        };
        QVERIFY(run.push(contactsToPush(30)));
        QCOMPARE(run.session().record().state, PushRecord::State::Cancelled);
        run.plus.decide = {};
        run.start();
        run.session().show(run.id()); // it is open now
        QVERIFY(run.runToEnd());
        alterJournal(run, u"ALTER TABLE items RENAME TO gone"_s);
        PushSession &session = run.session();
        wish == 0       ? session.begin(run.plan(), {.api = QUrl(u"http://127.0.0.1:1"_s)})
            : wish == 1 ? session.resume(run.id())
                        : session.undo(run.id());
        QVERIFY(!run.runToEnd());
        QCOMPARE(session.state(), PushSession::State::Broken);
        if (wish != 0)
            QCOMPARE(session.record().id, run.id());
        const qsizetype there = run.plus.contacts().size();
        alterJournal(run, u"ALTER TABLE gone RENAME TO items"_s);
        session.takeUpAgain();
        QVERIFY(run.runToEnd());
        QCOMPARE(session.record().state, wish == 2 ? PushRecord::State::Undone : PushRecord::State::Finished);
        QCOMPARE(run.plus.contacts().size(), wish == 0 ? there + 30 : wish == 1 ? 30 : 0);
    }

    void whoeverStopsInsteadOfSigningInIsOfferedToGoOn()
    {
        PushRun run;
        QVERIFY(run.push(contactsToPush(5), {u"Ferry"_s}));
        run.plus.decide = [](const QString &method, int) {
            const bool isForTags = method == "contacts.search"_L1 || method.startsWith("tags."_L1);
            return isForTags ? CallOutcome{CallFate::Refused, 401} : CallOutcome{};
        };
        run.start();
        connect(&run.session(), &PushSession::stateChanged, &run.session(), [&run] {
            if (run.session().state() == PushSession::State::SignedOut)
                run.session().cancel();
        });
        run.session().undo(run.id());
        QVERIFY(run.runToEnd());
        QCOMPARE(run.session().record().state, PushRecord::State::Undoing);
        QCOMPARE(run.session().counts(), (PushCounts{.items = 5, .undone = 5}));
        QCOMPARE(run.plus.tags().size(), 1);
        QVERIFY(isUnfinished(run.session().record(), run.session().counts()));
        run.plus.decide = {};
        // Somebody has signed in meanwhile.
        bool wasSignedOut = false;
        connect(&run.session(), &PushSession::stateChanged, &run.session(),
                [&] { wasSignedOut = wasSignedOut || run.session().state() == PushSession::State::SignedOut; });
        run.session().resume(run.id());
        QVERIFY(run.runToEnd());
        QVERIFY(!wasSignedOut);
        QCOMPARE(run.session().record().state, PushRecord::State::Undone);
        QVERIFY(!isUnfinished(run.session().record(), run.session().counts()));
        QVERIFY(run.plus.tags().isEmpty());
    }

    void cancelledWhileTagsAreMadeOrRemovedItAsksForNoSignIn_data()
    {
        QTest::addColumn<bool>("inUndo");
        QTest::newRow("made") << false;
        QTest::newRow("removed") << true;
    }
    void cancelledWhileTagsAreMadeOrRemovedItAsksForNoSignIn()
    {
        QFETCH(bool, inUndo);
        PushRun run;
        int refused = 0;
        run.plus.decide = [&](const QString &method, int) {
            const bool isForTags = method == (inUndo ? "contacts.search"_L1 : "tags.create"_L1);
            if (!isForTags || ++refused > 2)
                return CallOutcome{};
            run.session().cancel();
            return CallOutcome{CallFate::Refused, 401};
        };
        QList<PushSession::State> states;
        const auto watch = [&] {
            connect(&run.session(), &PushSession::stateChanged, &run.session(),
                    [&] { states += run.session().state(); });
        };
        watch();
        QVERIFY(run.push(contactsToPush(5), {u"Ferry"_s}));
        if (inUndo) {
            run.start();
            watch();
            run.session().undo(run.id());
            QVERIFY(run.runToEnd());
        }
        QCOMPARE(refused, 2);
        QVERIFY(!states.contains(PushSession::State::SignedOut));
        QCOMPARE(run.session().record().state, inUndo ? PushRecord::State::Undoing : PushRecord::State::Cancelled);
    }

    void anEarlierPushIsShownAsItIs()
    {
        PushRun run;
        run.plus.decide = [](const QString &method, int nth) {
            return method == "contacts.create"_L1 && nth % 4 == 0 ? CallOutcome{CallFate::Refused, 400} : CallOutcome{};
        };
        QVERIFY(run.push(contactsToPush(12)));
        const PushCounts counts = run.session().counts();
        const PushRecord record = run.session().record();
        QVERIFY(counts.failed > 0);
        run.plus.decide = {};
        const int calls = run.plus.calls;
        run.start();
        run.session().show(run.id());
        QVERIFY(run.runToEnd());
        QCOMPARE(run.session().counts(), counts);
        QCOMPARE(run.session().record(), record);
        QCOMPARE(run.plus.calls, calls);
        run.start();
        run.session().retry(run.id());
        QVERIFY(run.runToEnd());
        QCOMPARE(run.session().counts().failed, 0);
        QCOMPARE(run.plus.contacts().size(), 12);
    }

    void whatIsPreparedAndNeverAskedLeavesNoTraceWhenItIsCancelled()
    {
        PushRun run;
        run.plus.decide = [&](const QString &, int nth) {
            if (nth == 7)
                run.session().cancel();
            return CallOutcome{};
        };
        QVERIFY(run.push(contactsToPush(40)));
        QCOMPARE(run.session().record().state, PushRecord::State::Cancelled);
        for (const PushItem &item : run.session().items())
            QVERIFY(item.stage != PushStage::Asked && item.stage != PushStage::PhotoAsked);
        const int calls = run.plus.calls;
        run.start();
        run.session().show(run.id());
        QVERIFY(run.runToEnd());
        for (const PushItem &item : run.session().items())
            QVERIFY(item.stage != PushStage::Asked && item.stage != PushStage::PhotoAsked);
        QVERIFY(run.resume());
        QCOMPARE(run.plus.contacts().size(), 40);
        // Each was asked for once, and none looked up.
        QVERIFY(!run.plus.methods.contains(u"contacts.search"_s));
        QVERIFY(run.plus.calls > calls);
    }

    void progressIsTold()
    {
        PushRun run;
        QSignalSpy progressed(&run.session(), &PushSession::progressed);
        QVERIFY(run.push(contactsToPush(50)));
        QVERIFY(progressed.size() >= 2);
        QVERIFY(progressed.size() <= 52);
    }

private:
    /// For the message when it did not come to its end.
    static QString standing(const PushRun &run)
    {
        const PushSession &session = run.session();
        const Error error = session.error().value_or(Error{});
        return u"state %1, %2 wait, %3"_s.arg(static_cast<int>(session.state()))
            .arg(session.counts().waiting)
            .arg(error.detail);
    }
    /// Behind the session's back.
    static void alterJournal(PushRun &run, const QString &statement)
    {
        const QString name = u"behind"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(run.folder() + u"/pushes.sqlite"_s);
            QVERIFY2(database.open(), qPrintable(database.lastError().text()));
            QSqlQuery query(database);
            QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(name);
    }
};

QTEST_GUILESS_MAIN(TestPushSession)
#include "tst_pushsession.moc"
