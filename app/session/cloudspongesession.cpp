// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/cloudspongesession.h"

#include "app/cloudsponge/errortable.h"
#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/net/retrypolicy.h"
#include "app/session/networkwatch.h"
#include "app/session/spoolwriter.h"
#include "app/store/spool.h"
#include "models/source/addresssource.h"

#include <QFuture>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

using namespace ImportFlow;

namespace {

/// Errors that mean "not reached", or "not now".
bool isOfTheConnection(Error::Code code)
{
    return code == Error::Code::Network || code == Error::Code::Timeout || code == Error::Code::ServerFault
        || code == Error::Code::RateLimited;
}

/// Errors of our own disk rather than of the exchange that was under way.
bool isOfTheDisk(Error::Code code)
{
    return code >= Error::Code::DiskFull && code <= Error::Code::Locked;
}

QString ownersLabel(const Contact &owner)
{
    const EmailAddress *email = primaryEmail(owner);
    return email ? email->address : displayName(owner);
}

StoredImport::State storedState(const State &state)
{
    switch (state.phase) {
    case ImportPhase::Done:
        if (state.findings.missing == 0)
            return StoredImport::State::Complete;
        break;
    case ImportPhase::Cancelled:
        return StoredImport::State::Cancelled;
    case ImportPhase::Idle:
    case ImportPhase::Beginning:
    case ImportPhase::AwaitingConsent:
    case ImportPhase::Gathering:
    case ImportPhase::Downloading:
    case ImportPhase::Failed:
        break;
    }
    return state.received > 0 ? StoredImport::State::Partial : StoredImport::State::Failed;
}

StoredImport::Phase storedPhase(ImportPhase phase)
{
    switch (phase) {
    case ImportPhase::AwaitingConsent:
        return StoredImport::Phase::AwaitingConsent;
    case ImportPhase::Gathering:
        return StoredImport::Phase::Gathering;
    case ImportPhase::Downloading:
        return StoredImport::Phase::Downloading;
    case ImportPhase::Idle:
    case ImportPhase::Beginning:
    case ImportPhase::Done:
    case ImportPhase::Failed:
    case ImportPhase::Cancelled:
        break;
    }
    return StoredImport::Phase::Beginning;
}

} // namespace

CloudSpongeSession::CloudSpongeSession(CloudSpongeClient client, LibraryWorker &library, Clock &clock, Profile profile,
                                       const Limits &limits, QObject *parent)
    : ImportSession(parent)
    , m_client(std::move(client))
    , m_library(library)
    , m_clock(clock)
    , m_profile(std::move(profile))
    , m_limits(limits)
    , m_random(QRandomGenerator::securelySeeded())
{
}

CloudSpongeSession::~CloudSpongeSession()
{
    // The job writes into the sink: it goes first.
    delete m_job;
}

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

void CloudSpongeSession::noticeSleep()
{
    // While the computer sleeps, its calendar goes on alone. Calendars are set, too: then asking at once does no harm.
    const std::chrono::milliseconds now = m_clock.monotonic();
    const QDateTime today = m_clock.now();
    const std::chrono::milliseconds unseen{m_tickedOn.msecsTo(today) - (now - m_tickedAt).count()};
    const bool hasSlept = m_tickedOn.isValid() && unseen > std::chrono::seconds{10};
    m_tickedAt = now;
    m_tickedOn = today;
    if (hasSlept)
        dispatch(NetworkReturned{});
}

void CloudSpongeSession::showTrouble()
{
    const std::optional<Error> &trouble = m_state.trouble;
    if (!trouble || !isOfTheConnection(trouble->code)) {
        m_progress.trouble.reset();
        return;
    }
    const bool waits = m_state.awaiting == Awaiting::PollTime || m_state.awaiting == Awaiting::PageTime;
    m_progress.trouble = ConnectionTrouble{
        .error = *trouble,
        .failures = m_state.failures,
        .nextTryIn = waits ? std::max(m_alarmAt - m_clock.monotonic(), std::chrono::milliseconds{0})
                           : std::chrono::milliseconds{0},
        .offline = m_network && !m_network->isOnline(),
    };
}

