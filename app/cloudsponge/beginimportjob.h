// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/importticket.h"
#include "app/core/job.h"
#include "app/net/httpclient.h"

namespace Ferry {

/// What to import. Empty texts and an empty address are not sent.
struct BeginImportRequest {
    /// CloudSponge's code: "gmail".
    QString service = {};
    /// Ask for postal addresses too (`include=mailing_address`).
    bool postalAddresses = true;
    QString userId = {};
    QString echo = {};
    /// Where the consent page ends.
    QUrl redirectUrl = {};

    bool operator==(const BeginImportRequest &) const = default;
};

/// POST /begin_import/user_consent.
class BeginImportJob final : public JobOf<ImportTicket>
{
    Q_OBJECT

public:
    BeginImportJob(HttpClient http, BeginImportRequest request, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void read();

    HttpClient m_http;
    BeginImportRequest m_request;
    HttpExchange *m_exchange = nullptr;
};

} // namespace Ferry
