// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/cloudspongeclient.h"
#include "app/session/importsession.h"
#include "app/session/interruptedimport.h"
#include "app/store/libraryworker.h"

#include <QPointer>

namespace Ferry {

class Clock;

/// Brings an import to where it has an id, here and at the service:
///
///     record() -> recorded(), and then ask() -> issued()
///     takeUp() -> takenUp(), for one that was interrupted
class ImportOpening final : public QObject
{
    Q_OBJECT

public:
    /// \a library and \a clock must outlive it, as must what \a client was made with.
    ImportOpening(CloudSpongeClient client, LibraryWorker &library, Clock &clock, QObject *parent);

    /// Has the library keep the import, so that nothing of it can be lost. recorded() always follows.
    void record(const ImportRequest &request);
    /// record() has not answered yet.
    [[nodiscard]] bool isRecording() const { return m_isRecording; }
    /// Begins the import \a importId at the service, by \a signIn if there is one. issued(), failed() or notKept() follows.
    void ask(qint64 importId, const ImportRequest &request, std::optional<SignIn> signIn);
    /// Reads what is on disk of the import \a importId; see takeUpImport(). takenUp() or refused() follows.
    void takeUp(qint64 importId, qint64 pageSize);
    void stop();

signals:
    void recorded(const Ferry::Result<qint64> &importId);
    /// \a ticket is on disk.
    void issued(const Ferry::ImportTicket &ticket);
    void takenUp(const Ferry::TakenUpImport &import);
    /// The import that was to be taken up stays as it is, to be taken up another time.
    void refused(const Ferry::Error &error);
    void failed(const Ferry::Error &error);
    void notKept(const Ferry::Error &error);

private:
    void keepTicket(qint64 importId, const QString &userId, const ImportTicket &ticket);

    CloudSpongeClient m_client;
    LibraryWorker &m_library;
    Clock &m_clock;
    QPointer<Job> m_job;
    bool m_isRecording = false;
};

} // namespace Ferry
