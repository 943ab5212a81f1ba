// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/contactsplusbook.h"
#include "app/sandbox/contactsplusoptions.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace Ferry::Sandbox {

/// What the authorize page was opened with.
struct PlusAuthorization {
    QString clientId = {};
    QString redirectUri = {};
    QStringList scopes = {};
    QString state = {};
    QString challenge = {}; ///< of PKCE, S256; empty when none was sent
};

/// Codes and tokens. Not safe for several threads.
class PlusOAuth
{
public:
    explicit PlusOAuth(const PlusOptions &options);

    using Fields = std::map<QString, QString>;
    /// What the query of /oauth/authorize asks for; else why the page cannot be shown.
    [[nodiscard]] std::optional<PlusAuthorization> read(const Fields &query, QString &refusal) const;
    /// Where the browser goes after the decision.
    [[nodiscard]] QString redirection(const PlusAuthorization &authorization, bool allowed);

    /// The answer of "oauth.exchangeAuthCode", "oauth.refreshToken" or "oauth.verifyAccessToken"; 404 for any other.
    [[nodiscard]] PlusAnswer call(const QString &method, const Fields &form, const PlusScenario &scenario);

    enum class Access { Granted, NoToken, NoScope };
    /// Whether the Authorization header \a value opens what needs \a scope (empty: any).
    [[nodiscard]] Access check(const QString &value, const QString &scope) const;

    /// Ends every access token, as time would.
    void expireAll();
    /// How often it was called, and the secrets that went back and forth.
    [[nodiscard]] QJsonObject toJson() const;

private:
    using Instant = std::chrono::steady_clock::time_point;
    struct Code {
        PlusAuthorization authorization;
        Instant ends;
    };
    struct Token {
        QStringList scopes;
        Instant ends;
    };

    [[nodiscard]] PlusAnswer exchange(const Fields &form);
    [[nodiscard]] PlusAnswer refresh(const Fields &form, const PlusScenario &scenario);
    [[nodiscard]] QJsonObject issueAccess(const QStringList &scopes);
    [[nodiscard]] bool isRegistered(const QString &redirectUri) const;
    void remember(const QString &secret);

    PlusOptions m_options;
    std::map<QString, Code> m_codes;
    std::map<QString, Token> m_access;
    std::map<QString, QStringList> m_refresh;
    int m_exchanges = 0;
    int m_refreshes = 0;
    int m_refused = 0;
    QStringList m_known; ///< the codes, tokens and verifiers that were good for something, the newest of them
};

} // namespace Ferry::Sandbox
