// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace Ferry {

/// A row of CloudSponge's table of error codes.
struct ServiceErrorRow {
    enum class Category {
        /// Something went wrong.
        Failed,
        /// The person did not go on; no fault.
        Abandoned,
    };
    enum class Stage {
        /// The operator's key or the parameters of begin_import.
        Account,
        /// Signing in with name and password.
        Webmail,
        /// The provider's consent page.
        Consent,
        /// Fetching from the provider.
        Gathering,
        /// The retired Java applet.
        Desktop,
        /// A file the person uploaded.
        Upload,
    };

    int code = 0;
    Category category = Category::Failed;
    Stage stage = Stage::Account;
};

/// All codes the service documents, ascending.
[[nodiscard]] std::span<const ServiceErrorRow> serviceErrors();

/// The row of \a code; null for a code that is not documented.
[[nodiscard]] const ServiceErrorRow *findServiceError(int code);

/// Whether \a code means that the person did not go on. Unknown codes are failures.
[[nodiscard]] bool isAbandoned(int code);

} // namespace Ferry
