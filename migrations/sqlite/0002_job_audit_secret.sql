-- Work that follows an answer. Payloads hold ids only, never personal data.
CREATE TABLE job (
    id            BLOB    NOT NULL PRIMARY KEY,
    kind          TEXT    NOT NULL,
    municipality  TEXT    NOT NULL,
    payload       TEXT    NOT NULL,
    dedup_key     TEXT    NOT NULL UNIQUE,
    run_at        INTEGER NOT NULL,
    attempts      INTEGER NOT NULL,
    leased_by     TEXT,
    leased_until  INTEGER,
    done_at       INTEGER,
    dead_at       INTEGER,
    last_error    TEXT,
    created_at    INTEGER NOT NULL,
    CHECK ((leased_by IS NULL) = (leased_until IS NULL) AND (done_at IS NULL OR dead_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX job_due ON job (run_at, id) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX job_done ON job (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX job_dead ON job (dead_at) WHERE dead_at IS NOT NULL;

-- What was done to which record. No personal data. In the order of time, which is how it is read and deleted.
CREATE TABLE audit_event (
    id            BLOB    NOT NULL,
    at            INTEGER NOT NULL,
    municipality  TEXT    NOT NULL,
    actor         TEXT    NOT NULL,
    action        TEXT    NOT NULL,
    subject       BLOB    NOT NULL,
    PRIMARY KEY (at, id)
) STRICT, WITHOUT ROWID;

-- Secrets that all processes of an installation share.
CREATE TABLE secret (
    name          TEXT    NOT NULL PRIMARY KEY,
    value         BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
