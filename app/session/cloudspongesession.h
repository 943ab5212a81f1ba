// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/cloudspongeclient.h"
#include "app/core/profile.h"
#include "app/session/importflow.h"
#include "app/session/importopening.h"
#include "app/session/importsession.h"
#include "app/session/pagedownload.h"
#include "app/session/sleepwatch.h"
#include "app/store/libraryworker.h"
#include "app/store/storedimport.h"

#include <QPointer>
#include <QRandomGenerator>

namespace Ferry {

class Clock;
class NetworkWatch;

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
    void showTrouble();

    void takeRecorded(const Result<qint64> &id);
    void showStored(const TakenUpImport &taken);
    [[nodiscard]] ImportReference reference() const;
    void poll();
    void fetchPage();
    void takePage(const QList<Contact> &contacts, const ImportFlow::PageStored &event);
    void failWork(const Error &error);
    void conclude();

    CloudSpongeClient m_client;
    LibraryWorker &m_library;
    Clock &m_clock;
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
    std::chrono::milliseconds m_startedAt{0};
    std::chrono::milliseconds m_endedAt{0};
    QPointer<Job> m_job;
    QPointer<QObject> m_alarm;
    QPointer<QObject> m_leaseAlarm;
    QPointer<NetworkWatch> m_network;
    /// When the alarm rings.
    std::chrono::milliseconds m_alarmAt{0};
    SleepWatch m_sleep;
    ImportOpening m_opening;
    PageDownload m_pages;
};

} // namespace Ferry
