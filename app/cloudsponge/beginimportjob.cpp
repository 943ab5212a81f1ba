// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/beginimportjob.h"

#include "app/cloudsponge/jsonreader.h"
#include "app/cloudsponge/replycheck.h"
#include "app/core/clock.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

BeginImportJob::BeginImportJob(HttpClient http, BeginImportRequest request, QObject *parent)
    : JobOf(parent)
    , m_http(std::move(http))
    , m_request(std::move(request))
{
}

void BeginImportJob::run()
{
    HttpParameters form{{u"service"_s, m_request.service}};
    if (m_request.postalAddresses)
        form.append({u"include"_s, u"mailing_address"_s});
    if (!m_request.userId.isEmpty())
        form.append({u"user_id"_s, m_request.userId});
    if (!m_request.echo.isEmpty())
        form.append({u"echo"_s, m_request.echo});
    if (!m_request.redirectUrl.isEmpty())
        form.append({u"redirect_url"_s, m_request.redirectUrl.toString(QUrl::FullyEncoded)});
    m_exchange = m_http.post({u"begin_import"_s, u"user_consent.json"_s}, form, this);
    connect(m_exchange, &Job::finished, this, &BeginImportJob::read);
    m_exchange->start();
}

void BeginImportJob::stop()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void BeginImportJob::read()
{
    finishWith(m_exchange->result()
                   .and_then([this](const HttpAnswer &answer) { return successfulBody(answer, m_http.clock().now()); })
                   .and_then(&JsonReader::parseTicket));
}

} // namespace Ferry
