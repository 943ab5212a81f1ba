// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/beginimportjob.h"

#include "app/cloudsponge/answerreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/core/clock.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

BeginImportJob::BeginImportJob(HttpClient http, WireFormat format, BeginImportRequest request, QObject *parent)
    : ExchangeJob(std::move(http), format, parent)
    , m_request(std::move(request))
{
}

HttpExchange *BeginImportJob::ask()
{
    return http().post({u"begin_import"_s, inFormat(u"user_consent"_s, format())}, toForm(m_request), this);
}

Result<ImportTicket> BeginImportJob::understand(const HttpAnswer &answer)
{
    return successfulBody(answer, Endpoint::BeginImport, http().clock().now())
        .and_then([this](const QByteArray &body) { return AnswerReader::parseTicket(format(), body); })
        .and_then([this](const ImportTicket &ticket) { return ownTicket(ticket, m_request); });
}

} // namespace Ferry
