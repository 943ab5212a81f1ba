// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <string>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace Ferry::Sandbox {

/// One line for each request, with what servers usually keep of one: method, target, status, referrer. Nothing is masked:
/// whoever looks there for what must not travel in addresses has to find it. So it is for invented people alone.
class AccessLog
{
public:
    /// Appends to the file at \a path, which is for this user only from then on. Null, with errno set, when that cannot be
    /// opened.
    [[nodiscard]] static std::unique_ptr<AccessLog> open(const std::string &path);
    ~AccessLog();
    AccessLog(const AccessLog &) = delete;
    AccessLog &operator=(const AccessLog &) = delete;

    void note(const httplib::Request &request, const httplib::Response &response);

private:
    explicit AccessLog(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    std::mutex m_mutex;
    int m_descriptor;
    bool m_hasFailed = false;
};

} // namespace Ferry::Sandbox
