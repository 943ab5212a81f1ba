// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contactsplus/tokenjob.h"

#include "app/contactsplus/pluscall.h"
#include "app/core/clock.h"

namespace Ferry {

using namespace Qt::Literals::StringLiterals;

TokenJob::TokenJob(HttpClient http, QString method, HttpParameters form, TokenSet before, QObject *parent)
    : JobOf(parent)
    , m_http(std::move(http))
    , m_method(std::move(method))
    , m_form(std::move(form))
    , m_before(std::move(before))
{
}

TokenJob *TokenJob::exchangeCode(const HttpClient &http, const PlusRegistration &registration,
                                 const SignInAttempt &attempt, const QString &code, QObject *parent)
{
    const HttpParameters form{{u"client_id"_s, registration.clientId},
                              {u"client_secret"_s, registration.clientSecret},
                              {u"redirect_uri"_s, attempt.redirectUri.toString(QUrl::FullyEncoded)},
                              {u"code"_s, code},
                              {u"code_verifier"_s, attempt.verifier}};
    return new TokenJob(http, u"oauth.exchangeAuthCode"_s, form, {.scopes = attempt.scopes}, parent);
}

TokenJob *TokenJob::refresh(const HttpClient &http, const PlusRegistration &registration, const TokenSet &tokens,
                            QObject *parent)
{
    const HttpParameters form{{u"client_id"_s, registration.clientId},
                              {u"client_secret"_s, registration.clientSecret},
                              {u"refresh_token"_s, tokens.refresh}};
    return new TokenJob(http, u"oauth.refreshToken"_s, form, tokens, parent);
}

void TokenJob::run()
{
    m_exchange = m_http.post({u"v3"_s, m_method}, m_form, this);
    connect(m_exchange, &Job::finished, this, &TokenJob::read);
    m_exchange->start();
}

void TokenJob::stop()
{
    if (!m_exchange)
        return;
    m_exchange->disconnect(this);
    m_exchange->abort();
}

void TokenJob::read()
{
    const Result<HttpAnswer> &answer = m_exchange->result();
    if (!answer)
        return finishWith(fail(answer.error()));
    const QDateTime now = m_http.clock().now();
    if (std::optional<Error> error = plusError(*answer, now)) {
        if (answer->status == 400 || answer->status == 401 || answer->status == 403)
            error->code = Error::Code::SignInRequired;
        return finishWith(fail(std::move(*error)));
    }
    finishWith(readTokenSet(answer->body, m_before, now));
}

} // namespace Ferry