void CloudSpongeSession::tick()
{
    if (isOver(m_state.phase))
        return;
    noticeSleep();
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

    m_progress.phase = m_state.phase;
    m_progress.gathered = m_state.gathered;
    m_progress.received = m_state.received;
    m_progress.total = m_state.total;
    m_progress.skipped = m_state.skipped;
    m_progress.findings = m_state.findings;
    m_progress.error = m_state.error;

    if (m_state.lease != before.lease)
        startLease();
    const bool isNews = m_state.phase != before.phase || m_state.gathered != before.gathered;
    if (isNews && !isOver(m_state.phase) && m_state.phase != ImportPhase::Beginning) {
        m_library.run([id = m_progress.storedId, phase = storedPhase(m_state.phase), gathered = m_state.gathered](
                          ContactLibrary &library) { return library.setPhase(id, phase, gathered); });
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
        return takeUp();
    case Awaiting::Ticket:
        return keepNewImport();
    case Awaiting::Events:
        return poll();
    case Awaiting::Page:
        return openSpool();
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

void CloudSpongeSession::takeUp()
{
    m_library.run(
        this,
        [id = m_progress.storedId, pageSize = m_limits.pageSize](ContactLibrary &library) {
            return takeUpImport(library, id, pageSize);
        },
        [this](const Result<TakenUpImport> &taken) {
            if (isOver(m_state.phase))
                return;
            if (taken && taken->import.remote.endpoint == m_client.endpoint().toString(QUrl::FullyEncoded))
                return showStored(*taken);
            m_staysInterrupted = true;
            dispatch(StoreFailed{taken ? Error{.code = Error::Code::OtherEndpoint} : taken.error()});
        });
}

void CloudSpongeSession::showStored(const TakenUpImport &taken)
{
    m_remoteId = taken.import.remote.id;
    m_progress.consentUrl = QUrl(taken.import.remote.consentUrl, QUrl::StrictMode);
    m_progress.owner = taken.import.ownerEmail.isEmpty() ? taken.import.ownerName : taken.import.ownerEmail;
    m_lastPage = taken.lastPage;
    const QPointer<CloudSpongeSession> alive(this);
    if (!taken.stored.contacts.isEmpty()) {
        m_told = taken.stored.contacts.size();
        emit contactsArrived(0, taken.stored.contacts);
    }
    if (alive)
        dispatch(taken.event);
}

void CloudSpongeSession::keepNewImport()
{
    const AddressSource *source = findAddressSource(m_progress.request.service);
    QString sourceName = m_progress.request.sourceName;
    if (sourceName.isEmpty())
        sourceName = source ? QString(source->name) : m_progress.request.service;
    const NewImport import{
        .serviceCode = m_progress.request.service,
        .sourceName = sourceName,
        .withAddresses = m_progress.request.includeAddresses,
        .startedAt = m_clock.now(),
    };
    m_awaitsId = true;
    m_library.run(
        this, [import](ContactLibrary &library) { return library.beginImport(import); },
        [this](const Result<qint64> &id) {
            m_awaitsId = false;
            if (id)
                m_progress.storedId = *id;
            if (isOver(m_state.phase))
                conclude();
            else if (!id)
                dispatch(StoreFailed{id.error()});
            else
                begin();
        });
}

void CloudSpongeSession::begin()
{
    const BeginImportRequest request{
        .service = m_progress.request.service,
        .postalAddresses = m_progress.request.includeAddresses,
        .userId = m_progress.request.userId,
        .redirectUrl = m_progress.request.redirectUrl,
    };
    if (!m_signIn)
        return awaitTicket(m_client.beginImport(request, this));
    SignIn signIn = std::move(*m_signIn);
    m_signIn.reset();
    awaitTicket(m_client.importWithPassword(
        {.import = request, .username = std::move(signIn.username), .password = std::move(signIn.password)}, this));
}

void CloudSpongeSession::awaitTicket(JobOf<ImportTicket> *job)
{
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        if (job->result())
            takeTicket(*job->result());
        else
            failWork(job->result().error());
    });
    job->start();
}

