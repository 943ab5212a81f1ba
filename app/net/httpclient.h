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

/// Asks one service below one address, as one account. A value: it keeps nothing of what it asked. No cookies, no cache,
/// no redirects, no HTTP/2, no remembered passwords.
class HttpClient
{
public:
    /// \a network and \a clock must outlive the client and its exchanges.
    HttpClient(QNetworkAccessManager &network, Clock &clock, QUrl base, Credentials credentials = {});

    /// GET of \a path, its segments escaped one by one. Not started; \a parent owns it.
    [[nodiscard]] HttpExchange *get(const QStringList &path, const HttpParameters &query, QObject *parent,
                                    const ExchangeLimits &limits = {}, BodySink *sink = nullptr) const;
    /// POST of \a form to \a path. Not started; \a parent owns it.
    [[nodiscard]] HttpExchange *post(const QStringList &path, const HttpParameters &form, QObject *parent,
                                     const ExchangeLimits &limits = {}) const;

    [[nodiscard]] const QUrl &base() const { return m_base; }
    [[nodiscard]] Clock &clock() const { return m_clock; }

private:
    [[nodiscard]] QNetworkRequest request(const QStringList &path, const HttpParameters &query) const;

    QNetworkAccessManager &m_network;
    Clock &m_clock;
    QUrl m_base;
    Credentials m_credentials;
};

} // namespace Ferry
