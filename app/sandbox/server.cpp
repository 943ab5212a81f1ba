// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/server.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/connections.h"
#include "app/sandbox/consentpage.h"
#include "app/sandbox/contactspage.h"
#include "app/sandbox/errortable.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/text.h"

#include <httplib.h>

#include <QUuid>

#include <thread>

namespace Ferry::Sandbox {

namespace {

Time now()
{
    return std::chrono::steady_clock::now();
}

constexpr std::string_view scenarioPrefix = "sandbox_";

void setRecordedHeaders(httplib::Response &response, std::chrono::steady_clock::duration took)
{
    response.set_header("Cache-Control", "no-cache, private, no-store, max-age=0, must-revalidate");
    response.set_header("Pragma", "no-cache");
    response.set_header("Expires", "Mon, 01 Jan 1990 00:00:00 GMT");
    response.set_header("X-Request-Id", QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    response.set_header("X-Runtime", std::to_string(std::chrono::duration<double>(took).count()));
    response.set_header("X-Frame-Options", "ALLOWALL");
    response.set_header("Server", "nginx");
}

const Fault *findFault(const Scenario &scenario, Call call, int nth)
{
    for (const Fault &fault : scenario.faults) {
        if (fault.applies(call, nth))
            return &fault;
    }
    return nullptr;
}

} // namespace

Server::Server(Options options, std::unique_ptr<AccessLog> accessLog)
    : m_options(std::move(options))
    , m_imports(m_options.seed)
    , m_accessLog(std::move(accessLog))
    , m_contactsPlus(m_options, m_stopping)
    , m_http(std::make_unique<httplib::Server>())
{
    // Idle connections of browsers hold a thread each.
    m_http->new_task_queue = [] { return new httplib::ThreadPool(48); };
    m_http->set_tcp_nodelay(true);
    m_http->set_keep_alive_max_count(1'000'000);
    m_http->set_payload_max_length(16 * 1024 * 1024);
    const auto handler = [this](const Request &request, Response &response) { handle(request, response); };
    if (m_accessLog) {
        m_http->set_logger(
            [this](const Request &request, const Response &response) { m_accessLog->note(request, response); });
    }
    m_http->Get(".*", handler);
    m_http->Post(".*", handler);
}

Server::~Server() = default;

int Server::bind()
{
    if (m_options.port == 0)
        m_port = m_http->bind_to_any_port("127.0.0.1");
    else if (m_http->bind_to_port("127.0.0.1", m_options.port))
        m_port = m_options.port;
    m_port = std::max(m_port, 0);
    m_baseUrl = "http://127.0.0.1:" + std::to_string(m_port);
    return m_port;
}

void Server::run()
{
    m_http->listen_after_bind();
    m_ended = true;
}

void Server::stop()
{
    m_stopping.set();
    // The library forgets a stop() that comes before its loop has begun.
    while (!m_http->is_running() && !m_ended)
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    m_http->stop();
    endAllConnections();
}

void Server::handle(const Request &request, Response &response)
{
    const Time started = now();
    m_stats.request(request.path);
    if (m_contactsPlus.handle(request, response) || handlePage(request, response))
        return;
    handleApi(request, response);
    setRecordedHeaders(response, now() - started);
}

bool Server::handlePage(const Request &request, Response &response)
{
    const std::string &path = request.path;
    constexpr std::string_view files = "/sandbox/pages/";
    if (path == "/sandbox/stats.json") {
        response.set_header("Cache-Control", "no-store");
        response.set_content(m_stats.toJson(m_imports.all(), m_options, m_baseUrl, now()), "application/json");
    } else if (path == "/sandbox/elsewhere") {
        m_stats.redirectFollowed(request.has_header("Authorization") || !request.params.empty());
        response.set_content("{\"status\":\"success\"}", "application/json");
    } else if (path.starts_with(files)) {
        const std::string content = pageFile(path.substr(files.size()));
        response.status = content.empty() ? 404 : 200;
        response.set_content(content, path.ends_with(".css") ? "text/css" : "text/javascript");
    } else if (path.starts_with("/n/")) {
        handleConsent(request, response, path.substr(3));
    } else {
        return false;
    }
    response.set_header("X-Content-Type-Options", "nosniff");
    return true;
}

void Server::handleConsent(const Request &request, Response &response, const std::string &code)
{
    const std::optional<Import> import = m_imports.findByConsentCode(code);
    response.set_header("Content-Security-Policy", contentSecurityPolicy(import ? import->redirectUrl : ""));
    response.set_header("Cache-Control", "no-store");
    response.set_header("Referrer-Policy", "no-referrer");
    const char *html = "text/html; charset=utf-8";
    if (!import) {
        response.status = 404;
        response.set_content(donePage("No such import", "This link does not belong to an import."), html);
    } else if (request.method == "POST") {
        decide(request, response, *import);
    } else if (progressOf(*import, m_options, now()).phase != Progress::Phase::AwaitingConsent) {
        response.set_content(donePage("All done", "You can close this window."), html);
    } else {
        m_stats.consentPageServed();
        response.set_content(
            consentPage(*import, ownerEmail(m_options.seed, import->service->code), request.has_param("popup")), html);
    }
}

void Server::decide(const Request &request, Response &response, const Import &import)
{
    const std::string decision = request.is_multipart_form_data() ? request.get_file_value("decision").content
                                                                  : request.get_param_value("decision");
    if (decision != "allow" && decision != "deny") {
        response.status = 400;
        response.set_content(donePage("Nothing was decided", "Go back and choose Allow or Deny."),
                             "text/html; charset=utf-8");
        return;
    }
    if (decision == "allow" && import.service->type == ImportType::Csv) {
        if (!request.has_file("file") || request.get_file_value("file").filename.empty()) {
            response.status = 400;
            response.set_content(donePage("No file was chosen", "Go back and choose a CSV file."),
                                 "text/html; charset=utf-8");
            return;
        }
        const httplib::MultipartFormData file = request.get_file_value("file");
        m_imports.upload(import.consentCode, readCsvUpload(file.filename, file.content_type, file.content), now());
    }
    m_imports.decide(import.consentCode, decision == "allow" ? Decision::Allowed : Decision::Denied, now());
    if (!import.redirectUrl.empty()) {
        response.set_redirect(import.redirectUrl, 302);
        return;
    }
    response.set_content(decision == "allow"
                             ? donePage("Thank you", "Your contacts are on their way. You can close this window.")
                             : donePage("Access was denied", "Nothing was read. You can close this window."),
                         "text/html; charset=utf-8");
}

void Server::handleApi(const Request &request, Response &response)
{
    const ApiRequest api = parseApiRequest(request);
    m_stopping.waitFor(m_options.latency);
    if (api.target == Target::Unknown) {
        refuse(api, response, 404, "Not found.", 0);
        return;
    }
    if (api.key != m_options.key || api.password != m_options.password) {
        m_stats.refusedCredentials();
        response.set_header("WWW-Authenticate", "Basic realm=\"CloudSponge\"");
        refuse(api, response, 401, findError(1)->text, 1);
        return;
    }
    const bool isBegin =
        api.target == Target::BeginConsent || api.target == Target::BeginPassword || api.target == Target::BeginApplet;
    if (request.method != "GET" && !isBegin) {
        response.set_header("Allow", "GET");
        refuse(api, response, 405, "Method not allowed.", 0);
        return;
    }
    switch (api.target) {
    case Target::BeginConsent:
    case Target::BeginPassword:
    case Target::BeginApplet:
        begin(api, request, response);
        return;
    case Target::Events:
        events(api, request, response);
        return;
    case Target::Contacts:
        contacts(api, request, response);
        return;
    case Target::Services:
        listServices(api, request, response);
        return;
    case Target::Unknown:
        return;
    }
}

Scenario Server::scenarioFor(const std::string &serviceCode) const
{
    const auto chosen = m_options.scenarioByService.find(serviceCode);
    return chosen == m_options.scenarioByService.end() ? m_options.scenario : chosen->second;
}

std::string Server::consentUrl(const Import &import) const
{
    switch (import.scenario.consentUrl) {
    case ConsentUrl::PlainHttp:
        return "http://sandbox.example.com/n/" + import.consentCode;
    case ConsentUrl::File:
        return "file:///etc/passwd";
    case ConsentUrl::Own:
        break;
    }
    switch (import.method) {
    case Method::UsernamePassword:
        return {};
    case Method::DesktopApplet:
        return m_baseUrl + "/objects/ContactsApplet_signed.jar";
    case Method::UserConsent:
        break;
    }
    return m_baseUrl + "/n/" + import.consentCode;
}

void Server::begin(const ApiRequest &api, const Request &request, Response &response)
{
    const std::string code = lowered(api.parameter("service").value_or(std::string()));
    const std::optional<std::string> username = api.parameter("username");
    const std::optional<std::string> password = api.parameter("password");
    Import import;
    import.service = findService(code);
    import.scenario = scenarioFor(code);
    if (code.starts_with(scenarioPrefix)) {
        if (const std::optional<Scenario> named = parseScenario(code.substr(scenarioPrefix.size()))) {
            import.service = &sandboxService();
            import.scenario = *named;
        }
    }
    import.method = api.target == Target::BeginPassword ? Method::UsernamePassword
        : api.target == Target::BeginApplet             ? Method::DesktopApplet
                                                        : Method::UserConsent;
    if (code.empty() || !import.service) {
        const int error = code.empty() ? 260 : 261;
        refuse(api, response, 400, findError(error)->text, error);
        return;
    }
    if (import.method == Method::UsernamePassword && (!username || !password)) {
        refuse(api, response, 400, findError(259)->text, 259);
        return;
    }
    if (import.scenario.beginError) {
        answer(api, response, errorAnswer(api.format, findError(2)->text, 2)); // told in the body alone
        return;
    }
    import.created = now();
    import.withAddresses = api.parameter("include") == "mailing_address";
    import.userId = api.parameter("user_id");
    if (const std::string url = api.parameter("redirect_url").value_or(std::string());
        url.starts_with("http://") || url.starts_with("https://"))
        import.redirectUrl = url;
    import.contacts = import.scenario.contacts.value_or(m_options.contacts);
    import.errorCode = import.scenario.errorCode;
    if (import.method == Method::UsernamePassword && *password == "wrong")
        import.errorCode = 263;
    if (import.method == Method::UsernamePassword || import.scenario.consent == Consent::Granted) {
        import.decision = Decision::Allowed;
        import.decided = import.created;
    }
    import = m_imports.add(std::move(import));
    const std::string body = beginAnswer(api.format, import, consentUrl(import), api.parameter("echo"));
    if (const Fault *fault = findFault(import.scenario, Call::Begin, ++m_begun))
        spoil(*fault, api, body, request, response);
    else
        answer(api, response, body);
}

void Server::listServices(const ApiRequest &api, const Request &request, Response &response)
{
    if (m_options.scenario.noServices) {
        refuse(api, response, 404, "Not found.", 0);
        return;
    }
    const std::string body = servicesAnswer(api.format, m_baseUrl);
    if (const Fault *fault = findFault(m_options.scenario, Call::Services, ++m_listed))
        spoil(*fault, api, body, request, response);
    else
        answer(api, response, body);
}

void Server::events(const ApiRequest &api, const Request &request, Response &response)
{
    const std::optional<Import> import = m_imports.findById(api.id);
    if (!import) {
        refuse(api, response, 404, "There is no such import.", 0);
        return;
    }
    m_stats.pollBegins(import->id, now());
    const std::string body = eventsAnswer(api.format, *import, m_options, now(), api.parameter("echo"));
    if (const Fault *fault = findFault(import->scenario, Call::Events, m_imports.countAnswer(import->id, Call::Events)))
        spoil(*fault, api, body, request, response);
    else
        answer(api, response, body);
    m_stats.pollEnds(import->id, now());
}

void Server::contacts(const ApiRequest &api, const Request &request, Response &response)
{
    const std::optional<Import> import = m_imports.findById(api.id);
    if (!import) {
        refuse(api, response, 404, "There is no such import.", 0);
        return;
    }
    const int nth = m_imports.countAnswer(import->id, Call::Contacts);
    const Progress progress = progressOf(*import, m_options, now());
    const std::optional<PageRange> range = pageRange(api, import->scenario, import->contacts, nth);
    if (progress.phase != Progress::Phase::Complete) {
        refuse(api, response, 404, "The contacts are not yet available.", 0);
    } else if (now() >= progress.ended + m_options.lifetime) {
        refuse(api, response, 410, "The contacts have already been retrieved and deleted.", 0);
    } else if (!range) {
        refuse(api, response, 400, "Invalid parameters.", 2);
    } else {
        auto page = std::make_shared<ContactsPage>(api.format, *import, m_options, *range, api.parameter("echo"));
        std::string first = page->next();
        const Fault *fault = findFault(import->scenario, Call::Contacts, nth);
        if (fault || !api.callback.empty()) {
            for (std::string more = page->next(); !more.empty(); more = page->next())
                first += more;
        }
        if (fault) {
            spoil(*fault, api, std::move(first), request, response);
        } else if (std::string second = page->next(); second.empty()) {
            answer(api, response, first);
        } else {
            auto ahead = std::make_shared<std::string>(first + second);
            response.set_chunked_content_provider(contentType(api.format),
                                                  [page, ahead](std::size_t, httplib::DataSink &sink) {
                                                      if (ahead->empty())
                                                          sink.done();
                                                      else if (!sink.write(ahead->data(), ahead->size()))
                                                          return false;
                                                      *ahead = page->next();
                                                      return true;
                                                  });
        }
    }
    m_stats.contactsRequest({import->id, api.parameter("start").value_or(std::string()),
                             api.parameter("count").value_or(std::string()),
                             response.status > 0 ? response.status : 200});
}

void Server::refuse(const ApiRequest &api, Response &response, int status, std::string_view message, int code) const
{
    response.status = status;
    response.set_content(errorAnswer(api.format, message, code), contentType(api.format));
}

void Server::answer(const ApiRequest &api, Response &response, const std::string &body) const
{
    if (!api.callback.empty() && api.format == Format::Json)
        response.set_content(api.callback + '(' + body + ')', "text/javascript; charset=utf-8");
    else
        response.set_content(body, contentType(api.format));
}

void Server::spoil(const Fault &fault, const ApiRequest &api, std::string body, const Request &request,
                   Response &response)
{
    answerWithFault(fault, std::move(body), api.format,
                    "http://localhost:" + std::to_string(m_port) + "/sandbox/elsewhere", m_stopping, request, response);
}

} // namespace Ferry::Sandbox
