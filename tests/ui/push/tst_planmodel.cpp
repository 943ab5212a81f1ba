// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/push/planmodel.h"

#include "app/contactsplus/contactmapping.h"
#include "app/push/phonekeys.h"
#include "ui/push/planpage.h"
#include "ui/push/plantext.h"
#include "ui/push/pushlistmodel.h"
#include "ui/push/pushproblemmodel.h"
#include "ui/push/pushtext.h"
#include "ui/push/tagchoice.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Ferry;
using namespace Qt::Literals::StringLiterals;

namespace {

Contact person(const QString &name, const QString &email)
{
    return {.givenName = name, .familyName = u"Family"_s, .emails = {{email}}};
}

/// One to create, one to add to, one that is there, one that is unsure.
PushPlan plan(int more = 0)
{
    AccountContents there;
    there.account.id = u"me"_s;
    const auto add = [&there](const QString &id, const Contact &contact) {
        there.contacts += PlusContact{.id = id, .etag = u"e"_s, .data = ContactMapping::toContactData(contact).data};
    };
    add(u"1"_s, person(u"Anna"_s, u"anna@x.example"_s));
    add(u"2"_s, person(u"Bert"_s, u"bert@x.example"_s));
    add(u"3"_s, Contact{.givenName = u"Only"_s, .familyName = u"Name"_s});
    Contact anna = person(u"Anna"_s, u"anna@x.example"_s);
    anna.websites = {u"https://anna.example"_s};
    QList<Contact> ours{person(u"=New"_s, u"new@x.example"_s), anna, person(u"Bert"_s, u"bert@x.example"_s),
                        Contact{.givenName = u"Only"_s, .familyName = u"Name"_s, .notes = u"hello"_s}};
    for (int i = 0; i < more; ++i)
        ours += person(u"More%1"_s.arg(i), u"more%1@x.example"_s.arg(i));
    return {ours, there, phoneKeysFor(u"DE"_s)};
}

} // namespace

