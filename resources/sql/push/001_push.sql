-- SPDX-License-Identifier: GPL-3.0-or-later
-- A statement ends with a semicolon at the end of its line. The last one sets the version this file leads to.

-- "CFpu": tells our files from other programs'.
PRAGMA application_id = 1128689781;

-- Times are milliseconds since 1970 in UTC. The numbers of state, kind and stage are those of app/push/pushitem.h.
CREATE TABLE pushes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    state INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    api TEXT NOT NULL,
    account_id TEXT NOT NULL,
    account_label TEXT NOT NULL,
    team_id TEXT NOT NULL,
    team_name TEXT NOT NULL,
    source_name TEXT NOT NULL,
    tags BLOB NOT NULL
);

-- What was in the account before: a contact that is not among these, and looks like ours, is ours.
CREATE TABLE known_contacts (
    push_id INTEGER NOT NULL REFERENCES pushes (id) ON DELETE CASCADE,
    contact_id TEXT NOT NULL,
    PRIMARY KEY (push_id, contact_id)
) WITHOUT ROWID;

-- content is written once, progress with each step: see app/push/pushitem.h. No order of columns matters to readers.
CREATE TABLE items (
    push_id INTEGER NOT NULL REFERENCES pushes (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    content BLOB NOT NULL,
    progress BLOB NOT NULL,
    photo BLOB,
    PRIMARY KEY (push_id, number)
) WITHOUT ROWID;

PRAGMA user_version = 1;
