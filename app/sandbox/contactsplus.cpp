// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/contactsplus.h"

#include "app/sandbox/connections.h"
#include "app/sandbox/consentpage.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/request.h"
#include "app/sandbox/text.h"

#include <httplib.h>

#include <QJsonDocument>

namespace Ferry::Sandbox {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *jsonType = "application/json; charset=utf-8";
constexpr const char *htmlType = "text/html; charset=utf-8";
constexpr std::string_view photoFolder = "/sandbox/photos/";
constexpr std::string_view controlPath = "/sandbox/contactsplus.json";

std::string toText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

PlusOAuth::Fields fieldsOf(std::string_view text)
{
    PlusOAuth::Fields fields;
    for (const auto &[name, value] : parsePairs(text))
        fields[QString::fromStdString(name)] = QString::fromStdString(value);
    return fields;
}

std::string queryOf(const httplib::Request &request)
{
    const std::size_t mark = request.target.find('?');
    return mark == std::string::npos ? std::string() : request.target.substr(mark + 1);
}

/// "contacts.create" of "/api/v1/contacts.create"; empty for other paths.
QString methodOf(const std::string &path)
{
    for (const std::string_view prefix : {std::string_view("/api/v1/"), std::string_view("/v3/")}) {
        if (path.starts_with(prefix) && (prefix != "/v3/" || path.starts_with("/v3/oauth.")))
            return QString::fromStdString(path.substr(prefix.size()));
    }
    return {};
}

/// What \a method needs; empty when any token will do.
QString scopeOf(const QString &method, bool inTeam)
{
    const QString area = method.section(u'.', 0, 0);
    const QString verb = method.section(u'.', 1);
    if (area == "account"_L1 || area == "teams"_L1)
        return area + ".read"_L1;
    if (area != "contacts"_L1 && area != "tags"_L1 && area != "webhooks"_L1)
        return {};
    const bool reads = verb.startsWith("get"_L1) || verb == "scroll"_L1 || verb == "search"_L1;
    return (inTeam ? u"teams."_s : QString()) + area + (reads ? ".read"_L1 : ".write"_L1);
}

/// Null and absent are the same to the service.
QJsonObject withoutNulls(const QJsonObject &object)
{
    QJsonObject left;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!it.value().isNull())
            left.insert(it.key(), it.value());
    }
    return left;
}

/// The object in \a text; an empty text is an empty object.
std::optional<QJsonObject> parseBody(const std::string &text)
{
    if (text.empty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    return document.isObject() ? std::optional(withoutNulls(document.object())) : std::nullopt;
}

bool actsFirst(PlusFault::Kind kind)
{
    return kind == PlusFault::Kind::LostAnswer || kind == PlusFault::Kind::Truncated
        || kind == PlusFault::Kind::Malformed || kind == PlusFault::Kind::Meddle;
}

Fault onTheWire(PlusFault::Kind kind)
{
    switch (kind) {
    case PlusFault::Kind::Truncated:
        return {.kind = Fault::Kind::Truncated};
    case PlusFault::Kind::Malformed:
        return {.kind = Fault::Kind::Malformed};
    case PlusFault::Kind::Html:
        return {.kind = Fault::Kind::Html};
    case PlusFault::Kind::Redirect:
        return {.kind = Fault::Kind::Redirect};
    case PlusFault::Kind::Silent:
        return {.kind = Fault::Kind::Silent};
    case PlusFault::Kind::Reset:
    case PlusFault::Kind::LostAnswer:
    case PlusFault::Kind::Status:
    case PlusFault::Kind::Meddle:
        break;
    }
    return {.kind = Fault::Kind::Reset};
}

std::string_view scopeWords(const QString &scope)
{
    if (scope.startsWith("account"_L1))
        return "Your name and e-mail address";
    if (scope.startsWith("webhooks"_L1) || scope.startsWith("teams.webhooks"_L1))
        return scope.endsWith("write"_L1) ? "Add and delete webhooks" : "See webhooks";
    if (scope == "teams.read"_L1)
        return "See your teams";
    const bool writes = scope.endsWith("write"_L1);
    if (scope.startsWith("teams.contacts"_L1))
        return writes ? "Add, change and delete contacts of your teams" : "See contacts of your teams";
    if (scope.startsWith("teams.tags"_L1))
        return writes ? "Add, change and delete tags of your teams" : "See tags of your teams";
    if (scope.startsWith("tags"_L1))
        return writes ? "Add, change and delete your tags" : "See your tags";
    return writes ? "Add, change and delete your contacts" : "See your contacts";
}

} // namespace

