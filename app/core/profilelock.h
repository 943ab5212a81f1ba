// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/profile.h"
#include "models/core/result.h"

#include <memory>

namespace Ferry {

/// One program at a time on a profile. The kernel holds the lock (flock), so it ends with the process however that ends
/// and never grows stale; only the empty file `lock` (mode 0600) stays behind.
class ProfileLock
{
public:
    /// Error::Locked when another Contact Ferry is open on \a profile. Never waits.
    [[nodiscard]] static Result<std::unique_ptr<ProfileLock>> take(const Profile &profile);
    ~ProfileLock();
    ProfileLock(const ProfileLock &) = delete;
    ProfileLock &operator=(const ProfileLock &) = delete;

private:
    explicit ProfileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

} // namespace Ferry
