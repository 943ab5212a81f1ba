// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/push/pushsession.h"

#include "app/core/clock.h"
#include "app/core/settinglayer.h"
#include "app/net/retrypolicy.h"
#include "app/push/findcreatedjob.h"
#include "app/push/pushphoto.h"

#include <QRandomGenerator>

#include <algorithm>

/// The half of PushSession that asks and is answered.
namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype batchSize = 100;
constexpr std::size_t rememberedFinishes = 1000;
constexpr std::chrono::milliseconds quickAnswer = std::chrono::seconds(1);

bool isBatched(PushFlow::Ask ask)
{
    return ask == PushFlow::Ask::Fetch || ask == PushFlow::Ask::Tag || ask == PushFlow::Ask::Untag;
}

} // namespace

void PushSession::pump()
{
    if (m_state == State::Stopping)
        withdrawPrepared();
    if (m_state != State::Working)
        return endIfDone();
    const auto now = m_clock.monotonic();
    if (now < m_notBefore)
        return wakeAt(m_notBefore);
    sendPrepared();
    while (!m_delayed.empty() && m_delayed.begin()->first <= now) {
        m_queue.push_back(m_delayed.begin()->second);
        m_delayed.erase(m_delayed.begin());
    }
    takeUpBatches();
    while (hasRoomAhead() && !m_queue.empty()) {
        const int number = m_queue.front();
        m_queue.pop_front();
        takeUp(number);
    }
    takeUpBatches();
    sendPrepared();
    if (!m_delayed.empty())
        wakeAt(m_delayed.begin()->first);
    endIfDone();
}

void PushSession::takeUp(int number)
{
    const Ask ask = PushFlow::next(m_items.at(number));
    if (ask == Ask::Nothing || m_twins.park(number))
        return;
    if (isBatched(ask))
        m_batches[ask] += number;
    else
        prepare(ask, {number});
}

void PushSession::takeUpBatches()
{
    for (auto &[ask, waiting] : m_batches) {
        // A fetch is somebody's next step; tags can wait until they are many, or nothing else is going on.
        const bool isQuiet = m_queue.empty() && m_inFlight == 0 && m_busy == 0;
        while (hasRoomAhead() && !waiting.isEmpty() && (ask == Ask::Fetch || waiting.size() >= batchSize || isQuiet)) {
            Numbers batch;
            Numbers rest;
            const QStringList tags = m_items.at(waiting.constFirst()).tagsAdded;
            for (const int number : std::as_const(waiting)) {
                const bool fits = ask != Ask::Untag || m_items.at(number).tagsAdded == tags;
                (fits && batch.size() < batchSize ? batch : rest) += number;
            }
            waiting = rest;
            prepare(ask, batch);
        }
    }
}

/// As many are ready as can be asked at a time: should all answers come at once, none waits for the disk.
bool PushSession::hasRoomAhead() const
{
    return static_cast<int>(m_prepared.size()) + m_preparing < mostSent();
}

/// Of all that the network library lets through, one more waits in its queue, so that no connection is idle while we take
/// an answer in. Not for long: what it waits there is taken for the service's silence. So not behind photos, which may take
/// longer than a connection may.
int PushSession::mostSent() const
{
    const bool isLibrarysLimit = m_options.atATime == mostRequestsAtATime;
    const bool isQuick = m_lastAnswerTook < quickAnswer && m_photosInFlight == 0;
    return m_options.atATime + (isLibrarysLimit && isQuick ? 1 : 0);
}

void PushSession::prepare(Ask ask, const Numbers &numbers)
{
    m_busy += static_cast<int>(numbers.size());
    Step step{.ask = ask, .numbers = numbers};
    if (!PushFlow::isChanging(ask)) {
        m_prepared.push_back(std::move(step));
        return;
    }
    for (const int number : numbers) {
        step.before += m_items.at(number);
        m_items[number] = PushFlow::asking(std::move(m_items[number]), ask);
    }
    ++m_preparing;
    save(numbers, [this, step] {
        --m_preparing;
        m_prepared.push_back(step);
    });
}

