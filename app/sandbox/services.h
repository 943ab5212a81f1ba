// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace Ferry::Sandbox {

/// How a source is imported, in the words of GET /services.
enum class ImportType { OAuth, Csv, UsernamePassword, Desktop };

/// The provider's habits in labelling what a contact has.
enum class LabelStyle { Google, WindowsLive, Numbered, Plaxo };

/// A source that the sandbox plays.
struct Service {
    std::string_view code; ///< lower case
    std::string_view name;
    ImportType type;
    LabelStyle style;
};

/// Every source, in the order of GET /services.
[[nodiscard]] std::span<const Service> services();

/// The source with \a code (lower case), or null.
[[nodiscard]] const Service *findService(std::string_view code);

/// The source that stands for every "sandbox_..." code.
[[nodiscard]] const Service &sandboxService();

[[nodiscard]] std::string_view importTypeName(ImportType type);

} // namespace Ferry::Sandbox
