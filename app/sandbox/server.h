// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/accesslog.h"
#include "app/sandbox/contactsplus.h"
#include "app/sandbox/imports.h"
#include "app/sandbox/request.h"
#include "app/sandbox/stats.h"
#include "app/sandbox/stopflag.h"

#include <atomic>
#include <memory>
#include <string>

namespace httplib {
class Server;
struct Request;
struct Response;
} // namespace httplib

namespace Ferry::Sandbox {

/// The HTTP side: takes requests apart, asks the others, and answers.
class Server
{
public:
    /// Notes each request in \a accessLog, unless that is null.
    Server(Options options, std::unique_ptr<AccessLog> accessLog);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// Binds to 127.0.0.1 and says on which port; 0 when it could not.
    [[nodiscard]] int bind();
    /// Serves until stop(); call it after bind().
    void run();
    /// Makes run() return soon, whatever is going on. Call it once run() was called, from another thread.
    void stop();

private:
    using Request = httplib::Request;
    using Response = httplib::Response;

    void handle(const Request &request, Response &response);
    bool handlePage(const Request &request, Response &response);
    void handleConsent(const Request &request, Response &response, const std::string &code);
    void decide(const Request &request, Response &response, const Import &import);
    void handleApi(const Request &request, Response &response);
    void begin(const ApiRequest &api, const Request &request, Response &response);
    void listServices(const ApiRequest &api, const Request &request, Response &response);
    void events(const ApiRequest &api, const Request &request, Response &response);
    void contacts(const ApiRequest &api, const Request &request, Response &response);
    void refuse(const ApiRequest &api, Response &response, int status, std::string_view message, int code) const;
    void answer(const ApiRequest &api, Response &response, const std::string &body) const;
    void spoil(const Fault &fault, const ApiRequest &api, std::string body, const Request &request, Response &response);
    [[nodiscard]] Scenario scenarioFor(const std::string &serviceCode) const;
    [[nodiscard]] std::string consentUrl(const Import &import) const;

    Options m_options;
    ImportBook m_imports;
    Stats m_stats;
    std::unique_ptr<AccessLog> m_accessLog;
    StopFlag m_stopping;
    ContactsPlus m_contactsPlus;
    std::unique_ptr<httplib::Server> m_http;
    std::string m_baseUrl;
    int m_port = 0;
    std::atomic<int> m_begun = 0;
    std::atomic<int> m_listed = 0;
    std::atomic<bool> m_ended = false;
};

} // namespace Ferry::Sandbox
