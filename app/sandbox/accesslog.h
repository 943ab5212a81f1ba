// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <mutex>
#include <string>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace Ferry::Sandbox {

/// One line for each request, with what servers usually keep of one: method, target, status, referrer.
class AccessLog
{
public:
    /// Appends to the file at \a path; keeps nothing when that is empty.
    explicit AccessLog(const std::string &path);

    void note(const httplib::Request &request, const httplib::Response &response);

private:
    std::mutex m_mutex;
    std::ofstream m_file;
};

} // namespace Ferry::Sandbox
