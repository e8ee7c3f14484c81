-- The present schema, whole: what a new file gets, in fewer steps than through SCHEMAS. `@` stands for the attached database's name. Instants are microseconds since the epoch.
-- SQLite keeps the text of each statement and reads it again at every start: comments stand outside, and no
-- white space that it does not need.
-- What a new file is made of is also at hand as a file, fresh.sqlite3: see `IMAGE` in mod.rs.

-- The store itself, one row: the identifiers drawn so far, how far its clock is ahead of the real one,
-- how many events it keeps.
CREATE TABLE @store(
counter INTEGER NOT NULL,
clock_offset INTEGER NOT NULL,
event_limit INTEGER NOT NULL
)STRICT;

-- multi_region, imported and rotation are JSON; rotation is the period in days and the next date, of a key that rotates by
-- itself.
CREATE TABLE @kms_key(
id TEXT PRIMARY KEY,
created INTEGER NOT NULL,
description TEXT NOT NULL,
usage TEXT NOT NULL,
spec TEXT NOT NULL,
state TEXT NOT NULL,
origin TEXT NOT NULL,
manager TEXT NOT NULL,
policy TEXT NOT NULL,
deletion_date INTEGER,
pending_window INTEGER,
material_id TEXT,
multi_region TEXT,
imported TEXT,
rotation TEXT
)STRICT,WITHOUT ROWID;
CREATE INDEX @key_due ON kms_key(deletion_date)WHERE state='PendingDeletion';
CREATE INDEX @key_manager ON kms_key(manager);

CREATE TABLE @alias(
name TEXT PRIMARY KEY,
target TEXT,
created INTEGER,
updated INTEGER
)STRICT,WITHOUT ROWID;
CREATE INDEX @alias_target ON alias(target);

-- The material of a key in the order of its making, from 1. A key without a row has none yet. rotation is
-- how the material came to be: AUTOMATIC or ON_DEMAND, null for the first.
CREATE TABLE @material(
key_id TEXT NOT NULL,
number INTEGER NOT NULL,
id TEXT NOT NULL,
created INTEGER NOT NULL,
rotation TEXT,
wrapped BLOB NOT NULL,
PRIMARY KEY(key_id,number)
)STRICT,WITHOUT ROWID;

CREATE TABLE @tag(
key_id TEXT NOT NULL,
tag_key TEXT NOT NULL,
tag_value TEXT NOT NULL,
PRIMARY KEY(key_id,tag_key)
)STRICT,WITHOUT ROWID;

-- What was asked for, accepted or refused, and what it changed; request and changes are JSON.
CREATE TABLE @event(
id INTEGER PRIMARY KEY,
time INTEGER NOT NULL,
operation TEXT NOT NULL,
caller TEXT NOT NULL,
request TEXT NOT NULL,
error TEXT,
message TEXT,
changes TEXT NOT NULL
)STRICT;

-- The rows of the last event that replaced or added rows by the file: too many for one value. The
-- side is before or after, the noun alias, key or tag, the row JSON.
CREATE TABLE @event_row(
side TEXT NOT NULL,
noun TEXT NOT NULL,
name TEXT NOT NULL,
row TEXT NOT NULL,
event INTEGER NOT NULL,
PRIMARY KEY(side,noun,name)
)STRICT,WITHOUT ROWID;

INSERT INTO @store VALUES (0, 0, 10000);
