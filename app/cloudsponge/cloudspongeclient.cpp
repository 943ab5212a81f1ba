// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/cloudspongeclient.h"

namespace Ferry {

CloudSpongeClient::CloudSpongeClient(QNetworkAccessManager &network, Clock &clock, const CloudSpongeAccount &account)
    : m_http(network, clock, account.endpoint, account.credentials)
{
}

BeginImportJob *CloudSpongeClient::beginImport(const BeginImportRequest &request, QObject *parent) const
{
    return new BeginImportJob(m_http, request, parent);
}

EventsJob *CloudSpongeClient::events(const QString &importId, QObject *parent) const
{
    return new EventsJob(m_http, importId, parent);
}

ContactsPageJob *CloudSpongeClient::contactsPage(const QString &importId, PageRange range, BodySink *sink,
                                                 QObject *parent) const
{
    return new ContactsPageJob(m_http, importId, range, sink, parent);
}

TestAccountJob *CloudSpongeClient::testAccount(QObject *parent) const
{
    return new TestAccountJob(m_http, parent);
}

} // namespace Ferry
