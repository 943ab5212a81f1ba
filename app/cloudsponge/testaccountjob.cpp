// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/testaccountjob.h"

#include "app/cloudsponge/answerreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/cloudsponge/servicesjob.h"
#include "app/core/clock.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

TestAccountJob::TestAccountJob(HttpClient http, WireFormat format, QObject *parent)
    : ExchangeJob(std::move(http), format, parent)
{
}

HttpExchange *TestAccountJob::ask()
{
    return http().get({inFormat(u"services"_s, format())}, {}, this, {.body = ServicesJob::bodyLimit});
}

Result<void> TestAccountJob::understand(const HttpAnswer &answer)
{
    Result<QByteArray> body = successfulBody(answer, Endpoint::Services, http().clock().now());
    if (!body)
        return body.error().code == Error::Code::NotFound ? Result<void>() : fail(std::move(body.error()));
    if (std::optional<Error> told = AnswerReader::parseError(*body))
        return fail(std::move(*told));
    // A sign-in page of some network on the way also answers 200.
    const QByteArray text = body->trimmed();
    const bool isXml = text.startsWith('<') && !text.left(1'024).toLower().contains("<html");
    const bool isJson = text.startsWith('{') || text.startsWith('[');
    if (format() == WireFormat::Xml ? !isXml : !isJson)
        return fail(Error::Code::BadReply, u"services: not in the format asked for"_s);
    return {};
}

} // namespace Ferry
