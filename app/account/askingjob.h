// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/contactsplusclient.h"
#include "app/push/retryingjob.h"

namespace Ferry {

/// A job that asks Contacts+ several things, each again after errors that pass.
template<typename T>
class AskingJob : public JobOf<T>
{
protected:
    /// What \a client refers to, and \a clock, must outlive the job.
    AskingJob(const ContactsPlusClient &client, Clock &clock, QObject *parent)
        : JobOf<T>(parent)
        , m_client(client)
        , m_clock(clock)
    {
    }

    [[nodiscard]] const ContactsPlusClient &client() const { return m_client; }
    [[nodiscard]] Clock &clock() const { return m_clock; }

    /// Asks \a question, a `JobOf<U> *(QObject *parent)`, until it is answered, and calls \a done with what came of it.
    template<typename U, typename Ask, typename Done>
    void ask(Ask question, Done done)
    {
        follow(new RetryingJob<U>(m_clock, std::move(question), this), std::move(done));
    }
    /// Calls \a done with what came of \a job, which is this one's own.
    template<typename U, typename Done>
    void follow(JobOf<U> *job, Done done)
    {
        QObject::connect(job, &Job::finished, this, [job, done = std::move(done)] {
            job->deleteLater();
            const Result<U> result = job->result();
            done(result);
        });
        job->start();
    }

    void stop() override
    {
        const auto jobs = this->template findChildren<Job *>(QString(), Qt::FindDirectChildrenOnly);
        for (Job *job : jobs) {
            job->disconnect(this);
            job->abort();
        }
    }

private:
    ContactsPlusClient m_client;
    Clock &m_clock;
};

/// Whether the same would happen to everything else that is asked, so that there is no use in going on.
[[nodiscard]] inline bool endsAll(const Error &error)
{
    using enum Error::Code;
    return error.code != BadRequest && error.code != Gone && error.code != NotFound && error.code != UnexpectedStatus
        && error.code != Conflict && error.code != TooLarge;
}

/// What became of many contacts.
struct BulkReport {
    /// As they are now; deleted ones as they were.
    QList<PlusContact> done = {};
    /// Others changed them meanwhile, so nothing was done to them; as they are now.
    QList<PlusContact> changed = {};
    /// As they were when it was tried.
    QList<PlusContact> failed = {};
    /// The first thing that went wrong.
    std::optional<Error> error = {};
};

} // namespace Ferry
