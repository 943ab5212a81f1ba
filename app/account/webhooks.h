// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/contactsplusclient.h"
#include "app/core/clock.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Ferry {

/// The webhooks of an account or of a team, and what can be done with them.
class Webhooks final : public QObject
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };

    Webhooks(const ContactsPlusClient &client, Clock &clock, const QString &teamId, QObject *parent = nullptr);
    ~Webhooks() override;

    /// Reads them, and the triggers on offer, anew.
    void load();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QList<PlusWebhook> &webhooks() const { return m_webhooks; }
    [[nodiscard]] const QStringList &triggers() const { return m_triggers; }

    /// Something is being changed; nothing else is until that is over.
    [[nodiscard]] bool isBusy() const { return m_work != nullptr; }
    void create(const QString &url, const QStringList &triggers);
    void remove(const PlusWebhook &webhook);
    /// Asks for what was sent to \a webhook in the last 14 days; batchesRead() follows.
    void readBatches(const PlusWebhook &webhook);

signals:
    /// Anything has news.
    void changed();
    /// Creating or deleting did not work.
    void failed(const Ferry::Error &error);
    void removed(const Ferry::PlusWebhook &webhook);
    void batchesRead(const QString &webhookId, const Ferry::Result<QJsonArray> &batches);

private:
    void readTriggers();
    void readPage(int page);
    void fail(const Error &error);
    void endWork();
    template<typename T, typename Ask, typename Done>
    void ask(QObject *owner, Ask question, Done done);

    ContactsPlusClient m_client;
    Clock &m_clock;
    QString m_teamId;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    QList<PlusWebhook> m_webhooks;
    QStringList m_triggers;
    std::unique_ptr<QObject> m_loading;
    std::unique_ptr<QObject> m_work;
    std::unique_ptr<QObject> m_reading;
};

} // namespace Ferry
