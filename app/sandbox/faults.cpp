// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/connections.h"

#include <httplib.h>

namespace Ferry::Sandbox {

namespace {

void answerStatus(int status, Format format, httplib::Response &response)
{
    std::string_view message = "Internal Server Error";
    int code = 0;
    switch (status) {
    case 400:
        message = "Invalid parameters.";
        break;
    case 401:
        message = "Could not authenticate the domain key/password.";
        code = 1;
        response.set_header("WWW-Authenticate", "Basic realm=\"CloudSponge\"");
        break;
    case 404:
        message = "The contacts are not yet available.";
        break;
    case 410:
        message = "The contacts have already been retrieved and deleted.";
        break;
    case 429:
        message = "Retry later";
        response.set_header("Retry-After", "2");
        break;
    case 503:
        message = "Service Unavailable";
        break;
    default:
        break;
    }
    response.status = status;
    response.set_content(errorAnswer(format, message, code), contentType(format));
}

/// Takes a colon, or the slash of an end tag, out of the middle.
void breakSyntax(std::string &body, Format format)
{
    const std::string_view victim = format == Format::Json ? "\":" : "</";
    std::size_t at = body.find(victim, body.size() / 2);
    if (at == std::string::npos)
        at = body.rfind(victim);
    if (at != std::string::npos)
        body.erase(at + 1, 1);
}

void answerTruncated(std::string body, const char *type, httplib::Response &response)
{
    const std::size_t announced = body.size();
    response.set_content_provider(announced, type,
                                  [body = std::move(body)](std::size_t offset, std::size_t, httplib::DataSink &sink) {
                                      if (offset == 0)
                                          return sink.write(body.data(), body.size() / 2);
                                      return false; // the library closes the connection
                                  });
}

void answerEndless(const std::string &body, const char *type, StopFlag &stopping, httplib::Response &response)
{
    // White space is allowed there, so no parser ends it: only a limit does.
    const std::size_t colon = body.find_first_of(":>");
    std::string start = body.substr(0, colon == std::string::npos ? 0 : colon + 1);
    response.set_chunked_content_provider(
        type, [start = std::move(start), &stopping](std::size_t offset, httplib::DataSink &sink) {
            static const std::string blanks(64 * 1024, ' ');
            const std::string &piece = offset == 0 && !start.empty() ? start : blanks;
            return !stopping.waitFor(std::chrono::milliseconds{0}) && sink.write(piece.data(), piece.size());
        });
}

void answerDripping(std::string body, const char *type, StopFlag &stopping, httplib::Response &response)
{
    const std::size_t announced = body.size();
    response.set_content_provider(
        announced, type, [body = std::move(body), &stopping](std::size_t offset, std::size_t, httplib::DataSink &sink) {
            return !stopping.waitFor(std::chrono::seconds{offset == 0 ? 0 : 1}) && sink.write(body.data() + offset, 1);
        });
}

} // namespace

const char *contentType(Format format)
{
    return format == Format::Json ? "application/json; charset=utf-8" : "application/xml; charset=utf-8";
}

void answerWithFault(const Fault &fault, std::string body, Format format, const std::string &elsewhere,
                     StopFlag &stopping, const httplib::Request &request, httplib::Response &response)
{
    const char *type = contentType(format);
    switch (fault.kind) {
    case Fault::Kind::Status:
        answerStatus(fault.status, format, response);
        return;
    case Fault::Kind::Malformed:
        breakSyntax(body, format);
        response.set_content(body, type);
        return;
    case Fault::Kind::Truncated:
        answerTruncated(std::move(body), type, response);
        return;
    case Fault::Kind::Html:
        response.set_content("<!doctype html><html><head><title>Sign in to the hotel's network</title></head>"
                             "<body><h1>Welcome!</h1><form><input name=\"room\"></form></body></html>",
                             "text/html; charset=utf-8");
        return;
    case Fault::Kind::Redirect:
        response.set_redirect(elsewhere, 302);
        return;
    case Fault::Kind::Endless:
        answerEndless(body, type, stopping, response);
        return;
    case Fault::Kind::SlowDrip:
        answerDripping(std::move(body), type, stopping, response);
        return;
    case Fault::Kind::Silent:
        stopping.waitFor(std::chrono::hours{1});
        endConnectionTo(request.remote_port);
        return;
    case Fault::Kind::Reset:
        endConnectionTo(request.remote_port);
        return;
    }
}

} // namespace Ferry::Sandbox
