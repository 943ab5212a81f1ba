// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/cloudspongeclient.h"
#include "app/core/profile.h"
#include "app/session/importflow.h"
#include "app/session/importsession.h"
#include "app/session/interruptedimport.h"
#include "app/session/pagearrangement.h"
#include "app/store/libraryworker.h"
#include "app/store/storedimport.h"

#include <QPointer>
#include <QRandomGenerator>

#include <memory>

namespace Ferry {

class Clock;
class NetworkWatch;
class SpoolWriter;

/// An import through CloudSponge: performs ImportFlow. Each page's bytes are on disk as they arrive, and its contacts are
/// in the library before contactsArrived().
class CloudSpongeSession final : public ImportSession
{
    Q_OBJECT

public:
    /// \a library and \a clock must outlive the session, as must what \a client was made with.
    CloudSpongeSession(CloudSpongeClient client, LibraryWorker &library, Clock &clock, Profile profile,
                       const ImportFlow::Limits &limits = {}, QObject *parent = nullptr);
    ~CloudSpongeSession() override;

    void start(const ImportRequest &request) override;
    void startWithPassword(const ImportRequest &request, SignIn signIn) override;
    void resume(const StoredImport &import) override;
    void cancel() override;
    /// Has \a network say when trying again is worth while; it must outlive the session. Without one, time alone tells.
    void watch(NetworkWatch &network);
    [[nodiscard]] const ImportProgress &progress() const override { return m_progress; }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;

private:
    void dispatch(const ImportFlow::Event &event);
    void perform();
    void startAlarm(std::chrono::milliseconds delay);
    void startLease();
    void tick();
    void noticeSleep();
    void showTrouble();

    void takeUp();
    void showStored(const TakenUpImport &taken);
    void keepNewImport();
    void begin();
    /// \a job asks for the ticket.
    void awaitTicket(JobOf<ImportTicket> *job);
    void takeTicket(const ImportTicket &ticket);
    [[nodiscard]] ImportReference reference() const;
    void poll();
    void takeEvents(const EventSnapshot &snapshot);
    void openSpool();
    void fetchPage();
    void takePage(DecodedPage decoded);
    void keepPage(ArrangedPage arrived);
    void failWork(const Error &error);
    /// Forgets the spool of a page; a file without a byte is removed.
    void dropEmptySpool();
    void conclude();

    CloudSpongeClient m_client;
    LibraryWorker &m_library;
    Clock &m_clock;
    Profile m_profile;
    ImportFlow::Limits m_limits;
    QRandomGenerator m_random;
    ImportFlow::State m_state;
    ImportProgress m_progress;
    /// Until it is sent.
    std::optional<SignIn> m_signIn;
    QString m_remoteId;
    /// Contacts told of by contactsArrived().
    qint64 m_told = 0;
    /// The import stays to be taken up although this session is over.
    bool m_staysInterrupted = false;
    /// The library has been asked to keep the import and has not answered yet.
    bool m_awaitsId = false;
    std::chrono::milliseconds m_startedAt{0};
    std::chrono::milliseconds m_endedAt{0};
    QPointer<Job> m_job;
    QPointer<QObject> m_alarm;
    QPointer<QObject> m_leaseAlarm;
    std::unique_ptr<SpoolWriter> m_spool;
    QPointer<NetworkWatch> m_network;
    /// When the alarm rings.
    std::chrono::milliseconds m_alarmAt{0};
    /// Both times at the last tick, to notice that one of them stood still.
    std::chrono::milliseconds m_tickedAt{0};
    QDateTime m_tickedOn;
    /// See PageContext.
    QList<Contact> m_lastPage;
};

} // namespace Ferry
