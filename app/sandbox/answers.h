// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/imports.h"
#include "app/sandbox/request.h"
#include "app/sandbox/writer.h"

namespace Ferry::Sandbox {

/// The answer to begin_import; \a url is empty for the one with user name and password.
[[nodiscard]] std::string beginAnswer(Format format, const Import &import, const std::string &url,
                                      const std::optional<std::string> &echo);

/// Any failure of the interface, in the shape that its clients read. \a code 0 is left out.
[[nodiscard]] std::string errorAnswer(Format format, std::string_view message, int code);

/// The snapshot of \a import at \a now.
[[nodiscard]] std::string eventsAnswer(Format format, const Import &import, const Options &options, Time now,
                                       const std::optional<std::string> &echo);

/// The list of GET /services, whose downloads lie under \a baseUrl.
[[nodiscard]] std::string servicesAnswer(Format format, const std::string &baseUrl);

} // namespace Ferry::Sandbox
