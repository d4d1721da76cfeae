-- Appointments. Times are microseconds since the Unix epoch, ticks are 5 minutes since the Unix epoch.
-- Whatever changes here changes in migrations/sqlite too; a test compares both schemas.
-- Keys compare byte by byte ("C"), whatever language the database sorts in; free space on a page lets a row that is
-- confirmed soon after it was written be changed in place.

-- One row per hold or appointment. A hold has no reference yet. One constraint only: PostgreSQL reads each from its text
-- again for every statement.
CREATE TABLE booking (
    id            UUID    NOT NULL PRIMARY KEY,
    municipality  TEXT    COLLATE "C" NOT NULL,
    service       TEXT    COLLATE "C" NOT NULL,
    site          TEXT    COLLATE "C" NOT NULL,
    persons       INTEGER NOT NULL,
    starts_at     BIGINT  NOT NULL,
    ends_at       BIGINT  NOT NULL,
    state         TEXT    COLLATE "C" NOT NULL,
    held_until    BIGINT  NOT NULL,
    extended      BOOLEAN NOT NULL,
    visitor       BYTEA   NOT NULL,
    contact_name  TEXT    NOT NULL,
    contact_mail  TEXT    NOT NULL,
    contact_phone TEXT    NOT NULL,
    language      TEXT    COLLATE "C" NOT NULL,
    reference     TEXT    COLLATE "C",
    sequence      INTEGER NOT NULL,
    created_at    BIGINT  NOT NULL,
    confirmed_at  BIGINT,
    cancelled_at  BIGINT,
    CHECK (CASE state
        WHEN 'held'      THEN reference IS NULL     AND confirmed_at IS NULL     AND cancelled_at IS NULL
        WHEN 'confirmed' THEN reference IS NOT NULL AND confirmed_at IS NOT NULL AND cancelled_at IS NULL
        WHEN 'cancelled' THEN reference IS NOT NULL AND confirmed_at IS NOT NULL AND cancelled_at IS NOT NULL
        ELSE false END)
) WITH (fillfactor = 70);

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
    resource      TEXT    COLLATE "C" NOT NULL,
    to_tick       BIGINT  NOT NULL,
    booking_id    UUID    NOT NULL,
    from_tick     BIGINT  NOT NULL,
    expires_at    BIGINT  NOT NULL,
    PRIMARY KEY (resource, to_tick, booking_id),
    CHECK (to_tick - from_tick BETWEEN 1 AND 2016)
) WITH (fillfactor = 70);

CREATE INDEX allocation_booking ON allocation (booking_id);

-- The truth: whose a tick of a resource is. The key makes two owners impossible. An expired row may be taken over. Every
-- claim lies within an allocation of the same booking, so the claims of a booking are found by the key as well.
CREATE TABLE claim (
    resource      TEXT    COLLATE "C" NOT NULL,
    tick          BIGINT  NOT NULL,
    booking_id    UUID    NOT NULL,
    expires_at    BIGINT  NOT NULL,
    PRIMARY KEY (resource, tick)
) WITH (fillfactor = 70);
