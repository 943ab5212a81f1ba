// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace Ferry {

/// A value, or why there is none.
template<typename T>
using Result = tl::expected<T, Error>;

/// The failing half of any Result.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// The failing half of any Result, from its parts.
[[nodiscard]] inline tl::unexpected<Error> fail(Error::Code code, QString detail = {})
{
    return fail(Error{.code = code, .detail = std::move(detail)});
}

} // namespace Ferry
