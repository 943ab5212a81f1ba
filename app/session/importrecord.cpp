// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importrecord.h"

#include "app/session/errorkind.h"
#include "app/store/spool.h"
#include "models/source/addresssource.h"

namespace Ferry {

namespace {

StoredImport::State storedState(const ImportFlow::State &state)
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

} // namespace

NewImport newImport(const ImportRequest &request, const QDateTime &now)
{
    QString sourceName = request.sourceName;
    if (sourceName.isEmpty()) {
        const AddressSource *source = findAddressSource(request.service);
        sourceName = source ? QString(source->name) : request.service;
    }
    return {.serviceCode = request.service,
            .sourceName = sourceName,
            .withAddresses = request.includeAddresses,
            .startedAt = now};
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

bool staysInterrupted(const ImportFlow::State &state)
{
    return state.error && isOfTheDisk(state.error->code);
}

Result<void> endImport(ContactLibrary &library, qint64 importId, const ImportFlow::State &state, const QDateTime &now)
{
    const StoredImport::State end = storedState(state);
    const Result<void> ended = library.finishImport(importId, end, now);
    // Bytes of pages that broke off and came again whole. Elsewhere they may be the only copy of what they hold.
    if (ended && end == StoredImport::State::Complete && state.skipped == 0)
        std::ignore = removeSpool(library.profile(), importId);
    return ended;
}

} // namespace Ferry