class TestPlanModel : public QObject
{
    Q_OBJECT

private slots:
    void rowsSayWhatHappensAndWhy()
    {
        PlanModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPlan(plan());
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, PlanModel::What).data().toString(), u"Create"_s);
        QCOMPARE(model.index(1, PlanModel::What).data().toString(), u"Add to the one there"_s);
        QVERIFY(model.index(1, PlanModel::Why).data().toString().contains("anna@x.example"_L1));
        QVERIFY(model.index(1, PlanModel::Outcome).data().toString().contains("https://anna.example"_L1));
        QCOMPARE(model.index(2, PlanModel::What).data().toString(), u"Already there"_s);
        QVERIFY(model.index(3, 0).data(PlanModel::DoubtfulRole).toBool());
        QVERIFY(!model.index(1, 0).data(PlanModel::DoubtfulRole).toBool());
    }

    void decisionsAreTakenWhereTheyMakeSense()
    {
        PlanModel model;
        model.setPlan(plan());
        QSignalSpy totals(&model, &PlanModel::totalsChanged);
        QCOMPARE(model.setAction({0, 1, 2, 3}, PushAction::Skip), 4);
        QCOMPARE(totals.size(), 1);
        QCOMPARE(model.plan().totals().skip, 4);
        QCOMPARE(model.setAction({0, 1}, PushAction::Add), 1);
        QCOMPARE(model.plan().rows().at(0).action, PushAction::Skip);
        QCOMPARE(model.plan().rows().at(1).action, PushAction::Add);
    }

    void rowsCanBeFilteredAndStayWhereTheyAreDecided()
    {
        PlanModel model;
        PlanFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPlan(plan());
        filter.setAction(PushAction::Create);
        QCOMPARE(filter.rowCount(), 1);
        model.setAction({0}, PushAction::Skip);
        QCOMPARE(filter.rowCount(), 1);
        filter.setAction({});
        filter.setDoubtfulOnly(true);
        QCOMPARE(filter.rowCount(), 1);
        filter.setDoubtfulOnly(false);
        filter.setWords(u"FAMILY bert"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords({});
        QCOMPARE(filter.rowCount(), 4);
    }

    void thePageDecidesForTheSelectedOnes()
    {
        PlanPage page;
        page.setPlan(plan(3));
        page.show();
        auto *table = page.findChild<QTableView *>(u"planTable"_s);
        QCOMPARE(table->model()->rowCount(), 7);
        QSignalSpy changed(&page, &PlanPage::changed);
        // The first one is a new one: it cannot be added to anything.
        auto *leaveOut = page.findChild<QPushButton *>(u"decide%1"_s.arg(static_cast<int>(PushAction::Skip)));
        auto *add = page.findChild<QPushButton *>(u"decide%1"_s.arg(static_cast<int>(PushAction::Add)));
        QVERIFY(leaveOut->isEnabled());
        QVERIFY(!add->isEnabled());
        table->selectAll();
        QVERIFY(add->isEnabled() || leaveOut->isEnabled());
        leaveOut->click();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(page.plan().totals().skip, 7);
        page.findChild<QLineEdit *>(u"planSearch"_s)->setText(u"More"_s);
        QCOMPARE(table->model()->rowCount(), 3);
        table->selectAll();
        page.findChild<QPushButton *>(u"decide%1"_s.arg(static_cast<int>(PushAction::Create)))->click();
        QCOMPARE(page.plan().totals().create, 3);
    }

    void tooManyAreWarnedOf()
    {
        QVERIFY(PlanText::limitWarning(plan()).isEmpty());
        QVERIFY(PlanText::limitWarning(plan(1'000)).contains("1,0"_L1));
    }

    void theFileGuardsItsCells()
    {
        const QByteArray csv = PlanText::asCsv(plan());
        QCOMPARE(csv.count("\r\n"), 5);
        QVERIFY2(csv.contains("'=New"), csv.constData());
        QVERIFY(!csv.contains("\xE2\x81\xA6"));
        const QByteArray text = PlanText::asText(plan(), u"me@x.example"_s, {u"Tag"_s});
        QVERIFY(text.contains("me@x.example") && text.contains("Tag") && text.contains("anna@x.example"));
    }

    void problemsAreThoseItemsThatHaveOne()
    {
        PushItem fine{.contacts = {person(u"A"_s, u"a@x.example"_s)}, .stage = PushStage::Done};
        PushItem failed{.contacts = {person(u"B"_s, u"b@x.example"_s)}, .failure = Error::Code::BadRequest};
        PushItem left{.contacts = {person(u"C"_s, u"c@x.example"_s)}, .stage = PushStage::Left};
        PushItem bare{.stage = PushStage::Done, .photoFailure = Error::Code::TooLarge};
        PushProblemModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setItems({fine, failed, left, bare});
        QCOMPARE(model.rowCount(), 3);
        for (int row = 0; row < 3; ++row)
            QVERIFY(!model.index(row, PushProblemModel::Why).data().toString().isEmpty());
        QVERIFY(model.index(0, 0).data().toString().contains(u'B'));
    }

    void countsAddUp()
    {
        const PushCounts counts{.items = 15, .waiting = 1, .created = 5, .changed = 4, .tagged = 3, .failed = 2};
        const QStringList lines = PushText::counts(counts, 7);
        QCOMPARE(lines.size(), 7);
        QVERIFY(lines.at(5).startsWith("15"_L1));
        QVERIFY(lines.at(6).startsWith(u'7'));
    }

    void earlierPushesAreListed()
    {
        PushListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPushes({{.record = {.id = 1, .state = PushRecord::State::Cancelled, .accountLabel = u"me@x.example"_s},
                          .counts = {.items = 3, .waiting = 1, .created = 2}}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, PushListModel::State).data().toString(), u"Stopped by you"_s);
        QVERIFY(model.index(0, PushListModel::To).data().toString().contains("me@x.example"_L1));
        QCOMPARE(model.index(0, PushListModel::Outcome).data().toString(), u"2 created, 1 not begun"_s);
    }

    void tagsAreChosenAndMade()
    {
        TagChoice choice(u"Imported today"_s);
        QCOMPARE(choice.tags(), QStringList{u"Imported today"_s});
        auto *name = choice.findChild<QLineEdit *>(u"pushNewTag"_s);
        auto *add = choice.findChild<QPushButton *>(u"pushAddTag"_s);
        QVERIFY(!add->isEnabled());
        name->setText(u"  Family  "_s);
        add->click();
        QVERIFY(name->text().isEmpty());
        QCOMPARE(choice.tags(), (QStringList{u"Imported today"_s, u"Family"_s}));
        choice.setKnown({{.id = u"1"_s, .name = u"Family"_s}, {.id = u"2"_s, .name = u"Work"_s}});
        QCOMPARE(choice.tags(), (QStringList{u"Imported today"_s, u"Family"_s}));
        name->setText(u"Work"_s);
        add->click();
        QVERIFY(choice.tags().contains(u"Work"_s));
    }
};

QTEST_MAIN(TestPlanModel)
#include "tst_planmodel.moc"
