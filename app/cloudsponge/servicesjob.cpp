// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/servicesjob.h"

#include "app/cloudsponge/answerreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/core/clock.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

ServicesJob::ServicesJob(HttpClient http, WireFormat format, QObject *parent)
    : ExchangeJob(std::move(http), format, parent)
{
}

HttpExchange *ServicesJob::ask()
{
    return http().get({inFormat(u"services"_s, format())}, {}, this, {.body = bodyLimit});
}

Result<QList<SourceOffer>> ServicesJob::understand(const HttpAnswer &answer)
{
    return successfulBody(answer, Endpoint::Services, http().clock().now()).and_then([this](const QByteArray &body) {
        return AnswerReader::parseServices(format(), body);
    });
}

} // namespace Ferry
