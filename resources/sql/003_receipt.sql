-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person is told of an import afterwards. NULL where it is not known. See StoredImport; sign_in is its SignInWays.
ALTER TABLE imports ADD COLUMN consented_at INTEGER;
ALTER TABLE imports ADD COLUMN ready_at INTEGER;
ALTER TABLE imports ADD COLUMN sign_in INTEGER;

PRAGMA user_version = 3;