void PushSession::sendPrepared()
{
    while (m_inFlight < mostSent() && !m_prepared.empty()) {
        const Step step = std::move(m_prepared.front());
        m_prepared.pop_front();
        ++m_inFlight;
        m_photosInFlight += step.ask == Ask::UploadPhoto ? 1 : 0;
        send(step.ask, step.numbers);
    }
}

/// What was never asked is not left behind as if it might have been.
void PushSession::withdrawPrepared()
{
    for (const Step &step : std::exchange(m_prepared, {})) {
        for (const PushItem &item : step.before)
            m_items[item.number] = item;
        save(step.numbers, [this, size = static_cast<int>(step.numbers.size())] { m_busy -= size; });
    }
}

void PushSession::send(Ask ask, const Numbers &numbers)
{
    if (isBatched(ask))
        sendMany(ask, numbers);
    else if (ask == Ask::LookUp)
        lookUp(numbers.constFirst());
    else
        sendOne(ask, numbers.constFirst());
}

template<typename T, typename Read>
void PushSession::follow(JobOf<T> *job, Ask ask, const Numbers &numbers, Read read)
{
    connect(job, &Job::finished, m_work.get(), [this, job, ask, numbers, read, sent = m_clock.monotonic()] {
        job->deleteLater();
        --m_inFlight;
        m_photosInFlight -= ask == Ask::UploadPhoto ? 1 : 0;
        m_lastAnswerTook = m_clock.monotonic() - sent;
        const Result<T> result = job->result();
        for (const int number : numbers) {
            if constexpr (std::is_void_v<T>)
                take(ask, number, result ? PushFlow::Answer{} : PushFlow::Answer{.error = result.error()});
            else
                take(ask, number, result ? read(*result, number) : PushFlow::Answer{.error = result.error()});
        }
        answered(numbers, result ? std::nullopt : std::optional(result.error()));
    });
    job->start();
}

void PushSession::sendOne(Ask ask, int number)
{
    const PushItem &item = m_items.at(number);
    const Numbers numbers{number};
    const auto contact = [](const PlusContact &answer, int) { return PushFlow::Answer{.contact = answer}; };
    PlusContact sent{.id = item.contactId, .teamId = m_record.teamId, .etag = item.etag, .data = item.data};
    switch (ask) {
    case Ask::Create:
        return follow(m_client.createContact(item.data, m_record.teamId, m_work.get()), ask, numbers, contact);
    case Ask::Restore:
        sent.data = item.before;
        [[fallthrough]];
    case Ask::Update:
        return follow(m_client.updateContact(sent, m_work.get()), ask, numbers, contact);
    case Ask::UploadPhoto:
        return follow(m_client.uploadPhoto(item.contactId, m_record.teamId, item.photo,
                                           isPng(item.photo) ? PhotoFormat::Png : PhotoFormat::Jpeg, m_work.get()),
                      ask, numbers, contact);
    case Ask::Delete:
        return follow(m_client.deleteContact(item.contactId, item.etag, m_record.teamId, m_work.get()), ask, numbers,
                      contact);
    case Ask::Nothing:
    case Ask::LookUp:
    case Ask::Fetch:
    case Ask::Tag:
    case Ask::Untag:
        break;
    }
    Q_UNREACHABLE();
}

