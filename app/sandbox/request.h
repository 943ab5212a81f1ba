// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace httplib {
struct Request;
}

namespace Ferry::Sandbox {

enum class Format { Json, Xml };

/// What a path asks for.
enum class Target { BeginConsent, BeginPassword, BeginApplet, Events, Contacts, Services, Unknown };

enum class CredentialSource { None, Basic, Query, Body };

/// A request of the interface, whichever of the forms of its clients it came in.
struct ApiRequest {
    Target target = Target::Unknown;
    Format format = Format::Json;
    std::string id = {};       ///< of events and contacts, as written
    std::string callback = {}; ///< of JSONP; empty when none that is safe to repeat
    std::string key = {};
    std::string password = {};
    CredentialSource credentials = CredentialSource::None;

    /// The parameter called \a name, from the query or else the body; empty counts as absent.
    [[nodiscard]] std::optional<std::string> parameter(std::string_view name) const;

    std::vector<std::pair<std::string, std::string>> query = {};
    std::vector<std::pair<std::string, std::string>> body = {};
};

/// Understands the format before or after the id or not at all, slashes at the end, empty and unknown
/// parameters, form and multipart bodies, and credentials in the Authorization header, else the query, else
/// the body.
[[nodiscard]] ApiRequest parseApiRequest(const httplib::Request &request);

/// The pairs in "a=b&c=d". An empty piece is skipped; what follows the first "=" belongs to the value.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> parsePairs(std::string_view text);

} // namespace Ferry::Sandbox
