// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/job.h"

namespace Ferry {

/// Where calls get their access token from.
class AccessTokens
{
public:
    virtual ~AccessTokens() = default;

    /// A token to call with now. \a refused is one that the service has just refused with 401 (empty: none): it is not
    /// given again. Not started; \a parent owns it. Error SignInRequired when only the person can help.
    [[nodiscard]] virtual JobOf<QString> *accessToken(const QString &refused, QObject *parent) = 0;
};

} // namespace Ferry
