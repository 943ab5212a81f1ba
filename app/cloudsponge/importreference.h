// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Ferry {

/// Which import a question is about, and what its answer must repeat.
struct ImportReference {
    /// As begin_import gave it.
    QString importId = {};
    /// As begin_import was given it; empty: it was given none.
    QString userId = {};
    /// Goes with this one question, and comes back in its answer if at all; empty: nothing.
    QString echo = {};

    bool operator==(const ImportReference &) const = default;
};

} // namespace Ferry
