-- The first form of a notebook.
--
-- revision and audit are what is kept; they are only ever added to.  parentage, head, record and search are derived from revision
-- (storage/derived.py) and can be rebuilt at any time; they carry no foreign keys, whose checks made each commit slower by a third.

CREATE TABLE revision (
    number  INTEGER PRIMARY KEY,            -- in the order of arrival in this notebook; no part of the revision
    id      BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
    record  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    parents BLOB NOT NULL,                  -- ids of 32 bytes each, ascending
    made_at TEXT NOT NULL,
    device  TEXT NOT NULL,
    author  TEXT NOT NULL,
    salt    BLOB NOT NULL CHECK (length(salt) = 16),
    body    BLOB NOT NULL
) STRICT;

CREATE INDEX revision_of_record ON revision (record, number);

-- A purge alone empties a revision, down to its number, id, record and kind, and only of a record that stands in purged.
CREATE TRIGGER revision_stays AFTER UPDATE ON revision
WHEN NOT (
    NEW.number = OLD.number AND NEW.id = OLD.id AND NEW.record = OLD.record AND NEW.kind = OLD.kind
    AND NEW.parents = x'' AND NEW.made_at = '' AND NEW.device = '' AND NEW.author = ''
    AND NEW.salt = zeroblob(16) AND NEW.body = x'' AND NEW.record IN (SELECT record FROM purged)
)
BEGIN SELECT raise(ABORT, 'a revision never changes'); END;
CREATE TRIGGER revision_is_kept AFTER DELETE ON revision BEGIN SELECT raise(ABORT, 'a revision is never deleted'); END;

CREATE TABLE revision_set (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    state BLOB NOT NULL                     -- crypto.chain.RevisionSet: the keyed hash over all ids, kept up to date with each commit
) STRICT;

CREATE TABLE audit (
    n     INTEGER PRIMARY KEY CHECK (n > 0),
    entry BLOB NOT NULL,                    -- the exact bytes that are chained
    link  BLOB NOT NULL CHECK (length(link) = 32)
) STRICT;

CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit
WHEN NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM audit)
BEGIN SELECT raise(ABORT, 'an audit entry follows the last one'); END;
CREATE TRIGGER audit_stays AFTER UPDATE ON audit BEGIN SELECT raise(ABORT, 'an audit entry never changes'); END;
CREATE TRIGGER audit_is_kept AFTER DELETE ON audit BEGIN SELECT raise(ABORT, 'an audit entry is never deleted'); END;

CREATE TABLE parentage (
    parent BLOB NOT NULL,                   -- the id of a revision that may not have arrived yet
    child  INTEGER NOT NULL,                -- a revision's number
    PRIMARY KEY (parent, child)
) STRICT, WITHOUT ROWID;

