// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/secretvault.h"

namespace Ferry {

namespace {

class VaultReadJob final : public JobOf<KeptSecret>
{
public:
    VaultReadJob(SecretStore &keychain, SecretStore &session, QString name, QObject *parent)
        : JobOf(parent)
        , m_keychain(keychain)
        , m_session(session)
        , m_name(std::move(name))
    {
    }

private:
    /// The session first: it has only what the keychain did not take, so it is the newer one.
    void run() override
    {
        auto *reading = m_session.read(m_name, this);
        connect(reading, &Job::finished, this, [this, reading] {
            if (const auto &found = reading->result(); found && *found)
                finishWith(KeptSecret{**found, KeptSecret::Place::Session});
            else
                askKeychain();
        });
        reading->start();
    }

    void askKeychain()
    {
        auto *reading = m_keychain.read(m_name, this);
        connect(reading, &Job::finished, this, [this, reading] {
            if (const auto &found = reading->result(); !found)
                finishWith(KeptSecret{.trouble = found.error()});
            else if (*found)
                finishWith(KeptSecret{**found, KeptSecret::Place::Keychain});
            else
                finishWith(KeptSecret{});
        });
        reading->start();
    }

    SecretStore &m_keychain;
    SecretStore &m_session;
    QString m_name;
};

class VaultWriteJob final : public JobOf<KeptSecret>
{
public:
    VaultWriteJob(SecretStore &keychain, SecretStore &session, QString name, QString secret, QObject *parent)
        : JobOf(parent)
        , m_keychain(keychain)
        , m_session(session)
        , m_name(std::move(name))
        , m_kept{std::move(secret)}
    {
    }

private:
    void run() override
    {
        auto *writing = m_keychain.write(m_name, m_kept.value, this);
        connect(writing, &Job::finished, this, [this, writing] {
            if (writing->result()) {
                m_kept.place = KeptSecret::Place::Keychain;
                endWith(m_session.remove(m_name, this));
            } else {
                m_kept.place = KeptSecret::Place::Session;
                m_kept.trouble = writing->result().error();
                endWith(m_session.write(m_name, m_kept.value, this));
            }
        });
        writing->start();
    }

    void endWith(JobOf<void> *last)
    {
        connect(last, &Job::finished, this, [this, last] {
            finishWith(last->result() ? Result<KeptSecret>(m_kept) : Result<KeptSecret>(fail(last->result().error())));
        });
        last->start();
    }

    SecretStore &m_keychain;
    SecretStore &m_session;
    QString m_name;
    KeptSecret m_kept;
};

class VaultRemoveJob final : public JobOf<void>
{
public:
    VaultRemoveJob(SecretStore &keychain, SecretStore &session, QString name, QObject *parent)
        : JobOf(parent)
        , m_keychain(keychain)
        , m_session(session)
        , m_name(std::move(name))
    {
    }

private:
    void run() override
    {
        auto *forgetting = m_session.remove(m_name, this);
        connect(forgetting, &Job::finished, this, [this] {
            auto *removing = m_keychain.remove(m_name, this);
            connect(removing, &Job::finished, this, [this, removing] { finishWith(removing->result()); });
            removing->start();
        });
        forgetting->start();
    }

    SecretStore &m_keychain;
    SecretStore &m_session;
    QString m_name;
};

} // namespace

JobOf<KeptSecret> *SecretVault::read(const QString &name, QObject *parent) const
{
    return new VaultReadJob(m_keychain, m_session, name, parent);
}

JobOf<KeptSecret> *SecretVault::write(const QString &name, const QString &secret, QObject *parent) const
{
    return new VaultWriteJob(m_keychain, m_session, name, secret, parent);
}

JobOf<void> *SecretVault::remove(const QString &name, QObject *parent) const
{
    return new VaultRemoveJob(m_keychain, m_session, name, parent);
}

} // namespace Ferry
