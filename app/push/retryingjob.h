// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/job.h"
#include "app/net/retrypolicy.h"

#include <QRandomGenerator>

#include <functional>

namespace Ferry {

/// Asks a question that changes nothing, or nothing more when it is asked again, until it is answered: after errors that
/// pass, later and later, up to `retryLimit` times. What only the person can mend ends it at once.
template<typename T>
class RetryingJob final : public JobOf<T>
{
public:
    using Ask = std::function<JobOf<T> *(QObject *parent)>;

    static constexpr int retryLimit = 8;

    /// \a clock must outlive the job.
    RetryingJob(Clock &clock, Ask ask, QObject *parent)
        : JobOf<T>(parent)
        , m_clock(clock)
        , m_ask(std::move(ask))
    {
    }

protected:
    void run() override
    {
        m_job = m_ask(this);
        QObject::connect(m_job, &Job::finished, this, [this] { read(); });
        m_job->start();
    }
    void stop() override
    {
        if (!m_job)
            return;
        m_job->disconnect(this);
        m_job->abort();
    }

private:
    void read()
    {
        m_job->deleteLater();
        const Result<T> result = std::exchange(m_job, nullptr)->result();
        const bool isOver = result || !RetryPolicy::isWorthRetrying(result.error()) || ++m_failures > retryLimit;
        if (isOver)
            return this->finishWith(result);
        const auto delay =
            RetryPolicy::delay(m_failures, QRandomGenerator::global()->generateDouble(), result.error().retryAfter);
        m_clock.callLater(delay, this, [this] {
            if (!this->isFinished())
                run();
        });
    }

    Clock &m_clock;
    Ask m_ask;
    JobOf<T> *m_job = nullptr;
    int m_failures = 0;
};

} // namespace Ferry
