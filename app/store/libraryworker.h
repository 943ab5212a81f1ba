// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/contactlibrary.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>

namespace Ferry {

/// The library on a thread of its own, for callers that must not wait. Work is done one by one in the order given. The
/// library is opened by the first; while that fails each work gets the error, and the next one tries again.
///
/// The destructor waits until all that was given to run() is done. What was given to read() and has not begun ends with
/// Error::Aborted: nobody is there any more to look at it.
class LibraryWorker
{
public:
    explicit LibraryWorker(Profile profile);
    ~LibraryWorker();
    LibraryWorker(const LibraryWorker &) = delete;
    LibraryWorker &operator=(const LibraryWorker &) = delete;

    [[nodiscard]] const Profile &profile() const { return m_profile; }

    /// Calls \a work, a `Result<T>(ContactLibrary &)`, on the library's thread, and then \a done with its result on the
    /// thread of \a context, this one, from the event loop. Deleting \a context calls \a done off, not the work.
    template<typename Work, typename Done>
    void run(QObject *context, Work work, Done done)
    {
        follow(context, run(std::move(work)), std::move(done));
    }
    /// The same for work that changes nothing.
    template<typename Work, typename Done>
    void read(QObject *context, Work work, Done done)
    {
        follow(context, queue(Kind::Read, std::move(work)), std::move(done));
    }

    /// The same as run() for callers that wait or watch for themselves. The future always gets exactly one result. Do not
    /// chain `.then(context, ...)` to it, see follow().
    template<typename Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work &, ContactLibrary &>>
    {
        return queue(Kind::Write, std::move(work));
    }
    template<typename Work>
    auto read(Work work) -> QFuture<std::invoke_result_t<Work &, ContactLibrary &>>
    {
        return queue(Kind::Read, std::move(work));
    }

private:
    enum class Kind { Read, Write };

    template<typename Outcome, typename Done>
    static void follow(QObject *context, const QFuture<Outcome> &future, Done done)
    {
        // Not QFuture::then(context, ...): up to Qt 6.6 it asserts, or calls into the void, when the context dies first.
        auto *watcher = new QFutureWatcher<Outcome>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
            watcher->deleteLater();
            done(watcher->result());
        });
        watcher->setFuture(future);
    }

    template<typename Work>
    auto queue(Kind kind, Work work) -> QFuture<std::invoke_result_t<Work &, ContactLibrary &>>
    {
        using Outcome = std::invoke_result_t<Work &, ContactLibrary &>;
        auto task = std::make_shared<Task<Outcome>>();
        QFuture<Outcome> future = task->promise.future();
        submit(kind, [task = std::move(task), work = std::move(work)](Result<ContactLibrary *> library) mutable {
            task->finish(library ? work(**library) : Outcome(fail(library.error())));
        });
        return future;
    }

    /// A promise that is kept even when the work is dropped unrun.
    template<typename Outcome>
    struct Task {
        Task() { promise.start(); }
        ~Task()
        {
            if (!finished)
                finish(fail(Error::Code::Aborted, QStringLiteral("the library was closed")));
        }
        Task(const Task &) = delete;
        Task &operator=(const Task &) = delete;
        void finish(Outcome outcome)
        {
            finished = true;
            promise.addResult(std::move(outcome));
            promise.finish();
        }

        QPromise<Outcome> promise;
        bool finished = false;
    };

    struct Item {
        Kind kind = Kind::Write;
        std::function<void(Result<ContactLibrary *>)> work;
    };

    void submit(Kind kind, std::function<void(Result<ContactLibrary *>)> work);
    void workOff();
    [[nodiscard]] Result<ContactLibrary *> library();

    Profile m_profile;
    /// Touched on the pool's thread alone.
    std::unique_ptr<ContactLibrary> m_library;
    std::mutex m_mutex;
    std::deque<Item> m_queue;
    QThreadPool m_pool;
};

} // namespace Ferry
