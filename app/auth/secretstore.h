// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"

#include <QString>

#include <optional>

namespace Ferry {

/// Where secrets are kept, each under a name that people can read. The jobs are not started, are owned by \a parent, and
/// end within minutes whatever the other side does: a person may be asked to unlock something.
///
/// Errors: KeychainMissing, KeychainLocked, KeychainFault.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// The secret, or none when the store answered and has none.
    [[nodiscard]] virtual JobOf<std::optional<QString>> *read(const QString &name, QObject *parent) = 0;
    [[nodiscard]] virtual JobOf<void> *write(const QString &name, const QString &secret, QObject *parent) = 0;
    /// Succeeds only when the secret is proven to be gone, or never was there.
    [[nodiscard]] virtual JobOf<void> *remove(const QString &name, QObject *parent) = 0;
};

} // namespace Ferry
