-- Applications: drafts, what was sent, and what has happened since.
-- Columns that are sealed hold XChaCha20-Poly1305 under the application's own key, which is itself sealed by a key outside of
-- the database. Without its row nobody reads what was sealed for it, in no copy of a file.

-- Each version of a form that anybody began, so that a draft goes on with the questions it was begun with. Published texts,
-- no personal data.
CREATE TABLE form_edition (
    version       TEXT    COLLATE "C" NOT NULL PRIMARY KEY,
    source        TEXT    NOT NULL
);

-- A draft has answers and expires; a case has a submission and a reference. One that waits for a second person has both, since it
-- becomes a draft again, which keeps both, should that person not agree. `status_code` is forgotten a day after sending, its hash is not.
CREATE TABLE application (
    id             UUID    NOT NULL PRIMARY KEY,
    municipality   TEXT    COLLATE "C" NOT NULL,
    form           TEXT    COLLATE "C" NOT NULL,
    form_version   TEXT    COLLATE "C" NOT NULL REFERENCES form_edition (version),
    service        TEXT    COLLATE "C" NOT NULL,
    language       TEXT    COLLATE "C" NOT NULL,
    state          TEXT    COLLATE "C" NOT NULL,
    reference      TEXT    COLLATE "C",
    revision       BIGINT  NOT NULL,
    created_at     BIGINT  NOT NULL,
    saved_at       BIGINT  NOT NULL,
    expires_at     BIGINT,
    submitted_at   BIGINT,
    due_at         BIGINT,
    closed_at      BIGINT,
    delete_at      BIGINT,
    draft_days     INTEGER NOT NULL,
    retention_days INTEGER NOT NULL,
    sealed_key     BYTEA   NOT NULL,
    answers        BYTEA,
    submission     BYTEA,
    status_code    BYTEA,
    code_hash      BYTEA,
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
);

CREATE UNIQUE INDEX application_reference ON application (reference) WHERE reference IS NOT NULL;
-- For deletion by date.
CREATE INDEX application_expiry ON application (expires_at) WHERE state = 'draft';
CREATE INDEX application_deletion ON application (delete_at) WHERE delete_at IS NOT NULL;
CREATE INDEX application_code ON application (submitted_at) WHERE status_code IS NOT NULL;
-- What the office has to do, oldest first.
CREATE INDEX application_office ON application (municipality, state, submitted_at, id) WHERE submitted_at IS NOT NULL;

-- Whose it is: the browser that began it, and those that a mailed link was opened in.
CREATE TABLE application_visitor (
    visitor        BYTEA   NOT NULL,
    application_id UUID    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    PRIMARY KEY (visitor, application_id)
);

CREATE INDEX application_visitor_of ON application_visitor (application_id);

-- What has happened, in the order of the revisions that it made: clocks of several processes may differ. The note is sealed.
CREATE TABLE application_event (
    id             UUID    NOT NULL PRIMARY KEY,
    application_id UUID    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    revision       BIGINT  NOT NULL,
    at             BIGINT  NOT NULL,
    kind           TEXT    COLLATE "C" NOT NULL,
    note           BYTEA,
    visible        BOOLEAN NOT NULL
);

CREATE UNIQUE INDEX application_event_of ON application_event (application_id, revision);

-- Mailed links. Mail address and token are sealed; a link is looked up by its token's hash. A link to go on wants a code besides,
-- which was shown where it was asked for.
CREATE TABLE application_link (
    id             UUID    NOT NULL PRIMARY KEY,
    application_id UUID    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    token_hash     BYTEA   NOT NULL,
    purpose        TEXT    COLLATE "C" NOT NULL CHECK (purpose IN ('resume', 'cosign')),
    sealed         BYTEA   NOT NULL,
    code_hash      BYTEA,
    tries          INTEGER NOT NULL,
    created_at     BIGINT  NOT NULL,
    expires_at     BIGINT  NOT NULL,
    used_at        BIGINT
);

CREATE UNIQUE INDEX application_link_token ON application_link (token_hash);
CREATE INDEX application_link_of ON application_link (application_id, created_at);

-- References that were given, for ever: none is given twice, whatever was deleted since. They say nothing about anybody.
CREATE TABLE used_reference (
    reference      TEXT    COLLATE "C" NOT NULL PRIMARY KEY
);

-- Codes tried for a reference, whether there is such a case or not, so that trying tells nothing.
CREATE TABLE status_try (
    municipality   TEXT    COLLATE "C" NOT NULL,
    reference      TEXT    COLLATE "C" NOT NULL,
    tries          INTEGER NOT NULL,
    since          BIGINT  NOT NULL,
    PRIMARY KEY (municipality, reference)
);

CREATE INDEX status_try_since ON status_try (since);

-- Documents and photos. Their contents lie in files, sealed with the application's key; so is their name here.
CREATE TABLE upload (
    id             UUID    NOT NULL PRIMARY KEY,
    application_id UUID    NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    field          TEXT    COLLATE "C" NOT NULL,
    name           BYTEA   NOT NULL,
    size           BIGINT  NOT NULL CHECK (size >= 0),
    media_type     TEXT    COLLATE "C" NOT NULL,
    sha512         BYTEA   NOT NULL,
    state          TEXT    COLLATE "C" NOT NULL CHECK (state IN ('pending', 'clean', 'infected')),
    created_at     BIGINT  NOT NULL
);

CREATE INDEX upload_of ON upload (application_id, created_at, id);
