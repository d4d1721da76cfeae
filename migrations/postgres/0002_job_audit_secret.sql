-- Work that follows an answer. Payloads hold ids only, never personal data.
CREATE TABLE job (
    id            UUID    NOT NULL PRIMARY KEY,
    kind          TEXT    COLLATE "C" NOT NULL,
    municipality  TEXT    COLLATE "C" NOT NULL,
    payload       TEXT    NOT NULL,
    dedup_key     TEXT    COLLATE "C" NOT NULL UNIQUE,
    run_at        BIGINT  NOT NULL,
    attempts      INTEGER NOT NULL,
    leased_by     TEXT    COLLATE "C",
    leased_until  BIGINT,
    done_at       BIGINT,
    dead_at       BIGINT,
    last_error    TEXT,
    created_at    BIGINT  NOT NULL,
    CHECK ((leased_by IS NULL) = (leased_until IS NULL) AND (done_at IS NULL OR dead_at IS NULL))
);

CREATE INDEX job_due ON job (run_at, id) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX job_done ON job (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX job_dead ON job (dead_at) WHERE dead_at IS NOT NULL;

-- What was done to which record. No personal data. In the order of time, which is how it is read and deleted.
CREATE TABLE audit_event (
    id            UUID    NOT NULL,
    at            BIGINT  NOT NULL,
    municipality  TEXT    COLLATE "C" NOT NULL,
    actor         TEXT    COLLATE "C" NOT NULL,
    action        TEXT    COLLATE "C" NOT NULL,
    subject       UUID    NOT NULL,
    PRIMARY KEY (at, id)
);

-- Secrets that all processes of an installation share.
CREATE TABLE secret (
    name          TEXT    COLLATE "C" NOT NULL PRIMARY KEY,
    value         BYTEA   NOT NULL
);
