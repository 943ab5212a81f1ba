// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/cloudspongesession.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/net/retrypolicy.h"
#include "app/session/flowmapping.h"
#include "app/session/importrecord.h"
#include "app/session/networkwatch.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

using namespace ImportFlow;

namespace {

QString ownersLabel(const Contact &owner)
{
    const EmailAddress *email = primaryEmail(owner);
    return email ? email->address : displayName(owner);
}

} // namespace

CloudSpongeSession::CloudSpongeSession(CloudSpongeClient client, LibraryWorker &library, Clock &clock, Profile profile,
                                       const Limits &limits, QObject *parent)
    : ImportSession(parent)
    , m_client(std::move(client))
    , m_library(library)
    , m_clock(clock)
    , m_limits(limits)
    , m_random(QRandomGenerator::securelySeeded())
    , m_sleep(clock)
    , m_opening(m_client, library, clock, this)
    , m_pages(m_client, library, std::move(profile), this)
{
    const auto failStore = [this](const Error &error) { dispatch(StoreFailed{error}); };
    connect(&m_opening, &ImportOpening::recorded, this, &CloudSpongeSession::takeRecorded);
    connect(&m_opening, &ImportOpening::issued, this, [this](const ImportTicket &ticket) {
        m_remoteId = ticket.id;
        m_progress.consentUrl = ticket.consentUrl;
        dispatch(TicketIssued{});
    });
    connect(&m_opening, &ImportOpening::takenUp, this, &CloudSpongeSession::showStored);
    connect(&m_opening, &ImportOpening::refused, this, [this](const Error &error) {
        m_staysInterrupted = true;
        dispatch(StoreFailed{error});
    });
    connect(&m_opening, &ImportOpening::failed, this, &CloudSpongeSession::failWork);
    connect(&m_opening, &ImportOpening::notKept, this, failStore);
    connect(&m_pages, &PageDownload::ownerSeen, this,
            [this](const Contact &owner) { m_progress.owner = ownersLabel(owner); });
    connect(&m_pages, &PageDownload::kept, this, &CloudSpongeSession::takePage);
    connect(&m_pages, &PageDownload::failed, this, &CloudSpongeSession::failWork);
    connect(&m_pages, &PageDownload::notKept, this, failStore);
}

CloudSpongeSession::~CloudSpongeSession() = default;

void CloudSpongeSession::start(const ImportRequest &request)
{
    if (m_state.phase != ImportPhase::Idle)
        return;
    m_progress.request = request;
    m_startedAt = m_clock.monotonic();
    dispatch(Started{});
    tick();
}

void CloudSpongeSession::resume(const StoredImport &import)
{
    if (m_state.phase != ImportPhase::Idle)
        return;
    m_progress.request = {.service = import.serviceCode,
                          .includeAddresses = import.withAddresses,
                          .sourceName = import.sourceName,
                          .userId = import.remote.userId};
    m_progress.isResumed = true;
    m_progress.storedId = import.id;
    m_remoteId = import.remote.id;
    m_startedAt = m_clock.monotonic();
    dispatch(ResumeStarted{});
    tick();
}

void CloudSpongeSession::startWithPassword(const ImportRequest &request, SignIn signIn)
{
    m_signIn = std::move(signIn);
    start(request);
}

void CloudSpongeSession::cancel()
{
    if (m_state.phase == ImportPhase::Idle)
        return;
    dispatch(CancelRequested{});
}

std::chrono::milliseconds CloudSpongeSession::elapsed() const
{
    return (isOver(m_state.phase) ? m_endedAt : m_clock.monotonic()) - m_startedAt;
}

void CloudSpongeSession::watch(NetworkWatch &network)
{
    m_network = &network;
    connect(&network, &NetworkWatch::changed, this, [this] {
        if (m_network->isOnline())
            dispatch(NetworkReturned{});
    });
}

void CloudSpongeSession::showTrouble()
{
    m_progress.trouble = troubleIn(m_state, m_alarmAt - m_clock.monotonic(), m_network && !m_network->isOnline());
}

void CloudSpongeSession::tick()
{
    if (isOver(m_state.phase))
        return;
    if (m_sleep.hasSlept())
        dispatch(NetworkReturned{}); // then asking at once does no harm
    showTrouble();
    emit changed();
    m_clock.callLater(std::chrono::seconds{1}, this, [this] { tick(); });
}

void CloudSpongeSession::dispatch(const Event &event)
{
    if (isOver(m_state.phase))
        return;
    const State before = m_state;
    m_state = advance(before, event, m_limits);
    if (m_state == before)
        return;

    show(m_state, m_progress);
    if (m_state.lease != before.lease)
        startLease();
    const bool isNews = m_state.phase != before.phase || m_state.gathered != before.gathered;
    if (isNews && !isOver(m_state.phase) && m_state.phase != ImportPhase::Beginning) {
        // Of one that was interrupted, nobody knows any more when it came to where it is.
        const QDateTime now = std::holds_alternative<TakenUp>(event) ? QDateTime() : m_clock.now();
        m_library.run([id = m_progress.storedId, phase = storedPhase(m_state.phase), gathered = m_state.gathered,
                       now](ContactLibrary &library) { return library.setPhase(id, phase, gathered, now); });
    }
    if (m_state.awaiting != before.awaiting || m_state.delay != before.delay
        || std::holds_alternative<PageStored>(event))
        perform();
    showTrouble();
    emit changed();
}

