// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/contactsplusaccount.h"
#include "app/sandbox/contactsplusoauth.h"
#include "app/sandbox/options.h"
#include "app/sandbox/stopflag.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace Ferry::Sandbox {

/// Contacts+, beside CloudSponge on the same port: both of its hosts in one. GET /oauth/authorize is the page that asks,
/// POST /v3/oauth.* and /api/v1/oauth.* give tokens, POST /api/v1/METHOD is everything else.
///
/// For tests, GET /sandbox/contactsplus.json tells the whole state, and POST there changes how it goes on:
/// {"scenario": WORDS, "expire": true, "restart": true}.
class ContactsPlus
{
public:
    /// \a stopping must outlive it.
    ContactsPlus(const Options &options, StopFlag &stopping);

    /// Answers \a request when it is for Contacts+; false when it is not. Safe to call from many threads.
    bool handle(const httplib::Request &request, httplib::Response &response);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;

    void authorize(const Request &request, Response &response);
    void control(const Request &request, Response &response);
    void photo(const Request &request, Response &response);
    void api(const Request &request, Response &response, const QString &method);
    [[nodiscard]] PlusAnswer act(const Request &request, const QString &method, const QJsonObject &body);
    [[nodiscard]] PlusAnswer upload(const Request &request);
    /// Why \a method may not be called with what \a request shows; nothing when it may.
    [[nodiscard]] std::optional<PlusAnswer> refusal(const Request &request, const QString &method,
                                                    const QJsonObject &body);
    [[nodiscard]] std::optional<PlusFault> fault(const QString &method);
    void spoil(const PlusFault &fault, const std::string &body, const Request &request, Response &response);
    void restart();

    const Options m_options;
    StopFlag &m_stopping;
    std::mutex m_mutex; ///< for all below
    PlusScenario m_scenario;
    PlusOAuth m_oauth;
    std::unique_ptr<PlusAccount> m_account;
    std::map<QString, int> m_calls;   ///< that were let in
    std::map<QString, int> m_answers; ///< by status
    std::map<std::string, std::string> m_photos;
    Random m_random;
    int m_inFlight = 0;
    int m_mostInFlight = 0;
};

} // namespace Ferry::Sandbox
