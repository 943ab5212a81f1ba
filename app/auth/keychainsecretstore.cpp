// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/keychainsecretstore.h"

#include "app/auth/keychainrule.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Ferry {

namespace {

using Answer = std::function<void(std::optional<Error> error, const QString &secret)>;

/// Not something we wrote: binary, or another encoding.
bool isGarbage(const QString &secret)
{
    return std::any_of(secret.begin(), secret.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || c.category() == QChar::Other_Control;
    });
}

/// What the jobs on the keychain have in common: a deadline, and the second question that makes an answer trustworthy.
template<typename T>
class KeychainJob : public JobOf<T>
{
public:
    KeychainJob(QString name, Clock &clock, std::chrono::milliseconds patience, QObject *parent)
        : JobOf<T>(parent)
        , m_name(std::move(name))
        , m_clock(clock)
        , m_patience(patience)
    {
    }

protected:
    virtual void begin() = 0;
    [[nodiscard]] const QString &name() const { return m_name; }

    /// Performs \a job and hands what it truly means to \a then.
    void perform(QKeychain::Job *job, Answer then)
    {
        // It deletes itself when it is over, and not earlier: libsecret would call back into a deleted job.
        job->setAutoDelete(true);
        job->setInsecureFallback(false);
        job->setKey(m_name);
        QObject::connect(job, &QKeychain::Job::finished, this, [this, then = std::move(then)](QKeychain::Job *over) {
            const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(over);
            if (over->error() == QKeychain::NoError)
                then({}, reading ? reading->textData() : QString());
            else
                interpret(over->error(), then);
        });
        job->start();
    }

    void read(Answer then) { perform(new QKeychain::ReadPasswordJob(KeychainSecretStore::service()), std::move(then)); }

private:
    void run() final
    {
        m_clock.callLater(m_patience, this, [this] {
            this->finishWith(fail(Error::Code::KeychainFault, u"no answer from the keychain in time"_s));
        });
        begin();
    }

    void interpret(QKeychain::Error answer, const Answer &then)
    {
        auto *asking = new SecretServiceJob(this);
        QObject::connect(asking, &Job::finished, this, [asking, answer, then] {
            then(keychainError(answer, asking->result().value_or(SecretServiceState::Unclear)), {});
        });
        asking->start();
    }

    QString m_name;
    Clock &m_clock;
    std::chrono::milliseconds m_patience;
};

class ReadSecretJob final : public KeychainJob<std::optional<QString>>
{
public:
    using KeychainJob::KeychainJob;

private:
    void begin() override
    {
        read([this](const std::optional<Error> &error, const QString &secret) {
            if (error)
                finishWith(fail(*error));
            else
                finishWith(secret.isEmpty() || isGarbage(secret) ? std::nullopt : std::optional(secret));
        });
    }
};

class WriteSecretJob final : public KeychainJob<void>
{
public:
    WriteSecretJob(const QString &name, QString secret, Clock &clock, std::chrono::milliseconds patience,
                   QObject *parent)
        : KeychainJob(name, clock, patience, parent)
        , m_secret(std::move(secret))
    {
    }

private:
    void begin() override
    {
        auto *writing = new QKeychain::WritePasswordJob(KeychainSecretStore::service());
        writing->setTextData(m_secret);
        perform(writing, [this](const std::optional<Error> &error, const QString &) {
            if (error)
                finishWith(fail(*error));
            else
                label();
        });
    }

    void label()
    {
        auto *labelling =
            new LabelSecretJob(KeychainSecretStore::service(), name(), "Contact Ferry: "_L1 + name(), this);
        connect(labelling, &Job::finished, this, [this] { finishWith({}); });
        labelling->start();
    }

    QString m_secret;
};

/// Deletes, then looks whether it is gone.
class RemoveSecretJob final : public KeychainJob<void>
{
public:
    using KeychainJob::KeychainJob;

private:
    void begin() override
    {
        perform(new QKeychain::DeletePasswordJob(KeychainSecretStore::service()),
                [this](const std::optional<Error> &error, const QString &) {
                    if (error)
                        finishWith(fail(*error));
                    else
                        lookAgain();
                });
    }

    void lookAgain()
    {
        read([this](const std::optional<Error> &error, const QString &secret) {
            if (error)
                finishWith(fail(*error));
            else if (!secret.isEmpty())
                finishWith(fail(Error::Code::KeychainFault, u"still there after it was deleted"_s));
            else
                finishWith({});
        });
    }
};

} // namespace

QString KeychainSecretStore::service()
{
    return u"org.contactferry.contactferry"_s;
}

KeychainSecretStore::KeychainSecretStore(Clock &clock, std::chrono::milliseconds patience)
    : m_clock(clock)
    , m_patience(patience)
{
}

JobOf<std::optional<QString>> *KeychainSecretStore::read(const QString &name, QObject *parent)
{
    return new ReadSecretJob(name, m_clock, m_patience, parent);
}

JobOf<void> *KeychainSecretStore::write(const QString &name, const QString &secret, QObject *parent)
{
    return new WriteSecretJob(name, secret, m_clock, m_patience, parent);
}

JobOf<void> *KeychainSecretStore::remove(const QString &name, QObject *parent)
{
    return new RemoveSecretJob(name, m_clock, m_patience, parent);
}

} // namespace Ferry