ContactsPlus::ContactsPlus(const Options &options, StopFlag &stopping)
    : m_options(options)
    , m_stopping(stopping)
    , m_scenario(options.plus.scenario)
    , m_oauth(options.plus)
    , m_random(options.seed, 0)
{
    restart();
}

void ContactsPlus::restart()
{
    m_account = std::make_unique<PlusAccount>(m_options.seed, m_options.plus.contacts);
    m_calls.clear();
    m_answers.clear();
    m_mostInFlight = m_inFlight;
}

bool ContactsPlus::handle(const Request &request, Response &response)
{
    if (request.path == "/oauth/authorize") {
        authorize(request, response);
    } else if (request.path == controlPath) {
        control(request, response);
    } else if (request.path.starts_with(photoFolder)) {
        photo(request, response);
    } else if (const QString method = methodOf(request.path); !method.isEmpty()) {
        api(request, response, method);
    } else {
        return false;
    }
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Cache-Control", "no-store");
    return true;
}

void ContactsPlus::authorize(const Request &request, Response &response)
{
    const std::string query = queryOf(request);
    QString refused;
    const std::scoped_lock lock(m_mutex);
    const std::optional<PlusAuthorization> asked = m_oauth.read(fieldsOf(query), refused);
    response.set_header("Content-Security-Policy",
                        contentSecurityPolicy(asked ? asked->redirectUri.toStdString() : std::string()));
    response.set_header("Referrer-Policy", "no-referrer");
    if (!asked) {
        // Never to an address that nobody registered.
        response.status = 400;
        response.set_content(donePage("This link does not work", refused.toStdString()), htmlType);
        return;
    }
    const std::string decision = request.get_param_value("decision");
    if (request.method == "POST" && (decision == "allow" || decision == "deny")) {
        response.set_redirect(m_oauth.redirection(*asked, decision == "allow").toStdString(), 302);
        return;
    }
    std::string items;
    for (const QString &scope : asked->scopes)
        items += "<li>" + std::string(scopeWords(scope)) + "</li>";
    const char *press = m_scenario.consent == Consent::AutoAllow ? "allow"
        : m_scenario.consent == Consent::AutoDeny                ? "deny"
                                                                 : "";
    response.set_content(
        filledPage("authorize.html", {{"query", htmlEscaped(query)}, {"scope", items}, {"press", press}}), htmlType);
}

void ContactsPlus::control(const Request &request, Response &response)
{
    const std::scoped_lock lock(m_mutex);
    if (request.method == "POST") {
        const QJsonObject wanted = QJsonDocument::fromJson(QByteArray::fromStdString(request.body)).object();
        if (wanted.contains("scenario"_L1)) {
            const auto scenario = parsePlusScenario(wanted.value("scenario"_L1).toString());
            if (!scenario) {
                response.status = 400;
                return;
            }
            m_scenario = *scenario;
            m_calls.clear();
        }
        if (wanted.value("expire"_L1).toBool())
            m_oauth.expireAll();
        if (wanted.value("restart"_L1).toBool())
            restart();
    }
    const auto counts = [](const std::map<QString, int> &numbers) {
        QJsonObject object;
        for (const auto &[name, count] : numbers)
            object.insert(name, count);
        return object;
    };
    response.set_content(toText({{"books"_L1, m_account->toJson()},
                                 {"oauth"_L1, m_oauth.toJson()},
                                 {"calls"_L1, counts(m_calls)},
                                 {"answers"_L1, counts(m_answers)},
                                 {"most_in_flight"_L1, m_mostInFlight}}),
                         jsonType);
}

void ContactsPlus::photo(const Request &request, Response &response)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_photos.find(request.path.substr(photoFolder.size()));
    if (found == m_photos.end())
        response.status = 404;
    else
        response.set_content(found->second, request.path.ends_with(".png") ? "image/png" : "image/jpeg");
}

