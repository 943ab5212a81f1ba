// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushplan.h"

#include "app/push/phonekeys.h"
#include "tests/support/randomcontacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Ferry;
using namespace Ferry::Test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto png = u"data:image/png;base64,iVBORw0KGgoAAAA="_s;

AccountContents account(const QList<Contact> &contacts)
{
    AccountContents there{.account = {.id = u"me"_s}};
    for (const Contact &contact : contacts) {
        const QString number = QString::number(there.contacts.size());
        there.contacts += PlusContact{
            .id = u"c"_s + number, .etag = u"e"_s + number, .data = ContactMapping::toContactData(contact).data};
    }
    return there;
}

PushPlan planOf(const QList<Contact> &ours, const QList<Contact> &there)
{
    return {ours, account(there), phoneKeysFor(u"DE"_s)};
}

} // namespace

class TestPushPlan : public QObject
{
    Q_OBJECT

private slots:
    void eachRowSaysWhatItWouldDo()
    {
        const PushPlan plan = planOf({{.givenName = u"New"_s, .familyName = u"One"_s},
                                      {.givenName = u"Anna"_s, .emails = {{u"anna@x.example"_s}}},
                                      {.givenName = u"Anna"_s,
                                       .emails = {{u"anna@x.example"_s}},
                                       .phones = {{u"030 1234567"_s}},
                                       .birthday = PartialDate{.month = 1, .day = 2}}},
                                     {{.givenName = u"Anna"_s,
                                       .emails = {{u"ANNA@x.example"_s}},
                                       .birthday = PartialDate{.month = 3, .day = 4}}});
        QCOMPARE(plan.rows().size(), 3);
        QCOMPARE(plan.rows().at(0).action, PushAction::Create);
        QVERIFY(!plan.matchOf(0));
        QCOMPARE(plan.rows().at(1).action, PushAction::AlreadyThere);
        QCOMPARE(plan.rows().at(2).action, PushAction::Add);
        QCOMPARE(plan.rows().at(2).additions, (QList<PushDetail>{{PushField::Phone, u"030 1234567"_s}}));
        QCOMPARE(plan.rows().at(2).leftOut, (QList<PushDetail>{{PushField::Birthday, u"--01-02"_s}}));
        QCOMPARE(plan.totals(), (PushTotals{.create = 1, .add = 1, .alreadyThere = 1, .afterwards = 2}));
    }

    void rowsCanBeChangedWhereThatMakesSense()
    {
        PushPlan plan = planOf({{.givenName = u"New"_s}, {.emails = {{u"a@x.example"_s}}, .notes = u"n"_s}},
                               {{.emails = {{u"a@x.example"_s}}}});
        QVERIFY(!plan.setAction(0, PushAction::Add));
        QVERIFY(plan.setAction(0, PushAction::Skip));
        QVERIFY(plan.setAction(1, PushAction::Create));
        QCOMPARE(plan.rows().at(1).proposed, PushAction::Add);
        QCOMPARE(plan.totals(), (PushTotals{.create = 1, .skip = 1, .afterwards = 2}));
        QCOMPARE(plan.items({}).size(), 1);
        QCOMPARE(plan.items({}).constFirst().rows, QList<int>{1});
    }

