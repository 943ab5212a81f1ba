// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/passwordimportjob.h"

#include "app/cloudsponge/answerreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/core/clock.h"
#include "app/net/wipe.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

PasswordImportJob::PasswordImportJob(HttpClient http, WireFormat format, PasswordImportRequest &&request,
                                     QObject *parent)
    : ExchangeJob(std::move(http), format, parent)
    , m_request(std::move(request))
{
    m_request.import.redirectUrl.clear();
}

PasswordImportJob::~PasswordImportJob()
{
    wipe(m_request.password);
}

HttpExchange *PasswordImportJob::ask()
{
    HttpParameters form = toForm(m_request.import);
    form.append({u"username"_s, m_request.username});
    form.append({u"password"_s, m_request.password});
    HttpExchange *exchange = http().post({u"begin_import"_s, inFormat(u"import"_s, format())}, form, this);
    form.clear();
    wipe(m_request.password);
    return exchange;
}

Result<ImportTicket> PasswordImportJob::understand(const HttpAnswer &answer)
{
    Result<ImportTicket> ticket =
        successfulBody(answer, Endpoint::BeginImport, http().clock().now())
            .and_then([this](const QByteArray &body) { return AnswerReader::parsePasswordTicket(format(), body); })
            .and_then([this](const ImportTicket &told) { return ownTicket(told, m_request.import); });
    if (!ticket) // the service's words may repeat what it was sent, and details go to the log
        ticket.error().detail = u"import with a password, HTTP %1"_s.arg(answer.status);
    return ticket;
}

} // namespace Ferry
