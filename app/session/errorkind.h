// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

namespace Ferry {

/// Errors that mean "not reached", or "not now".
[[nodiscard]] constexpr bool isOfTheConnection(Error::Code code)
{
    return code == Error::Code::Network || code == Error::Code::Timeout || code == Error::Code::ServerFault
        || code == Error::Code::RateLimited;
}

/// Errors of our own disk rather than of the exchange that was under way.
[[nodiscard]] constexpr bool isOfTheDisk(Error::Code code)
{
    return code >= Error::Code::DiskFull && code <= Error::Code::Locked;
}

} // namespace Ferry
