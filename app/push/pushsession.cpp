// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushsession.h"

#include "app/core/clock.h"
#include "app/push/pushtagsjob.h"

#include <QPointer>

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds progressInterval = 100ms;
constexpr std::chrono::milliseconds paceWindow = 30s;

/// The tags called for, with the ids of those that are there.
QList<PushTag> known(QList<PushTag> tags, const QList<PlusTag> &there)
{
    for (PushTag &tag : tags) {
        const auto same = std::find_if(there.cbegin(), there.cend(),
                                       [&](const PlusTag &candidate) { return candidate.name == tag.name; });
        tag.isOurs = same == there.cend();
        if (!tag.isOurs)
            tag.id = same->id;
    }
    return tags;
}

} // namespace

PushSession::PushSession(const ContactsPlusClient &client, JournalWorker &journal, Clock &clock, const Options &options,
                         QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_journal(journal)
    , m_clock(clock)
    , m_options(options)
    , m_work(std::make_unique<QObject>())
{
}

PushSession::~PushSession()
{
    const QObjectList dropped = children(); // while we are all there
    qDeleteAll(dropped);
}

/// It calls us until it is gone, so it is gone before us.
void PushSession::dropWork()
{
    QObject *work = m_work.release();
    work->setParent(this);
    work->deleteLater(); // we may be in one of its signals
    m_work = std::make_unique<QObject>();
}

void PushSession::reset()
{
    dropWork();
    m_cancelled = false;
    m_signedOut = false; // or so it may be hoped; else it will show
    m_error.reset();
    m_items.clear();
    m_known.clear();
    m_claimed.clear();
    m_queue.clear();
    m_delayed.clear();
    m_batches.clear();
    m_prepared.clear();
    m_preparing = 0;
    m_attempts.clear();
    m_inFlight = 0;
    m_photosInFlight = 0;
    m_busy = 0;
    m_notBefore = 0ms;
    m_alarm = nullptr;
    m_twins = {};
    m_unsaved.clear();
    m_isSaving = false;
    m_isSavingSoon = false;
    m_progressIsDue = false;
    m_finishTimes.clear();
}

void PushSession::begin(const PushPlan &plan, PushRecord record)
{
    reset();
    m_again = [this, plan, record] { begin(plan, record); };
    record.state = PushRecord::State::Running;
    record.startedAt = m_clock.now();
    record.finishedAt = {};
    record.accountId = plan.there().account.id;
    record.teamId = plan.there().teamId;
    record.tags = known(record.tags, plan.there().tags);
    m_record = record;
    m_journal.run(
        m_work.get(),
        [plan, record](PushJournal &journal) -> Result<Loaded> {
            QStringList tags;
            for (const PushTag &tag : record.tags)
                tags += tag.name;
            Loaded push{.record = record, .items = plan.items(tags)};
            for (const PlusContact &contact : plan.there().contacts)
                push.known.insert(contact.id);
            const Result<qint64> id = journal.begin(record, push.known.values(), push.items);
            if (!id)
                return fail(id.error());
            push.record.id = *id;
            return push;
        },
        [this](Result<Loaded> push) {
            if (push)
                loaded(std::move(*push), Wish::GoOn);
            else
                breakOff(push.error());
        });
    setState(State::Loading);
}

void PushSession::resume(qint64 id)
{
    load(id, Wish::GoOn);
}

void PushSession::undo(qint64 id)
{
    load(id, Wish::Undo);
}

void PushSession::retry(qint64 id)
{
    load(id, Wish::Retry);
}

void PushSession::takeUpAgain()
{
    if (const auto again = m_again)
        again();
    else
        resume(m_record.id);
}

void PushSession::show(qint64 id)
{
    load(id, Wish::Look);
}

void PushSession::load(qint64 id, Wish wish)
{
    reset();
    m_again = [this, id, wish] { load(id, wish); };
    if (m_record.id != id)
        m_record = {.id = id};
    m_journal.run(
        m_work.get(),
        [id, wish](PushJournal &journal) -> Result<Loaded> {
            const Result<PushRecord> record = journal.push(id);
            if (!record)
                return fail(record.error());
            const Result<QList<PushItem>> items = journal.items(id);
            if (!items)
                return fail(items.error());
            if (wish == Wish::Look)
                return Loaded{*record, *items, {}};
            const Result<QSet<QString>> known = journal.knownContacts(id);
            if (!known)
                return fail(known.error());
            Loaded push{*record, *items, *known};
            using enum PushRecord::State;
            const bool isUndone = record->state == Undoing || record->state == Undone;
            const PushRecord::State wanted = wish == Wish::Undo || isUndone ? Undoing : Running;
            if (wish == Wish::Undo && !isUndone) {
                for (PushItem &item : push.items)
                    item = PushFlow::undoing(std::move(item));
            } else if (wish == Wish::Retry) {
                for (PushItem &item : push.items) {
                    if (item.failure)
                        item = PushFlow::retried(std::move(item));
                }
            }
            push.record.state = wanted;
            push.record.finishedAt = {};
            // At once: a push that is over and has contacts which wait would be offered to nobody.
            return journal.save(push.record, wish == Wish::GoOn ? QList<PushItem>() : push.items).map([&] {
                return push;
            });
        },
        [this, wish](Result<Loaded> push) {
            if (push)
                loaded(std::move(*push), wish);
            else
                breakOff(push.error());
        });
    setState(State::Loading);
}

void PushSession::loaded(Loaded push, Wish wish)
{
    m_again = nullptr;
    m_record = std::move(push.record);
    m_items = std::move(push.items);
    m_known = std::move(push.known);
    if (wish == Wish::Look)
        return setState(State::Finished);
    for (const PushItem &item : std::as_const(m_items)) {
        if (!item.contactId.isEmpty())
            m_claimed.insert(item.contactId);
    }
    makeTags();
}

void PushSession::makeTags()
{
    const bool isComplete =
        std::none_of(m_record.tags.cbegin(), m_record.tags.cend(), [](const PushTag &tag) { return tag.id.isEmpty(); });
    if (isComplete || m_record.state != PushRecord::State::Running)
        return startWorking();
    auto *job = new MakePushTagsJob(m_client, m_clock, m_record.tags, m_record.teamId, m_work.get());
    connect(job, &Job::finished, m_work.get(), [this, job] {
        job->deleteLater();
        if (!job->result()) {
            return waitOrBreakOff(job->result().error());
        }
        m_record.tags = *job->result();
        m_journal.run(
            m_work.get(), [record = m_record](PushJournal &journal) { return journal.save(record); },
            [this](const Result<void> &saved) {
                if (saved)
                    startWorking();
                else
                    breakOff(saved.error());
            });
    });
    job->start();
}

void PushSession::startWorking()
{
    // On the journal's thread, because it is there: what is alike takes long to find among many.
    const bool isPush = m_record.state == PushRecord::State::Running;
    m_journal.run(
        m_work.get(),
        [items = m_items, isPush, tags = tagIds()](PushJournal &) mutable -> Result<Start> {
            Start start;
            for (PushItem &item : items) {
                if (isPush)
                    item = PushFlow::started(std::move(item), tags);
                if (PushFlow::next(item) != Ask::Nothing)
                    start.queue.push_back(item.number);
            }
            start.twins = PushTwins(items);
            start.items = std::move(items);
            return start;
        },
        [this](Result<Start> start) {
            if (start)
                begun(std::move(*start));
            else
                breakOff(start.error());
        });
}

void PushSession::begun(Start start)
{
    m_items = std::move(start.items);
    m_queue = std::move(start.queue);
    m_twins = std::move(start.twins);
    m_state = State::Working;
    updateState();
    const QPointer<PushSession> alive(this);
    emit stateChanged();
    if (alive)
        emit progressed();
    if (alive)
        pump();
}

QStringList PushSession::tagIds() const
{
    QStringList ids;
    for (const PushTag &tag : m_record.tags) {
        if (!tag.id.isEmpty())
            ids += tag.id;
    }
    return ids;
}

void PushSession::retryFailed()
{
    if (m_state != State::Finished)
        return;
    QList<PushItem> items;
    for (PushItem &item : m_items) {
        if (!item.failure)
            continue;
        item = PushFlow::retried(std::move(item));
        items += item;
    }
    const bool isUndo = m_record.state == PushRecord::State::Undoing || m_record.state == PushRecord::State::Undone;
    m_record.state = isUndo ? PushRecord::State::Undoing : PushRecord::State::Running;
    m_record.finishedAt = {};
    m_cancelled = false;
    m_signedOut = false;
    m_error.reset();
    m_attempts.clear();
    m_again = [this, id = m_record.id] { retry(id); };
    m_journal.run(
        m_work.get(), [record = m_record, items](PushJournal &journal) { return journal.save(record, items); },
        [this](const Result<void> &saved) {
            if (!saved)
                return breakOff(saved.error());
            m_again = nullptr;
            makeTags();
        });
    setState(State::Loading);
}

void PushSession::updateState()
{
    if (m_state == State::Idle || m_state == State::Loading || m_state == State::Finished || m_state == State::Broken)
        return;
    m_state = m_cancelled ? State::Stopping
        : m_signedOut     ? State::SignedOut
        : !m_online       ? State::Offline
        : m_paused        ? State::Paused
                          : State::Working;
}

void PushSession::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

void PushSession::breakOff(const Error &error)
{
    m_error = error;
    dropWork();
    setState(State::Broken);
}

/// The making or removing of tags has failed; signedIn() takes it up again.
void PushSession::waitOrBreakOff(const Error &error)
{
    if (!PushFlow::needsPerson(error))
        return breakOff(error);
    m_error = error;
    m_signedOut = true;
    m_state = State::SignedOut;
    updateState(); // it may have been cancelled meanwhile
    const QPointer<PushSession> alive(this);
    emit stateChanged();
    if (alive)
        pump();
}

bool PushSession::refreshState()
{
    const State before = m_state;
    updateState();
    const QPointer<PushSession> alive(this);
    if (m_state != before)
        emit stateChanged();
    return alive;
}

void PushSession::pause()
{
    m_paused = true;
    refreshState();
}

void PushSession::goOn()
{
    m_paused = false;
    if (refreshState())
        pump();
}

void PushSession::cancel()
{
    m_cancelled = true;
    if (refreshState())
        pump();
}

void PushSession::setOnline(bool online)
{
    m_online = online;
    if (refreshState())
        pump();
}

void PushSession::signedIn()
{
    if (!std::exchange(m_signedOut, false))
        return;
    m_error.reset();
    const bool lacksTags = m_record.state == PushRecord::State::Running
        && std::any_of(m_record.tags.cbegin(), m_record.tags.cend(),
                       [](const PushTag &tag) { return tag.id.isEmpty(); });
    if (lacksTags) {
        setState(State::Loading);
        return makeTags();
    }
    goOn();
}

PushPace PushSession::pace() const
{
    const auto now = m_clock.monotonic();
    const auto recent = std::count_if(m_finishTimes.cbegin(), m_finishTimes.cend(),
                                      [&](std::chrono::milliseconds time) { return now - time <= paceWindow; });
    if (recent < 2)
        return {};
    const auto first = *(m_finishTimes.cend() - recent);
    const double seconds = std::chrono::duration<double>(now - first).count();
    if (seconds <= 0)
        return {};
    PushPace pace{.perSecond = static_cast<double>(recent) / seconds};
    pace.timeLeft = std::chrono::seconds{static_cast<qint64>(counts().waiting / pace.perSecond)};
    return pace;
}

void PushSession::noteProgress()
{
    if (std::exchange(m_progressIsDue, true))
        return;
    m_clock.callLater(progressInterval, m_work.get(), [this] {
        m_progressIsDue = false;
        emit progressed();
    });
}

void PushSession::save(const Numbers &numbers, std::function<void()> done)
{
    m_unsaved += {numbers, std::move(done)};
    flushSoon();
}

/// After what happens now is all said: an answer and the step that is prepared in its place go to the disk together.
void PushSession::flushSoon()
{
    if (m_isSaving || std::exchange(m_isSavingSoon, true))
        return;
    QMetaObject::invokeMethod(
        m_work.get(),
        [this] {
            m_isSavingSoon = false;
            flush();
        },
        Qt::QueuedConnection);
}

/// Whatever came together while the disk was busy goes there at once: one wait for the disk serves all of it.
void PushSession::flush()
{
    if (m_isSaving || m_unsaved.isEmpty())
        return;
    m_isSaving = true;
    const QList<Pending> pending = std::exchange(m_unsaved, {});
    QList<PushItem> items;
    QSet<int> seen;
    for (const Pending &part : pending) {
        for (const int number : part.numbers) {
            if (seen.contains(number))
                continue;
            seen.insert(number);
            items += m_items.at(number);
        }
    }
    m_journal.run(
        m_work.get(), [id = m_record.id, items](PushJournal &journal) { return journal.save(id, items); },
        [this, pending](const Result<void> &saved) {
            m_isSaving = false;
            if (!saved)
                return breakOff(saved.error());
            const QPointer<QObject> alive(m_work.get());
            for (const Pending &part : pending) {
                part.done();
                if (!alive)
                    return;
            }
            if (!m_unsaved.isEmpty())
                flushSoon();
            pump();
        });
}

void PushSession::endIfDone()
{
    const bool isQuiet = m_inFlight == 0 && m_busy == 0 && m_unsaved.isEmpty() && !m_isSaving;
    if (m_state == State::Stopping && isQuiet)
        return finish();
    const bool isDone = isQuiet && m_queue.empty() && m_delayed.empty()
        && std::all_of(m_batches.cbegin(), m_batches.cend(), [](const auto &batch) { return batch.second.isEmpty(); });
    if (m_state == State::Working && isDone)
        finish();
}

void PushSession::finish()
{
    using enum PushRecord::State;
    const bool wasCancelled = m_state == State::Stopping;
    if (m_record.state == Undoing) {
        const bool isWhole =
            std::none_of(m_items.cbegin(), m_items.cend(), [](const PushItem &item) { return item.failure; });
        if (wasCancelled || !isWhole)
            return writeEnd(Undoing);
        return removeTags();
    }
    writeEnd(wasCancelled ? Cancelled : Finished);
}

void PushSession::removeTags()
{
    setState(State::Loading);
    auto *job = new RemovePushTagsJob(m_client, m_clock, m_record.tags, m_record.teamId, m_work.get());
    connect(job, &Job::finished, m_work.get(), [this, job] {
        job->deleteLater();
        if (!job->result())
            return waitOrBreakOff(job->result().error());
        m_record.tags = *job->result();
        writeEnd(PushRecord::State::Undone);
    });
    job->start();
}

void PushSession::writeEnd(PushRecord::State state)
{
    m_error.reset();
    setState(State::Loading);
    m_record.state = state;
    m_record.finishedAt = m_clock.now();
    m_journal.run(
        m_work.get(), [record = m_record](PushJournal &journal) { return journal.save(record); },
        [this](const Result<void> &saved) {
            if (!saved)
                return breakOff(saved.error());
            const QPointer<PushSession> alive(this);
            emit progressed();
            if (alive)
                setState(State::Finished);
        });
}

} // namespace Ferry
