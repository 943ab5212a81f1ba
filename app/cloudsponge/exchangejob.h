// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/wireformat.h"
#include "app/core/job.h"
#include "app/net/httpclient.h"

#include <utility>

namespace Ferry {

/// A Job that is one question to CloudSponge: ask(), and understand() of the answer.
template<typename T>
class ExchangeJob : public JobOf<T>
{
protected:
    ExchangeJob(HttpClient http, WireFormat format, QObject *parent)
        : JobOf<T>(parent)
        , m_http(std::move(http))
        , m_format(format)
    {
    }

    /// The question, ours and not started.
    [[nodiscard]] virtual HttpExchange *ask() = 0;
    /// What an answer of any status means.
    [[nodiscard]] virtual Result<T> understand(const HttpAnswer &answer) = 0;

    [[nodiscard]] const HttpClient &http() const { return m_http; }
    [[nodiscard]] WireFormat format() const { return m_format; }

    void run() final
    {
        m_exchange = ask();
        QObject::connect(m_exchange, &Job::finished, this, [this] {
            const Result<HttpAnswer> &answer = m_exchange->result();
            this->finishWith(answer ? understand(*answer) : Result<T>(fail(answer.error())));
        });
        m_exchange->start();
    }
    void stop() final
    {
        if (!m_exchange)
            return;
        m_exchange->disconnect(this);
        m_exchange->abort();
    }

private:
    HttpClient m_http;
    WireFormat m_format;
    HttpExchange *m_exchange = nullptr;
};

} // namespace Ferry
