// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/contactsplusbook.h"

#include <memory>
#include <vector>

namespace Ferry::Sandbox {

/// One person's account: their own book, those of their teams, and webhooks. Not safe for several threads.
class PlusAccount
{
public:
    PlusAccount(std::uint64_t seed, int contacts);
    PlusAccount(const PlusAccount &) = delete;
    PlusAccount &operator=(const PlusAccount &) = delete;

    /// The answer of \a method, such as "teams.get"; null members in \a body count as absent. uploadPhoto is not among
    /// them.
    [[nodiscard]] PlusAnswer call(const QString &method, const QJsonObject &body, const PlusScenario &scenario);
    [[nodiscard]] PlusAnswer uploadPhoto(const QJsonObject &contact, const QString &url);
    /// The book that "teamId" in \a body names; null when there is none.
    [[nodiscard]] PlusBook *bookFor(const QJsonObject &body);

    [[nodiscard]] QJsonObject toJson() const;

private:
    struct Team {
        QString id; ///< empty: the person's own
        QString name;
        QStringList members;
        QString created;
        std::unique_ptr<PlusBook> book;
    };
    struct Batch {
        QString webhookId;
        QJsonObject object;
    };

    [[nodiscard]] PlusAnswer account() const;
    [[nodiscard]] PlusAnswer teams(const PlusScenario &scenario) const;
    [[nodiscard]] PlusAnswer webhooks(const QString &method, const QJsonObject &body, const PlusScenario &scenario);
    [[nodiscard]] PlusAnswer createWebhook(const QJsonObject &body);
    void record(const QString &teamId, const QString &trigger, const QString &contactId);

    std::vector<Team> m_teams;
    QList<QJsonObject> m_webhooks;
    std::vector<Batch> m_batches;
    int m_nthWebhook = 0;
    int m_nthEvent = 0;
};

} // namespace Ferry::Sandbox
