// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/eventsjob.h"

#include "app/cloudsponge/answerreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/core/clock.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

EventsJob::EventsJob(HttpClient http, WireFormat format, ImportReference import, QObject *parent)
    : ExchangeJob(std::move(http), format, parent)
    , m_import(std::move(import))
{
}

HttpExchange *EventsJob::ask()
{
    HttpParameters query;
    if (!m_import.echo.isEmpty())
        query.append({u"echo"_s, m_import.echo});
    return http().get({u"events"_s, inFormat(m_import.importId, format())}, query, this);
}

Result<EventSnapshot> EventsJob::understand(const HttpAnswer &answer)
{
    Result<EventSnapshot> snapshot =
        successfulBody(answer, Endpoint::Events, http().clock().now()).and_then([this](const QByteArray &body) {
            return AnswerReader::parseEvents(format(), body);
        });
    if (snapshot) {
        if (std::optional<Error> foreign = foreignImport(snapshot->trace, m_import))
            return fail(std::move(*foreign));
    }
    return snapshot;
}

} // namespace Ferry
