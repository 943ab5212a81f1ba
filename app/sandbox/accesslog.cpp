// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/accesslog.h"

#include <httplib.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Ferry::Sandbox {

namespace {

/// False with errno set when not all of \a text could be written.
bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR)
            return false;
        text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

std::unique_ptr<AccessLog> AccessLog::open(const std::string &path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return nullptr;
    std::unique_ptr<AccessLog> log(new AccessLog(descriptor));
    struct stat status = {};
    // A terminal or a pipe is somebody else's.
    if (::fstat(descriptor, &status) != 0 || (S_ISREG(status.st_mode) && ::fchmod(descriptor, 0600) != 0))
        return nullptr;
    return log;
}

AccessLog::~AccessLog()
{
    const int error = errno; // of open()
    ::close(m_descriptor);
    errno = error;
}

void AccessLog::note(const httplib::Request &request, const httplib::Response &response)
{
    const std::string line = request.method + ' ' + request.target + ' ' + std::to_string(response.status) + ' '
        + request.get_header_value("Referer") + '\n';
    const std::scoped_lock lock(m_mutex);
    if (!writeAll(m_descriptor, line) && !std::exchange(m_hasFailed, true))
        std::fprintf(stderr, "contact-ferry-sandbox: the access log lacks lines: %s\n", std::strerror(errno));
}

} // namespace Ferry::Sandbox
