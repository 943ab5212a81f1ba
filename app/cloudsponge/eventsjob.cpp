// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/eventsjob.h"

#include "app/cloudsponge/jsonreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/core/clock.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

EventsJob::EventsJob(HttpClient http, QString importId, QObject *parent)
    : JobOf(parent)
    , m_http(std::move(http))
    , m_importId(std::move(importId))
{
}

void EventsJob::run()
{
    m_exchange = m_http.get({u"events"_s, m_importId + ".json"_L1}, {}, this);
    connect(m_exchange, &Job::finished, this, &EventsJob::read);
    m_exchange->start();
}

void EventsJob::stop()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void EventsJob::read()
{
    Result<EventSnapshot> snapshot =
        m_exchange->result()
            .and_then([this](const HttpAnswer &answer) { return successfulBody(answer, m_http.clock().now()); })
            .and_then(&JsonReader::parseEvents);
    if (snapshot) {
        if (std::optional<Error> foreign = foreignImport(snapshot->trace, m_importId))
            snapshot = fail(std::move(*foreign));
    }
    finishWith(std::move(snapshot));
}

} // namespace Ferry
