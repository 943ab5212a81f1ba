// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"
#include "app/net/httpclient.h"

namespace Ferry {

/// GET /services: asks for nothing of anybody, but tells a key that is accepted (also by 404, as not every account has
/// the list) from one that is refused (Error::Unauthorized).
class TestAccountJob final : public JobOf<void>
{
    Q_OBJECT

public:
    explicit TestAccountJob(HttpClient http, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void read();

    HttpClient m_http;
    HttpExchange *m_exchange = nullptr;
};

} // namespace Ferry
