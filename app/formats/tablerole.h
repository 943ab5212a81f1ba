// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/csvdialect.h"
#include "app/formats/tablemapping.h"

#include <optional>
#include <span>

namespace Ferry {

struct TableRoleInfo {
    TableRole role = TableRole::KeepAsIs;
    /// Lasting name of it in files of ours.
    QLatin1StringView key;
    CsvField field = CsvField::Unknown;
    /// In the standard words of labels, "Work Fax"; empty for none.
    QLatin1StringView label = {};
};

/// Every role, in the order in which they are offered, which is that of the enumeration.
[[nodiscard]] std::span<const TableRoleInfo> tableRoles();
[[nodiscard]] const TableRoleInfo &tableRoleInfo(TableRole role);
[[nodiscard]] std::optional<TableRole> tableRoleFromKey(QStringView key);
/// The role of \a field with \a label; without a role for that label, the one without any; KeepAsIs when there is none at
/// all.
[[nodiscard]] TableRole tableRoleFor(CsvField field, QLatin1StringView label);

} // namespace Ferry
