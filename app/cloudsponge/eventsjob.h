// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/importevents.h"
#include "app/core/job.h"
#include "app/net/httpclient.h"

namespace Ferry {

/// GET /events/ID: how far the import is. An import that failed is a snapshot too, not an Error.
class EventsJob final : public JobOf<EventSnapshot>
{
    Q_OBJECT

public:
    EventsJob(HttpClient http, QString importId, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void read();

    HttpClient m_http;
    QString m_importId;
    HttpExchange *m_exchange = nullptr;
};

} // namespace Ferry
