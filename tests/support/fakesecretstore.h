// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/memorysecretstore.h"

#include <QEventLoop>

#include <memory>
#include <optional>

namespace Ferry::Test {

/// A job that is over at once, in failure.
template<typename T>
class RefusedJob final : public JobOf<T>
{
public:
    RefusedJob(Error error, QObject *parent)
        : JobOf<T>(parent)
        , m_error(std::move(error))
    {
    }

protected:
    void run() override { this->failWith(m_error); }

private:
    Error m_error;
};

/// A keychain without a keychain: remembers what it is given, or refuses everything with `refusal`.
class FakeSecretStore final : public SecretStore
{
public:
    std::optional<Error> refusal = {};

    [[nodiscard]] JobOf<std::optional<QString>> *read(const QString &name, QObject *parent) override
    {
        if (refusal)
            return new RefusedJob<std::optional<QString>>(*refusal, parent);
        return m_memory.read(name, parent);
    }
    [[nodiscard]] JobOf<void> *write(const QString &name, const QString &secret, QObject *parent) override
    {
        if (refusal)
            return new RefusedJob<void>(*refusal, parent);
        return m_memory.write(name, secret, parent);
    }
    [[nodiscard]] JobOf<void> *remove(const QString &name, QObject *parent) override
    {
        if (refusal)
            return new RefusedJob<void>(*refusal, parent);
        return m_memory.remove(name, parent);
    }

private:
    MemorySecretStore m_memory;
};

/// Starts \a job, waits for it and returns its outcome; the job is deleted.
template<typename T>
[[nodiscard]] Result<T> outcomeOf(JobOf<T> *job)
{
    const std::unique_ptr<JobOf<T>> owner(job);
    QEventLoop loop;
    QObject::connect(job, &Job::finished, &loop, &QEventLoop::quit);
    job->start();
    if (job->isFinished())
        qFatal("the job ended inside start()");
    loop.exec();
    return job->result();
}

} // namespace Ferry::Test
