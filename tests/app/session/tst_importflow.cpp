// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importflow.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Ferry;
using namespace Ferry::ImportFlow;
using namespace std::chrono_literals;

namespace {

constexpr std::array Phases{ImportPhase::Idle,      ImportPhase::Beginning,   ImportPhase::AwaitingConsent,
                            ImportPhase::Gathering, ImportPhase::Downloading, ImportPhase::Done,
                            ImportPhase::Failed,    ImportPhase::Cancelled};
constexpr std::array Waits{Awaiting::Record,   Awaiting::Ticket, Awaiting::Events,
                           Awaiting::PollTime, Awaiting::Page,   Awaiting::PageTime};

struct NamedEvent {
    const char *name;
    Event event;
};

const std::vector<NamedEvent> &events()
{
    static const std::vector<NamedEvent> all{
        {"started", Started{}},
        {"resume", ResumeStarted{}},
        {"taken-up", TakenUp{.phase = ImportPhase::Gathering, .gathered = 7}},
        {"taken-up-late", TakenUp{.phase = ImportPhase::Downloading, .received = 900, .skipped = 100, .total = 2340}},
        {"taken-up-whole", TakenUp{.phase = ImportPhase::Downloading, .received = 10, .total = 10}},
        {"ticket", TicketIssued{}},
        {"pending", ConsentPending{}},
        {"gathering", GatheringSeen{.count = 7}},
        {"gathering-uncounted", GatheringSeen{}},
        {"done", ServiceDone{}},
        {"refused", ServiceRefused{.error = {.code = Error::Code::Service, .serviceCode = 263}}},
        {"abandoned", ServiceRefused{.error = {.code = Error::Code::Service, .serviceCode = 514}, .abandoned = true}},
        {"page", PageStored{.records = 1000, .total = 2340}},
        {"last-page", PageStored{.records = 10, .total = 10}},
        {"short-page", PageStored{.records = 10}},
        {"empty-page", PageStored{}},
        {"cut-page", PageStored{.records = 3, .total = 10, .damage = Error{.code = Error::Code::BadReply}}},
        {"network", WorkFailed{.error = {.code = Error::Code::Network}, .backOff = 4s}},
        {"unauthorized", WorkFailed{.error = {.code = Error::Code::Unauthorized}}},
        {"not-ready", WorkFailed{.error = {.code = Error::Code::NotReady}}},
        {"gone", WorkFailed{.error = {.code = Error::Code::Gone}}},
        {"store", StoreFailed{.error = {.code = Error::Code::DiskFull}}},
        {"network-back", NetworkReturned{}},
        {"time", TimeCame{}},
        {"deadline", DeadlinePassed{}},
        {"cancel", CancelRequested{}},
    };
    return all;
}

/// The phases that may stand together with what is awaited.
bool belongs(ImportPhase phase, Awaiting awaiting)
{
    switch (phase) {
    case ImportPhase::Beginning:
        return awaiting == Awaiting::Ticket || awaiting == Awaiting::Record;
    case ImportPhase::AwaitingConsent:
    case ImportPhase::Gathering:
        return awaiting == Awaiting::Events || awaiting == Awaiting::PollTime;
    case ImportPhase::Downloading:
        return awaiting == Awaiting::Page || awaiting == Awaiting::PageTime;
    case ImportPhase::Idle:
    case ImportPhase::Done:
    case ImportPhase::Failed:
    case ImportPhase::Cancelled:
        return awaiting == Awaiting::Nothing;
    }
    return false;
}

/// What must hold of every state at any time.
bool isSound(const State &state)
{
    const bool over = isOver(state.phase);
    const bool waitsForTime = state.awaiting == Awaiting::PollTime || state.awaiting == Awaiting::PageTime;
    return belongs(state.phase, state.awaiting) && waitsForTime == (state.delay > 0ms)
        && (over || state.phase == ImportPhase::Idle || leaseTime(state.phase) > 0s)
        && state.error.has_value() == (state.phase == ImportPhase::Failed || state.phase == ImportPhase::Cancelled);
}

QByteArray describe(const State &state)
{
    return "phase " + QByteArray::number(static_cast<int>(state.phase)) + " awaiting "
        + QByteArray::number(static_cast<int>(state.awaiting)) + " delay "
        + QByteArray::number(qint64(state.delay.count()));
}

} // namespace

