// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QObject>

namespace Ferry {

/// One piece of asynchronous work with exactly one outcome.
///
///     start() ---- queued ----> run() ... finishWith() ---> finished(), once, never from inside start()
///        \------ abort() -------------------------------> finished(), with Error::Aborted
///
/// The owner is the QObject parent. Destroying a job, or its parent, cancels it silently. A subclass starts its work in
/// run(), hands its own children to Qt's ownership, and ends every path in finishWith() or failWith().
class Job : public QObject
{
    Q_OBJECT

public:
    /// Begins; the work itself starts from the event loop. Calling it again does nothing.
    void start();

    /// Ends the job with Error::Aborted unless it has ended already. Before start() it keeps it from ever running.
    void abort();

    [[nodiscard]] bool isFinished() const { return m_finished; }

signals:
    /// The outcome is known. The job may be deleted from a slot.
    void finished(QPrivateSignal);

protected:
    using QObject::QObject;

    /// Starts the work. Called once, from the event loop.
    virtual void run() = 0;
    /// Stops what run() began; called by abort() only, before the outcome is set.
    virtual void stop() { }
    virtual void failWith(Error error) = 0;

    /// True the first time only: the caller then sets the outcome and calls announceFinished().
    [[nodiscard]] bool enterFinished();
    /// Last act of an outcome: a slot may delete the job.
    void announceFinished() { emit finished(QPrivateSignal()); }

private:
    bool m_started = false;
    bool m_finished = false;
};

/// A Job that yields a \a T. Not finished is an Error too, so result() never lies.
template<typename T>
class JobOf : public Job
{
public:
    [[nodiscard]] const Result<T> &result() const { return m_result; }

protected:
    using Job::Job;

    void finishWith(Result<T> result)
    {
        if (!enterFinished())
            return;
        m_result = std::move(result);
        announceFinished();
    }
    void failWith(Error error) final { finishWith(tl::unexpected<Error>(std::move(error))); }

private:
    Result<T> m_result = fail(Error::Code::NotFinished);
};

} // namespace Ferry
