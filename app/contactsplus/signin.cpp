// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/signin.h"

#include "app/net/httpclient.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <algorithm>

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestPart = 2048;
constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString randomText(int bytes)
{
    QByteArray random(bytes, Qt::Uninitialized);
    std::generate(random.begin(), random.end(),
                  [] { return static_cast<char>(QRandomGenerator::system()->generate() & 0xffU); });
    return QString::fromLatin1(random.toBase64(urlSafe));
}

/// The one value of \a name; none when it is missing, doubled, too long, or has other characters than RFC 6749 appendix A
/// allows.
std::optional<QString> single(const QUrlQuery &query, const QString &name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    if (values.size() != 1 || values.front().isEmpty() || values.front().size() > longestPart)
        return {};
    const bool visible =
        std::all_of(values.front().cbegin(), values.front().cend(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    return visible ? std::optional(values.front()) : std::nullopt;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

QString pathOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return path.isEmpty() ? u"/"_s : path; // RFC 3986 section 6.2.3
}

bool isSameAddress(const QUrl &url, const QUrl &redirectUri)
{
    return url.scheme() == redirectUri.scheme() && url.host() == redirectUri.host()
        && portOf(url) == portOf(redirectUri) && pathOf(url) == pathOf(redirectUri) && url.userInfo().isEmpty();
}

} // namespace

QStringList PlusScope::reading()
{
    return {u"account.read"_s, u"contacts.read"_s,       u"tags.read"_s,
            u"teams.read"_s,   u"teams.contacts.read"_s, u"teams.tags.read"_s};
}

QStringList PlusScope::pushing()
{
    return reading()
        + QStringList{u"contacts.write"_s, u"tags.write"_s, u"teams.contacts.write"_s, u"teams.tags.write"_s};
}

QStringList PlusScope::webhooks()
{
    return {u"webhooks.read"_s, u"webhooks.write"_s, u"teams.webhooks.read"_s, u"teams.webhooks.write"_s};
}

SignInAttempt newSignInAttempt(const QUrl &redirectUri, const QStringList &scopes)
{
    return {.state = randomText(16), .verifier = randomText(32), .redirectUri = redirectUri, .scopes = scopes};
}

QUrl authorizationUrl(const PlusEndpoints &endpoints, const PlusRegistration &registration,
                      const SignInAttempt &attempt)
{
    QUrl url = endpoints.app;
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + "/oauth/authorize"_L1, QUrl::StrictMode);
    const HttpParameters query{{u"client_id"_s, registration.clientId},
                               {u"redirect_uri"_s, attempt.redirectUri.toString(QUrl::FullyEncoded)},
                               {u"scope"_s, attempt.scopes.join(u',')},
                               {u"state"_s, attempt.state},
                               {u"code_challenge"_s, challengeOf(attempt.verifier)},
                               {u"code_challenge_method"_s, u"S256"_s}};
    url.setQuery(QString::fromLatin1(encodeParameters(query)), QUrl::StrictMode);
    return url;
}

QString challengeOf(const QString &verifier)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toBase64(urlSafe));
}

bool equalInConstantTime(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(a.at(i).unicode() ^ b.at(i).unicode());
    return difference == 0;
}

Result<QString> readRedirect(const QUrl &url, const SignInAttempt &attempt)
{
    if (!url.isValid() || !isSameAddress(url, attempt.redirectUri))
        return fail(Error::Code::BadReply, u"sign-in: not the redirect address"_s);
    QString encoded = url.query(QUrl::FullyEncoded);
    encoded.replace(u'+', "%20"_L1); // a form's blank, which QUrlQuery leaves alone
    const QUrlQuery query(encoded);
    const std::optional<QString> state = single(query, u"state"_s);
    if (!state || attempt.state.isEmpty() || !equalInConstantTime(*state, attempt.state))
        return fail(Error::Code::BadReply, u"sign-in: wrong state"_s);
    if (query.hasQueryItem(u"error"_s)) {
        // Whoever knows the state is the service; RFC 6749 section 4.1.2.1 lists what it may say.
        const bool denied = single(query, u"error"_s) == u"access_denied"_s;
        return denied ? fail(Error::Code::SignInDenied)
                      : fail(Error::Code::SignInRequired, u"sign-in: the service refused"_s);
    }
    if (const std::optional<QString> code = single(query, u"code"_s))
        return *code;
    return fail(Error::Code::BadReply, u"sign-in: no code"_s);
}

} // namespace Ferry
