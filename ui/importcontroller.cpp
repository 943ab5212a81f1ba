// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importcontroller.h"

#include "app/session/interruptedimport.h"
#include "app/store/libraryworker.h"
#include "models/source/addresssource.h"
#include "models/source/secureurl.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace Ferry {

namespace {

ImportSummary summaryOf(const StoredImport &import)
{
    using State = StoredImport::State;
    ImportSummary summary{
        .id = import.id,
        .serviceCode = import.serviceCode,
        // Contacts that were saved from a damaged file, which no longer tells where they are from.
        .sourceName = import.sourceName.isEmpty() ? ImportController::tr("Rescued contacts") : import.sourceName,
        .owner = import.ownerEmail.isEmpty() ? import.ownerName : import.ownerEmail,
        .contacts = import.received,
        .startedAt = import.startedAt,
        .state = ImportSummary::State::Complete,
        .announced = import.announcedTotal.value_or(import.gathered.value_or(0)),
    };
    // One that is still "running" here was interrupted: the import under way is not listed before it ends.
    if (import.state != State::Complete)
        summary.state = ImportSummary::State::Partial;
    return summary;
}

QString nameOf(const ImportRequest &request)
{
    if (!request.sourceName.isEmpty())
        return request.sourceName;
    const AddressSource *source = findAddressSource(request.service);
    return source ? QString(source->name) : request.service;
}

ImportSummary summaryOf(const ImportProgress &progress)
{
    return {.id = progress.storedId,
            .serviceCode = progress.request.service,
            .sourceName = nameOf(progress.request),
            .owner = progress.owner,
            .contacts = progress.received};
}

/// Whether \a import came from a sandbox on this machine other than the service at \a endpoint: it has ended with the demo
/// it belonged to, and the next one has another port and knows nothing of it.
bool isOfPastDemo(const StoredImport &import, const QUrl &endpoint)
{
    const QString from = import.remote.endpoint;
    return isLoopbackHost(QUrl(from).host()) && from != endpoint.toString(QUrl::FullyEncoded);
}

/// Keeps what arrived of the interrupted import \a id, and forgets it if that is nothing.
Result<StoredImport> endForGood(ContactLibrary &library, qint64 id)
{
    // What lies in the spool counts as arrived, so only afterwards can one tell whether it is nothing.
    const Result<StoredImport> ended = giveUpImport(library, id, QDateTime::currentDateTimeUtc());
    if (!ended || ended->received > 0)
        return ended;
    if (const Result<void> removed = library.removeImport(id); !removed)
        return fail(removed.error());
    return ended;
}

} // namespace