void CloudSpongeSession::takeTicket(const ImportTicket &ticket)
{
    m_remoteId = ticket.id;
    const RemoteImport remote{.id = ticket.id,
                              .consentUrl = ticket.consentUrl.toString(QUrl::FullyEncoded),
                              .endpoint = m_client.endpoint().toString(QUrl::FullyEncoded),
                              .userId = m_progress.request.userId,
                              .echo = ticket.trace.echo.value_or(QString())};
    m_library.run(
        this, [id = m_progress.storedId, remote](ContactLibrary &library) { return library.setRemote(id, remote); },
        [this, url = ticket.consentUrl](const Result<void> &kept) {
            if (!kept)
                return dispatch(StoreFailed{kept.error()});
            m_progress.consentUrl = url;
            dispatch(TicketIssued{});
        });
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
            takeEvents(*job->result());
        else
            failWork(job->result().error());
    });
    job->start();
}

void CloudSpongeSession::takeEvents(const EventSnapshot &snapshot)
{
    switch (snapshot.phase) {
    case EventSnapshot::Phase::AwaitingConsent:
        return dispatch(ConsentPending{});
    case EventSnapshot::Phase::Gathering:
        return dispatch(GatheringSeen{snapshot.gathered});
    case EventSnapshot::Phase::Complete:
        return dispatch(ServiceDone{snapshot.gathered});
    case EventSnapshot::Phase::Failed:
        return dispatch(ServiceRefused{
            .error = {.code = Error::Code::Service, .detail = u"error event"_s, .serviceCode = snapshot.errorCode},
            .abandoned = snapshot.errorCode && isAbandoned(*snapshot.errorCode),
        });
    }
    Q_UNREACHABLE();
}

void CloudSpongeSession::openSpool()
{
    using Opened = Result<std::shared_ptr<SpoolFile>>;
    m_library.run(
        this,
        [profile = m_profile, id = m_progress.storedId, start = m_state.nextStart](ContactLibrary &) -> Opened {
            return SpoolFile::create(profile, id, start).map([](SpoolFile &&spool) {
                return std::make_shared<SpoolFile>(std::move(spool));
            });
        },
        [this](const Opened &spool) {
            if (!spool)
                return dispatch(StoreFailed{spool.error()});
            m_spool = std::make_unique<SpoolWriter>(m_library, std::move(**spool));
            if (m_state.awaiting == Awaiting::Page)
                fetchPage();
            else
                dropEmptySpool();
        });
}

void CloudSpongeSession::fetchPage()
{
    ContactsPageJob *job = m_client.contactsPage(reference(), {.start = m_state.nextStart, .count = m_limits.pageSize},
                                                 m_spool.get(), this);
    m_job = job;
    connect(job, &Job::finished, this, [this, job] {
        job->deleteLater();
        if (job->result())
            takePage(*job->result());
        else
            failWork(job->result().error());
    });
    job->start();
}

void CloudSpongeSession::takePage(DecodedPage decoded)
{
    const bool nothingRead = decoded.page.contacts.isEmpty() && decoded.page.skipped == 0;
    if (decoded.damage && nothingRead && decoded.damage->code == Error::Code::Service) {
        const std::optional<int> code = decoded.damage->serviceCode;
        return dispatch(ServiceRefused{.error = *decoded.damage, .abandoned = code && isAbandoned(*code)});
    }
    if (decoded.damage && isOfTheDisk(decoded.damage->code))
        return dispatch(StoreFailed{*decoded.damage});
    if (decoded.damage && nothingRead)
        return failWork(*decoded.damage); // to the library an empty page would be the page
    if (decoded.page.owner)
        m_progress.owner = ownersLabel(*decoded.page.owner);
    ArrangedPage arranged = arrangePage(std::move(decoded),
                                        {.nextStart = m_state.nextStart,
                                         .received = m_state.received,
                                         .skipped = m_state.skipped,
                                         .pageSize = m_limits.pageSize,
                                         .lastPage = m_lastPage});
    m_lastPage = std::move(arranged.held);
    keepPage(std::move(arranged));
}

