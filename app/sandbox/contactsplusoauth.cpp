// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactsplusoauth.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QUrl>
#include <QUrlQuery>

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList &knownScopes()
{
    static const QStringList scopes{u"account.read"_s,        u"contacts.read"_s,        u"contacts.write"_s,
                                    u"tags.read"_s,           u"tags.write"_s,           u"teams.read"_s,
                                    u"teams.contacts.read"_s, u"teams.contacts.write"_s, u"teams.tags.read"_s,
                                    u"teams.tags.write"_s,    u"webhooks.read"_s,        u"webhooks.write"_s,
                                    u"teams.webhooks.read"_s, u"teams.webhooks.write"_s};
    return scopes;
}

/// Of A-Z a-z 0-9 _ - alone: some clients send it on without escaping.
QString newToken()
{
    QByteArray bytes(24, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString valueOf(const PlusOAuth::Fields &fields, const QString &name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? QString() : found->second;
}

void insertTime(QJsonObject &object, const QString &name, const QDateTime &time)
{
    object.insert(name, time.toMSecsSinceEpoch());
    object.insert(name + "_date"_L1, time.toString(Qt::ISODateWithMs));
}

} // namespace

PlusOAuth::PlusOAuth(const PlusOptions &options)
    : m_options(options)
{
}

bool PlusOAuth::isRegistered(const QString &redirectUri) const
{
    if (m_options.redirectUris.contains(redirectUri))
        return true;
    const QUrl url(redirectUri, QUrl::StrictMode);
    const QString host = url.host();
    return url.scheme() == "http"_L1 && url.userInfo().isEmpty() && !url.hasFragment()
        && (host == "127.0.0.1"_L1 || host == "::1"_L1 || host == "localhost"_L1);
}

std::optional<PlusAuthorization> PlusOAuth::read(const Fields &query, QString &refusal) const
{
    PlusAuthorization asked{.clientId = valueOf(query, u"client_id"_s),
                            .redirectUri = valueOf(query, u"redirect_uri"_s),
                            .state = valueOf(query, u"state"_s),
                            .challenge = valueOf(query, u"code_challenge"_s)};
    const QString scope = valueOf(query, query.contains(u"scope"_s) ? u"scope"_s : u"scopes"_s);
    for (const QString &one : scope.split(u',', Qt::SkipEmptyParts))
        asked.scopes += one.trimmed();
    if (asked.clientId != m_options.clientId)
        refusal = u"This program is not registered."_s;
    else if (!isRegistered(asked.redirectUri))
        refusal = u"This redirect address is not registered."_s;
    else if (asked.scopes.isEmpty() || !std::all_of(asked.scopes.cbegin(), asked.scopes.cend(), [](const QString &one) {
                 return knownScopes().contains(one);
             }))
        refusal = u"No scope was asked for, or one that does not exist."_s;
    else if (!asked.challenge.isEmpty() && valueOf(query, u"code_challenge_method"_s) != "S256"_L1)
        refusal = u"Only the code challenge method S256 is known."_s;
    else
        return asked;
    return {};
}

QString PlusOAuth::redirection(const PlusAuthorization &authorization, bool allowed)
{
    QUrlQuery query(QUrl(authorization.redirectUri).query());
    if (allowed) {
        const QString code = newToken();
        remember(code);
        m_codes[code] = {authorization, std::chrono::steady_clock::now() + std::chrono::minutes{10}};
        query.addQueryItem(u"code"_s, code);
    } else {
        query.addQueryItem(u"error"_s, u"access_denied"_s); // undocumented; RFC 6749 section 4.1.2.1
    }
    if (!authorization.state.isEmpty())
        query.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(authorization.state)));
    QUrl url(authorization.redirectUri);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

