// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httpclient.h"

#include "app/net/wipe.h"

#include <QNetworkRequest>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

void appendEncoded(QByteArray &encoded, const QString &text)
{
    constexpr char digits[] = "0123456789ABCDEF";
    QByteArray utf8 = text.toUtf8();
    for (const char c : std::as_const(utf8)) {
        if (isUnreserved(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += digits[byte / 16];
        encoded += digits[byte % 16];
    }
    wipe(utf8);
}

} // namespace

QByteArray encodeParameters(const HttpParameters &parameters)
{
    // By hand and into one piece: a password among them leaves no copies behind that cannot be overwritten.
    qsizetype longest = 0;
    for (const auto &[name, value] : parameters)
        longest += 9 * (name.size() + value.size()) + 2;
    QByteArray encoded;
    encoded.reserve(longest);
    for (const auto &[name, value] : parameters) {
        if (!encoded.isEmpty())
            encoded += '&';
        appendEncoded(encoded, name);
        encoded += '=';
        appendEncoded(encoded, value);
    }
    return encoded;
}

HttpClient::HttpClient(QNetworkAccessManager &network, Clock &clock, HttpService service)
    : m_network(network)
    , m_clock(clock)
    , m_service(std::move(service))
{
}

HttpClient HttpClient::withBearer(const QString &token) const
{
    HttpClient client = *this;
    client.m_service.credentials = {};
    client.m_service.bearer = token;
    return client;
}

QNetworkRequest HttpClient::request(const QStringList &path, const HttpParameters &query) const
{
    QString encodedPath = m_service.base.path(QUrl::FullyEncoded);
    while (encodedPath.endsWith(u'/'))
        encodedPath.chop(1);
    for (const QString &segment : path)
        encodedPath += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    QUrl url = m_service.base;
    url.setPath(encodedPath, QUrl::StrictMode);
    url.setQuery(query.isEmpty() ? QString() : QString::fromLatin1(encodeParameters(query)), QUrl::StrictMode);
    url.setFragment({});

    QNetworkRequest request(url);
    // At once and by hand: Qt would wait for a 401, ask for a password by signal, and remember it for other requests.
    const Credentials &credentials = m_service.credentials;
    if (!credentials.key.isEmpty() || !credentials.password.isEmpty()) {
        const QString pair = credentials.key + u':' + credentials.password;
        request.setRawHeader("Authorization", "Basic " + pair.toUtf8().toBase64());
    } else if (!m_service.bearer.isEmpty()) {
        // Escaped: a line end in it would begin another header.
        request.setRawHeader("Authorization", "Bearer " + QUrl::toPercentEncoding(m_service.bearer, "~+/="));
    }
    request.setRawHeader("Accept", m_service.accept);
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
    return new HttpExchange(m_network, m_clock, {.request = request(path, m_service.standing + query)}, limits, sink,
                            parent);
}

HttpExchange *HttpClient::post(const QStringList &path, const HttpParameters &form, QObject *parent,
                               const ExchangeLimits &limits) const
{
    return post(path, encodeParameters(m_service.standing + form), u"application/x-www-form-urlencoded"_s, parent,
                limits);
}

HttpExchange *HttpClient::post(const QStringList &path, const QByteArray &body, const QString &type, QObject *parent,
                               const ExchangeLimits &limits) const
{
    HttpQuestion question{.request = request(path, {}), .form = body, .isPost = true};
    question.request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    return new HttpExchange(m_network, m_clock, std::move(question), limits, nullptr, parent);
}

} // namespace Ferry
