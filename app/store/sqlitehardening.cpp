// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlitehardening.h"

#include <array>

#include <sqlite3.h>

namespace Ferry {

namespace {

/// SQLite calls it with each new connection of its own: so we need not take one from a driver that may have another SQLite.
int harden(sqlite3 *connection, char **, const sqlite3_api_routines *)
{
    for (const int what : std::array{SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW}) {
        if (const int result = sqlite3_db_config(connection, what, 0, nullptr); result != SQLITE_OK)
            return result;
    }
    return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

} // namespace

void hardenSqlite()
{
    // A second time changes nothing.
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&harden));
}

} // namespace Ferry
