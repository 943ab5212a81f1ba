// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/secretstore.h"

#include <QHash>

#include <memory>

namespace Ferry {

/// Keeps secrets until the program ends.
class MemorySecretStore final : public SecretStore
{
public:
    MemorySecretStore();
    ~MemorySecretStore() override;
    MemorySecretStore(const MemorySecretStore &) = delete;
    MemorySecretStore &operator=(const MemorySecretStore &) = delete;

    [[nodiscard]] JobOf<std::optional<QString>> *read(const QString &name, QObject *parent) override;
    [[nodiscard]] JobOf<void> *write(const QString &name, const QString &secret, QObject *parent) override;
    [[nodiscard]] JobOf<void> *remove(const QString &name, QObject *parent) override;

private:
    /// Shared with jobs, which may outlive the store.
    std::shared_ptr<QHash<QString, QString>> m_secrets;
};

} // namespace Ferry