ImportController::ImportController(LibraryWorker &library, SessionRequest requestSession, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_requestSession(std::move(requestSession))
{
}

ImportController::~ImportController() = default;

bool ImportController::isImporting() const
{
    return m_pending || (m_session && !isOver(m_session->progress().phase));
}

void ImportController::openLibrary()
{
    readLibrary({});
}

void ImportController::readLibrary(std::function<void()> then)
{
    struct Opened {
        QList<StoredImport> imports;
        QList<StoredImport> interrupted;
        QList<StoredImport> endedDemos;
        std::optional<Salvage> salvaged;
    };
    // Nobody else works on this profile: unless we import, what still counts as running was interrupted, and can go on.
    const bool isIdle = !isImporting();
    m_library.run(
        this,
        [isIdle, endpoint = m_endpoint, isNews = isIdle && !m_salvageTold](ContactLibrary &library) -> Result<Opened> {
            std::optional<Salvage> salvaged = isNews ? library.salvaged() : std::nullopt;
            if (salvaged) {
                const Result<qint64> rescued = rescueSpooled(library, QDateTime::currentDateTimeUtc());
                if (!rescued)
                    return fail(rescued.error());
                salvaged->contacts += *rescued;
            }
            const Result<QList<StoredImport>> interrupted =
                isIdle ? library.interruptedImports() : QList<StoredImport>();
            if (!interrupted)
                return fail(interrupted.error());
            Opened opened;
            for (const StoredImport &import : *interrupted) {
                if (!isOfPastDemo(import, endpoint))
                    opened.interrupted.append(import);
                else if (const Result<StoredImport> ended = endForGood(library, import.id))
                    opened.endedDemos.append(*ended);
            }
            const Result<QList<StoredImport>> imports = library.imports();
            if (!imports)
                return fail(imports.error());
            opened.imports = *imports;
            opened.salvaged = salvaged;
            return opened;
        },
        [this, isIdle, then = std::move(then)](const Result<Opened> &opened) {
            if (!opened) {
                emit libraryFailed(opened.error());
                return;
            }
            m_salvageTold = m_salvageTold || opened->salvaged;
            if (opened->salvaged)
                emit librarySalvaged(*opened->salvaged);
            takeImports(opened->imports);
            if (isIdle)
                m_interrupted = opened->interrupted;
            emit importsListed(-1);
            emit libraryOpened();
            for (const StoredImport &demo : opened->endedDemos)
                emit demoEnded(demo.sourceName, demo.received);
            if (then)
                then();
        });
}

void ImportController::takeImports(const QList<StoredImport> &imports)
{
    QList<ImportSummary> listed;
    QStringList recent;
    for (const StoredImport &import : imports) {
        recent.append(import.serviceCode);
        // What brought nothing is no place where contacts are.
        if (import.received > 0 || import.state == StoredImport::State::Complete)
            listed.append(summaryOf(import));
    }
    m_sources.setRecent(recent);
    m_imports.setImports(listed);
}

void ImportController::listAgain(qint64 shownId)
{
    m_library.run(
        this, [](ContactLibrary &library) { return library.imports(); },
        [this, shownId](const Result<QList<StoredImport>> &imports) {
            if (!imports) {
                emit failed(imports.error());
                return;
            }
            takeImports(*imports);
            const int row = m_imports.rowOf(shownId);
            if (row >= 0)
                m_shown = m_imports.import(row);
            emit importsListed(row);
        });
}

void ImportController::openImport(qint64 id)
{
    const int row = m_imports.rowOf(id);
    if (row < 0 || isImporting())
        return;
    putContactsAway();
    m_shown = m_imports.import(row);
    emit importOpening();
    m_library.run(
        this, [id](ContactLibrary &library) { return library.contacts(id); },
        [this, id](const Result<StoredContacts> &stored) {
            if (m_shown.id != id)
                return; // another one was chosen meanwhile
            if (stored) {
                m_contacts.setContacts(stored->contacts);
                if (const auto checks = m_checks.find(id); checks != m_checks.end())
                    m_contacts.restoreChecks(checks->second);
            } else
                emit failed(stored.error());
            emit importOpened();
            if (stored && stored->unreadable > 0)
                emit recordsUnreadable(stored->unreadable);
        });
}

void ImportController::putContactsAway()
{
    // While they are being read there is nothing to see, and nothing to forget.
    if (m_shown.id != 0 && m_contacts.checkedCount() > 0)
        m_checks.insert_or_assign(m_shown.id, m_contacts.checks());
    else if (m_contacts.rowCount() > 0)
        m_checks.erase(m_shown.id);
    m_contacts.setContacts({});
}

void ImportController::removeImport(qint64 id)
{
    const int row = m_imports.rowOf(id);
    erase(row < 0 ? ImportSummary{.id = id} : m_imports.import(row));
}

void ImportController::eraseTraces(const ImportSummary &import)
{
    erase(import);
}

void ImportController::erase(const ImportSummary &import)
{
    if (isImporting() && m_session && m_session->progress().storedId == import.id)
        return;
    struct Erasure {
        std::optional<Error> fault;
        bool isGone = true;
    };
    m_library.run(
        this,
        [id = import.id](ContactLibrary &library) -> Result<Erasure> {
            const Result<void> removed = library.removeImport(id);
            if (removed)
                return Erasure{};
            const Result<StoredImport> still = library.import(id);
            return Erasure{removed.error(), !still && still.error().code == Error::Code::FileMissing};
        },
        [this, import](const Result<Erasure> &done) {
            const Erasure erasure = done.value_or(Erasure{done ? std::nullopt : std::optional(done.error()), false});
            if (!erasure.isGone) {
                emit failed(*erasure.fault);
                return openLibrary();
            }
            m_checks.erase(import.id);
            if (m_shown.id == import.id) {
                m_shown = {};
                m_contacts.setContacts({});
                emit shownRemoved();
            }
            // Last: the list shows the next import, and who does so clears what was said before.
            readLibrary([this, import, isErased = !erasure.fault] {
                if (isErased)
                    emit erased(import);
                else
                    emit tracesLeft(import);
            });
        });
}

void ImportController::noteSignIn(SignInWay way)
{
    const qint64 id = m_session ? m_session->progress().storedId : 0;
    if (id != 0)
        m_library.run([id, way](ContactLibrary &library) { return library.addSignIn(id, way); });
}

bool ImportController::needsPassword(const ImportRequest &request) const
{
    const AddressSource *source = m_sources.known(request.service); // an account may offer another way in
    if (!source)
        source = findAddressSource(request.service);
    return source && source->kind == AddressSource::Kind::Password;
}

void ImportController::start(const ImportRequest &request)
{
    if (isImporting())
        return;
    if (needsPassword(request))
        emit passwordWanted(request);
    else
        begin(request);
}

void ImportController::startWithPassword(const ImportRequest &request, SignIn signIn)
{
    if (isImporting())
        return;
    m_signIn = std::move(signIn);
    begin(request);
}

void ImportController::begin(const ImportRequest &request)
{
    m_request = request;
    m_resumed.reset();
    const AddressSource *builtIn = findAddressSource(request.service);
    const AddressSource *source = builtIn ? builtIn : m_sources.known(request.service);
    if (m_demo && source)
        m_request.sourceName = tr("%1 (demo)").arg(source->name);
    else if (source && !builtIn)
        m_request.sourceName = source->name; // nobody else knows it
    askForSession();
}

void ImportController::startLocal(const ImportRequest &request, std::unique_ptr<ImportSession> session)
{
    if (isImporting())
        return;
    m_request = request;
    m_resumed.reset();
    follow(std::move(session));
}

void ImportController::resume(qint64 id)
{
    const auto wanted = std::find_if(m_interrupted.begin(), m_interrupted.end(),
                                     [id](const StoredImport &import) { return import.id == id; });
    if (wanted == m_interrupted.end() || isImporting())
        return;
    m_resumed = *wanted;
    m_interrupted.erase(wanted);
    m_request = {.service = m_resumed->serviceCode,
                 .includeAddresses = m_resumed->withAddresses,
                 .sourceName = m_resumed->sourceName};
    askForSession();
}

void ImportController::giveUp(qint64 id)
{
    m_library.run(
        this, [id](ContactLibrary &library) { return endForGood(library, id); },
        [this](const Result<StoredImport> &ended) {
            if (!ended)
                emit failed(ended.error());
            openLibrary();
        });
}

void ImportController::askForSession()
{
    // Finding the password may take a keychain minutes; whoever cancels meanwhile has no session to follow.
    m_pending = std::make_unique<QObject>();
    emit connecting(m_request);
    m_requestSession(m_pending.get(), [this](Result<std::unique_ptr<ImportSession>> session) {
        m_pending.release()->deleteLater(); // it may own who is calling
        if (session)
            return follow(std::move(*session));
        m_signIn.reset();
        const AddressSource *asked = findAddressSource(m_request.service);
        emit refused(session.error(), asked ? QString(asked->name) : nameOf(m_request));
        emit finished({.phase = ImportPhase::Failed, .request = m_request, .error = session.error()});
    });
}

void ImportController::follow(std::unique_ptr<ImportSession> session)
{
    m_session = std::move(session);
    emit sessionMade(*m_session); // first: who shows it hears of its end before we say that it is over
    connect(m_session.get(), &ImportSession::changed, this, &ImportController::takeProgress);
    connect(m_session.get(), &ImportSession::contactsArrived, this, &ImportController::takeContacts);
    connect(m_session.get(), &ImportSession::finished, this, &ImportController::conclude);
    if (m_resumed)
        m_session->resume(*m_resumed);
    else if (m_signIn)
        m_session->startWithPassword(m_request, *std::exchange(m_signIn, std::nullopt));
    else
        m_session->start(m_request);
}

void ImportController::takeContacts(qint64 position, const QList<Contact> &contacts)
{
    if (position == 0) {
        emit contactsReplaced();
        putContactsAway();
    }
    m_contacts.append(position, contacts);
}

void ImportController::takeProgress()
{
    const ImportProgress &progress = m_session->progress();
    if (progress.phase != ImportPhase::Downloading || progress.received == 0)
        return;
    m_shown = summaryOf(progress);
    emit arriving(progress);
}

void ImportController::conclude()
{
    const ImportProgress progress = m_session->progress();
    if (progress.phase == ImportPhase::Done) {
        if (progress.received == 0)
            putContactsAway();
        m_shown = summaryOf(progress);
    }
    listAgain(progress.storedId);
    emit finished(progress);
}

void ImportController::cancel()
{
    if (m_pending) {
        m_pending.reset();
        m_signIn.reset();
        emit calledOff();
        emit finished(
            {.phase = ImportPhase::Cancelled, .request = m_request, .error = Error{.code = Error::Code::Aborted}});
    } else if (isImporting()) {
        m_session->cancel();
    }
}

} // namespace Ferry
