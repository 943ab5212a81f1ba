// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretstore.h"

namespace Ferry {

/// A secret, and where it is kept.
struct KeptSecret {
    enum class Place { Nowhere, Keychain, Session };

    QString value = {};
    Place place = Place::Nowhere;
    /// Why it is not in the keychain, or could not be looked for there.
    std::optional<Error> trouble = {};

    bool operator==(const KeptSecret &) const = default;
};

/// Keeps secrets in the keychain, and where that cannot be, for this session only; always says which.
class SecretVault
{
public:
    /// Both must outlive the jobs.
    SecretVault(SecretStore &keychain, SecretStore &session)
        : m_keychain(keychain)
        , m_session(session)
    {
    }

    /// What is known under \a name. Succeeds even when the keychain does not answer: `trouble` then says why.
    [[nodiscard]] JobOf<KeptSecret> *read(const QString &name, QObject *parent) const;
    /// Keeps \a secret. It is in the keychain or, with `trouble`, in the session's memory.
    [[nodiscard]] JobOf<KeptSecret> *write(const QString &name, const QString &secret, QObject *parent) const;
    /// Forgets it everywhere. Fails when the keychain may still have it.
    [[nodiscard]] JobOf<void> *remove(const QString &name, QObject *parent) const;

private:
    SecretStore &m_keychain;
    SecretStore &m_session;
};

} // namespace Ferry
