// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/memorysecretstore.h"

#include <functional>

namespace Ferry {

namespace {

/// Something that is over as soon as it runs.
template<typename T>
class InstantJob final : public JobOf<T>
{
public:
    InstantJob(std::function<Result<T>()> work, QObject *parent)
        : JobOf<T>(parent)
        , m_work(std::move(work))
    {
    }

protected:
    void run() override { this->finishWith(m_work()); }

private:
    std::function<Result<T>()> m_work;
};

} // namespace

MemorySecretStore::MemorySecretStore()
    : m_secrets(std::make_shared<QHash<QString, QString>>())
{
}

MemorySecretStore::~MemorySecretStore() = default;

JobOf<std::optional<QString>> *MemorySecretStore::read(const QString &name, QObject *parent)
{
    const auto work = [secrets = m_secrets, name]() -> Result<std::optional<QString>> {
        const auto found = secrets->constFind(name);
        return found == secrets->constEnd() ? std::optional<QString>() : std::optional(*found);
    };
    return new InstantJob<std::optional<QString>>(work, parent);
}

JobOf<void> *MemorySecretStore::write(const QString &name, const QString &secret, QObject *parent)
{
    const auto work = [secrets = m_secrets, name, secret]() -> Result<void> {
        secrets->insert(name, secret);
        return {};
    };
    return new InstantJob<void>(work, parent);
}

JobOf<void> *MemorySecretStore::remove(const QString &name, QObject *parent)
{
    const auto work = [secrets = m_secrets, name]() -> Result<void> {
        secrets->remove(name);
        return {};
    };
    return new InstantJob<void>(work, parent);
}

} // namespace Ferry
