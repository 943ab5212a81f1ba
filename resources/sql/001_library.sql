-- SPDX-License-Identifier: GPL-3.0-or-later
-- A statement ends with a semicolon at the end of its line. The last one sets the version this file leads to.

-- "CFry": tells our files from other programs'.
PRAGMA application_id = 1128690297;

-- Times are milliseconds since 1970 in UTC. The numbers of state and phase are those of StoredImport. AUTOINCREMENT: an
-- id is never given twice, because the spool's folders are named after it.
CREATE TABLE imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    service_code TEXT NOT NULL,
    source_name TEXT NOT NULL,
    with_addresses INTEGER NOT NULL,
    state INTEGER NOT NULL,
    phase INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    announced_total INTEGER,
    remote_id TEXT,
    consent_url TEXT,
    owner_name TEXT,
    owner_email TEXT,
    owner_record BLOB
);

-- A page is here with all of its contacts or not at all. The counts are kept per page, so that no sum can go astray.
CREATE TABLE pages (
    import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    contacts INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    PRIMARY KEY (import_id, position)
) WITHOUT ROWID;

-- record: see app/store/contactrecord.h.
CREATE TABLE contacts (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    item INTEGER NOT NULL,
    record BLOB NOT NULL,
    FOREIGN KEY (import_id, position) REFERENCES pages (import_id, position) ON DELETE CASCADE
);
CREATE UNIQUE INDEX contacts_in_order ON contacts (import_id, position, item);

PRAGMA user_version = 1;
