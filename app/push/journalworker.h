// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/push/pushjournal.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace Ferry {

/// The journal of pushes on a thread of its own, for callers that must not wait. Work is done one by one in the order
/// given. The journal is opened by the first; while that fails each work gets the error, and the next one tries again. The
/// destructor waits until all of it is done.
class JournalWorker
{
public:
    /// \a folder is the profile's, see PushJournal::open().
    explicit JournalWorker(QString folder);
    ~JournalWorker();
    JournalWorker(const JournalWorker &) = delete;
    JournalWorker &operator=(const JournalWorker &) = delete;

    /// Calls \a work, a `Result<T>(PushJournal &)`, on the journal's thread, and then \a done with its result on the thread
    /// of \a context, this one, from the event loop. Deleting \a context calls \a done off, not the work.
    template<typename Work, typename Done>
    void run(QObject *context, Work work, Done done)
    {
        using Outcome = std::invoke_result_t<Work &, PushJournal &>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        // Not QFuture::then(context, ...): up to Qt 6.6 it asserts, or calls into the void, when the context dies first.
        auto *watcher = new QFutureWatcher<Outcome>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
            watcher->deleteLater();
            done(watcher->future().takeResult());
        });
        promise->start();
        watcher->setFuture(promise->future());
        submit([promise, work = std::move(work)](Result<PushJournal *> journal) mutable {
            promise->addResult(journal ? work(**journal) : Outcome(fail(journal.error())));
            promise->finish();
        });
    }

private:
    void submit(std::function<void(Result<PushJournal *>)> work);
    [[nodiscard]] Result<PushJournal *> journal();

    QString m_folder;
    /// Touched on the pool's thread alone.
    std::unique_ptr<PushJournal> m_journal;
    QThreadPool m_pool;
};

} // namespace Ferry
