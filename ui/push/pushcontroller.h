// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushsession.h"
#include "app/session/networkwatch.h"
#include "ui/plus/pluscontroller.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Ferry {

/// A push of the journal, and how far it came.
struct KeptPush {
    PushRecord record = {};
    PushCounts counts = {};

    bool operator==(const KeptPush &) const = default;
};

/// The one push, or undoing of one, that goes on at a time: begins it, keeps it supplied with network and sign-in, and
/// knows the earlier ones.
class PushController final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Services {
        PlusController &plus;
        JournalWorker &journal;
        Clock &clock;
        /// Asked when the first push begins: it may load what asks the system.
        std::function<NetworkWatch &()> network;
    };

    explicit PushController(const Services &services, QObject *parent = nullptr);
    ~PushController() override;

    [[nodiscard]] PlusController &plus() const { return m_services.plus; }
    [[nodiscard]] Clock &clock() const { return m_services.clock; }

    /// The one that goes on, went on last, or is shown; null before the first.
    [[nodiscard]] PushSession *session() const { return m_session.get(); }
    /// Something goes on, or waits to; nothing else can begin.
    [[nodiscard]] bool isBusy() const;
    /// session() is an undoing.
    [[nodiscard]] bool isUndo() const { return m_isUndo; }
    /// Of the contacts chosen for it, those that its plan left out; 0 where the plan is not known any more.
    [[nodiscard]] int leftOut() const { return m_leftOut; }

    // Each is refused while isBusy(); begun() follows, or refused().
    /// As the account in use.
    void begin(const PushPlan &plan, const PushRecord &record);
    void resume(const PushRecord &push);
    void undo(const PushRecord &push);
    /// Of the one that went on last, or is shown.
    void retryFailed();
    /// Makes it session() as the journal has it; nobody is signed in for that, and nothing asked.
    void show(const PushRecord &push);

    /// The person looked after what it waited for: signed in, or unlocked the keychain.
    void goOnAfterTrouble();
    /// Asks the journal; pushesRead() follows, or pushesUnreadable().
    void readPushes();
    /// Takes \a id out of the journal, for ever; readPushes() by itself.
    void forget(qint64 id);

signals:
    /// session() is a new one, or takes up something else.
    void begun();
    /// It did not come to that.
    void refused(const Ferry::Error &error);
    /// The push belongs to another address of Contacts+ than the one that is set.
    void refusedForOtherService(const QUrl &api);
    /// session() stands differently: state, or what belongs to it.
    void stateChanged();
    /// Not more often than ten times a second.
    void progressed();
    /// Somebody signed in, but not to the account that the push waits for.
    void otherAccountSignedIn(const QString &wanted, const QString &got);
    /// The newest first.
    void pushesRead(const QList<Ferry::KeptPush> &pushes);
    void pushesUnreadable(const Ferry::Error &error);

private:
    enum class Wish { GoOn, Retry, Undo };

    void start(const KnownAccount &account, std::function<void()> then);
    void takeUp(const PushRecord &push, Wish wish);
    void goOnWhenKnown(const PushRecord &push, Wish wish);

    Services m_services;
    /// The client of a push that is only shown has these.
    std::unique_ptr<AccessTokens> m_noTokens;
    bool m_isShown = false;
    bool m_isUndo = false;
    int m_leftOut = 0;
    /// Waits until it is known how we are registered.
    std::unique_ptr<QObject> m_waiting;
    std::unique_ptr<PushSession> m_session;
};

} // namespace Ferry
