// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/credentials.h"
#include "app/net/httpexchange.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <utility>

namespace Ferry {

/// Names and values of a query or a form, in the order they are sent.
using HttpParameters = QList<std::pair<QString, QString>>;

/// \a parameters as application/x-www-form-urlencoded, all but unreserved characters escaped.
[[nodiscard]] QByteArray encodeParameters(const HttpParameters &parameters);

/// Where a service is, and what goes with every request.
struct HttpService {
    QUrl base = {};
    /// Sent as `Authorization: Basic` (RFC 7617); empty: not at all.
    Credentials credentials = {};
    /// Sent as `Authorization: Bearer` (RFC 6750) instead; empty: not at all.
    QString bearer = {};
    /// In the query of a GET, in the form of a POST.
    HttpParameters standing = {};
    /// The header `Accept`.
    QByteArray accept = "application/json, */*;q=0.1";
};

/// Asks one service below one address, as one account. A value: it keeps nothing of what it asked. No cookies, no cache,
/// no redirects, no HTTP/2, no remembered passwords.
class HttpClient
{
public:
    /// \a network and \a clock must outlive the client and its exchanges.
    HttpClient(QNetworkAccessManager &network, Clock &clock, HttpService service);

    /// The same service asked with the access token \a token, and without credentials.
    [[nodiscard]] HttpClient withBearer(const QString &token) const;

    /// GET of \a path, its segments escaped one by one. Not started; \a parent owns it.
    [[nodiscard]] HttpExchange *get(const QStringList &path, const HttpParameters &query, QObject *parent,
                                    const ExchangeLimits &limits = {}, BodySink *sink = nullptr) const;
    /// POST of \a form to \a path. Not started; \a parent owns it. What is made of the form is overwritten after it was sent.
    [[nodiscard]] HttpExchange *post(const QStringList &path, const HttpParameters &form, QObject *parent,
                                     const ExchangeLimits &limits = {}) const;

    /// POST of \a body, of media type \a type, to \a path. Not started; \a parent owns it.
    [[nodiscard]] HttpExchange *post(const QStringList &path, const QByteArray &body, const QString &type,
                                     QObject *parent, const ExchangeLimits &limits = {}) const;

    [[nodiscard]] const QUrl &base() const { return m_service.base; }
    [[nodiscard]] Clock &clock() const { return m_clock; }

private:
    [[nodiscard]] QNetworkRequest request(const QStringList &path, const HttpParameters &query) const;

    QNetworkAccessManager &m_network;
    Clock &m_clock;
    HttpService m_service;
};

} // namespace Ferry