class TestImportFlow : public QObject
{
    Q_OBJECT

private slots:
    void everyEventInEveryStateGoesWhereTheTableSays_data();
    void everyEventInEveryStateGoesWhereTheTableSays();
    void aPlainImportReachesDone();
    void gatheringMayBeSkipped();
    void whatTheSpoolHadCountsAsPagesDo_data();
    void whatTheSpoolHadCountsAsPagesDo();
    void pagesEndByTotalOrByAShortPage_data();
    void pagesEndByTotalOrByAShortPage();
    void withoutATotalTheGatheredCountTellsTheEnd();
    void damageThatCannotHealEndsAtOnce();
    void aFailingPageIsRetriedAndThenGivenUp();
    void pollFailuresBackOffButNeverPollFasterThanAllowed();
    void senselessEventsAreGivenUpButALostConnectionIsNot();
    void theLeaseStartsAnewOnlyWithProgress();
    void aLostConnectionIsTriedAgainWhenTheNetworkIsBack();
    void aDeadlineInALostConnectionTellsOfTheConnection();
    void aServiceThatCannotBeReachedKeepsAPageWaitingLonger();
    void whatIsDeletedEndsTheDownload_data();
    void whatIsDeletedEndsTheDownload();
    void pagesThatSeemToOverlapAreFollowedToTheirEnd();
    void anEndlessBookIsGivenUp();
    void countsThatDisagreeAreTold();
    void noSequenceOfEventsLeavesItStranded_data();
    void noSequenceOfEventsLeavesItStranded();
};

