CREATE INDEX batch_of_revision ON batch_revision (revision);

CREATE INDEX record_by_change ON record (kind, trashed, made_at, id);

CREATE INDEX record_by_day ON record (kind, trashed, day, id);

CREATE INDEX record_by_title ON record (kind, trashed, title_key, id);

CREATE INDEX record_in_conflict ON record (id) WHERE heads > 1;

CREATE INDEX record_of_case ON record (case_id, kind);

CREATE INDEX revision_of_record ON revision (record, number);

CREATE TABLE audit (
    n     INTEGER PRIMARY KEY CHECK (n > 0),
    entry BLOB NOT NULL,
    link  BLOB NOT NULL CHECK (length(link) = 32)
) STRICT;

CREATE TABLE batch (
    number      INTEGER PRIMARY KEY,
    received_at TEXT NOT NULL,
    sender      BLOB NOT NULL,
    package     BLOB NOT NULL
) STRICT;

CREATE TABLE batch_revision (
    batch    INTEGER NOT NULL REFERENCES batch (number),
    revision INTEGER NOT NULL REFERENCES revision (number),
    PRIMARY KEY (batch, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
    sha256   BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    size     INTEGER NOT NULL,
    file     TEXT NOT NULL UNIQUE,
    identity TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    only          INTEGER PRIMARY KEY CHECK (only = 1),
    id            TEXT NOT NULL,
    signing_key   BLOB NOT NULL,
    age_secret    BLOB NOT NULL,
    age_recipient TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
    key      TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    record   TEXT,
    body     BLOB NOT NULL,
    place    TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    digest   BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE dropped_file (
    file TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE expected_slot (
    id     TEXT PRIMARY KEY,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    name   TEXT NOT NULL,
    person TEXT NOT NULL,
    state  TEXT NOT NULL CHECK (state IN ('stands', 'comes', 'goes'))
) STRICT, WITHOUT ROWID;

CREATE TABLE head (
    record   TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (record, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE parentage (
    parent BLOB NOT NULL,
    child  INTEGER NOT NULL,
    PRIMARY KEY (parent, child)
) STRICT, WITHOUT ROWID;

CREATE TABLE purge_declined (
    purge INTEGER PRIMARY KEY REFERENCES revision (number)
) STRICT;

CREATE TABLE purged (
    record TEXT PRIMARY KEY,
    purge  INTEGER NOT NULL REFERENCES revision (number)
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
    id        TEXT PRIMARY KEY,
    kind      TEXT NOT NULL,
    case_id   TEXT,
    working   INTEGER NOT NULL,
    heads     INTEGER NOT NULL,
    trashed   INTEGER NOT NULL,
    title     TEXT NOT NULL,
    title_key TEXT NOT NULL,
    day       INTEGER NOT NULL,
    made_at   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
    number  INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
    record  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    parents BLOB NOT NULL,
    made_at TEXT NOT NULL,
    device  TEXT NOT NULL,
    author  TEXT NOT NULL,
    salt    BLOB NOT NULL CHECK (length(salt) = 16),
    body    BLOB NOT NULL
) STRICT;

CREATE TABLE revision_set (
    only  INTEGER PRIMARY KEY CHECK (only = 1),
    state BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    content, keys, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7 8'
);

CREATE TABLE 'search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE set_aside (
    revision INTEGER PRIMARY KEY REFERENCES revision (number)
) STRICT;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE undone (
    batch INTEGER PRIMARY KEY REFERENCES batch (number)
) STRICT;

CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit
WHEN NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM audit)
BEGIN SELECT raise(ABORT, 'an audit entry follows the last one'); END;

CREATE TRIGGER audit_is_kept AFTER DELETE ON audit BEGIN SELECT raise(ABORT, 'an audit entry is never deleted'); END;

CREATE TRIGGER audit_stays AFTER UPDATE ON audit BEGIN SELECT raise(ABORT, 'an audit entry never changes'); END;

CREATE TRIGGER purged_by_a_purge BEFORE INSERT ON purged
WHEN NOT EXISTS (
    SELECT 1 FROM revision WHERE number = NEW.purge AND kind = 'purge'
    AND json_extract(CAST(body AS TEXT), '$.record.purged') = NEW.record
)
BEGIN SELECT raise(ABORT, 'only a purge that names a record purges it'); END;

CREATE TRIGGER purged_is_kept AFTER DELETE ON purged BEGIN SELECT raise(ABORT, 'a purge is never taken back'); END;

CREATE TRIGGER purged_stays AFTER UPDATE ON purged BEGIN SELECT raise(ABORT, 'a purge never changes'); END;

CREATE TRIGGER revision_is_kept AFTER DELETE ON revision BEGIN SELECT raise(ABORT, 'a revision is never deleted'); END;

CREATE TRIGGER revision_stays AFTER UPDATE ON revision
WHEN NOT (
    NEW.number = OLD.number AND NEW.id = OLD.id AND NEW.record = OLD.record AND NEW.kind = OLD.kind
    AND NEW.parents = x'' AND NEW.made_at = '' AND NEW.device = '' AND NEW.author = ''
    AND NEW.salt = zeroblob(16) AND NEW.body = x'' AND NEW.record IN (SELECT record FROM purged)
)
BEGIN SELECT raise(ABORT, 'a revision never changes'); END;

