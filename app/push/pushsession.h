// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/contactsplusclient.h"
#include "app/push/journalworker.h"
#include "app/push/pushflow.h"
#include "app/push/pushplan.h"
#include "app/push/pushtwins.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace Ferry {

class Clock;

/// How quickly a push comes along.
struct PushPace {
    /// Items finished in each second, of late; 0 while that is not known.
    double perSecond = 0;
    /// Nothing while it cannot be told.
    std::optional<std::chrono::seconds> timeLeft = {};
};

/// Performs a push, or undoes one: asks several things at a time, writes each step to the journal before and after it
/// happens, waits as the service asks it to, and finds out what became of requests whose answers were lost. Destroying it
/// at any moment, or the program dying, leaves a push that resume() takes up again.
///
///     Idle -> Loading -> Working <-> Paused | Offline | SignedOut
///                           |  '----> Stopping --.
///                           '--------------------+-> Finished | Broken
class PushSession final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        /// The journal is being read or written, or tags are being made.
        Loading,
        Working,
        /// By the person.
        Paused,
        /// Until setOnline(true).
        Offline,
        /// Until signedIn(): the account's tokens are not good any more, or cannot be read.
        SignedOut,
        /// Cancelled; what was asked is waited for.
        Stopping,
        /// Nothing is left to do; record().state says how it ended.
        Finished,
        /// The journal cannot be read or written, or tags cannot be made: see error(). resume() starts again.
        Broken,
    };

    struct Options {
        /// Requests at a time. One more may wait in the network library when these are all that it lets through, the
        /// answers come quickly and no photo is on its way.
        int atATime = 6;
        /// So often an item is asked again by itself before it counts as failed.
        int attempts = 12;
    };

    /// What \a client refers to, and \a journal and \a clock, must outlive the session.
    PushSession(const ContactsPlusClient &client, JournalWorker &journal, Clock &clock, const Options &options,
                QObject *parent = nullptr);
    ~PushSession() override;

    /// Writes down and performs \a plan; \a record says for whom, and names the tags. Its id and times are set here.
    void begin(const PushPlan &plan, PushRecord record);
    /// Takes up the push \a id where it stands, or its undoing. A push that was cancelled goes on.
    void resume(qint64 id);
    /// Takes back all that the push \a id has done.
    void undo(qint64 id);
    /// Once more for what has failed; from Finished.
    void retryFailed();
    /// As resume(), and once more for what has failed.
    void retry(qint64 id);
    /// From Broken: does again what could not be begun, or goes on where it broke off.
    void takeUpAgain();
    /// Only reads how the push \a id stands, whose State is then Finished, whatever its record says; nothing is asked.
    void show(qint64 id);

    /// Nothing new is asked until goOn().
    void pause();
    void goOn();
    /// Ends it: nothing new is asked, and what was done stays done.
    void cancel();
    /// Whether there is a network.
    void setOnline(bool online);
    /// The account was signed in to again.
    void signedIn();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const PushRecord &record() const { return m_record; }
    [[nodiscard]] const QList<PushItem> &items() const { return m_items; }
    [[nodiscard]] PushCounts counts() const { return countItems(m_items); }
    [[nodiscard]] PushPace pace() const;
    /// Why it is Broken, or waits; nothing otherwise.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

signals:
    void stateChanged();
    /// The counts are others. Not more often than ten times a second.
    void progressed();

private:
    using Ask = PushFlow::Ask;
    using Numbers = QList<int>;

    struct Loaded {
        PushRecord record = {};
        QList<PushItem> items = {};
        QSet<QString> known = {};
    };
    /// What there is to do, in which order.
    struct Start {
        QList<PushItem> items = {};
        std::deque<int> queue = {};
        PushTwins twins = {};
    };
    /// What can leave as soon as there is room for it: the journal has it as asked. A few are kept ready, so that no
    /// request waits for the disk.
    struct Step {
        Ask ask = Ask::Nothing;
        Numbers numbers = {};
        /// What they were before they were written down as asked; empty when they were not.
        QList<PushItem> before = {};
    };

    enum class Wish { GoOn, Retry, Undo, Look };

    void reset();
    void dropWork();
    void load(qint64 id, Wish wish);
    void loaded(Loaded push, Wish wish);
    void makeTags();
    void startWorking();
    void begun(Start start);
    void updateState();
    /// As updateState(), and says so; false when somebody who was told has deleted the session.
    bool refreshState();
    void setState(State state);
    void breakOff(const Error &error);
    void waitOrBreakOff(const Error &error);

    void pump();
    void takeUp(int number);
    void takeUpBatches();
    [[nodiscard]] bool hasRoomAhead() const;
    [[nodiscard]] int mostSent() const;
    void prepare(Ask ask, const Numbers &numbers);
    void sendPrepared();
    void withdrawPrepared();
    void send(Ask ask, const Numbers &numbers);
    void sendOne(Ask ask, int number);
    void sendMany(Ask ask, const Numbers &numbers);
    void lookUp(int number);
    /// Starts \a job and takes its answer for each of \a numbers; \a read makes an Answer for one of them.
    template<typename T, typename Read>
    void follow(JobOf<T> *job, Ask ask, const Numbers &numbers, Read read);
    void take(Ask ask, int number, const PushFlow::Answer &answer);
    void answered(const Numbers &numbers, const std::optional<Error> &error);
    /// When \a number is to be asked again after \a error; now when it is to wait for something else.
    [[nodiscard]] std::chrono::milliseconds delayAfter(int number, const Error &error);
    void wakeAt(std::chrono::milliseconds time);
    void endIfDone();
    void finish();
    void removeTags();
    void writeEnd(PushRecord::State state);
    [[nodiscard]] QStringList tagIds() const;

    void save(const Numbers &numbers, std::function<void()> done);
    void flushSoon();
    void flush();
    void noteProgress();

    ContactsPlusClient m_client;
    JournalWorker &m_journal;
    Clock &m_clock;
    Options m_options;
    State m_state = State::Idle;
    bool m_online = true;
    bool m_paused = false;
    bool m_signedOut = false;
    bool m_cancelled = false;
    std::optional<Error> m_error;
    /// Begins again what the journal does not have yet.
    std::function<void()> m_again;

    PushRecord m_record;
    QList<PushItem> m_items;
    /// Ids that were there before.
    QSet<QString> m_known;
    /// Ids that are some item's already.
    QSet<QString> m_claimed;

    std::deque<int> m_queue;
    std::multimap<std::chrono::milliseconds, int> m_delayed;
    std::map<Ask, Numbers> m_batches;
    std::deque<Step> m_prepared;
    /// Steps that are being written down.
    int m_preparing = 0;
    std::chrono::milliseconds m_lastAnswerTook = std::chrono::milliseconds::max();
    QHash<int, int> m_attempts;
    int m_inFlight = 0;
    int m_photosInFlight = 0;
    /// Being asked, written down, or prepared.
    int m_busy = 0;
    std::chrono::milliseconds m_notBefore{0};
    QPointer<QObject> m_alarm;
    std::chrono::milliseconds m_alarmTime{0};
    PushTwins m_twins;

    struct Pending {
        Numbers numbers;
        std::function<void()> done;
    };
    QList<Pending> m_unsaved;
    bool m_isSaving = false;
    bool m_isSavingSoon = false;

    bool m_progressIsDue = false;
    /// All that is going on belongs to it; deleting it ends that.
    std::unique_ptr<QObject> m_work;
    std::deque<std::chrono::milliseconds> m_finishTimes;
};

} // namespace Ferry
