// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/request.h"
#include "app/sandbox/scenario.h"
#include "app/sandbox/stopflag.h"

#include <string>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace Ferry::Sandbox {

/// Answers \a request with \a body as \a fault spoils it. \a elsewhere is where a redirect points: the same
/// server under another host name, so that it can tell whether credentials followed.
void answerWithFault(const Fault &fault, std::string body, Format format, const std::string &elsewhere,
                     StopFlag &stopping, const httplib::Request &request, httplib::Response &response);

/// The content type of \a format.
[[nodiscard]] const char *contentType(Format format);

} // namespace Ferry::Sandbox