CREATE TABLE head (
    record   TEXT NOT NULL,
    revision INTEGER NOT NULL,              -- its number
    PRIMARY KEY (record, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
    id        TEXT PRIMARY KEY,
    kind      TEXT NOT NULL,
    case_id   TEXT,                         -- NULL: the whole notebook shares it
    working   INTEGER NOT NULL,             -- the number of the head that is shown
    heads     INTEGER NOT NULL,             -- more than one: changed apart, a person decides
    trashed   INTEGER NOT NULL,
    title     TEXT NOT NULL,
    title_key TEXT NOT NULL,
    day       INTEGER NOT NULL,             -- the ordinal of the earliest day; beyond the last day without a date
    made_at   TEXT NOT NULL                 -- of the working head
) STRICT, WITHOUT ROWID;

CREATE INDEX record_by_title ON record (kind, trashed, title_key, id);
CREATE INDEX record_by_change ON record (kind, trashed, made_at, id);
CREATE INDEX record_by_day ON record (kind, trashed, day, id);
CREATE INDEX record_of_case ON record (case_id, kind);
CREATE INDEX record_in_conflict ON record (id) WHERE heads > 1;

-- One row for each head, under its revision's number: the newest have the highest.  Contentless: a hit is read again from its revision.
-- Without FTS5's secure-delete: docs/decisions says why, and what takes a purged word out.
CREATE VIRTUAL TABLE search USING fts5 (
    content, keys, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7 8'
);

CREATE TABLE draft (
    key      TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    record   TEXT,                          -- NULL: of a record that does not exist yet
    body     BLOB NOT NULL,
    place    TEXT NOT NULL,                 -- JSON: where on the screen
    saved_at TEXT NOT NULL,
    digest   BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

-- The sealed files under files/.  A record names its file by SHA-256; the key is here alone, so without its row a file is noise.
CREATE TABLE blob (
    sha256   BLOB PRIMARY KEY CHECK (length(sha256) = 32),  -- of the bytes that were sealed
    size     INTEGER NOT NULL,              -- their number
    file     TEXT NOT NULL UNIQUE,          -- files/<file>.age; 32 random hexadecimal digits
    identity TEXT NOT NULL                  -- AGE-SECRET-KEY-1...
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL                     -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    only          INTEGER PRIMARY KEY CHECK (only = 1),
    id            TEXT NOT NULL,            -- 16 random bytes, hexadecimal
    signing_key   BLOB NOT NULL,            -- the seed of an Ed25519 key, wrapped
    age_secret    BLOB NOT NULL,            -- AGE-SECRET-KEY-1..., wrapped
    age_recipient TEXT NOT NULL             -- age1...
) STRICT;

CREATE TABLE expected_slot (
    id     TEXT PRIMARY KEY,                -- of a key slot in the header
    digest BLOB NOT NULL CHECK (length(digest) = 32), -- SHA-256 of the slot
    name   TEXT NOT NULL,
    person TEXT NOT NULL,
    state  TEXT NOT NULL CHECK (state IN ('stands', 'comes', 'goes'))   -- the last two while the header is being written
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
    number      INTEGER PRIMARY KEY,
    received_at TEXT NOT NULL,
    sender      BLOB NOT NULL,              -- the Ed25519 key that signed; 32 bytes
    package     BLOB NOT NULL               -- SHA-256 of its manifest
) STRICT;

CREATE TABLE batch_revision (
    batch    INTEGER NOT NULL REFERENCES batch (number),
    revision INTEGER NOT NULL REFERENCES revision (number),
    PRIMARY KEY (batch, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_of_revision ON batch_revision (revision);

-- What an import brought that was undone: the revisions stay, since the journal names them, but nothing is derived from them and they are
-- sent to nobody.  Receiving them again takes them out of here.
CREATE TABLE set_aside (
    revision INTEGER PRIMARY KEY REFERENCES revision (number)
) STRICT;

CREATE TABLE undone (
    batch INTEGER PRIMARY KEY REFERENCES batch (number)
) STRICT;

-- The records that were deleted for good, each with the signed revision that says so.  What arrives of them later is dropped.
CREATE TABLE purged (
    record TEXT PRIMARY KEY,
    purge  INTEGER NOT NULL REFERENCES revision (number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER purged_by_a_purge BEFORE INSERT ON purged
WHEN NOT EXISTS (
    SELECT 1 FROM revision WHERE number = NEW.purge AND kind = 'purge'
    AND json_extract(CAST(body AS TEXT), '$.record.purged') = NEW.record
)
BEGIN SELECT raise(ABORT, 'only a purge that names a record purges it'); END;
CREATE TRIGGER purged_stays AFTER UPDATE ON purged BEGIN SELECT raise(ABORT, 'a purge never changes'); END;
CREATE TRIGGER purged_is_kept AFTER DELETE ON purged BEGIN SELECT raise(ABORT, 'a purge is never taken back'); END;

-- Purges from elsewhere that a person here decided against.
CREATE TABLE purge_declined (
    purge INTEGER PRIMARY KEY REFERENCES revision (number)
) STRICT;

-- Sealed files whose row is gone on purpose: a backup takes its copy of them away too.
CREATE TABLE dropped_file (
    file TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
