// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/account/accountkit.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

using Kind = AccountChange::Kind;

namespace {

AccountChange last(const QSignalSpy &finished)
{
    return finished.constLast().constFirst().value<AccountChange>();
}

} // namespace

class TestAccountEditor : public QObject
{
    Q_OBJECT

private slots:
    void anEditAndItsUndo()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        const PlusContact known = kit.contacts().at(3);
        QJsonObject data = known.data;
        data.insert("notes"_L1, u"new"_s);
        data.insert("hoverboard"_L1, true);
        kit.editor.edit(known, data);
        QVERIFY(kit.editor.isBusy());
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).done, 1);
        QCOMPARE(dataOf(kit, known.id), data);
        QCOMPARE(kit.book.all().table().contact(3).notes, u"new"_s);
        QVERIFY(kit.book.all().at(3).etag != known.etag);
        QVERIFY(kit.editor.canUndo());
        kit.editor.undo();
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).kind, Kind::Undo);
        QCOMPARE(last(finished).undone, Kind::Edit);
        QCOMPARE(dataOf(kit, known.id), known.data);
        QVERIFY(!kit.editor.canUndo());
        kit.editor.redo();
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).kind, Kind::Redo);
        QCOMPARE(dataOf(kit, known.id), data);
        QVERIFY(kit.editor.canUndo() && !kit.editor.canRedo());
    }

    void anOldEtagBringsBothChangesTogether_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("409") << 409;
        QTest::newRow("412") << 412;
    }
    void anOldEtagBringsBothChangesTogether()
    {
        QFETCH(int, status);
        AccountKit kit;
        QVERIFY(kit.load());
        const PlusContact known = kit.contacts().at(0);
        meddle(kit, known.id, u"gender"_s, u"x"_s);
        if (status == 412)
            kit.plus.decide = [](const QString &method, int) {
                static int updates = 0;
                return method == "contacts.update"_L1 && updates++ == 0 ? CallOutcome{CallFate::Refused, 412}
                                                                        : CallOutcome{};
            };
        QJsonObject data = known.data;
        data.insert("notes"_L1, u"mine"_s);
        kit.editor.edit(known, data);
        QVERIFY(kit.settle());
        data.insert("gender"_L1, u"x"_s);
        QCOMPARE(dataOf(kit, known.id), data);
        QCOMPARE(kit.book.all().at(0).data, data);
    }

    void anEditThatIsFoughtOverEnds()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        kit.plus.decide = [](const QString &method, int) {
            return method == "contacts.update"_L1 ? CallOutcome{CallFate::Refused, 409} : CallOutcome{};
        };
        kit.editor.edit(kit.contacts().at(0), {{"notes"_L1, u"mine"_s}});
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).error->code, Error::Code::Conflict);
        QVERIFY(last(finished).clashes.isEmpty());
        QVERIFY(!kit.editor.canUndo());
        QVERIFY(kit.editor.canRepeat());
        kit.plus.decide = {};
        kit.editor.repeat();
        QVERIFY(kit.settle());
        QVERIFY(!last(finished).error && !kit.editor.canRepeat());
    }

    /// What both changed is for the person to decide: nothing is written, and what is there is told.
    void theSameChangedByTwoIsAsked()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        const PlusContact known = kit.contacts().at(0);
        meddle(kit, known.id, u"name"_s, QJsonObject{{"givenName"_L1, u"Theirs"_s}});
        const QJsonObject there = dataOf(kit, known.id);
        QJsonObject data = known.data;
        data.insert("name"_L1, QJsonObject{{"givenName"_L1, u"Mine"_s}});
        kit.editor.edit(known, data);
        QVERIFY(kit.settle());
        const AccountChange change = last(finished);
        QCOMPARE(change.error->code, Error::Code::Conflict);
        QCOMPARE(change.done, 0);
        QCOMPARE(change.clashes,
                 (QList<Clash>{{.path = {u"name"_s, u"givenName"_s}, .mine = u"Mine"_s, .theirs = u"Theirs"_s}}));
        QCOMPARE(dataOf(kit, known.id), there); // nothing is overwritten
        QCOMPARE(change.there.data, there);
        QCOMPARE(kit.book.all().at(0).data, there);
        // Mine, now that I have seen theirs.
        kit.editor.edit(change.there, withValue(there, {u"name"_s, u"givenName"_s}, u"Mine"_s));
        QVERIFY(kit.settle());
        QVERIFY(!last(finished).error);
        QCOMPARE(dataOf(kit, known.id).value("name"_L1).toObject().value("givenName"_L1), u"Mine"_s);
        kit.editor.undo(); // theirs, not what was before both
        QVERIFY(kit.settle());
        QCOMPARE(dataOf(kit, known.id), there);
    }

    void undoingLeavesWhatOthersChanged()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        const PlusContact known = kit.contacts().at(0);
        meddle(kit, known.id, u"gender"_s, u"x"_s); // before, so that both come together
        QJsonObject data = known.data;
        data.insert("name"_L1, QJsonObject{{"givenName"_L1, u"Mine"_s}});
        kit.editor.edit(known, data);
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).changedByOthers, QStringList{u"gender"_s});
        meddle(kit, known.id, u"shoe"_s, 44); // and after
        kit.editor.undo();
        QVERIFY(kit.settle());
        QJsonObject left = known.data;
        left.insert("gender"_L1, u"x"_s);
        left.insert("shoe"_L1, 44);
        QCOMPARE(dataOf(kit, known.id), left);
        // In the same place theirs stays, and that is told.
        kit.editor.redo();
        QVERIFY(kit.settle());
        meddle(kit, known.id, u"name"_s, QJsonObject{{"givenName"_L1, u"Theirs"_s}});
        kit.editor.undo();
        QVERIFY(kit.settle());
        QVERIFY(last(finished).isLost);
        QCOMPARE(last(finished).clashes.size(), 1);
        QVERIFY(!kit.editor.canUndo());
        QCOMPARE(dataOf(kit, known.id).value("name"_L1).toObject().value("givenName"_L1), u"Theirs"_s);
        // So does a contact that is gone, perhaps merged into another.
        const PlusContact other = kit.contacts().at(1);
        data = other.data;
        data.insert("notes"_L1, u"mine"_s);
        kit.editor.edit(other, data);
        QVERIFY(kit.settle());
        kit.plus.call(u"contacts.delete"_s, {{"contactId"_L1, other.id}, {"etag"_L1, kit.contacts().at(1).etag}});
        kit.editor.undo();
        QVERIFY(kit.settle());
        QVERIFY(last(finished).isLost);
        QCOMPARE(last(finished).error->code, Error::Code::Gone);
        QVERIFY(!kit.book.all().has(other.id));
        QVERIFY(!kit.editor.canUndo());
    }

    void aContactThatIsGoneLeavesTheBook()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        const PlusContact known = kit.contacts().at(0);
        kit.plus.call(u"contacts.delete"_s, {{"contactId"_L1, known.id}, {"etag"_L1, known.etag}});
        kit.editor.edit(known, {{"notes"_L1, u"late"_s}});
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).error->code, Error::Code::Gone);
        QVERIFY(!kit.book.all().has(known.id));
    }

    void whatOthersChangedIsNotDeleted()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        const QList<PlusContact> chosen = kit.contacts().mid(0, 6);
        meddle(kit, chosen.at(1).id, u"notes"_s, u"still needed"_s);
        // A new etag alone is no change that counts.
        meddle(kit, chosen.at(2).id, u"x"_s, 1);
        meddle(kit, chosen.at(2).id, u"x"_s, QJsonValue(QJsonValue::Undefined));
        // Somebody else deleted it first.
        kit.plus.call(u"contacts.delete"_s, {{"contactId"_L1, chosen.at(3).id}, {"etag"_L1, chosen.at(3).etag}});
        kit.editor.remove(chosen);
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).done, 5);
        QCOMPARE(last(finished).changed, 1);
        QCOMPARE(last(finished).failed, 0);
        QCOMPARE(kit.plus.contacts().size(), 35);
        QVERIFY(kit.book.all().has(chosen.at(1).id));
        QCOMPARE(kit.book.all().find(chosen.at(1).id)->data.value("notes"_L1).toString(), u"still needed"_s);
        QCOMPARE(kit.book.all().size(), 35);
    }

    void deletedOnesComeBackWithTheirTags_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("percent");
        QTest::newRow("quiet") << 0 << 0;
        for (int seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed-%d", seed) << seed << 20;
    }
    void deletedOnesComeBackWithTheirTags()
    {
        QFETCH(int, seed);
        QFETCH(int, percent);
        AccountKit kit(60, {}, static_cast<std::uint64_t>(seed));
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        kit.editor.tagWithNew(kit.contacts().mid(0, 9), u"Ships"_s);
        QVERIFY(kit.settle());
        kit.editor.tagWithNew(kit.contacts().mid(5, 9), u"Boats"_s);
        QVERIFY(kit.settle());
        const QStringList before = kit.plus.summary();
        QRandomGenerator random(static_cast<quint32>(seed));
        kit.plus.decide = [&](const QString &, int) -> CallOutcome {
            if (static_cast<int>(random.bounded(100)) >= percent)
                return {};
            switch (random.bounded(5)) {
            case 0:
                return {CallFate::CutBefore};
            case 1:
                return {CallFate::CutAfter};
            case 2:
                return {CallFate::FaultAfter};
            case 3:
                return {CallFate::Truncated};
            default:
                return {CallFate::Refused, random.bounded(2) ? 429 : 500};
            }
        };
        const QList<PlusContact> chosen = kit.contacts().mid(0, 30);
        kit.editor.remove(chosen);
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).done, 30);
        QCOMPARE(kit.plus.contacts().size(), 30);
        QCOMPARE(kit.book.all().size(), 30);
        kit.editor.undo();
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).done, 30);
        QVERIFY(!last(finished).error);
        QCOMPARE(kit.plus.summary(), before);
        QCOMPARE(kit.book.all().size(), 60);
        for (const PlusContact &contact : chosen)
            QVERIFY(!kit.book.all().has(contact.id)); // they are others to the service
    }

    void anUndoThatBreaksOffCanBeGoneOnWith()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        const QStringList before = kit.plus.summary();
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        kit.editor.remove(kit.contacts().mid(0, 10));
        QVERIFY(kit.settle());
        int creates = 0;
        kit.plus.decide = [&](const QString &method, int) {
            return method == "contacts.create"_L1 && ++creates == 4 ? CallOutcome{CallFate::Refused, 400}
                : creates > 6                                       ? CallOutcome{CallFate::Refused, 402}
                                                                    : CallOutcome{};
        };
        kit.editor.undo();
        QVERIFY(kit.settle());
        QVERIFY(last(finished).error);
        QVERIFY(last(finished).done < 10);
        QVERIFY(kit.editor.canUndo());
        kit.plus.decide = {};
        kit.editor.undo();
        QVERIFY(kit.settle());
        QVERIFY(!kit.editor.canUndo());
        QCOMPARE(kit.plus.summary(), before);
    }

    void aDeletionCanBeEndedEarly()
    {
        AccountKit kit(200);
        QVERIFY(kit.load());
        const QStringList before = kit.plus.summary();
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        connect(&kit.editor, &AccountEditor::progressed, &kit.editor, [&] {
            if (kit.editor.current().kind == Kind::Delete && kit.editor.current().done == 20)
                kit.editor.endSoon();
        });
        kit.editor.remove(kit.contacts());
        QVERIFY(kit.settle());
        const int done = last(finished).done;
        QVERIFY(done >= 20 && done < 30);
        QCOMPARE(kit.plus.contacts().size(), 200 - done);
        kit.editor.undo();
        QVERIFY(kit.settle());
        QCOMPARE(kit.plus.summary(), before);
    }

    void aPhotoIsThereOnce_data()
    {
        QTest::addColumn<int>("fate");
        QTest::newRow("answered") << static_cast<int>(CallFate::Answered);
        QTest::newRow("lost answer") << static_cast<int>(CallFate::CutAfter);
        QTest::newRow("lost question") << static_cast<int>(CallFate::CutBefore);
        QTest::newRow("fault after") << static_cast<int>(CallFate::FaultAfter);
    }
    void aPhotoIsThereOnce()
    {
        QFETCH(int, fate);
        AccountKit kit;
        QVERIFY(kit.load());
        const PlusContact known = kit.contacts().at(5);
        int uploads = 0;
        kit.plus.decide = [&](const QString &method, int) {
            return method == "contacts.uploadPhoto"_L1 && uploads++ == 0 ? CallOutcome{static_cast<CallFate>(fate)}
                                                                         : CallOutcome{};
        };
        kit.editor.setPhoto(known, QByteArray("\x89PNG\r\n\x1a\n rest", 13), PhotoFormat::Png);
        QVERIFY(kit.settle());
        QCOMPARE(dataOf(kit, known.id).value("photos"_L1).toArray().size(), 1);
        QVERIFY(kit.editor.canUndo());
        kit.editor.undo();
        QVERIFY(kit.settle());
        QCOMPARE(dataOf(kit, known.id), known.data);
    }

    void tagsArePutOnTakenOffAndTakenBack()
    {
        AccountKit kit(250);
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        kit.editor.tagWithNew(kit.contacts().mid(0, 10), u"Ships"_s);
        QVERIFY(kit.settle());
        const QStringList before = kit.plus.summary();
        const QString tag = kit.book.tags().named(u"ships"_s)->id;
        QCOMPARE(kit.book.all().table().contact(0).groups, QStringList{u"Ships"_s});
        kit.plus.methods.clear();
        kit.editor.setTag(kit.contacts(), tag, true);
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).done, 240); // ten had it
        QCOMPARE(kit.plus.methods, QStringList(3, u"contacts.manageTags"_s));
        kit.editor.undo();
        QVERIFY(kit.settle());
        QCOMPARE(kit.plus.summary(), before);
        kit.editor.setTag(kit.contacts(), tag, false);
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).kind, Kind::Untag);
        QCOMPARE(last(finished).done, 10);
        QVERIFY(kit.book.all().table().contact(0).groups.isEmpty());
        kit.editor.undo();
        QVERIFY(kit.settle());
        QCOMPARE(kit.plus.summary(), before);
    }

    void tagsAreRenamedDeletedAndComeBack()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        kit.editor.tagWithNew(kit.contacts().mid(0, 4), u"Ships"_s);
        QVERIFY(kit.settle());
        const QStringList before = kit.plus.summary();
        PlusTag tag = *kit.book.tags().named(u"Ships"_s);
        tag.etag = u"old"_s; // somebody else touched it
        kit.editor.renameTag(tag, u"Ferries"_s);
        QVERIFY(kit.settle());
        QVERIFY(kit.until([&] { return kit.book.all().table().contact(0).groups == QStringList{u"Ferries"_s}; }));
        kit.editor.undo();
        QVERIFY(kit.settle());
        QCOMPARE(kit.plus.summary(), before);
        kit.editor.removeTag(*kit.book.tags().find(tag.id));
        QVERIFY(kit.settle());
        QVERIFY(kit.plus.tags().isEmpty());
        QVERIFY(kit.book.all().table().contact(0).groups.isEmpty());
        kit.editor.undo();
        QVERIFY(kit.settle());
        QCOMPARE(kit.plus.summary(), before);
        // One that is only made can be taken back, too.
        kit.editor.tagWithNew({}, u"Empty"_s);
        QVERIFY(kit.settle());
        QCOMPARE(kit.plus.tags().size(), 2);
        kit.editor.undo();
        QVERIFY(kit.settle());
        QCOMPARE(kit.plus.tags().size(), 1);
    }

    void ownersChangeAndChangeBack()
    {
        const PlusTeam team{.id = u"team-sales"_s, .memberIds = {u"account-joe"_s, u"account-anna"_s}};
        AccountKit kit(40, team);
        QVERIFY(kit.load());
        QCOMPARE(kit.book.all().size(), 10);
        kit.editor.setOwner(kit.contacts().mid(0, 3), u"account-anna"_s);
        QVERIFY(kit.settle());
        kit.editor.setOwner(kit.contacts(), u"account-joe"_s);
        QVERIFY(kit.settle());
        QCOMPARE(kit.contacts().at(9).ownedBy, u"account-joe"_s);
        kit.editor.undo();
        QVERIFY(kit.settle());
        QCOMPARE(kit.contacts().at(0).ownedBy, u"account-anna"_s);
        QCOMPARE(kit.contacts().at(9).ownedBy, QString());
        // Deleted ones of a team come back to the team, and to their owners.
        kit.editor.remove(kit.contacts().mid(0, 2));
        QVERIFY(kit.settle());
        QCOMPARE(kit.book.all().size(), 8);
        kit.editor.undo();
        QVERIFY(kit.settle());
        QVERIFY(kit.load());
        QCOMPARE(kit.book.all().size(), 10);
        QCOMPARE(kit.contacts().at(9).ownedBy, u"account-anna"_s);
    }

    void whatEndsAllEndsEarly()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        int deletes = 0;
        kit.plus.decide = [&](const QString &method, int) {
            return method == "contacts.delete"_L1 && ++deletes > 5 ? CallOutcome{CallFate::Refused, 401}
                                                                   : CallOutcome{};
        };
        kit.editor.remove(kit.contacts());
        QVERIFY(kit.settle());
        const AccountChange change = last(finished);
        QCOMPARE(change.error->code, Error::Code::SignInRequired);
        QCOMPARE(change.total, 40);
        QCOMPARE(kit.plus.contacts().size(), 40 - change.done);
        QVERIFY(change.done < 10);
        QVERIFY(kit.editor.canUndo());
    }

    /// Leaving ends a change of tags at once, too, instead of asking on for minutes.
    void aChangeOfTagsCanBeEndedEarly_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"make", "put on", "rename", "delete", "bring back"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void aChangeOfTagsCanBeEndedEarly()
    {
        QFETCH(QString, what);
        AccountKit kit;
        QVERIFY(kit.load());
        kit.editor.tagWithNew(kit.contacts().mid(0, 2), u"Ships"_s);
        QVERIFY(kit.settle());
        const PlusTag tag = *kit.book.tags().named(u"Ships"_s);
        if (what == "bring back"_L1) {
            kit.editor.removeTag(tag);
            QVERIFY(kit.settle());
        }
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        kit.plus.decide = [](const QString &, int) { return CallOutcome{CallFate::CutBefore}; };
        if (what == "make"_L1)
            kit.editor.tagWithNew({}, u"Boats"_s);
        else if (what == "put on"_L1)
            kit.editor.tagWithNew(kit.contacts().mid(0, 2), u"Boats"_s);
        else if (what == "rename"_L1)
            kit.editor.renameTag(tag, u"Boats"_s);
        else if (what == "delete"_L1)
            kit.editor.removeTag(tag);
        else
            kit.editor.undo();
        const int before = kit.plus.calls;
        QVERIFY(kit.until([&] { return kit.plus.calls > before; }));
        kit.editor.endSoon();
        QVERIFY(!kit.editor.isBusy());
        QCOMPARE(last(finished).error->code, Error::Code::Aborted);
        QCOMPARE(last(finished).done, 0);
        QVERIFY(kit.editor.canRepeat());
    }

    /// What can be offered after a change is that change's own undo, not that of another one before it.
    void onlyWhatIsRememberedCanGoBack()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        QSignalSpy finished(&kit.editor, &AccountEditor::finished);
        kit.editor.tagWithNew({}, u"Ships"_s);
        QVERIFY(kit.settle());
        QVERIFY(last(finished).canGoBack);
        kit.editor.tagWithNew({}, u"Ships"_s); // it is there already, so nothing was made
        QVERIFY(kit.settle());
        QCOMPARE(last(finished).done, 1);
        QVERIFY(!last(finished).canGoBack && kit.editor.canUndo());
        // An undo that came to nothing cannot be done again, though one before it can.
        const PlusContact known = kit.contacts().at(0);
        QJsonObject data = known.data;
        data.insert("notes"_L1, u"mine"_s);
        kit.editor.edit(known, data);
        QVERIFY(kit.settle());
        kit.editor.remove(kit.contacts().mid(1, 1));
        QVERIFY(kit.settle());
        kit.editor.undo();
        QVERIFY(kit.settle());
        QVERIFY(last(finished).canGoBack);
        kit.plus.call(u"contacts.delete"_s, {{"contactId"_L1, known.id}, {"etag"_L1, kit.contacts().at(0).etag}});
        kit.editor.undo();
        QVERIFY(kit.settle());
        QVERIFY(last(finished).isLost);
        QVERIFY(!last(finished).canGoBack && kit.editor.canRedo());
    }

    void oneChangeAtATime()
    {
        AccountKit kit;
        QVERIFY(kit.load());
        kit.editor.remove(kit.contacts().mid(0, 5));
        kit.editor.remove(kit.contacts().mid(5, 5));
        QVERIFY(!kit.editor.canUndo());
        QVERIFY(kit.settle());
        QCOMPARE(kit.plus.contacts().size(), 35);
    }
};

QTEST_GUILESS_MAIN(TestAccountEditor)
#include "tst_accounteditor.moc"
