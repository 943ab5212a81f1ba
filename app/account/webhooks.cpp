// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/webhooks.h"

#include "app/push/retryingjob.h"

#include <algorithm>

namespace Ferry {

namespace {

/// Nobody has so many; a service that goes on beyond has no end.
constexpr int mostPages = 50;

bool has(const QList<PlusWebhook> &webhooks, const QString &id)
{
    return std::any_of(webhooks.cbegin(), webhooks.cend(), [&id](const PlusWebhook &one) { return one.id == id; });
}

} // namespace

Webhooks::Webhooks(const ContactsPlusClient &client, Clock &clock, const QString &teamId, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_teamId(teamId)
{
}

Webhooks::~Webhooks() = default;

template<typename T, typename Ask, typename Done>
void Webhooks::ask(QObject *owner, Ask question, Done done)
{
    auto *job = new RetryingJob<T>(m_clock, std::move(question), owner);
    connect(job, &Job::finished, this, [job, done = std::move(done)] {
        job->deleteLater();
        const Result<T> result = job->result();
        done(result);
    });
    job->start();
}

void Webhooks::load()
{
    m_loading = std::make_unique<QObject>();
    m_state = State::Loading;
    m_error.reset();
    m_webhooks.clear();
    emit changed();
    readTriggers();
}

void Webhooks::fail(const Error &error)
{
    m_error = error;
    m_state = State::Failed;
    emit changed();
}

void Webhooks::readTriggers()
{
    ask<QStringList>(
        m_loading.get(), [this](QObject *parent) { return m_client.webhookTriggers(parent); },
        [this](const Result<QStringList> &triggers) {
            if (!triggers)
                return fail(triggers.error());
            m_triggers = *triggers;
            m_triggers.removeDuplicates();
            readPage(0);
        });
}

void Webhooks::readPage(int page)
{
    ask<QList<PlusWebhook>>(
        m_loading.get(),
        [this, page](QObject *parent) { return m_client.searchWebhooks({}, {}, page, m_teamId, parent); },
        [this, page](const Result<QList<PlusWebhook>> &webhooks) {
            if (!webhooks)
                return fail(webhooks.error());
            bool isNews = false;
            for (const PlusWebhook &webhook : *webhooks) {
                if (has(m_webhooks, webhook.id))
                    continue;
                m_webhooks += webhook;
                isNews = true;
            }
            // Whether pages count from 0 or from 1 is not documented: page 1 may be the first one again.
            const bool mayGoOn = !webhooks->isEmpty() && (isNews || page == 1) && page < mostPages;
            if (mayGoOn)
                return readPage(page + 1);
            m_state = State::Ready;
            emit changed();
        });
}

void Webhooks::endWork()
{
    m_work.release()->deleteLater(); // it owns who is calling
    emit changed();
}

void Webhooks::create(const QString &url, const QStringList &triggers)
{
    if (isBusy())
        return;
    m_work = std::make_unique<QObject>();
    emit changed();
    const auto take = [this](const PlusWebhook &webhook) {
        if (!has(m_webhooks, webhook.id))
            m_webhooks += webhook;
        endWork();
    };
    JobOf<PlusWebhook> *job = m_client.createWebhook(url, triggers, m_teamId, m_work.get());
    connect(job, &Job::finished, this, [this, job, url, triggers, take] {
        job->deleteLater();
        if (job->result())
            return take(*job->result());
        const Error error = job->result().error();
        if (!RetryPolicy::isWorthRetrying(error) || error.code == Error::Code::RateLimited) {
            endWork();
            emit failed(error);
            return;
        }
        // It may be there though its answer was lost.
        ask<QList<PlusWebhook>>(
            m_work.get(),
            [this, url, triggers](QObject *parent) {
                return m_client.searchWebhooks(url, triggers, 0, m_teamId, parent);
            },
            [this, take, error, url](const Result<QList<PlusWebhook>> &found) {
                for (const PlusWebhook &webhook : found.value_or(QList<PlusWebhook>())) {
                    if (webhook.url == url && !has(m_webhooks, webhook.id))
                        return take(webhook);
                }
                endWork();
                emit failed(error);
            });
    });
    job->start();
}

void Webhooks::remove(const PlusWebhook &webhook)
{
    if (isBusy())
        return;
    m_work = std::make_unique<QObject>();
    emit changed();
    ask<void>(
        m_work.get(), [this, id = webhook.id](QObject *parent) { return m_client.deleteWebhook(id, m_teamId, parent); },
        [this, webhook](const Result<void> &done) {
            if (done || done.error().code == Error::Code::Gone) {
                m_webhooks.removeIf([&webhook](const PlusWebhook &one) { return one.id == webhook.id; });
                endWork();
                emit removed(webhook);
                return;
            }
            endWork();
            emit failed(done.error());
        });
}

void Webhooks::readBatches(const PlusWebhook &webhook)
{
    m_reading = std::make_unique<QObject>();
    ask<QJsonArray>(
        m_reading.get(),
        [this, id = webhook.id](QObject *parent) { return m_client.webhookBatches(id, {}, m_teamId, parent); },
        [this, id = webhook.id](const Result<QJsonArray> &batches) { emit batchesRead(id, batches); });
}

} // namespace Ferry
