// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/push/pushrun.h"

#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct AnswerRow {
    const char *name;
    CallOutcome outcome;
};
constexpr AnswerRow answers[] = {
    {"answered", {CallFate::Answered, 0}},    {"cut-before", {CallFate::CutBefore, 0}},
    {"cut-after", {CallFate::CutAfter, 0}},   {"truncated", {CallFate::Truncated, 0}},
    {"500-before", {CallFate::Refused, 500}}, {"500-after", {CallFate::FaultAfter, 0}},
    {"400", {CallFate::Refused, 400}},        {"401", {CallFate::Refused, 401}},
    {"404", {CallFate::Refused, 404}},        {"409", {CallFate::Refused, 409}},
    {"412", {CallFate::Refused, 412}},        {"429", {CallFate::Refused, 429}},
};

/// One of each kind: created without and with a photo, added to without and with a photo, and tagged alone.
QList<Contact> oneOfEach(PushRun &run)
{
    QList<Contact> contacts = contactsToPush(2); // the first has a photo
    const QString photo = contacts.constFirst().photos.constFirst();
    for (int i = 0; i < 3; ++i) {
        Contact known = ContactMapping::fromContactData(run.contents().contacts.at(i).data);
        if (i > 0)
            known.websites += u"https://new.example/%1"_s.arg(i);
        if (i == 2)
            known.photos += photo;
        contacts += known;
    }
    return contacts;
}

} // namespace

/// G-N6: each call of a push and of its undoing, in each way it can end, with the program dead before or after it, or not.
/// One request at a time, so that the nth call is the same one in each row.
class TestPushMatrix : public QObject
{
    Q_OBJECT

    QStringList m_before;
    QStringList m_after;

    static void prepare(PushRun &run)
    {
        run.options.atATime = 1;
        run.start();
    }

private slots:
    void nothingIsLostOrDoubled_data()
    {
        QTest::addColumn<bool>("inUndo");
        QTest::addColumn<int>("nth");
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("death");

        PushRun run(7, 3);
        prepare(run);
        const QList<Contact> contacts = oneOfEach(run);
        m_before = run.plus.summary();
        QVERIFY(run.push(contacts, {u"Ferry"_s}));
        m_after = run.plus.summary();
        const QStringList pushCalls = std::exchange(run.plus.methods, {});
        QVERIFY(run.undo());
        QCOMPARE(run.plus.summary(), m_before);
        const QStringList undoCalls = run.plus.methods;
        for (const bool inUndo : {false, true}) {
            const QStringList &calls = inUndo ? undoCalls : pushCalls;
            for (int nth = 0; nth < calls.size(); ++nth) {
                for (int answer = 0; answer < static_cast<int>(std::size(answers)); ++answer)
                    QTest::addRow("%s %d %s %s", inUndo ? "undo" : "push", nth, qPrintable(calls.at(nth)),
                                  answers[answer].name)
                        << inUndo << nth << answer << 0;
                for (const int death : {1, 2})
                    QTest::addRow("%s %d %s killed %s", inUndo ? "undo" : "push", nth, qPrintable(calls.at(nth)),
                                  death == 1 ? "before" : "after")
                        << inUndo << nth << 0 << death;
            }
        }
    }
    void nothingIsLostOrDoubled()
    {
        QFETCH(bool, inUndo);
        QFETCH(int, nth);
        QFETCH(int, answer);
        QFETCH(int, death);
        PushRun run(7, 3);
        prepare(run);
        int first = 0;
        bool isArmed = !inUndo;
        run.plus.decide = [&](const QString &, int call) {
            if (!isArmed || call != first + nth)
                return CallOutcome{};
            isArmed = false;
            if (death > 0) {
                run.plus.deadFrom = call;
                run.plus.lastIsDone = death == 2;
            }
            return answers[answer].outcome;
        };
        const QList<Contact> contacts = oneOfEach(run);
        first = run.plus.calls;
        QVERIFY(run.push(contacts, {u"Ferry"_s}) || run.session().state() == PushSession::State::Broken);
        QVERIFY(run.session().state() != PushSession::State::Broken || run.resume());
        QVERIFY(run.retry());
        // The picture alone may be missing, when the service does not want it; that is told.
        const int refused = run.session().counts().withoutPhoto;
        if (refused == 0)
            QCOMPARE(run.plus.summary(), m_after);
        else
            QCOMPARE(run.plus.summary().filter(u"\"photos\""_s).size(),
                     m_after.filter(u"\"photos\""_s).size() - refused);
        QCOMPARE(run.plus.contacts().size(), m_after.size());

        first = run.plus.calls;
        isArmed = inUndo;
        QVERIFY(run.undo() || run.session().state() == PushSession::State::Broken);
        QVERIFY(run.session().state() != PushSession::State::Broken || run.resume());
        QVERIFY(run.retry());
        const PushCounts counts = run.session().counts();
        QCOMPARE(counts.undone + counts.left, counts.items);
        // A service that says of our own unchanged contact that it is changed, or gone, is believed: it is left, and told.
        const int code = answers[answer].outcome.status;
        const bool mayBeLeft = inUndo && (code == 404 || code == 409 || code == 412);
        if (!mayBeLeft) {
            QCOMPARE(counts.left, 0);
            QCOMPARE(run.plus.summary(), m_before);
            QVERIFY(run.plus.tags().isEmpty());
        } else {
            QVERIFY(counts.left <= 1);
        }
    }

    void killedTwice_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        for (int first = 0; first < 10; ++first) {
            for (int second = 0; second < 6; ++second)
                QTest::addRow("%d then %d", first, second) << first << second;
        }
    }
    /// And again while it finds out what became of the first time.
    void killedTwice()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        PushRun run(7, 3);
        prepare(run);
        const QList<Contact> contacts = oneOfEach(run);
        int base = run.plus.calls;
        run.plus.decide = [&](const QString &, int call) {
            const bool isFirst = run.kills == 0 && call == base + first;
            const bool isSecond = run.kills == 1 && call == base + first + 1 + second;
            if (isFirst || isSecond) {
                run.plus.deadFrom = call;
                run.plus.lastIsDone = true;
            }
            return CallOutcome{};
        };
        QVERIFY(run.push(contacts, {u"Ferry"_s}));
        QVERIFY(run.retry());
        QCOMPARE(run.plus.summary(), m_after);
        QVERIFY(run.undo());
        QCOMPARE(run.plus.summary(), m_before);
    }
};

QTEST_GUILESS_MAIN(TestPushMatrix)
#include "tst_pushmatrix.moc"