void CloudSpongeSession::keepPage(ArrangedPage arrived)
{
    const QList<Contact> contacts = arrived.page.contacts;
    // Bytes that could not all be read are the only copy of what they hold, so the spool keeps them.
    const bool allRead = arrived.page.skipped == 0 && !arrived.event.damage;
    // The job still holds the writer's address, so it stays until the next page.
    m_library.run(
        this,
        [id = m_progress.storedId, page = std::move(arrived.page), spooled = m_spool->page(),
         allRead](ContactLibrary &library) -> Result<qint64> {
            if (const Result<void> synced = spooled->file.sync(); !synced)
                return fail(synced.error());
            const Result<qint64> kept = library.appendPage(id, page);
            if (!kept)
                return kept;
            // The contacts are safe now; a file too many is cleared away with the import.
            const Result<void> closed = allRead ? spooled->file.remove() : spooled->file.close();
            Q_UNUSED(closed)
            return kept;
        },
        [this, contacts, event = std::move(arrived.event)](const Result<qint64> &kept) {
            if (!kept)
                return dispatch(StoreFailed{kept.error()});
            if (*kept != m_progress.received + contacts.size())
                return dispatch(StoreFailed{{.code = Error::Code::StoreDamaged, .detail = u"a page was not kept"_s}});
            const QPointer<CloudSpongeSession> alive(this);
            if (!contacts.isEmpty())
                emit contactsArrived(std::exchange(m_told, m_told + contacts.size()), contacts);
            if (!alive)
                return;
            if (isOver(m_state.phase))
                m_progress.received += contacts.size(); // cancelled while it was being written
            else
                dispatch(event);
        });
}

void CloudSpongeSession::failWork(const Error &error)
{
    dropEmptySpool();
    if (error.code == Error::Code::Aborted)
        return;
    if (isOfTheDisk(error.code))
        return dispatch(StoreFailed{error});
    if (error.code == Error::Code::Service)
        return dispatch(ServiceRefused{error, error.serviceCode && isAbandoned(*error.serviceCode)});
    dispatch(WorkFailed{error, RetryPolicy::delay(m_state.failures + 1, m_random.generateDouble(), error.retryAfter)});
}

void CloudSpongeSession::dropEmptySpool()
{
    if (m_spool && m_spool->isEmpty())
        m_library.run([page = m_spool->page()](ContactLibrary &) { return page->file.remove(); });
    m_spool.reset();
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
    dropEmptySpool();
    if (m_awaitsId)
        return; // concludes when the library has answered
    // What our own disk refused may be taken in another time: its bytes are in the spool, or still at the service.
    const bool staysInterrupted = m_staysInterrupted || (m_state.error && isOfTheDisk(m_state.error->code));
    if (m_progress.storedId == 0 || staysInterrupted) {
        QMetaObject::invokeMethod(this, &ImportSession::finished, Qt::QueuedConnection);
        return;
    }
    m_library.run(
        this,
        [id = m_progress.storedId, state = storedState(m_state), isWhollyRead = m_state.skipped == 0,
         now = m_clock.now()](ContactLibrary &library) {
            const Result<void> ended = library.finishImport(id, state, now);
            // Bytes of pages that broke off and came again whole. Elsewhere they may be the only copy of what they hold.
            if (ended && state == StoredImport::State::Complete && isWhollyRead)
                std::ignore = removeSpool(library.profile(), id);
            return ended;
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