void ContactsPlus::api(const Request &request, Response &response, const QString &method)
{
    m_stopping.waitFor(m_options.latency);
    const std::optional<QJsonObject> body = request.is_multipart_form_data() || method.startsWith("oauth."_L1)
        ? std::optional(QJsonObject())
        : parseBody(request.body);
    std::optional<PlusFault> wrong;
    PlusAnswer answer;
    {
        const std::scoped_lock lock(m_mutex);
        m_mostInFlight = std::max(m_mostInFlight, ++m_inFlight);
        if (request.method != "POST") {
            response.set_header("Allow", "POST");
            answer = plusError(405, u"Only POST is known."_s);
        } else if (!body) {
            answer = plusError(400, u"The body is no JSON object."_s);
        } else if (auto refused = refusal(request, method, *body)) {
            answer = *refused;
        } else {
            wrong = fault(method);
            if (wrong && wrong->kind == PlusFault::Kind::Meddle)
                if (PlusBook *book = m_account->bookFor(*body))
                    book->meddle(*body);
            if (!wrong || actsFirst(wrong->kind))
                answer = act(request, method, *body);
            else if (wrong->kind == PlusFault::Kind::Status)
                answer = plusError(wrong->status, u"This was arranged."_s);
        }
        --m_inFlight;
        ++m_answers[QString::number(answer.status)];
    }
    response.status = answer.status;
    if (answer.status == 429)
        response.set_header("Retry-After", "1");
    const std::string text = answer.hasBody ? toText(answer.body) : std::string();
    if (wrong)
        spoil(*wrong, text, request, response);
    else
        response.set_content(text, jsonType);
}

std::optional<PlusAnswer> ContactsPlus::refusal(const Request &request, const QString &method, const QJsonObject &body)
{
    if (method.startsWith("oauth."_L1))
        return {};
    const QString token = QString::fromStdString(request.get_header_value("Authorization"));
    switch (m_oauth.check(token, scopeOf(method, body.contains("teamId"_L1)))) {
    case PlusOAuth::Access::Granted:
        return {};
    case PlusOAuth::Access::NoToken:
        return plusError(401, u"The access token is not valid."_s);
    case PlusOAuth::Access::NoScope:
        return plusError(403, u"The access token does not have the scope."_s);
    }
    return {};
}

std::optional<PlusFault> ContactsPlus::fault(const QString &method)
{
    const int nth = ++m_calls[method];
    for (const PlusFault &fault : m_scenario.faults) {
        const bool concerned = fault.method.isEmpty() ? !method.startsWith("oauth."_L1) : fault.method == method;
        if (concerned && nth >= fault.first && (fault.last == 0 || nth <= fault.last))
            return fault;
    }
    // A code is good once, so there would be no way on from a lost answer to its exchange.
    if (method == "oauth.exchangeAuthCode"_L1 || !m_random.chance(m_scenario.chaos))
        return {};
    using enum PlusFault::Kind;
    static const PlusFault choice[] = {{.kind = Status, .status = 500},
                                       {.kind = Status, .status = 429},
                                       {.kind = Status, .status = 503},
                                       {.kind = Reset},
                                       {.kind = LostAnswer},
                                       {.kind = Truncated}};
    return m_random.pick(std::span(choice));
}

PlusAnswer ContactsPlus::act(const Request &request, const QString &method, const QJsonObject &body)
{
    if (method.startsWith("oauth."_L1))
        return m_oauth.call(method, fieldsOf(request.body), m_scenario);
    if (method == "contacts.uploadPhoto"_L1)
        return upload(request);
    return m_account->call(method, body, m_scenario);
}

PlusAnswer ContactsPlus::upload(const Request &request)
{
    constexpr std::string_view png = "\x89PNG\r\n";
    constexpr std::string_view jpeg = "\xff\xd8\xff";
    std::optional<QJsonObject> contact;
    const std::string *image = nullptr;
    // Parts come under any name and in any order.
    for (const auto &[name, part] : request.files) {
        if (name == "contact.json" || part.content_type.starts_with("application/json"))
            contact = parseBody(part.content);
        else
            image = &part.content;
    }
    if (!contact || !image)
        return plusError(400, u"The contact or the image is missing."_s);
    const bool isPng = image->starts_with(png);
    if (!isPng && !image->starts_with(jpeg))
        return plusError(400, u"The image is neither PNG nor JPEG."_s);
    const std::string name = std::to_string(m_photos.size() + 1) + (isPng ? ".png" : ".jpeg");
    const std::string url = "http://" + request.get_header_value("Host") + std::string(photoFolder) + name;
    PlusAnswer answer = m_account->uploadPhoto(*contact, QString::fromStdString(url));
    if (answer.status == 200)
        m_photos[name] = *image;
    return answer;
}

void ContactsPlus::spoil(const PlusFault &fault, const std::string &body, const Request &request, Response &response)
{
    if (fault.kind == PlusFault::Kind::Status || fault.kind == PlusFault::Kind::Meddle) {
        response.set_content(body, jsonType);
    } else {
        const std::string host = request.get_header_value("Host");
        const std::size_t colon = host.rfind(':');
        const std::string port = colon == std::string::npos ? std::string() : host.substr(colon);
        answerWithFault(onTheWire(fault.kind), body, Format::Json, "http://localhost" + port + "/sandbox/elsewhere",
                        m_stopping, request, response);
    }
}

} // namespace Ferry::Sandbox
