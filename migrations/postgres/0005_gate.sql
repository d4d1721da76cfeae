-- Proofs of work that were accepted: each is good once, over all processes.
CREATE TABLE proof_spent (
    challenge     BYTEA   NOT NULL PRIMARY KEY,
    expires_at    BIGINT  NOT NULL
);

CREATE INDEX proof_spent_expiry ON proof_spent (expires_at);

-- Who passed the check may hold some times for a while. The mail address is empty unless a code was mailed to it.
CREATE TABLE gate_pass (
    municipality  TEXT    COLLATE "C" NOT NULL,
    visitor       BYTEA   NOT NULL,
    holds_left    INTEGER NOT NULL CHECK (holds_left >= 0),
    mail          TEXT    NOT NULL,
    expires_at    BIGINT  NOT NULL,
    PRIMARY KEY (municipality, visitor)
);

CREATE INDEX gate_pass_expiry ON gate_pass (expires_at);

-- Codes that were mailed. The code itself is not stored: it follows from the id and the installation's secret.
CREATE TABLE gate_code (
    id            UUID    NOT NULL PRIMARY KEY,
    municipality  TEXT    COLLATE "C" NOT NULL,
    visitor       BYTEA   NOT NULL,
    mail          TEXT    COLLATE "C" NOT NULL,
    language      TEXT    COLLATE "C" NOT NULL,
    tries         INTEGER NOT NULL,
    created_at    BIGINT  NOT NULL,
    expires_at    BIGINT  NOT NULL
);

CREATE INDEX gate_code_visitor ON gate_code (municipality, visitor, created_at);
CREATE INDEX gate_code_mail ON gate_code (mail, created_at);
CREATE INDEX gate_code_created ON gate_code (created_at);

-- How many attempts were turned away, and why. No personal data. The day is the municipality's, as its midnight in UTC.
CREATE TABLE gate_blocked (
    day           BIGINT  NOT NULL,
    municipality  TEXT    COLLATE "C" NOT NULL,
    reason        TEXT    COLLATE "C" NOT NULL,
    attempts      BIGINT  NOT NULL,
    PRIMARY KEY (day, municipality, reason)
);
