-- Proofs of work that were accepted: each is good once, over all processes.
CREATE TABLE proof_spent (
    challenge     BLOB    NOT NULL PRIMARY KEY,
    expires_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX proof_spent_expiry ON proof_spent (expires_at);

-- Who passed the check may hold some times for a while. The mail address is empty unless a code was mailed to it.
CREATE TABLE gate_pass (
    municipality  TEXT    NOT NULL,
    visitor       BLOB    NOT NULL,
    holds_left    INTEGER NOT NULL CHECK (holds_left >= 0),
    mail          TEXT    NOT NULL,
    expires_at    INTEGER NOT NULL,
    PRIMARY KEY (municipality, visitor)
) STRICT, WITHOUT ROWID;

CREATE INDEX gate_pass_expiry ON gate_pass (expires_at);

-- Codes that were mailed. The code itself is not stored: it follows from the id and the installation's secret.
CREATE TABLE gate_code (
    id            BLOB    NOT NULL PRIMARY KEY,
    municipality  TEXT    NOT NULL,
    visitor       BLOB    NOT NULL,
    mail          TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    tries         INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX gate_code_visitor ON gate_code (municipality, visitor, created_at);
CREATE INDEX gate_code_mail ON gate_code (mail, created_at);
CREATE INDEX gate_code_created ON gate_code (created_at);

-- How many attempts were turned away, and why. No personal data. The day is the municipality's, as its midnight in UTC.
CREATE TABLE gate_blocked (
    day           INTEGER NOT NULL,
    municipality  TEXT    NOT NULL,
    reason        TEXT    NOT NULL,
    attempts      INTEGER NOT NULL,
    PRIMARY KEY (day, municipality, reason)
) STRICT, WITHOUT ROWID;