void TestImportFlow::everyEventInEveryStateGoesWhereTheTableSays_data()
{
    QTest::addColumn<State>("before");
    QTest::addColumn<Event>("event");
    QTest::addColumn<ImportPhase>("phase");
    QTest::addColumn<Awaiting>("awaiting");

    // Rules by hand, state by state; whatever is not named must change nothing.
    using P = ImportPhase;
    using A = Awaiting;
    struct Rule {
        P phase;
        A awaiting;
        const char *event;
        P nextPhase;
        A nextAwaiting;
    };
    std::vector<Rule> rules{
        {P::Idle, A::Nothing, "started", P::Beginning, A::Ticket},
        {P::Idle, A::Nothing, "resume", P::Beginning, A::Record},
        {P::Beginning, A::Record, "taken-up", P::Gathering, A::PollTime},
        {P::Beginning, A::Record, "taken-up-late", P::Downloading, A::Page},
        {P::Beginning, A::Record, "taken-up-whole", P::Done, A::Nothing},
        {P::Beginning, A::Record, "deadline", P::Failed, A::Nothing},
        {P::Beginning, A::Ticket, "ticket", P::AwaitingConsent, A::PollTime},
        {P::Beginning, A::Ticket, "refused", P::Failed, A::Nothing},
        {P::Beginning, A::Ticket, "abandoned", P::Cancelled, A::Nothing},
        {P::Beginning, A::Ticket, "network", P::Failed, A::Nothing},
        {P::Beginning, A::Ticket, "unauthorized", P::Failed, A::Nothing},
        {P::Beginning, A::Ticket, "not-ready", P::Failed, A::Nothing},
        {P::Beginning, A::Ticket, "gone", P::Failed, A::Nothing},
        {P::Beginning, A::Ticket, "deadline", P::Failed, A::Nothing},
        {P::Downloading, A::Page, "page", P::Downloading, A::Page},
        {P::Downloading, A::Page, "last-page", P::Done, A::Nothing},
        {P::Downloading, A::Page, "short-page", P::Done, A::Nothing},
        {P::Downloading, A::Page, "empty-page", P::Done, A::Nothing},
        {P::Downloading, A::Page, "cut-page", P::Downloading, A::PageTime},
        {P::Downloading, A::Page, "refused", P::Failed, A::Nothing},
        {P::Downloading, A::Page, "abandoned", P::Cancelled, A::Nothing},
        {P::Downloading, A::Page, "network", P::Downloading, A::PageTime},
        {P::Downloading, A::Page, "not-ready", P::Downloading, A::PageTime},
        {P::Downloading, A::Page, "unauthorized", P::Failed, A::Nothing},
        {P::Downloading, A::Page, "gone", P::Failed, A::Nothing},
        {P::Downloading, A::Page, "deadline", P::Failed, A::Nothing},
        {P::Downloading, A::PageTime, "time", P::Downloading, A::Page},
        {P::Downloading, A::PageTime, "deadline", P::Failed, A::Nothing},
    };
    for (const P phase : {P::AwaitingConsent, P::Gathering}) {
        const P late = phase == P::AwaitingConsent ? P::Cancelled : P::Failed;
        for (const Rule &rule : std::initializer_list<Rule>{
                 {phase, A::PollTime, "time", phase, A::Events},
                 {phase, A::PollTime, "deadline", late, A::Nothing},
                 {phase, A::Events, "deadline", late, A::Nothing},
                 {phase, A::Events, "pending", phase, A::PollTime},
                 {phase, A::Events, "gathering", P::Gathering, A::PollTime},
                 {phase, A::Events, "gathering-uncounted", P::Gathering, A::PollTime},
                 {phase, A::Events, "done", P::Downloading, A::Page},
                 {phase, A::Events, "refused", P::Failed, A::Nothing},
                 {phase, A::Events, "abandoned", P::Cancelled, A::Nothing},
                 {phase, A::Events, "network", phase, A::PollTime},
                 {phase, A::Events, "unauthorized", P::Failed, A::Nothing},
                 {phase, A::Events, "not-ready", phase, A::PollTime},
                 {phase, A::Events, "gone", P::Failed, A::Nothing},
             })
            rules.push_back(rule);
    }

    for (const P phase : Phases) {
        std::vector<A> waits(Waits.begin(), Waits.end());
        waits.push_back(A::Nothing);
        for (const A awaiting : waits) {
            if (!belongs(phase, awaiting))
                continue;
            for (const NamedEvent &named : events()) {
                State before{.phase = phase, .awaiting = awaiting};
                if (awaiting == A::PollTime || awaiting == A::PageTime)
                    before.delay = 1s;
                if (phase == P::Failed || phase == P::Cancelled)
                    before.error = Error{.code = Error::Code::Aborted};
                P nextPhase = phase;
                A nextAwaiting = awaiting;
                if (!isOver(phase)) {
                    if (qstrcmp(named.name, "cancel") == 0) {
                        nextPhase = P::Cancelled;
                        nextAwaiting = A::Nothing;
                    } else if (qstrcmp(named.name, "store") == 0) {
                        nextPhase = P::Failed;
                        nextAwaiting = A::Nothing;
                    }
                }
                for (const Rule &rule : rules) {
                    if (rule.phase == phase && rule.awaiting == awaiting && qstrcmp(rule.event, named.name) == 0) {
                        nextPhase = rule.nextPhase;
                        nextAwaiting = rule.nextAwaiting;
                    }
                }
                QTest::addRow("phase %d awaiting %d: %s", static_cast<int>(phase), static_cast<int>(awaiting),
                              named.name)
                    << before << named.event << nextPhase << nextAwaiting;
            }
        }
    }
}

void TestImportFlow::everyEventInEveryStateGoesWhereTheTableSays()
{
    QFETCH(State, before);
    QFETCH(Event, event);
    QFETCH(ImportPhase, phase);
    QFETCH(Awaiting, awaiting);

    const State after = advance(before, event);
    QCOMPARE(after.phase, phase);
    QCOMPARE(after.awaiting, awaiting);
    QVERIFY2(isSound(after), describe(after).constData());
    if (after.phase == before.phase && after.awaiting == before.awaiting && !std::holds_alternative<PageStored>(event))
        QCOMPARE(after, before);
}

void TestImportFlow::aPlainImportReachesDone()
{
    State state;
    for (const Event &event : std::initializer_list<Event>{
             Started{}, TicketIssued{}, TimeCame{}, ConsentPending{}, TimeCame{}, GatheringSeen{.count = 100},
             TimeCame{}, GatheringSeen{.count = 2340}, TimeCame{}, ServiceDone{.count = 2340},
             PageStored{.records = 1000, .total = 2340}, PageStored{.records = 1000, .skipped = 1, .total = 2340},
             PageStored{.records = 340, .total = 2340}})
        state = advance(state, event);
    QCOMPARE(state.phase, ImportPhase::Done);
    QCOMPARE(state.received, 2339);
    QCOMPARE(state.skipped, 1);
    QCOMPARE(state.total, 2340);
    QCOMPARE(state.gathered, 2340);
}

