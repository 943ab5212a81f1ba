// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/accountimportsession.h"

#include "app/core/clock.h"
#include "app/store/libraryworker.h"

#include <QPointer>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

/// As many rows as the window takes in at once without anybody noticing.
constexpr int contactsInPage = 1000;

} // namespace

AccountImportSession::AccountImportSession(QList<Contact> contacts, const Contact &owner, LibraryWorker &library,
                                           const Clock &clock, QObject *parent)
    : ImportSession(parent)
    , m_contacts(std::move(contacts))
    , m_owner(owner)
    , m_library(library)
    , m_clock(clock)
{
    connect(&m_tick, &QTimer::timeout, this, &ImportSession::changed);
}

std::chrono::milliseconds AccountImportSession::elapsed() const
{
    return (isOver(m_progress.phase) ? m_endedAt : m_clock.monotonic()) - m_startedAt;
}

void AccountImportSession::start(const ImportRequest &request)
{
    if (m_progress.phase != ImportPhase::Idle)
        return;
    m_progress.request = request;
    m_progress.phase = ImportPhase::Downloading;
    m_progress.total = m_contacts.size();
    const EmailAddress *email = primaryEmail(m_owner);
    m_progress.owner = email ? email->address : displayName(m_owner);
    m_startedAt = m_clock.monotonic();
    m_tick.start(std::chrono::seconds{1});
    emit changed();
    begin();
}

void AccountImportSession::startWithPassword(const ImportRequest &request, SignIn)
{
    start(request);
}

void AccountImportSession::resume(const StoredImport &import)
{
    if (m_progress.phase != ImportPhase::Idle)
        return;
    m_progress.request = {.service = import.serviceCode, .sourceName = import.sourceName};
    m_progress.isResumed = true;
    m_progress.storedId = import.id;
    conclude(Error{.code = Error::Code::FileMissing, .detail = u"an account is read again, not gone on with"_s});
}

void AccountImportSession::begin()
{
    const NewImport import{.serviceCode = m_progress.request.service,
                           .sourceName = m_progress.request.sourceName,
                           .withAddresses = true,
                           .startedAt = m_clock.now()};
    m_library.run(
        this, [import](ContactLibrary &library) { return library.beginImport(import); },
        [this](const Result<qint64> &id) {
            if (!id)
                return conclude(id.error());
            m_progress.storedId = *id;
            keepNext();
        });
}

void AccountImportSession::keepNext()
{
    if (m_stopped || m_progress.received >= m_contacts.size()) {
        const auto state = m_stopped ? StoredImport::State::Cancelled : StoredImport::State::Complete;
        m_library.run(
            this,
            [id = m_progress.storedId, state, now = m_clock.now()](ContactLibrary &library) {
                return library.finishImport(id, state, now);
            },
            [this](const Result<void> &ended) {
                if (!ended)
                    conclude(ended.error());
                else
                    conclude(m_stopped ? std::optional(Error{.code = Error::Code::Aborted}) : std::nullopt);
            });
        return;
    }
    const QList<Contact> contacts = m_contacts.mid(m_progress.received, contactsInPage);
    const ImportPage page{.position = m_progress.received,
                          .contacts = contacts,
                          .owner = isEmpty(m_owner) ? std::nullopt : std::optional(m_owner),
                          .announcedTotal = m_contacts.size()};
    m_library.run(
        this,
        [id = m_progress.storedId, page, now = m_clock.now()](ContactLibrary &library) -> Result<bool> {
            Result<bool> kept = library.appendPage(id, page);
            // A disk that is full for this may still take the note that it is all there is.
            if (!kept)
                static_cast<void>(library.finishImport(id, StoredImport::State::Partial, now));
            return kept;
        },
        [this, contacts](const Result<bool> &kept) {
            if (!kept)
                return conclude(kept.error());
            const QPointer<AccountImportSession> alive(this);
            emit contactsArrived(m_progress.received, contacts);
            if (!alive)
                return;
            m_progress.received += contacts.size();
            emit changed();
            if (alive)
                keepNext();
        });
}

void AccountImportSession::conclude(std::optional<Error> error)
{
    m_tick.stop();
    m_endedAt = m_clock.monotonic();
    m_progress.error = std::move(error);
    m_progress.phase = !m_progress.error                 ? ImportPhase::Done
        : m_progress.error->code == Error::Code::Aborted ? ImportPhase::Cancelled
                                                         : ImportPhase::Failed;
    const QPointer<AccountImportSession> alive(this);
    emit changed();
    if (alive)
        emit finished();
}

} // namespace Ferry
