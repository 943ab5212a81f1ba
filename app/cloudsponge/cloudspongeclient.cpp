// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudsponge/cloudspongeclient.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

HttpService toService(const CloudSpongeAccount &account)
{
    HttpService service{.base = account.endpoint};
    if (account.format == WireFormat::Xml)
        service.accept = "application/xml, text/xml;q=0.9, */*;q=0.1";
    switch (account.placement) {
    case CredentialPlacement::Header:
        service.credentials = account.credentials;
        break;
    case CredentialPlacement::Parameters:
        service.standing = {{u"domain_key"_s, account.credentials.key},
                            {u"domain_password"_s, account.credentials.password}};
        break;
    }
    return service;
}

} // namespace

CloudSpongeClient::CloudSpongeClient(QNetworkAccessManager &network, Clock &clock, const CloudSpongeAccount &account)
    : m_http(network, clock, toService(account))
    , m_format(account.format)
{
}

BeginImportJob *CloudSpongeClient::beginImport(const BeginImportRequest &request, QObject *parent) const
{
    return new BeginImportJob(m_http, m_format, request, parent);
}

PasswordImportJob *CloudSpongeClient::importWithPassword(PasswordImportRequest &&request, QObject *parent) const
{
    return new PasswordImportJob(m_http, m_format, std::move(request), parent);
}

EventsJob *CloudSpongeClient::events(const ImportReference &import, QObject *parent) const
{
    return new EventsJob(m_http, m_format, import, parent);
}

EventsJob *CloudSpongeClient::events(const QString &importId, QObject *parent) const
{
    return events(ImportReference{.importId = importId}, parent);
}

ContactsPageJob *CloudSpongeClient::contactsPage(const ImportReference &import, PageRange range, BodySink *sink,
                                                 QObject *parent) const
{
    return new ContactsPageJob(m_http, m_format, import, range, sink, parent);
}

ContactsPageJob *CloudSpongeClient::contactsPage(const QString &importId, PageRange range, BodySink *sink,
                                                 QObject *parent) const
{
    return contactsPage(ImportReference{.importId = importId}, range, sink, parent);
}

ServicesJob *CloudSpongeClient::services(QObject *parent) const
{
    return new ServicesJob(m_http, m_format, parent);
}

TestAccountJob *CloudSpongeClient::testAccount(QObject *parent) const
{
    return new TestAccountJob(m_http, m_format, parent);
}

} // namespace Ferry