void TestImportFlow::gatheringMayBeSkipped()
{
    State state;
    for (const Event &event : std::initializer_list<Event>{Started{}, TicketIssued{}, TimeCame{}, ServiceDone{}})
        state = advance(state, event);
    QCOMPARE(state.phase, ImportPhase::Downloading);
    QCOMPARE(state.awaiting, Awaiting::Page);
    QVERIFY(!state.gathered);
}

void TestImportFlow::whatTheSpoolHadCountsAsPagesDo_data()
{
    QTest::addColumn<TakenUp>("record");
    QTest::addColumn<ImportPhase>("phase");
    QTest::addColumn<Awaiting>("awaiting");
    QTest::addColumn<qint64>("nextStart");

    using P = ImportPhase;
    using A = Awaiting;
    const PageStored page{.records = 1000, .total = 2340};
    const PageStored cut{.records = 10, .total = 2340, .damage = Error{.code = Error::Code::BadReply}};
    const PageStored last{.records = 340, .total = 2340};
    const auto row = [](const char *name, const TakenUp &record, P phase, A awaiting, qint64 nextStart) {
        QTest::newRow(name) << record << phase << awaiting << nextStart;
    };
    row("consent", {.phase = P::AwaitingConsent}, P::AwaitingConsent, A::PollTime, 0);
    row("gathering", {.phase = P::Gathering, .gathered = 3}, P::Gathering, A::PollTime, 0);
    row("first page to come", {.phase = P::Downloading}, P::Downloading, A::Page, 0);
    row("phase lost", {.phase = P::Gathering, .spooled = {page}}, P::Downloading, A::Page, 1000);
    row("a page in the spool", {.phase = P::Downloading, .received = 1000, .total = 2340, .spooled = {page}},
        P::Downloading, A::Page, 2000);
    row("a cut page in the spool", {.phase = P::Downloading, .received = 1000, .total = 2340, .spooled = {cut}},
        P::Downloading, A::PageTime, 1010);
    row("cut, then whole", {.phase = P::Downloading, .received = 990, .total = 2340, .spooled = {cut, page}},
        P::Downloading, A::Page, 2000);
    row("the last page", {.phase = P::Downloading, .received = 2000, .total = 2340, .spooled = {last}}, P::Done,
        A::Nothing, 2340);
    row("the end alone was missing", {.phase = P::Downloading, .received = 2340, .total = 2340}, P::Done, A::Nothing,
        2340);
    row("an empty book", {.phase = P::Downloading, .spooled = {PageStored{.total = 0}}}, P::Done, A::Nothing, 0);
    row("the whole book at once", {.phase = P::Downloading, .spooled = {{.records = 4000, .pagingIgnored = true}}},
        P::Done, A::Nothing, 4000);
}

void TestImportFlow::whatTheSpoolHadCountsAsPagesDo()
{
    QFETCH(TakenUp, record);
    QFETCH(qint64, nextStart);
    const State state = advance(advance({}, ResumeStarted{}), record);
    QTEST(state.phase, "phase");
    QTEST(state.awaiting, "awaiting");
    QCOMPARE(state.nextStart, nextStart);
    QCOMPARE(state.received, nextStart - record.skipped);
    QVERIFY(isSound(state));
}