void PushSession::sendMany(Ask ask, const Numbers &numbers)
{
    QStringList ids;
    for (const int number : numbers)
        ids += m_items.at(number).contactId;
    const auto one = [this](const PlusContactPage &page, int number) {
        const auto found = std::find_if(page.contacts.cbegin(), page.contacts.cend(), [&](const PlusContact &contact) {
            return contact.id == m_items.at(number).contactId;
        });
        return found == page.contacts.cend() ? PushFlow::Answer{} : PushFlow::Answer{.contact = *found};
    };
    const QString &team = m_record.teamId;
    if (ask == Ask::Fetch)
        follow(m_client.contacts(ids, team, m_work.get()), ask, numbers, one);
    else if (ask == Ask::Tag)
        follow(m_client.manageTags(ids, tagIds(), {}, team, m_work.get()), ask, numbers, one);
    else
        follow(m_client.manageTags(ids, {}, m_items.at(numbers.constFirst()).tagsAdded, team, m_work.get()), ask,
               numbers, one);
}

void PushSession::lookUp(int number)
{
    const QJsonObject data = m_items.at(number).data;
    const auto isOurs = [this, data](const PlusContact &contact) {
        return !m_known.contains(contact.id) && !m_claimed.contains(contact.id)
            && PushFlow::isMadeOf(contact.data, data);
    };
    auto *job = new FindCreatedJob(m_client, m_clock, PushFlow::searchFor(data), m_record.teamId, isOurs, m_work.get());
    follow<std::optional<PlusContact>>(job, Ask::LookUp, {number}, [](const std::optional<PlusContact> &found, int) {
        return PushFlow::Answer{.contact = found};
    });
}

void PushSession::take(Ask ask, int number, const PushFlow::Answer &answer)
{
    PushItem &item = m_items[number];
    item = PushFlow::answered(std::move(item), ask, answer, tagIds());
    if (!item.contactId.isEmpty())
        m_claimed.insert(item.contactId);
}

std::chrono::milliseconds PushSession::delayAfter(int number, const Error &error)
{
    using Code = Error::Code;
    const auto now = m_clock.monotonic();
    if (PushFlow::needsPerson(error)) {
        m_signedOut = true;
        m_error = error;
        return now;
    }
    if (!m_online && (error.code == Code::Network || error.code == Code::Timeout))
        return now;
    const int attempt = ++m_attempts[number];
    if (attempt >= m_options.attempts) {
        m_items[number].failure = error.code;
        m_items[number].failureDetail = error.detail;
        return now;
    }
    const auto time = now + RetryPolicy::delay(attempt, QRandomGenerator::global()->generateDouble(), error.retryAfter);
    // Too many requests were sent by all of them together, so all of them wait.
    if (error.code == Code::RateLimited)
        m_notBefore = std::max(m_notBefore, time);
    return time;
}

void PushSession::answered(const Numbers &numbers, const std::optional<Error> &error)
{
    QHash<int, std::chrono::milliseconds> later;
    const auto now = m_clock.monotonic();
    for (const int number : numbers) {
        if (error && PushFlow::isPassing(*error) && !m_items.at(number).failure)
            later.insert(number, delayAfter(number, *error));
        else if (!error)
            m_attempts.remove(number);
        if (const std::optional<int> twin = m_twins.release(m_items.at(number)))
            m_queue.push_front(*twin);
    }
    const State before = m_state;
    updateState();
    save(numbers, [this, numbers, later, now] {
        m_busy -= static_cast<int>(numbers.size());
        for (const int number : numbers) {
            if (PushFlow::next(m_items.at(number)) == Ask::Nothing)
                m_finishTimes.push_back(now);
            else if (later.value(number, now) > now)
                m_delayed.emplace(later.value(number), number);
            else
                m_queue.push_front(number);
        }
        while (m_finishTimes.size() > rememberedFinishes)
            m_finishTimes.pop_front();
        noteProgress();
    });
    const QPointer<PushSession> alive(this);
    if (m_state != before)
        emit stateChanged();
    if (alive)
        pump();
}

void PushSession::wakeAt(std::chrono::milliseconds time)
{
    if (m_alarm && m_alarmTime <= time)
        return;
    delete m_alarm;
    m_alarmTime = time;
    m_alarm = m_clock.callLater(time - m_clock.monotonic(), m_work.get(), [this] {
        m_alarm = nullptr;
        pump();
    });
}

} // namespace Ferry