void CloudSpongeSession::perform()
{
    delete m_alarm;
    switch (m_state.awaiting) {
    case Awaiting::Record:
        return m_opening.takeUp(m_progress.storedId, m_limits.pageSize);
    case Awaiting::Ticket:
        return m_opening.record(m_progress.request);
    case Awaiting::Events:
        return poll();
    case Awaiting::Page:
        return fetchPage();
    case Awaiting::PollTime:
    case Awaiting::PageTime:
        return startAlarm(m_state.delay);
    case Awaiting::Nothing:
        if (isOver(m_state.phase))
            conclude();
        return;
    }
    Q_UNREACHABLE();
}

void CloudSpongeSession::startAlarm(std::chrono::milliseconds delay)
{
    m_alarmAt = m_clock.monotonic() + delay;
    m_alarm = m_clock.callLater(delay, this, [this] { dispatch(TimeCame{}); });
}

void CloudSpongeSession::startLease()
{
    delete m_leaseAlarm;
    if (const std::chrono::seconds time = leaseTime(m_state.phase, m_limits); time.count() > 0)
        m_leaseAlarm = m_clock.callLater(time, this, [this] { dispatch(DeadlinePassed{}); });
}

void CloudSpongeSession::showStored(const TakenUpImport &taken)
{
    if (isOver(m_state.phase))
        return;
    m_remoteId = taken.import.remote.id;
    m_progress.consentUrl = QUrl(taken.import.remote.consentUrl, QUrl::StrictMode);
    m_progress.owner = taken.import.ownerEmail.isEmpty() ? taken.import.ownerName : taken.import.ownerEmail;
    m_pages.continueAfter(taken.lastPage);
    const QPointer<CloudSpongeSession> alive(this);
    if (!taken.stored.contacts.isEmpty()) {
        m_told = taken.stored.contacts.size();
        emit contactsArrived(0, taken.stored.contacts);
    }
    if (alive)
        dispatch(taken.event);
}

void CloudSpongeSession::takeRecorded(const Result<qint64> &id)
{
    if (id)
        m_progress.storedId = *id;
    if (isOver(m_state.phase))
        conclude();
    else if (!id)
        dispatch(StoreFailed{id.error()});
    else
        m_opening.ask(*id, m_progress.request, std::exchange(m_signIn, {}));
}

ImportReference CloudSpongeSession::reference() const
{
    return {.importId = m_remoteId, .userId = m_progress.request.userId};
}

void CloudSpongeSession::poll()
{
    EventsJob *job = m_client.events(reference(), this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        if (job->result())
            dispatch(eventFrom(*job->result()));
        else
            failWork(job->result().error());
    });
    job->start();
}

void CloudSpongeSession::fetchPage()
{
    m_pages.fetch({.importId = m_progress.storedId,
                   .reference = reference(),
                   .context = {.nextStart = m_state.nextStart,
                               .received = m_state.received,
                               .skipped = m_state.skipped,
                               .pageSize = m_limits.pageSize}});
}

void CloudSpongeSession::takePage(const QList<Contact> &contacts, const PageStored &event)
{
    const QPointer<CloudSpongeSession> alive(this);
    if (!contacts.isEmpty())
        emit contactsArrived(std::exchange(m_told, m_told + contacts.size()), contacts);
    if (!alive)
        return;
    if (isOver(m_state.phase))
        m_progress.received += contacts.size(); // cancelled while it was being written
    else
        dispatch(event);
}

void CloudSpongeSession::failWork(const Error &error)
{
    if (error.code != Error::Code::Aborted)
        dispatch(
            eventFrom(error, RetryPolicy::delay(m_state.failures + 1, m_random.generateDouble(), error.retryAfter)));
}

void CloudSpongeSession::conclude()
{
    m_endedAt = m_clock.monotonic();
    delete m_leaseAlarm;
    delete m_alarm;
    if (m_job) {
        m_job->disconnect(this);
        m_job->abort();
        m_job->deleteLater();
    }
    m_opening.stop();
    m_pages.stop();
    if (m_opening.isRecording())
        return; // concludes when the library has answered
    if (m_progress.storedId == 0 || m_staysInterrupted || staysInterrupted(m_state)) {
        QMetaObject::invokeMethod(this, &ImportSession::finished, Qt::QueuedConnection);
        return;
    }
    m_library.run(
        this,
        [id = m_progress.storedId, state = m_state, now = m_clock.now()](ContactLibrary &library) {
            return endImport(library, id, state, now);
        },
        [this](const Result<void> &kept) {
            if (!kept) {
                // The contacts are there; that they are all of them is not on record.
                m_progress.phase = ImportPhase::Failed;
                m_progress.error = kept.error();
            }
            qCInfo(sessionLog) << "import" << m_progress.storedId << "ended in phase"
                               << static_cast<int>(m_progress.phase) << "with" << m_progress.received << "contacts,"
                               << m_progress.skipped << "skipped,"
                               << (m_progress.error ? m_progress.error->detail : QString());
            emit finished();
        });
}

} // namespace Ferry
