-- Appointments. Times are microseconds since the Unix epoch, ticks are 5 minutes since the Unix epoch.
-- Whatever changes here changes in migrations/sqlite too; a test compares both schemas.
-- Keys compare byte by byte ("C"), whatever language the database sorts in; free space on a page lets a row that is
-- confirmed soon after it was written be changed in place.

-- One row per hold or appointment. Only bookings that are not held have a reference.
CREATE TABLE booking (
    id            UUID    NOT NULL PRIMARY KEY,
    municipality  TEXT    COLLATE "C" NOT NULL,
    service       TEXT    COLLATE "C" NOT NULL,
    site          TEXT    COLLATE "C" NOT NULL,
    persons       INTEGER NOT NULL CHECK (persons BETWEEN 1 AND 255),
    starts_at     BIGINT  NOT NULL,
    ends_at       BIGINT  NOT NULL,
    state         TEXT    COLLATE "C" NOT NULL CHECK (state IN ('held', 'confirmed', 'cancelled')),
    held_until    BIGINT  NOT NULL,
    extended      BOOLEAN NOT NULL,
    visitor       BYTEA   NOT NULL CHECK (length(visitor) = 32),
    contact_name  TEXT    NOT NULL,
    contact_mail  TEXT    NOT NULL,
    contact_phone TEXT    NOT NULL,
    language      TEXT    COLLATE "C" NOT NULL,
    reference     TEXT    COLLATE "C" UNIQUE,
    sequence      INTEGER NOT NULL,
    created_at    BIGINT  NOT NULL,
    confirmed_at  BIGINT,
    cancelled_at  BIGINT,
    CHECK (starts_at < ends_at),
    CHECK ((state = 'held') = (reference IS NULL)),
    CHECK ((state = 'held') = (confirmed_at IS NULL)),
    CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL))
) WITH (fillfactor = 70);

-- The holds of a visitor, newest first.
CREATE INDEX booking_visitor ON booking (visitor, municipality, created_at) WHERE state = 'held';
-- For deletion by date.
CREATE INDEX booking_abandoned ON booking (held_until) WHERE state = 'held';
CREATE INDEX booking_past ON booking (municipality, ends_at) WHERE state <> 'held';
CREATE INDEX booking_cancelled ON booking (municipality, cancelled_at) WHERE cancelled_at IS NOT NULL;

-- What a booking takes of a resource: read by the calendar, in the order in which the calendar reads. No range is longer
-- than a week, so a search for what overlaps a day need not look at the rest of the year. The end of time: confirmed.
CREATE TABLE allocation (
    resource      TEXT    COLLATE "C" NOT NULL,
    to_tick       BIGINT  NOT NULL,
    booking_id    UUID    NOT NULL REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
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
