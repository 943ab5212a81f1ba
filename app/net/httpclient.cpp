// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpclient.h"

#include <QNetworkRequest>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

QByteArray encodeParameters(const HttpParameters &parameters)
{
    QByteArray encoded;
    for (const auto &[name, value] : parameters) {
        if (!encoded.isEmpty())
            encoded += '&';
        encoded += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return encoded;
}

HttpClient::HttpClient(QNetworkAccessManager &network, Clock &clock, QUrl base, Credentials credentials)
    : m_network(network)
    , m_clock(clock)
    , m_base(std::move(base))
    , m_credentials(std::move(credentials))
{
}

QNetworkRequest HttpClient::request(const QStringList &path, const HttpParameters &query) const
{
    QString encodedPath = m_base.path(QUrl::FullyEncoded);
    while (encodedPath.endsWith(u'/'))
        encodedPath.chop(1);
    for (const QString &segment : path)
        encodedPath += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    QUrl url = m_base;
    url.setPath(encodedPath, QUrl::StrictMode);
    url.setQuery(query.isEmpty() ? QString() : QString::fromLatin1(encodeParameters(query)), QUrl::StrictMode);
    url.setFragment({});

    QNetworkRequest request(url);
    // At once and by hand: Qt would wait for a 401, ask for a password by signal, and remember it for other requests.
    if (!m_credentials.key.isEmpty() || !m_credentials.password.isEmpty()) {
        const QString pair = m_credentials.key + u':' + m_credentials.password;
        request.setRawHeader("Authorization", "Basic " + pair.toUtf8().toBase64());
    }
    request.setRawHeader("Accept", "application/json, */*;q=0.1");
    request.setHeader(QNetworkRequest::UserAgentHeader, u"ContactFerry/" FERRY_VERSION ""_s);
    // Qt would repeat the Authorization header to whatever host it is sent to.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return request;
}

HttpExchange *HttpClient::get(const QStringList &path, const HttpParameters &query, QObject *parent,
                              const ExchangeLimits &limits, BodySink *sink) const
{
    return new HttpExchange(m_network, m_clock, {.request = request(path, query)}, limits, sink, parent);
}

HttpExchange *HttpClient::post(const QStringList &path, const HttpParameters &form, QObject *parent,
                               const ExchangeLimits &limits) const
{
    HttpQuestion question{.request = request(path, {}), .form = encodeParameters(form), .isPost = true};
    question.request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    return new HttpExchange(m_network, m_clock, std::move(question), limits, nullptr, parent);
}

} // namespace Ferry
