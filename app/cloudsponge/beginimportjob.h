// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/beginimportrequest.h"
#include "app/cloudsponge/exchangejob.h"
#include "app/cloudsponge/importticket.h"

namespace Ferry {

/// POST /begin_import/user_consent.
///
/// Errors beside the exchange's own: Service (an error answer), InsecureUrl (of the consent page), ForeignImport, BadReply.
class BeginImportJob final : public ExchangeJob<ImportTicket>
{
    Q_OBJECT

public:
    BeginImportJob(HttpClient http, WireFormat format, BeginImportRequest request, QObject *parent = nullptr);

protected:
    HttpExchange *ask() override;
    Result<ImportTicket> understand(const HttpAnswer &answer) override;

private:
    BeginImportRequest m_request;
};

} // namespace Ferry
