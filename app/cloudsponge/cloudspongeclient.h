// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/beginimportjob.h"
#include "app/cloudsponge/contactspagejob.h"
#include "app/cloudsponge/eventsjob.h"
#include "app/cloudsponge/testaccountjob.h"
#include "app/net/httpclient.h"

namespace Ferry {

/// Where CloudSponge is, and who we are there.
struct CloudSpongeAccount {
    QUrl endpoint = QUrl(QStringLiteral("https://api.cloudsponge.com"));
    Credentials credentials = {};

    bool operator==(const CloudSpongeAccount &) const = default;
};

/// CloudSponge as one account: makes the jobs, none of them started, each owned by its \a parent.
class CloudSpongeClient
{
public:
    /// \a network and \a clock must outlive the client and its jobs.
    CloudSpongeClient(QNetworkAccessManager &network, Clock &clock, const CloudSpongeAccount &account);

    [[nodiscard]] BeginImportJob *beginImport(const BeginImportRequest &request, QObject *parent) const;
    [[nodiscard]] EventsJob *events(const QString &importId, QObject *parent) const;
    [[nodiscard]] ContactsPageJob *contactsPage(const QString &importId, PageRange range, BodySink *sink,
                                                QObject *parent) const;
    [[nodiscard]] TestAccountJob *testAccount(QObject *parent) const;

    [[nodiscard]] const QUrl &endpoint() const { return m_http.base(); }

private:
    HttpClient m_http;
};

} // namespace Ferry
