// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

namespace Ferry::LocalSource {

// What stands in the place of CloudSponge's service code where contacts came without it.

/// A file, or several, of this computer.
constexpr QLatin1StringView File("file");
/// The clipboard, or what another program's window dropped on ours.
constexpr QLatin1StringView Clipboard("clipboard");
/// An account of Contacts+, from which contacts were brought back.
constexpr QLatin1StringView Account("contactsplus");

[[nodiscard]] inline bool isLocal(QStringView service)
{
    return service == File || service == Clipboard || service == Account;
}

} // namespace Ferry::LocalSource
