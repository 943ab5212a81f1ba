// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/beginimportrequest.h"
#include "app/cloudsponge/exchangejob.h"
#include "app/cloudsponge/importticket.h"

namespace Ferry {

/// POST /begin_import/import: the provider is signed in to with a name and a password, and nobody is asked for consent.
/// The ticket has no consent page; the import begins at once.
///
/// The password travels in the body alone, and is overwritten here as soon as that is made: hand over the only copy.
/// Errors as BeginImportJob's; what the provider thinks of the password comes with the events (263).
class PasswordImportJob final : public ExchangeJob<ImportTicket>
{
    Q_OBJECT

public:
    PasswordImportJob(HttpClient http, WireFormat format, PasswordImportRequest &&request, QObject *parent = nullptr);
    ~PasswordImportJob() override;

protected:
    HttpExchange *ask() override;
    Result<ImportTicket> understand(const HttpAnswer &answer) override;

private:
    PasswordImportRequest m_request;
};

} // namespace Ferry