void TestImportFlow::pagesEndByTotalOrByAShortPage_data()
{
    QTest::addColumn<QList<PageStored>>("pages");
    QTest::addColumn<ImportPhase>("phase");
    QTest::addColumn<qint64>("received");

    using P = ImportPhase;
    QTest::newRow("empty book") << QList<PageStored>{{.records = 0, .total = 0}} << P::Done << qint64(0);
    QTest::newRow("empty book, no total") << QList<PageStored>{{}} << P::Done << qint64(0);
    QTest::newRow("one page") << QList<PageStored>{{.records = 5, .total = 5}} << P::Done << qint64(5);
    QTest::newRow("exactly a page") << QList<PageStored>{{.records = 1000, .total = 1000}} << P::Done << qint64(1000);
    QTest::newRow("no total, short") << QList<PageStored>{{.records = 999}} << P::Done << qint64(999);
    QTest::newRow("no total, exactly a page")
        << QList<PageStored>{{.records = 1000}, {.records = 0}} << P::Done << qint64(1000);
    QTest::newRow("paging ignored") << QList<PageStored>{{.records = 4000, .total = 4000, .pagingIgnored = true}}
                                    << P::Done << qint64(4000);
    QTest::newRow("paging ignored, no total")
        << QList<PageStored>{{.records = 4000, .pagingIgnored = true}} << P::Done << qint64(4000);
    QTest::newRow("smaller pages than asked")
        << QList<PageStored>{{.records = 2, .total = 5}, {.records = 2, .total = 5}, {.records = 1, .total = 5}}
        << P::Done << qint64(5);
    QTest::newRow("ends before the total")
        << QList<PageStored>{{.records = 1000, .total = 2340}, {.records = 0, .total = 2340}} << P::Failed
        << qint64(1000);
    QTest::newRow("more than announced") << QList<PageStored>{{.records = 12, .total = 10}} << P::Done << qint64(12);
    QTest::newRow("total that shrinks") << QList<PageStored>{{.records = 1000, .total = 2340},
                                                             {.records = 500, .total = 1500}}
                                        << P::Done << qint64(1500);
    QTest::newRow("negative total") << QList<PageStored>{{.records = 3, .total = -1}} << P::Done << qint64(3);
}

void TestImportFlow::pagesEndByTotalOrByAShortPage()
{
    QFETCH(QList<PageStored>, pages);
    State state{.phase = ImportPhase::Downloading, .awaiting = Awaiting::Page};
    for (const PageStored &page : pages) {
        QVERIFY(!isOver(state.phase));
        state = advance(state, page);
    }
    QTEST(state.phase, "phase");
    QTEST(state.received, "received");
}

void TestImportFlow::withoutATotalTheGatheredCountTellsTheEnd()
{
    State state{.phase = ImportPhase::Downloading, .awaiting = Awaiting::Page, .gathered = 1200};
    state = advance(state, PageStored{.records = 500});
    QCOMPARE(state.phase, ImportPhase::Downloading);
    state = advance(state, PageStored{.records = 500});
    QCOMPARE(state.phase, ImportPhase::Downloading);
    const State whole = advance(state, PageStored{.records = 200});
    QCOMPARE(whole.phase, ImportPhase::Done);
    const State cut = advance(state, PageStored{.records = 0});
    QCOMPARE(cut.phase, ImportPhase::Failed);
    QCOMPARE(cut.error->code, Error::Code::Incomplete);
}

void TestImportFlow::damageThatCannotHealEndsAtOnce()
{
    const State state{.phase = ImportPhase::Downloading, .awaiting = Awaiting::Page};
    const State endless = advance(state, PageStored{.records = 5, .damage = Error{.code = Error::Code::TooLarge}});
    QCOMPARE(endless.phase, ImportPhase::Failed);
    QCOMPARE(endless.received, 5);
}

void TestImportFlow::aFailingPageIsRetriedAndThenGivenUp()
{
    const Limits limits;
    State state{.phase = ImportPhase::Downloading, .awaiting = Awaiting::Page, .nextStart = 1000, .received = 1000};
    int attempts = 0;
    while (!isOver(state.phase)) {
        ++attempts;
        QVERIFY(attempts <= limits.pageAttempts);
        state = advance(state, WorkFailed{.error = {.code = Error::Code::BadReply}, .backOff = 2s}, limits);
        state = advance(state, TimeCame{}, limits);
    }
    QCOMPARE(attempts, limits.pageAttempts);
    QCOMPARE(state.phase, ImportPhase::Failed);
    QCOMPARE(state.received, 1000);
    QCOMPARE(state.error->code, Error::Code::BadReply);
}

void TestImportFlow::pollFailuresBackOffButNeverPollFasterThanAllowed()
{
    State state{.phase = ImportPhase::AwaitingConsent, .awaiting = Awaiting::Events};
    state = advance(state, WorkFailed{.error = {.code = Error::Code::Network}, .backOff = 8s});
    QCOMPARE(state.delay, std::chrono::milliseconds(8s));
    QCOMPARE(state.failures, 1);
    state = advance(advance(state, TimeCame{}), WorkFailed{.error = {.code = Error::Code::Network}, .backOff = 0s});
    QCOMPARE(state.delay, std::chrono::milliseconds(1s));
    QCOMPARE(state.failures, 2);
    state = advance(advance(state, TimeCame{}), ConsentPending{});
    QCOMPARE(state.failures, 0);
    QCOMPARE(state.delay, std::chrono::milliseconds(1s));
}

