// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/imports.h"

#include <deque>
#include <map>
#include <mutex>
#include <string>

namespace Ferry::Sandbox {

/// What clients did, for tests to look at under /sandbox/stats.json. No credentials are kept.
class Stats
{
public:
    void request(const std::string &path);
    void pollBegins(std::int64_t importId, Time now);
    void pollEnds(std::int64_t importId, Time now);
    void consentPageServed();
    void refusedCredentials();
    void redirectFollowed(bool withCredentials);

    struct ContactsRequest {
        std::int64_t importId = 0;
        std::string start = {};
        std::string count = {};
        int status = 0;
    };
    void contactsRequest(ContactsRequest request);

    /// Everything as JSON, with the state of \a imports at \a now.
    [[nodiscard]] std::string toJson(const std::vector<Import> &imports, const Options &options,
                                     const std::string &baseUrl, Time now) const;

private:
    struct Polls {
        int count = 0;
        int inFlight = 0;
        std::optional<Time> lastEnd = {};
    };

    mutable std::mutex m_mutex;
    std::map<std::string, int> m_byPath;
    std::map<std::int64_t, Polls> m_polls;
    std::deque<ContactsRequest> m_contacts;
    int m_requests = 0;
    int m_earlyPolls = 0;
    int m_doubledPolls = 0;
    int m_consentPages = 0;
    int m_refused = 0;
    int m_redirectsFollowed = 0;
    int m_redirectsWithCredentials = 0;
    std::chrono::milliseconds m_shortestGap{-1};
    std::chrono::milliseconds m_longestGap{-1};
};

} // namespace Ferry::Sandbox
