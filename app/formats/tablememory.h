// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/profile.h"
#include "app/formats/tablemapping.h"
#include "models/core/result.h"

#include <QStringList>

#include <optional>

namespace Ferry {

// What a person made of a table's columns is remembered for the next table with the same header, in
// <stateDir>/tables.json: the names of columns and their roles, of the last tables, never a value.

/// What was made of the columns called \a header the last time; null when that is not known.
[[nodiscard]] std::optional<QList<TableColumn>> rememberedColumns(const Profile &profile, const QStringList &header);
/// Remembers \a mapping, unless its table has no header. Errors as DurableFile's.
[[nodiscard]] Result<void> rememberTable(const Profile &profile, const TableMapping &mapping);

} // namespace Ferry
