// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/contactsplus/signin.h"
#include "app/contactsplus/tokenset.h"
#include "app/core/job.h"
#include "app/net/httpclient.h"

namespace Ferry {

/// A call that gives tokens: POST /v3/oauth.exchangeAuthCode or oauth.refreshToken, with all of it in the body. Never
/// repeated by itself: a code is good once. Error SignInRequired when the service refuses what it was given.
class TokenJob final : public JobOf<TokenSet>
{
    Q_OBJECT

public:
    /// \a http asks PlusEndpoints::api.
    [[nodiscard]] static TokenJob *exchangeCode(const HttpClient &http, const PlusRegistration &registration,
                                                const SignInAttempt &attempt, const QString &code, QObject *parent);
    /// A new access token for \a tokens.
    [[nodiscard]] static TokenJob *refresh(const HttpClient &http, const PlusRegistration &registration,
                                           const TokenSet &tokens, QObject *parent);

protected:
    void run() override;
    void stop() override;

private:
    TokenJob(HttpClient http, QString method, HttpParameters form, TokenSet before, QObject *parent);
    void read();

    HttpClient m_http;
    QString m_method;
    HttpParameters m_form;
    TokenSet m_before;
    HttpExchange *m_exchange = nullptr;
};

} // namespace Ferry
