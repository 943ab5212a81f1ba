// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Ferry {

/// What a service knows us by.
struct Credentials {
    QString key = {};
    QString password = {};

    bool operator==(const Credentials &) const = default;
};

} // namespace Ferry
