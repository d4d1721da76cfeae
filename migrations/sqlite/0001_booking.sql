-- Appointments. Times are microseconds since the Unix epoch, ticks are 5 minutes since the Unix epoch.
-- Whatever changes here changes in migrations/postgres too; a test compares both schemas.

-- One row per hold or appointment. A hold has no reference yet. One constraint only: PostgreSQL reads each from its text
-- again for every statement.
CREATE TABLE booking (
    id            BLOB    NOT NULL PRIMARY KEY,
    municipality  TEXT    NOT NULL,
    service       TEXT    NOT NULL,
    site          TEXT    NOT NULL,
    persons       INTEGER NOT NULL,
    starts_at     INTEGER NOT NULL,
    ends_at       INTEGER NOT NULL,
    state         TEXT    NOT NULL,
    held_until    INTEGER NOT NULL,
    extended      INTEGER NOT NULL CHECK (extended IN (0, 1)),
    visitor       BLOB    NOT NULL,
    contact_name  TEXT    NOT NULL,
    contact_mail  TEXT    NOT NULL,
    contact_phone TEXT    NOT NULL,
    language      TEXT    NOT NULL,
    reference     TEXT,
    sequence      INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    confirmed_at  INTEGER,
    cancelled_at  INTEGER,
    CHECK (CASE state
        WHEN 'held'      THEN reference IS NULL     AND confirmed_at IS NULL     AND cancelled_at IS NULL
        WHEN 'confirmed' THEN reference IS NOT NULL AND confirmed_at IS NOT NULL AND cancelled_at IS NULL
        WHEN 'cancelled' THEN reference IS NOT NULL AND confirmed_at IS NOT NULL AND cancelled_at IS NOT NULL
        ELSE false END)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX booking_reference ON booking (reference) WHERE reference IS NOT NULL;
-- The holds of a visitor, newest first.
CREATE INDEX booking_visitor ON booking (visitor, municipality, created_at) WHERE state = 'held';
-- For deletion by date.
CREATE INDEX booking_abandoned ON booking (held_until) WHERE state = 'held';
CREATE INDEX booking_past ON booking (municipality, ends_at) WHERE state <> 'held';
CREATE INDEX booking_cancelled ON booking (municipality, cancelled_at) WHERE cancelled_at IS NOT NULL;

-- What a booking takes of a resource: read by the calendar, in the order in which the calendar reads. No range is longer
-- than a week, so a search for what overlaps a day need not look at the rest of the year. Expiry of an appointment: the end
-- of time. Rows go only together with their booking's claims; a foreign key would cost a fifth of a hold's time.
CREATE TABLE allocation (
    resource      TEXT    NOT NULL,
    to_tick       INTEGER NOT NULL,
    booking_id    BLOB    NOT NULL,
    from_tick     INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL,
    PRIMARY KEY (resource, to_tick, booking_id),
    CHECK (to_tick - from_tick BETWEEN 1 AND 2016)
) STRICT, WITHOUT ROWID;

CREATE INDEX allocation_booking ON allocation (booking_id);

-- The truth: whose a tick of a resource is. The key makes two owners impossible. An expired row may be taken over. Every
-- claim lies within an allocation of the same booking, so the claims of a booking are found by the key as well.
CREATE TABLE claim (
    resource      TEXT    NOT NULL,
    tick          INTEGER NOT NULL,
    booking_id    BLOB    NOT NULL,
    expires_at    INTEGER NOT NULL,
    PRIMARY KEY (resource, tick)
) STRICT, WITHOUT ROWID;
