// SPDX-License-Identifier: GPL-3.0-or-later
// Steps back and forth in what was done to an account.
#include "tests/app/account/accountkit.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

using Kind = AccountChange::Kind;

namespace {

QString describe(const AccountChange &change)
{
    return u"kind %1, undone %2, %3: %4"_s.arg(static_cast<int>(change.kind))
        .arg(static_cast<int>(change.undone))
        .arg(change.name, change.error ? change.error->detail : QString());
}

AccountChange last(const QSignalSpy &finished)
{
    return finished.constLast().constFirst().value<AccountChange>();
}

/// One of the things that people do.
void doSomething(AccountKit &kit, QRandomGenerator &random, int nth)
{
    const QList<PlusContact> all = kit.contacts();
    const auto some = [&] {
        const auto from = random.bounded(all.size());
        return all.mid(from, 1 + random.bounded(5));
    };
    const QList<PlusTag> tags = kit.book.tags().tags();
    const auto tag = [&] { return tags.at(random.bounded(tags.size())); };
    switch (tags.isEmpty() ? random.bounded(4) : random.bounded(8)) {
    case 0:
    case 1: {
        const PlusContact contact = all.at(random.bounded(all.size()));
        return kit.editor.edit(contact, withValue(contact.data, {u"name"_s, u"nickname"_s}, u"Nick %1"_s.arg(nth)));
    }
    case 2:
        return kit.editor.remove(some());
    case 3:
        return kit.editor.tagWithNew(random.bounded(3) ? some() : QList<PlusContact>(), u"Tag %1"_s.arg(nth));
    case 4:
        return kit.editor.setTag(some(), tag().id, true);
    case 5:
        return kit.editor.setTag(some(), tag().id, false);
    case 6:
        return kit.editor.renameTag(tag(), u"Name %1"_s.arg(nth));
    default:
        return kit.editor.removeTag(tag());
    }
}

} // namespace

class TestAccountHistory : public QObject
{
    Q_OBJECT

private slots:
    /// Whatever was done: back to the beginning, forth to the end, and back once more.
    void allIsTakenBackAndDoneAgain_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("percent");
        for (int seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed-%d", seed) << seed << (seed > 6 ? 15 : 0);
    }
    void allIsTakenBackAndDoneAgain()
    {
        QFETCH(int, seed);
        QFETCH(int, percent);
        AccountKit kit(30, {}, static_cast<std::uint64_t>(seed));
        QVERIFY(kit.load());
        QRandomGenerator random(static_cast<quint32>(seed));
        kit.plus.decide = [&](const QString &, int) -> CallOutcome {
            if (static_cast<int>(random.bounded(100)) >= percent)
                return {};
            return random.bounded(2) ? CallOutcome{CallFate::CutAfter} : CallOutcome{CallFate::Refused, 429};
        };
        QList<QStringList> states{kit.plus.summary()};
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        for (int nth = 0; states.size() <= 15; ++nth) {
            const qsizetype before = finished.size();
            doSomething(kit, random, nth);
            QVERIFY(kit.settle());
            if (finished.size() == before)
                continue; // there was nothing to do
            QVERIFY2(!last(finished).error, qPrintable(describe(last(finished))));
            states += kit.plus.summary();
        }
        for (int round = 0; round < 2; ++round) {
            for (qsizetype at = states.size() - 2; at >= 0; --at) {
                QVERIFY(kit.editor.canUndo());
                kit.editor.undo();
                QVERIFY(kit.settle());
                QVERIFY2(!last(finished).error, qPrintable(describe(last(finished))));
                QCOMPARE(kit.plus.summary(), states.at(at));
            }
            QVERIFY(!kit.editor.canUndo());
            for (qsizetype at = 1; round == 0 && at < states.size(); ++at) {
                QVERIFY(kit.editor.canRedo());
                kit.editor.redo();
                QVERIFY(kit.settle());
                QCOMPARE(kit.plus.summary(), states.at(at));
            }
        }
        // The table shows what is there.
        QStringList shown = idsOf(kit.contacts());
        shown.sort();
        QStringList there;
        for (const auto &contact : kit.plus.contacts())
            there += contact.toObject().value("contactId"_L1).toString();
        there.sort();
        QCOMPARE(shown, there);
    }

    void theOldestStepsAreForgotten()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        const QString id = kit.contacts().at(0).id;
        for (int i = 0; i < 25; ++i) {
            const PlusContact known = *kit.book.all().find(id);
            kit.editor.edit(known, withValue(known.data, {u"notes"_s}, u"%1"_s.arg(i)));
            QVERIFY(kit.settle());
        }
        int steps = 0;
        for (; kit.editor.canUndo(); ++steps) {
            kit.editor.undo();
            QVERIFY(kit.settle());
        }
        QCOMPARE(steps, ChangeHistory::limit);
        QCOMPARE(dataOf(kit, id).value("notes"_L1).toString(), u"4"_s);
    }

    void aNewChangeEndsTheWayForth()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        kit.editor.remove(kit.contacts().mid(0, 1));
        QVERIFY(kit.settle());
        QCOMPARE(kit.editor.undoable()->kind, Kind::Delete);
        QCOMPARE(kit.editor.undoable()->count, 1);
        QVERIFY(!kit.editor.undoable()->name.isEmpty());
        kit.editor.undo();
        QVERIFY(kit.settle());
        QVERIFY(kit.editor.canRedo());
        kit.editor.tagWithNew({}, u"Ships"_s);
        QVERIFY(kit.settle());
        QVERIFY(!kit.editor.canRedo());
        QCOMPARE(kit.editor.undoable()->name, u"Ships"_s);
    }

    void aStepThatFailsStaysUnlessItIsLost()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        const PlusContact known = kit.contacts().at(0);
        kit.editor.edit(known, withValue(known.data, {u"notes"_s}, u"mine"_s));
        QVERIFY(kit.settle());
        kit.plus.decide = [](const QString &, int) { return CallOutcome{CallFate::CutBefore}; };
        kit.editor.undo();
        QVERIFY(kit.settle());
        QVERIFY(last(finished).error && !last(finished).isLost);
        QVERIFY(kit.editor.canUndo() && kit.editor.canRepeat());
        kit.plus.decide = {};
        kit.editor.repeat();
        QVERIFY(kit.settle());
        QCOMPARE(dataOf(kit, known.id), known.data);
        QVERIFY(!kit.editor.canUndo());
    }
};

QTEST_GUILESS_MAIN(TestAccountHistory)
#include "tst_accounthistory.moc"