void TestImportFlow::senselessEventsAreGivenUpButALostConnectionIsNot()
{
    const Limits limits{.pollAttempts = 3};
    State senseless{.phase = ImportPhase::AwaitingConsent, .awaiting = Awaiting::Events};
    State offline = senseless;
    for (int i = 0; i < 10; ++i) {
        senseless = advance(senseless, WorkFailed{.error = {.code = Error::Code::BadReply}}, limits);
        senseless = advance(senseless, TimeCame{}, limits);
        offline = advance(offline, WorkFailed{.error = {.code = Error::Code::Network}}, limits);
        offline = advance(offline, TimeCame{}, limits);
    }
    QCOMPARE(senseless.phase, ImportPhase::Failed);
    QCOMPARE(senseless.failures, 0);
    QCOMPARE(offline.phase, ImportPhase::AwaitingConsent);
    QCOMPARE(offline.failures, 10);
}

void TestImportFlow::theLeaseStartsAnewOnlyWithProgress()
{
    State state{.phase = ImportPhase::Gathering, .awaiting = Awaiting::Events, .lease = 3, .gathered = 10};
    const State same = advance(state, GatheringSeen{.count = 10});
    QCOMPARE(same.lease, 3);
    const State more = advance(state, GatheringSeen{.count = 11});
    QCOMPARE(more.lease, 4);
}

void TestImportFlow::aLostConnectionIsTriedAgainWhenTheNetworkIsBack()
{
    const State asked{.phase = ImportPhase::Gathering, .awaiting = Awaiting::Events};
    const State lost = advance(asked, WorkFailed{.error = {.code = Error::Code::Network}, .backOff = 24s});
    QCOMPARE(lost.delay, std::chrono::milliseconds(24s));
    QCOMPARE(lost.trouble->code, Error::Code::Network);
    const State back = advance(lost, NetworkReturned{});
    QCOMPARE(back.awaiting, Awaiting::PollTime);
    QCOMPARE(back.delay, std::chrono::milliseconds(1s)); // never at once: the last answer may be a moment old
    QVERIFY(!advance(advance(back, TimeCame{}), ConsentPending{}).trouble);

    // Who asked us to wait has not changed its mind, and who answers is not asked in between.
    const State limited = advance(asked, WorkFailed{.error = {.code = Error::Code::RateLimited}, .backOff = 60s});
    QCOMPARE(advance(limited, NetworkReturned{}), limited);
    QCOMPARE(advance(asked, NetworkReturned{}), asked);
}

void TestImportFlow::aDeadlineInALostConnectionTellsOfTheConnection()
{
    for (const ImportPhase phase : {ImportPhase::AwaitingConsent, ImportPhase::Gathering}) {
        const State lost = advance({.phase = phase, .awaiting = Awaiting::Events},
                                   WorkFailed{.error = {.code = Error::Code::ServerFault}});
        const State late = advance(lost, DeadlinePassed{});
        QCOMPARE(late.phase, ImportPhase::Failed);
        QCOMPARE(late.error->code, Error::Code::ServerFault);
    }
}

void TestImportFlow::aServiceThatCannotBeReachedKeepsAPageWaitingLonger()
{
    const Limits limits{.pageAttempts = 2, .pageConnections = 5};
    for (const auto &[code, attempts] : {std::pair{Error::Code::BadReply, 2}, std::pair{Error::Code::Network, 5}}) {
        State state{.phase = ImportPhase::Downloading, .awaiting = Awaiting::Page, .nextStart = 10, .received = 10};
        int failures = 0;
        for (; !isOver(state.phase); ++failures)
            state = advance(advance(state, WorkFailed{.error = {.code = code}}, limits), TimeCame{}, limits);
        QCOMPARE(failures, attempts);
        QCOMPARE(state.received, 10);
    }
}

