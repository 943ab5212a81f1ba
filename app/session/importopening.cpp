// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importopening.h"

#include "app/core/clock.h"
#include "app/session/importrecord.h"

namespace Ferry {

ImportOpening::ImportOpening(CloudSpongeClient client, LibraryWorker &library, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(std::move(client))
    , m_library(library)
    , m_clock(clock)
{
}

void ImportOpening::record(const ImportRequest &request)
{
    m_isRecording = true;
    m_library.run(
        this,
        [import = newImport(request, m_clock.now())](ContactLibrary &library) { return library.beginImport(import); },
        [this](const Result<qint64> &id) {
            m_isRecording = false;
            emit recorded(id);
        });
}

void ImportOpening::ask(qint64 importId, const ImportRequest &request, std::optional<SignIn> signIn)
{
    const BeginImportRequest begin{
        .service = request.service,
        .postalAddresses = request.includeAddresses,
        .userId = request.userId,
        .redirectUrl = request.redirectUrl,
    };
    JobOf<ImportTicket> *job = nullptr;
    if (signIn) {
        m_library.run([importId](ContactLibrary &library) { return library.addSignIn(importId, SignInWay::Password); });
        job = m_client.importWithPassword(
            {.import = begin, .username = std::move(signIn->username), .password = std::move(signIn->password)}, this);
    } else {
        job = m_client.beginImport(begin, this);
    }
    m_job = job;
    connect(job, &Job::finished, this, [this, job, importId, userId = request.userId] {
        job->deleteLater();
        if (job->result())
            keepTicket(importId, userId, *job->result());
        else
            emit failed(job->result().error());
    });
    job->start();
}

void ImportOpening::keepTicket(qint64 importId, const QString &userId, const ImportTicket &ticket)
{
    const RemoteImport remote{.id = ticket.id,
                              .consentUrl = ticket.consentUrl.toString(QUrl::FullyEncoded),
                              .endpoint = m_client.endpoint().toString(QUrl::FullyEncoded),
                              .userId = userId,
                              .echo = ticket.trace.echo.value_or(QString())};
    m_library.run(
        this, [importId, remote](ContactLibrary &library) { return library.setRemote(importId, remote); },
        [this, ticket](const Result<void> &kept) {
            if (kept)
                emit issued(ticket);
            else
                emit notKept(kept.error());
        });
}

void ImportOpening::takeUp(qint64 importId, qint64 pageSize)
{
    m_library.run(
        this, [importId, pageSize](ContactLibrary &library) { return takeUpImport(library, importId, pageSize); },
        [this](const Result<TakenUpImport> &taken) {
            if (!taken)
                emit refused(taken.error());
            else if (taken->import.remote.endpoint != m_client.endpoint().toString(QUrl::FullyEncoded))
                emit refused({.code = Error::Code::OtherEndpoint});
            else
                emit takenUp(*taken);
        });
}

void ImportOpening::stop()
{
    if (!m_job)
        return;
    m_job->disconnect(this);
    m_job->abort();
    m_job->deleteLater();
}

} // namespace Ferry
