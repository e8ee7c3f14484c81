-- Schema 1. `@` stands for the attached database's name. Instants are microseconds since the epoch.

-- The store itself: one row.
CREATE TABLE @store (
    counter      INTEGER NOT NULL,  -- identifiers drawn so far
    clock_offset INTEGER NOT NULL   -- how far the store's clock is ahead of the real one
) STRICT;

CREATE TABLE @kms_key (
    id             TEXT PRIMARY KEY,
    created        INTEGER NOT NULL,
    description    TEXT NOT NULL,
    usage          TEXT NOT NULL,
    spec           TEXT NOT NULL,
    state          TEXT NOT NULL,
    origin         TEXT NOT NULL,
    manager        TEXT NOT NULL,
    policy         TEXT NOT NULL,
    deletion_date  INTEGER,
    pending_window INTEGER,
    material_id    TEXT,
    multi_region   TEXT,            -- JSON
    imported       TEXT             -- JSON
) STRICT, WITHOUT ROWID;
CREATE INDEX @key_due ON kms_key (deletion_date) WHERE state = 'PendingDeletion';
CREATE INDEX @key_manager ON kms_key (manager);

CREATE TABLE @alias (
    name    TEXT PRIMARY KEY,
    target  TEXT,
    created INTEGER,
    updated INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX @alias_target ON alias (target);

CREATE TABLE @tag (
    key_id    TEXT NOT NULL,
    tag_key   TEXT NOT NULL,
    tag_value TEXT NOT NULL,
    PRIMARY KEY (key_id, tag_key)
) STRICT, WITHOUT ROWID;

-- What was asked for, accepted or refused, and what it changed.
CREATE TABLE @event (
    id        INTEGER PRIMARY KEY,
    time      INTEGER NOT NULL,
    operation TEXT NOT NULL,
    caller    TEXT NOT NULL,
    request   TEXT NOT NULL,        -- JSON
    error     TEXT,
    message   TEXT,
    changes   TEXT NOT NULL         -- JSON
) STRICT;

-- The rows of the last event that replaced or added rows by the file: too many for one value.
CREATE TABLE @event_row (
    side  TEXT NOT NULL,            -- before, after
    noun  TEXT NOT NULL,            -- alias, key, tag
    name  TEXT NOT NULL,
    row   TEXT NOT NULL,            -- JSON
    event INTEGER NOT NULL,
    PRIMARY KEY (side, noun, name)
) STRICT, WITHOUT ROWID;

INSERT INTO @store VALUES (0, 0);
