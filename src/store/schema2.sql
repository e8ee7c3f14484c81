-- Schema 2: key material, wrapped, and automatic rotation.

-- The material of a key in the order of its making, from 1. A key without a row has none yet. rotation is
-- how the material came to be: AUTOMATIC or ON_DEMAND, null for the first.
CREATE TABLE @material (
    key_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    created INTEGER NOT NULL,
    rotation TEXT,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (key_id, number)
) STRICT, WITHOUT ROWID;

-- JSON: the period in days and the next date, of a key that rotates by itself.
ALTER TABLE @kms_key ADD COLUMN rotation TEXT;
