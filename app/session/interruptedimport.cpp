// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/interruptedimport.h"

#include "app/cloudsponge/answerreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/session/pagearrangement.h"
#include "app/store/spool.h"

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

ImportPhase phaseOf(const StoredImport &import)
{
    switch (import.phase) {
    case StoredImport::Phase::Beginning:
    case StoredImport::Phase::AwaitingConsent:
        return ImportPhase::AwaitingConsent;
    case StoredImport::Phase::Gathering:
        return ImportPhase::Gathering;
    case StoredImport::Phase::Downloading:
        return ImportPhase::Downloading;
    }
    Q_UNREACHABLE();
}

struct SpooledAnswer {
    QString path = {};
    DecodedPage decoded = {};

    [[nodiscard]] qint64 records() const { return decoded.page.contacts.size() + decoded.page.skipped; }
    /// Nothing of the file is needed once its contacts are in the library.
    [[nodiscard]] bool isWhollyRead() const { return decoded.page.skipped == 0 && !decoded.damage; }
};

/// What can be understood of \a page; nothing when it is no answer of this import.
std::optional<SpooledAnswer> readAnswer(const SpooledPage &page, const QString &remoteId)
{
    const Result<QByteArray> bytes = readSpooledPage(page);
    if (!bytes)
        return {};
    SpooledAnswer answer{.path = page.path, .decoded = AnswerReader::parseContacts(*bytes)};
    if (isOfAnotherImport(answer.decoded.page.trace, remoteId) || (answer.decoded.damage && answer.records() == 0))
        return {};
    return answer;
}

/// Moves what the spool has of an import into the library.
class SpoolReader
{
public:
    SpoolReader(ContactLibrary &library, TakenUpImport &import, PageContext context)
        : m_library(library)
        , m_import(import)
        , m_context(std::move(context))
    {
    }

    Result<void> read()
    {
        const Result<QList<SpooledPage>> pages = spooledPages(m_library.profile(), m_import.import.id);
        if (!pages)
            return fail(pages.error());
        dropKept(*pages);
        for (bool more = true; more;) {
            const std::optional<SpooledAnswer> answer = fullestAt(*pages, m_context.nextStart);
            if (!answer)
                break;
            const Result<bool> moved = keep(*answer);
            if (!moved)
                return fail(moved.error());
            more = *moved;
        }
        m_import.lastPage = std::move(m_context.lastPage);
        return {};
    }

private:
    /// Removes the pages whose contacts were in the library already when the program ended.
    void dropKept(const QList<SpooledPage> &pages) const
    {
        for (const SpooledPage &page : pages) {
            if (page.start >= m_context.nextStart)
                continue;
            const std::optional<SpooledAnswer> answer = readAnswer(page, m_import.import.remote.id);
            if (page.size == 0 || (answer && answer->isWhollyRead()))
                std::ignore = removeFile(page.path); // else it is cleared away with the import
        }
    }

    [[nodiscard]] std::optional<SpooledAnswer> fullestAt(const QList<SpooledPage> &pages, qint64 start) const
    {
        std::optional<SpooledAnswer> fullest;
        for (const SpooledPage &page : pages) {
            if (page.start != start || page.size == 0)
                continue;
            std::optional<SpooledAnswer> answer = readAnswer(page, m_import.import.remote.id);
            if (answer && (!fullest || answer->records() > fullest->records()))
                fullest = std::move(answer);
        }
        return fullest;
    }

    /// False when it brought nothing, so that nothing can follow it.
    Result<bool> keep(const SpooledAnswer &answer)
    {
        ArrangedPage arranged = arrangePage(answer.decoded, m_context);
        const Result<bool> kept = m_library.appendPage(m_import.import.id, arranged.page);
        if (!kept)
            return fail(kept.error());
        if (answer.isWhollyRead())
            std::ignore = removeFile(answer.path);
        m_context.nextStart += arranged.event.records;
        m_context.received += arranged.event.records - arranged.event.skipped;
        m_context.skipped += arranged.event.skipped;
        m_context.lastPage = std::move(arranged.held);
        m_import.stored.contacts += arranged.page.contacts;
        m_import.event.spooled.append(arranged.event);
        return arranged.event.records > 0;
    }