void TestImportFlow::whatIsDeletedEndsTheDownload_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<ImportPhase>("phase");
    QTest::addColumn<Error::Code>("told");

    using P = ImportPhase;
    using E = Error::Code;
    const auto at = [](qint64 received, std::optional<qint64> gathered, std::optional<qint64> total) {
        return State{.phase = P::Downloading,
                     .awaiting = Awaiting::Page,
                     .nextStart = received,
                     .received = received,
                     .gathered = gathered,
                     .total = total};
    };
    QTest::newRow("410 first") << at(0, {}, {}) << E::Gone << P::Failed << E::Gone;
    QTest::newRow("410 midway") << at(1000, {}, 2340) << E::Gone << P::Failed << E::Gone;
    QTest::newRow("404 midway") << at(1000, {}, 2340) << E::NotReady << P::Failed << E::Gone;
    QTest::newRow("404 first") << at(0, {}, {}) << E::NotReady << P::Downloading << E::NotFinished;
    QTest::newRow("410, and all is here") << at(2000, 2000, {}) << E::Gone << P::Done << E::NotFinished;
    QTest::newRow("410, and who knows") << at(2000, {}, {}) << E::Gone << P::Failed << E::Gone;
}

void TestImportFlow::whatIsDeletedEndsTheDownload()
{
    QFETCH(State, state);
    QFETCH(Error::Code, code);
    const State after = advance(state, WorkFailed{.error = {.code = code}});
    QTEST(after.phase, "phase");
    QTEST(after.error ? after.error->code : Error::Code::NotFinished, "told");
    QCOMPARE(after.received, state.received);
    if (after.phase == ImportPhase::Failed && state.total)
        QCOMPARE(after.findings.missing, *state.total - state.received);
}

void TestImportFlow::pagesThatSeemToOverlapAreFollowedToTheirEnd()
{
    State state{.phase = ImportPhase::Downloading, .awaiting = Awaiting::Page};
    state = advance(state, PageStored{.records = 1000, .total = 1500});
    state = advance(state, PageStored{.records = 500, .total = 1500, .findings = {.suspicious = 10}});
    QCOMPARE(state.awaiting, Awaiting::Page); // the last ten lie behind the total
    state = advance(state, PageStored{.records = 10});
    QCOMPARE(state.awaiting, Awaiting::Page);
    state = advance(state, PageStored{});
    QCOMPARE(state.phase, ImportPhase::Done);
    QCOMPARE(state.received, 1510);
    QCOMPARE(state.findings.suspicious, 10);
}

void TestImportFlow::anEndlessBookIsGivenUp()
{
    const Limits limits{.mostRecords = 10'000};
    State state{.phase = ImportPhase::Downloading, .awaiting = Awaiting::Page};
    int pages = 0;
    for (; !isOver(state.phase); ++pages)
        state = advance(state, PageStored{.records = 1000}, limits);
    QCOMPARE(pages, 11);
    QCOMPARE(state.error->code, Error::Code::TooLarge);
    QCOMPARE(state.received, 11'000);
}

void TestImportFlow::countsThatDisagreeAreTold()
{
    State state{.phase = ImportPhase::Downloading, .awaiting = Awaiting::Page, .gathered = 2340};
    state = advance(state, PageStored{.records = 1000, .total = 2100, .findings = {.miscountedPages = 1}});
    state = advance(state, PageStored{.records = 1000, .total = 2000});
    QCOMPARE(state.phase, ImportPhase::Done);
    QCOMPARE(state.findings, (ImportFindings{.missing = 340, .miscountedPages = 1, .totalChanged = true}));
}

void TestImportFlow::noSequenceOfEventsLeavesItStranded_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 50; ++seed)
        QTest::addRow("seed-%u", seed) << seed;
}

void TestImportFlow::noSequenceOfEventsLeavesItStranded()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    State state;
    int restarts = 0;
    for (int i = 0; i < 10'000; ++i) {
        // Endings are rare in the draw, so that long lives are seen too.
        const auto &all = events();
        const NamedEvent &named = all[size_t(random.bounded(int(all.size())))];
        const bool ends = isOver(advance(state, named.event).phase);
        if (ends && random.bounded(8) != 0)
            continue;
        const State after = advance(state, named.event);
        QVERIFY2(isSound(after), (QByteArray(named.name) + " led to " + describe(after)).constData());
        QVERIFY2(after.phase >= state.phase, named.name);
        QVERIFY(after.lease >= state.lease);
        QVERIFY(after.received >= state.received);
        if (isOver(state.phase))
            QCOMPARE(after, state);
        state = after;
        if (isOver(state.phase)) {
            state = {};
            ++restarts;
        }
    }
    QVERIFY(restarts > 0);
}

QTEST_GUILESS_MAIN(TestImportFlow)
#include "tst_importflow.moc"
