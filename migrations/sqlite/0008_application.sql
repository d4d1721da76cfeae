-- Applications: drafts, what was sent, and what has happened since.
-- Columns that are sealed hold XChaCha20-Poly1305 under the application's own key, which is itself sealed by a key outside of
-- the database. Without its row nobody reads what was sealed for it, in no copy of a file.

-- Each version of a form that anybody began, so that a draft goes on with the questions it was begun with. Published texts,
-- no personal data.
CREATE TABLE form_edition (
    version       TEXT    NOT NULL PRIMARY KEY,
    source        TEXT    NOT NULL
) STRICT;

-- A draft has answers and expires; a case has a submission and a reference. One that waits for a second person has both, since it
-- becomes a draft again, which keeps both, should that person not agree. `status_code` is forgotten a day after sending, its hash is not.
CREATE TABLE application (
    id             BLOB    NOT NULL PRIMARY KEY,
    municipality   TEXT    NOT NULL,
    form           TEXT    NOT NULL,
    form_version   TEXT    NOT NULL REFERENCES form_edition (version),
    service        TEXT    NOT NULL,
    language       TEXT    NOT NULL,
    state          TEXT    NOT NULL,
    reference      TEXT,
    revision       INTEGER NOT NULL,
    created_at     INTEGER NOT NULL,
    saved_at       INTEGER NOT NULL,
    expires_at     INTEGER,
    submitted_at   INTEGER,
    due_at         INTEGER,
    closed_at      INTEGER,
    delete_at      INTEGER,
    draft_days     INTEGER NOT NULL,
    retention_days INTEGER NOT NULL,
    sealed_key     BLOB    NOT NULL,
    answers        BLOB,
    submission     BLOB,
    status_code    BLOB,
    code_hash      BLOB,
    CHECK (CASE
        WHEN state = 'draft'
            THEN answers IS NOT NULL AND expires_at IS NOT NULL AND closed_at IS NULL
        WHEN state = 'cosigning'
            THEN answers IS NOT NULL AND expires_at IS NOT NULL AND submission IS NOT NULL AND closed_at IS NULL
        WHEN state IN ('received', 'in-work', 'question', 'decided', 'ready')
            THEN answers IS NULL AND expires_at IS NULL AND submission IS NOT NULL AND closed_at IS NULL
        WHEN state IN ('closed', 'withdrawn')
            THEN answers IS NULL AND expires_at IS NULL AND submission IS NOT NULL AND closed_at IS NOT NULL
        ELSE 0 = 1 END),
    CHECK (submission IS NULL OR (reference IS NOT NULL AND submitted_at IS NOT NULL AND code_hash IS NOT NULL)),
    CHECK ((closed_at IS NULL) = (delete_at IS NULL))
) STRICT;

CREATE UNIQUE INDEX application_reference ON application (reference) WHERE reference IS NOT NULL;
-- For deletion by date.
CREATE INDEX application_expiry ON application (expires_at) WHERE state = 'draft';
CREATE INDEX application_deletion ON application (delete_at) WHERE delete_at IS NOT NULL;
CREATE INDEX application_code ON application (submitted_at) WHERE status_code IS NOT NULL;
-- What the office has to do, oldest first.
CREATE INDEX application_office ON application (municipality, state, submitted_at, id) WHERE submitted_at IS NOT NULL;

-- Whose it is: the browser that began it, and those that a mailed link was opened in.
CREATE TABLE application_visitor (
    visitor        BLOB    NOT NULL,
    application_id BLOB    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    PRIMARY KEY (visitor, application_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX application_visitor_of ON application_visitor (application_id);

-- What has happened, in the order of the revisions that it made: clocks of several processes may differ. The note is sealed.
CREATE TABLE application_event (
    id             BLOB    NOT NULL PRIMARY KEY,
    application_id BLOB    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    revision       INTEGER NOT NULL,
    at             INTEGER NOT NULL,
    kind           TEXT    NOT NULL,
    note           BLOB,
    visible        INTEGER NOT NULL CHECK (visible IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX application_event_of ON application_event (application_id, revision);

-- Mailed links. Mail address and token are sealed; a link is looked up by its token's hash. A link to go on wants a code besides,
-- which was shown where it was asked for.
CREATE TABLE application_link (
    id             BLOB    NOT NULL PRIMARY KEY,
    application_id BLOB    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    token_hash     BLOB    NOT NULL,
    purpose        TEXT    NOT NULL CHECK (purpose IN ('resume', 'cosign')),
    sealed         BLOB    NOT NULL,
    code_hash      BLOB,
    tries          INTEGER NOT NULL,
    created_at     INTEGER NOT NULL,
    expires_at     INTEGER NOT NULL,
    used_at        INTEGER
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX application_link_token ON application_link (token_hash);
CREATE INDEX application_link_of ON application_link (application_id, created_at);

-- References that were given, for ever: none is given twice, whatever was deleted since. They say nothing about anybody.
CREATE TABLE used_reference (
    reference      TEXT    NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Codes tried for a reference, whether there is such a case or not, so that trying tells nothing.
CREATE TABLE status_try (
    municipality   TEXT    NOT NULL,
    reference      TEXT    NOT NULL,
    tries          INTEGER NOT NULL,
    since          INTEGER NOT NULL,
    PRIMARY KEY (municipality, reference)
) STRICT, WITHOUT ROWID;

CREATE INDEX status_try_since ON status_try (since);

-- Documents and photos. Their contents lie in files, sealed with the application's key; so is their name here.
CREATE TABLE upload (
    id             BLOB    NOT NULL PRIMARY KEY,
    application_id BLOB    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    field          TEXT    NOT NULL,
    name           BLOB    NOT NULL,
    size           INTEGER NOT NULL CHECK (size >= 0),
    media_type     TEXT    NOT NULL,
    sha512         BLOB    NOT NULL,
    state          TEXT    NOT NULL CHECK (state IN ('pending', 'clean', 'infected')),
    created_at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX upload_of ON upload (application_id, created_at, id);
