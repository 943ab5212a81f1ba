// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/accesslog.h"

#include <httplib.h>

namespace Ferry::Sandbox {

AccessLog::AccessLog(const std::string &path)
{
    if (!path.empty())
        m_file.open(path, std::ios::app);
}

void AccessLog::note(const httplib::Request &request, const httplib::Response &response)
{
    const std::scoped_lock lock(m_mutex);
    if (m_file.is_open())
        m_file << request.method << ' ' << request.target << ' ' << response.status << ' '
               << request.get_header_value("Referer") << std::endl;
}

} // namespace Ferry::Sandbox
