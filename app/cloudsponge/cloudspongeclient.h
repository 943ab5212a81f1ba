// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudsponge/beginimportjob.h"
#include "app/cloudsponge/contactspagejob.h"
#include "app/cloudsponge/eventsjob.h"
#include "app/cloudsponge/passwordimportjob.h"
#include "app/cloudsponge/servicesjob.h"
#include "app/cloudsponge/testaccountjob.h"
#include "app/net/httpclient.h"

namespace Ferry {

/// How the key and the password are handed over.
enum class CredentialPlacement {
    /// As `Authorization: Basic`.
    Header,
    /// As `domain_key` and `domain_password`: in the address of a GET, where servers on the way may note them down.
    Parameters,
};

/// Where CloudSponge is, and who we are there.
struct CloudSpongeAccount {
    QUrl endpoint = QUrl(QStringLiteral("https://api.cloudsponge.com"));
    Credentials credentials = {};
    WireFormat format = WireFormat::Json;
    CredentialPlacement placement = CredentialPlacement::Header;

    bool operator==(const CloudSpongeAccount &) const = default;
};

/// CloudSponge as one account: makes the jobs, none of them started, each owned by its \a parent.
class CloudSpongeClient
{
public:
    /// \a network and \a clock must outlive the client and its jobs.
    CloudSpongeClient(QNetworkAccessManager &network, Clock &clock, const CloudSpongeAccount &account);

    [[nodiscard]] BeginImportJob *beginImport(const BeginImportRequest &request, QObject *parent) const;
    /// Takes the only copy of \a request, whose password is overwritten once it is on its way.
    [[nodiscard]] PasswordImportJob *importWithPassword(PasswordImportRequest &&request, QObject *parent) const;
    [[nodiscard]] EventsJob *events(const ImportReference &import, QObject *parent) const;
    [[nodiscard]] ContactsPageJob *contactsPage(const ImportReference &import, PageRange range, BodySink *sink,
                                                QObject *parent) const;
    /// For an import that was given no user id.
    [[nodiscard]] EventsJob *events(const QString &importId, QObject *parent) const;
    [[nodiscard]] ContactsPageJob *contactsPage(const QString &importId, PageRange range, BodySink *sink,
                                                QObject *parent) const;
    [[nodiscard]] ServicesJob *services(QObject *parent) const;
    [[nodiscard]] TestAccountJob *testAccount(QObject *parent) const;

    [[nodiscard]] const QUrl &endpoint() const { return m_http.base(); }

private:
    HttpClient m_http;
    WireFormat m_format;
};

} // namespace Ferry
