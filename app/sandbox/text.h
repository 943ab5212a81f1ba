// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace Ferry::Sandbox {

/// \a text with A-Z in lower case.
[[nodiscard]] std::string lowered(std::string_view text);

/// The number written in \a text with digits only, when it fits.
[[nodiscard]] std::optional<int> wholeNumber(std::string_view text);

/// \a text with the characters that mean something in HTML replaced, also within quoted attributes.
[[nodiscard]] std::string htmlEscaped(std::string_view text);

/// \a text with %XX and + decoded; bytes that are not UTF-8 are taken for ISO-8859-1, which some clients
/// send.
[[nodiscard]] std::string urlDecoded(std::string_view text);

/// The bytes that \a text stands for in base 64; nothing when it is not base 64.
[[nodiscard]] std::optional<std::string> base64Decoded(std::string_view text);

} // namespace Ferry::Sandbox
