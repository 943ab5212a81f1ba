// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/retrypolicy.h"

#include <algorithm>

namespace Ferry::RetryPolicy {

std::chrono::milliseconds delay(int failures, double random, std::optional<std::chrono::seconds> retryAfter)
{
    using std::chrono::milliseconds;
    constexpr int cap = 24;
    const int doublings = std::clamp(failures - 1, 0, 5);
    const milliseconds base{std::min(1 << doublings, cap) * 1000};
    // Only upwards: the service asks not to be polled more often than once a second.
    const double share = random >= 0.0 && random <= 1.0 ? random : 0.0;
    const auto jitter = milliseconds{static_cast<milliseconds::rep>(static_cast<double>(base.count()) / 4.0 * share)};
    const milliseconds asked = retryAfter ? milliseconds{std::min(*retryAfter, longestWait)} : milliseconds{0};
    return std::max(base + jitter, asked);
}

bool isWorthRetrying(const Error &error)
{
    switch (error.code) {
    case Error::Code::Network:
        return error.httpStatus != 407; // who they are to a proxy only the person can say
    case Error::Code::Timeout:
    case Error::Code::NotReady:
    case Error::Code::RateLimited:
    case Error::Code::ServerFault:
    case Error::Code::BadReply:
        return true;
    case Error::Code::NotFinished:
    case Error::Code::Aborted:
    case Error::Code::NotConfigured:
    case Error::Code::Tls:
    case Error::Code::RedirectRefused:
    case Error::Code::TooLarge:
    case Error::Code::InsecureUrl:
    case Error::Code::Unauthorized:
    case Error::Code::BadRequest:
    case Error::Code::NotFound:
    case Error::Code::Gone:
    case Error::Code::UnexpectedStatus:
    case Error::Code::ForeignImport:
    case Error::Code::Service:
    case Error::Code::ConsentTimeout:
    case Error::Code::Incomplete:
    case Error::Code::OtherEndpoint:
    case Error::Code::GatheringTimeout:
    case Error::Code::DiskFull:
    case Error::Code::AccessDenied:
    case Error::Code::FileMissing:
    case Error::Code::FileFault:
    case Error::Code::StoreDamaged:
    case Error::Code::StoreTooNew:
    case Error::Code::Locked:
    case Error::Code::SignInRequired:
    case Error::Code::SignInDenied:
    case Error::Code::Conflict:
    case Error::Code::KeychainMissing:
    case Error::Code::KeychainLocked:
    case Error::Code::KeychainFault:
        return false;
    }
    return false;
}

} // namespace Ferry::RetryPolicy
