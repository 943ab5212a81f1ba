-- SPDX-License-Identifier: GPL-3.0-or-later
-- What it takes to go on with an import that was interrupted. See StoredImport and RemoteImport.
ALTER TABLE imports ADD COLUMN gathered INTEGER;
ALTER TABLE imports ADD COLUMN endpoint TEXT;
ALTER TABLE imports ADD COLUMN user_id TEXT;
ALTER TABLE imports ADD COLUMN echo TEXT;

PRAGMA user_version = 2;
