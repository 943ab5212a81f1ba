// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/request.h"

#include "app/sandbox/text.h"

#include <httplib.h>

#include <algorithm>

namespace Ferry::Sandbox {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::optional<std::string> find(const Pairs &pairs, std::string_view name)
{
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [name](const auto &pair) { return pair.first == name; });
    if (found == pairs.end() || found->second.empty())
        return {};
    return found->second;
}

std::vector<std::string> segments(std::string_view path)
{
    std::vector<std::string> result;
    while (!path.empty()) {
        const std::size_t slash = path.find('/');
        if (slash != 0)
            result.emplace_back(path.substr(0, slash));
        path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    }
    return result;
}

/// Takes ".json" or ".xml" off the end of \a segment.
std::optional<Format> takeFormat(std::string &segment)
{
    for (const auto &[suffix, format] : {std::pair{std::string_view(".json"), Format::Json}, {".xml", Format::Xml}}) {
        if (segment.ends_with(suffix)) {
            segment.resize(segment.size() - suffix.size());
            return format;
        }
    }
    return {};
}

Target targetOf(const std::vector<std::string> &path)
{
    if (path.size() == 1 && path[0] == "services")
        return Target::Services;
    if (path.size() != 2)
        return Target::Unknown;
    if (path[0] == "events")
        return Target::Events;
    if (path[0] == "contacts")
        return Target::Contacts;
    if (path[0] != "begin_import")
        return Target::Unknown;
    if (path[1] == "user_consent")
        return Target::BeginConsent;
    if (path[1] == "import")
        return Target::BeginPassword;
    return path[1] == "desktop_applet" ? Target::BeginApplet : Target::Unknown;
}

Pairs bodyPairs(const httplib::Request &request)
{
    if (request.is_multipart_form_data()) {
        Pairs result;
        for (const auto &[name, part] : request.files)
            result.emplace_back(name, part.content);
        return result;
    }
    return parsePairs(request.body);
}

void findCredentials(const httplib::Request &request, ApiRequest &result)
{
    const std::string header = request.get_header_value("Authorization");
    if (lowered(header.substr(0, 6)) == "basic ") {
        const std::optional<std::string> pair = base64Decoded(std::string_view(header).substr(6));
        const std::size_t colon = pair ? pair->find(':') : std::string::npos;
        result.credentials = CredentialSource::Basic;
        if (colon != std::string::npos) {
            result.key = pair->substr(0, colon);
            result.password = pair->substr(colon + 1);
        }
        return;
    }
    for (const auto &[pairs, source] :
         {std::pair{&result.query, CredentialSource::Query}, {&result.body, CredentialSource::Body}}) {
        if (const std::optional<std::string> key = find(*pairs, "domain_key")) {
            result.key = *key;
            result.password = find(*pairs, "domain_password").value_or(std::string());
            result.credentials = source;
            return;
        }
    }
}

bool isSafeCallback(const std::string &name)
{
    return name.size() <= 100
        && name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$.")
        == std::string::npos;
}

} // namespace

std::vector<std::pair<std::string, std::string>> parsePairs(std::string_view text)
{
    Pairs result;
    while (!text.empty()) {
        const std::size_t end = text.find('&');
        const std::string_view piece = text.substr(0, end);
        const std::size_t equals = piece.find('=');
        if (!piece.empty()) {
            result.emplace_back(urlDecoded(piece.substr(0, equals)),
                                equals == std::string_view::npos ? std::string()
                                                                 : urlDecoded(piece.substr(equals + 1)));
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return result;
}

std::optional<std::string> ApiRequest::parameter(std::string_view name) const
{
    if (std::optional<std::string> value = find(query, name))
        return value;
    return find(body, name);
}

ApiRequest parseApiRequest(const httplib::Request &request)
{
    ApiRequest result;
    const std::string_view target = request.target; // the library's own splitting loses what follows a second "="
    const std::size_t question = target.find('?');
    if (question != std::string_view::npos)
        result.query = parsePairs(target.substr(question + 1));
    result.body = bodyPairs(request);

    std::vector<std::string> path = segments(request.path);
    for (std::string &segment : path) {
        if (const std::optional<Format> format = takeFormat(segment))
            result.format = *format;
    }
    result.target = targetOf(path);
    if (result.target == Target::Events || result.target == Target::Contacts)
        result.id = path[1];
    findCredentials(request, result);
    if (const std::optional<std::string> callback = result.parameter("callback"); callback && isSafeCallback(*callback))
        result.callback = *callback;
    return result;
}

} // namespace Ferry::Sandbox
