// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace Ferry {

/// Where one person's state lives. Every folder is made with mode 0700; where one was put behind a link, this is where it
/// really is.
struct Profile {
    /// The store and the spool ($XDG_DATA_HOME/contact-ferry).
    QString dataDir = {};
    /// Settings file ($XDG_CONFIG_HOME/contact-ferry).
    QString configDir = {};
    /// Log and journal ($XDG_STATE_HOME/contact-ferry).
    QString stateDir = {};

    bool operator==(const Profile &) const = default;
};

/// The profile of the person who runs the program, or, unless \a root is empty, one whose whole state is below \a root.
/// Makes the folders, closed to everybody else, and fails when that cannot be done.
[[nodiscard]] Result<Profile> openProfile(const QString &root = {});

} // namespace Ferry
