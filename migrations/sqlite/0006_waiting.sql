-- Times that are given up, and those who wait for an earlier one.

-- A time that an appointment gave up. It owns allocations and claims like a hold, and like a hold it frees them by itself: they
-- expire at `release_at`.
CREATE TABLE freed (
    id            BLOB    NOT NULL PRIMARY KEY,
    municipality  TEXT    NOT NULL,
    service       TEXT    NOT NULL,
    site          TEXT    NOT NULL,
    release_at    INTEGER NOT NULL,
    created_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- For deletion by date.
CREATE INDEX freed_release ON freed (release_at);

-- Appointments that wait, in the order of `since`. Sites: keys separated by commas, empty for anywhere.
CREATE TABLE waiting (
    booking_id    BLOB    NOT NULL PRIMARY KEY,
    municipality  TEXT    NOT NULL,
    since         INTEGER NOT NULL,
    sites         TEXT    NOT NULL,
    notice_days   INTEGER NOT NULL,
    missed        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX waiting_order ON waiting (municipality, since, booking_id);

-- What was offered to whom. While an offer is open, its ticks are those of its freed time.
CREATE TABLE offer (
    id            BLOB    NOT NULL PRIMARY KEY,
    freed_id      BLOB    NOT NULL,
    booking_id    BLOB    NOT NULL,
    site          TEXT    NOT NULL,
    starts_at     INTEGER NOT NULL,
    ends_at       INTEGER NOT NULL,
    answer_until  INTEGER NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'lapsed', 'withdrawn')),
    created_at    INTEGER NOT NULL,
    ended_at      INTEGER
) STRICT, WITHOUT ROWID;

-- A time is offered to one person at a time, and a person one time.
CREATE UNIQUE INDEX offer_open_freed ON offer (freed_id) WHERE state = 'open';
CREATE UNIQUE INDEX offer_open_booking ON offer (booking_id) WHERE state = 'open';
-- Nobody is offered the same time twice; offers go with their appointment.
CREATE INDEX offer_booking ON offer (booking_id, freed_id);