    ContactLibrary &m_library;
    TakenUpImport &m_import;
    PageContext m_context;
};

/// What the newest page of \a import held.
Result<QList<Contact>> lastPage(ContactLibrary &library, const StoredImport &import, const StoredContacts &stored)
{
    const Result<QList<KeptPage>> pages = library.pages(import.id);
    if (!pages)
        return fail(pages.error());
    if (pages->isEmpty() || stored.unreadable > 0)
        return QList<Contact>{};
    return stored.contacts.last(std::min<qint64>(pages->constLast().contacts, stored.contacts.size()));
}

} // namespace

Result<TakenUpImport> takeUpImport(ContactLibrary &library, qint64 importId, qint64 pageSize)
{
    const Result<StoredImport> import = library.import(importId);
    if (!import)
        return fail(import.error());
    if (import->state != StoredImport::State::Running)
        return fail(Error::Code::FileMissing, u"the import is over"_s);
    Result<StoredContacts> stored = library.contacts(importId);
    if (!stored)
        return fail(stored.error());
    Result<QList<Contact>> last = lastPage(library, *import, *stored);
    if (!last)
        return fail(last.error());

    TakenUpImport taken{
        .import = *import,
        .stored = std::move(*stored),
        .event = {.phase = phaseOf(*import),
                  .received = import->received,
                  .skipped = import->skipped,
                  .gathered = import->gathered,
                  .total = import->announcedTotal},
    };
    SpoolReader spool(library, taken,
                      {.nextStart = import->nextStart(),
                       .received = import->received,
                       .skipped = import->skipped,
                       .pageSize = pageSize,
                       .lastPage = std::move(*last)});
    if (const Result<void> read = spool.read(); !read)
        return fail(read.error());
    return taken;
}

Result<StoredImport> giveUpImport(ContactLibrary &library, qint64 importId, const QDateTime &now)
{
    const Result<TakenUpImport> taken = takeUpImport(library, importId, 0);
    if (!taken)
        return fail(taken.error());
    const ImportFlow::State state =
        ImportFlow::advance(ImportFlow::advance(ImportFlow::State{}, ImportFlow::ResumeStarted{}), taken->event);
    const StoredImport::State end = state.phase == ImportPhase::Done ? StoredImport::State::Complete
        : state.received > 0                                         ? StoredImport::State::Partial
                                                                     : StoredImport::State::Failed;
    if (const Result<void> ended = library.finishImport(importId, end, now); !ended)
        return fail(ended.error());
    return library.import(importId);
}

Result<qint64> rescueSpooled(ContactLibrary &library, const QDateTime &now)
{
    const Result<QList<StoredImport>> imports = library.imports();
    if (!imports)
        return fail(imports.error());
    qint64 rescued = 0;
    for (const StoredImport &import : *imports) {
        const Result<QList<SpooledPage>> pages = spooledPages(library.profile(), import.id);
        if (import.state != StoredImport::State::Running || !import.remote.id.isEmpty() || !pages)
            continue;
        // The answers themselves say whose they are; one that does not fit the first is left out.
        QString remoteId = u"unknown"_s;
        for (const SpooledPage &page : *pages) {
            const Result<QByteArray> bytes = readSpooledPage(page);
            const ImportTrace trace = bytes ? AnswerReader::parseContacts(*bytes).page.trace : ImportTrace{};
            if (trace.importId) {
                remoteId = *trace.importId;
                break;
            }
        }
        const Result<StoredImport> ended = library.setRemote(import.id, {.id = remoteId}).and_then([&] {
            return giveUpImport(library, import.id, now);
        });
        if (!ended)
            return fail(ended.error());
        rescued += ended->received - import.received;
    }
    return rescued;
}

} // namespace Ferry