PlusAnswer PlusOAuth::call(const QString &method, const Fields &form, const PlusScenario &scenario)
{
    if (method == "oauth.verifyAccessToken"_L1)
        return check(u"Bearer "_s + valueOf(form, u"access_token"_s), {}) == Access::Granted
            ? PlusAnswer{}
            : plusError(401, u"The access token is not valid."_s);
    if (method != "oauth.exchangeAuthCode"_L1 && method != "oauth.refreshToken"_L1)
        return plusError(404, u"There is no such method."_s);
    if (valueOf(form, u"client_id"_s) != m_options.clientId
        || valueOf(form, u"client_secret"_s) != m_options.clientSecret) {
        ++m_refused;
        return plusError(401, u"The client is not known."_s);
    }
    PlusAnswer answer = method == "oauth.exchangeAuthCode"_L1 ? exchange(form) : refresh(form, scenario);
    m_refused += answer.status == 200 ? 0 : 1;
    return answer;
}

void PlusOAuth::remember(const QString &secret)
{
    constexpr qsizetype most = 1000;
    m_known.append(secret);
    if (m_known.size() > most)
        m_known.removeFirst();
}

QJsonObject PlusOAuth::issueAccess(const QStringList &scopes)
{
    const QString token = newToken();
    remember(token);
    m_access[token] = {scopes, std::chrono::steady_clock::now() + m_options.tokenLife};
    QJsonObject answer{{"access_token"_L1, token}};
    insertTime(answer, u"access_token_expiration"_s,
               QDateTime::currentDateTimeUtc().addMSecs(m_options.tokenLife.count()));
    return answer;
}

PlusAnswer PlusOAuth::exchange(const Fields &form)
{
    ++m_exchanges;
    const auto found = m_codes.find(valueOf(form, u"code"_s));
    if (found == m_codes.end() || found->second.ends < std::chrono::steady_clock::now())
        return plusError(400, u"The code is not valid."_s);
    const PlusAuthorization asked = found->second.authorization;
    m_codes.erase(found);
    const QString verifier = valueOf(form, u"code_verifier"_s);
    const QByteArray proof = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (valueOf(form, u"redirect_uri"_s) != asked.redirectUri)
        return plusError(400, u"The redirect address is another one."_s);
    if (!asked.challenge.isEmpty() && QString::fromLatin1(proof) != asked.challenge)
        return plusError(400, u"The code verifier does not fit."_s);
    if (!asked.challenge.isEmpty())
        remember(verifier);
    QJsonObject answer = issueAccess(asked.scopes);
    const QString refreshToken = newToken();
    remember(refreshToken);
    m_refresh[refreshToken] = asked.scopes;
    answer.insert("refresh_token"_L1, refreshToken);
    insertTime(answer, u"refresh_token_expiration"_s, QDateTime({2099, 8, 3}, {17, 2, 44, 627}, Qt::UTC));
    answer.insert("scope"_L1, asked.scopes.join(u','));
    return {.body = answer};
}

PlusAnswer PlusOAuth::refresh(const Fields &form, const PlusScenario &scenario)
{
    ++m_refreshes;
    const auto found = m_refresh.find(valueOf(form, u"refresh_token"_s));
    if (found == m_refresh.end() || scenario.refusesRefresh)
        return plusError(400, u"The refresh token is not valid."_s);
    const QStringList scopes = found->second;
    QJsonObject answer = issueAccess(scopes);
    if (scenario.rotatesRefresh) {
        m_refresh.erase(found);
        const QString next = newToken();
        remember(next);
        m_refresh[next] = scopes;
        answer.insert("refresh_token"_L1, next);
    }
    return {.body = answer};
}

PlusOAuth::Access PlusOAuth::check(const QString &value, const QString &scope) const
{
    const auto found = value.startsWith("Bearer "_L1) ? m_access.find(value.mid(7).trimmed()) : m_access.end();
    if (found == m_access.end() || found->second.ends < std::chrono::steady_clock::now())
        return Access::NoToken;
    return scope.isEmpty() || found->second.scopes.contains(scope) ? Access::Granted : Access::NoScope;
}

void PlusOAuth::expireAll()
{
    m_access.clear();
}

QJsonObject PlusOAuth::toJson() const
{
    return {{"exchanges"_L1, m_exchanges},
            {"refreshes"_L1, m_refreshes},
            {"refused"_L1, m_refused},
            {"secrets"_L1, QJsonArray::fromStringList(m_known)}};
}

} // namespace Ferry::Sandbox
