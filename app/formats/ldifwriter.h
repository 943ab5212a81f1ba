// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/contactfit.h"
#include "app/formats/contactsink.h"
#include "app/formats/csvdialect.h"

#include <QIODevice>
#include <QList>

#include <span>
#include <string_view>

namespace Ferry {

/// An attribute of LDIF, and which of the columns of Thunderbird's CSV has the same.
struct LdifAttribute {
    std::string_view name;
    CsvField field = CsvField::Unknown;
    int index = 0;
};
/// Those that Thunderbird writes, in its order.
[[nodiscard]] std::span<const LdifAttribute> ldifAttributes();

/// What Thunderbird's CSV holds, and groups.
[[nodiscard]] const FormatAbility &ldifAbility();

/// Writes \a contacts as LDIF (RFC 2849) with Thunderbird's attributes, and behind them their groups as Thunderbird has its
/// lists: groupOfNames, their members by the distinguished names of the contacts, of which no two are the same.
[[nodiscard]] Result<qint64> writeLdif(QIODevice &device, const QList<Contact> &contacts,
                                       const FitOptions &options = {}, const ExportProgress &progress = {});

} // namespace Ferry