    void whatIsAddedToOneContactIsOneItem()
    {
        const PushPlan plan = planOf({{.emails = {{u"a@x.example"_s}, {u"b@x.example"_s}}},
                                      {.emails = {{u"a@x.example"_s}, {u"b@x.example"_s}, {u"c@x.example"_s}}}},
                                     {{.emails = {{u"a@x.example"_s}}}});
        QCOMPARE(plan.rows().at(0).additions, (QList<PushDetail>{{PushField::Email, u"b@x.example"_s}}));
        QCOMPARE(plan.rows().at(1).additions, (QList<PushDetail>{{PushField::Email, u"c@x.example"_s}}));
        const QList<PushItem> items = plan.items({});
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.constFirst().rows, (QList<int>{0, 1}));
        QCOMPARE(items.constFirst().data.value("emails"_L1).toArray().size(), 3);
        QCOMPARE(items.constFirst().before.value("emails"_L1).toArray().size(), 1);
        QCOMPARE(items.constFirst().etag, u"e0"_s);
    }

    void photosGoWhereThereIsNone()
    {
        AccountContents there = account({{.emails = {{u"a@x.example"_s}}}, {.emails = {{u"b@x.example"_s}}}});
        there.contacts[1].data.insert("photos"_L1, QJsonArray{QJsonObject{{"value"_L1, u"https://x.example/p"_s}}});
        const PushPlan plan({{.emails = {{u"a@x.example"_s}}, .photos = {png}},
                             {.emails = {{u"b@x.example"_s}}, .photos = {png}},
                             {.givenName = u"C"_s, .photos = {png}},
                             {.givenName = u"D"_s, .photos = {u"https://x.example/d.png"_s}}},
                            there, {});
        QCOMPARE(plan.rows().at(0).additions, (QList<PushDetail>{{PushField::Photo, {}}}));
        QCOMPARE(plan.rows().at(1).action, PushAction::AlreadyThere);
        const QList<PushItem> items = plan.items({});
        QCOMPARE(items.size(), 3);
        QVERIFY(!items.at(0).photo.isEmpty());
        QVERIFY(!items.at(1).photo.isEmpty());
        QVERIFY(items.at(2).photo.isEmpty());
        QVERIFY(plan.rows().at(2).lost.isEmpty());
        QVERIFY(plan.rows().at(3).lost.contains(ContactMapping::Lost::PhotoAddresses));
    }

    void tagsGoOnWhatIsThereToo()
    {
        const PushPlan plan = planOf({{.emails = {{u"a@x.example"_s}}}}, {{.emails = {{u"a@x.example"_s}}}});
        QVERIFY(plan.items({}).isEmpty());
        const QList<PushItem> items = plan.items({u"Ferry"_s});
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.constFirst().kind, PushKind::TagOnly);
    }

    void limitsAreWarnedOf_data()
    {
        QTest::addColumn<int>("there");
        QTest::addColumn<int>("ours");
        QTest::addColumn<PlanLimit>("limit");
        QTest::newRow("just fits") << 990 << 10 << PlanLimit::None;
        QTest::newRow("one too many") << 990 << 11 << PlanLimit::Free;
        QTest::newRow("has a larger plan") << 1001 << 11 << PlanLimit::None;
        QTest::newRow("too many for any") << 24'999 << 2 << PlanLimit::Premium;
        QTest::newRow("nothing new") << 30'000 << 0 << PlanLimit::None;
    }
    void limitsAreWarnedOf()
    {
        QFETCH(int, there);
        QFETCH(int, ours);
        AccountContents contents;
        contents.contacts.resize(there);
        QList<Contact> contacts;
        for (int i = 0; i < ours; ++i)
            contacts += Contact{.givenName = QString::number(i)};
        QTEST(PushPlan(contacts, contents, {}).exceeds(), "limit");
    }

    void itCanBeSaved()
    {
        PushPlan plan = planOf({{.givenName = u"New"_s}, {.emails = {{u"a@x.example"_s}}, .notes = u"n"_s}},
                               {{.emails = {{u"a@x.example"_s}}}});
        QVERIFY(plan.setAction(0, PushAction::Skip));
        const QJsonObject saved = QJsonDocument::fromJson(plan.toJson()).object();
        QCOMPARE(saved.value("format"_L1).toString(), u"contact-ferry-push-plan"_s);
        QCOMPARE(saved.value("totals"_L1).toObject().value("add"_L1).toInt(), 1);
        const QJsonObject row = saved.value("rows"_L1).toArray().at(1).toObject();
        QCOMPARE(row.value("contactId"_L1).toString(), u"c0"_s);
        QCOMPARE(row.value("reasons"_L1).toArray().at(0).toObject().value("reason"_L1).toString(), u"email"_s);
        QCOMPARE(row.value("additions"_L1).toArray().at(0).toObject().value("text"_L1).toString(), u"n"_s);
        QCOMPARE(saved.value("rows"_L1).toArray().at(0).toObject().value("proposed"_L1).toString(), u"create"_s);
    }

    void aSecondPushFindsAllOfTheFirst_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 0; seed < 50; ++seed)
            QTest::addRow("seed-%u", seed) << seed;
    }
    void aSecondPushFindsAllOfTheFirst()
    {
        QFETCH(quint32, seed);
        RandomContacts random(seed);
        QList<Contact> contacts = random.contacts(30);
        for (qsizetype i = 0; i < contacts.size(); ++i) {
            contacts[i].photos.clear();
            contacts[i].emails.prepend({u"own%1@x.example"_s.arg(i)});
        }
        const PushPlan plan = planOf(contacts, contacts);
        for (const PushRow &row : plan.rows())
            QCOMPARE(row.action, PushAction::AlreadyThere);
    }
};

QTEST_GUILESS_MAIN(TestPushPlan)
#include "tst_pushplan.moc"
