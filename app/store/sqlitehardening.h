// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Ferry {

/// Has every SQLite connection that is opened from now on refuse what only a hostile file needs: SQL that writes to SQLite's
/// own tables (SQLITE_DBCONFIG_DEFENSIVE), triggers and views. Qt has no way to ask for it.
///
/// It works where Qt's driver and we share one SQLite library, as in Debian; a driver with a copy of its own never hears of
/// it, and no handle of one copy is ever given to another.
void hardenSqlite();

} // namespace Ferry
