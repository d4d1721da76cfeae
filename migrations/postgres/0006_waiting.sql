-- Times that are given up, and those who wait for an earlier one.

-- A time that an appointment gave up. It owns allocations and claims like a hold, and like a hold it frees them by itself: they
-- expire at `release_at`.
CREATE TABLE freed (
    id            UUID    NOT NULL PRIMARY KEY,
    municipality  TEXT    COLLATE "C" NOT NULL,
    service       TEXT    COLLATE "C" NOT NULL,
    site          TEXT    COLLATE "C" NOT NULL,
    release_at    BIGINT  NOT NULL,
    created_at    BIGINT  NOT NULL
);

-- For deletion by date.
CREATE INDEX freed_release ON freed (release_at);

-- Appointments that wait, in the order of `since`. Sites: keys separated by commas, empty for anywhere.
CREATE TABLE waiting (
    booking_id    UUID    NOT NULL PRIMARY KEY,
    municipality  TEXT    COLLATE "C" NOT NULL,
    since         BIGINT  NOT NULL,
    sites         TEXT    COLLATE "C" NOT NULL,
    notice_days   INTEGER NOT NULL,
    missed        INTEGER NOT NULL
);

CREATE INDEX waiting_order ON waiting (municipality, since, booking_id);

-- What was offered to whom. While an offer is open, its ticks are those of its freed time.
CREATE TABLE offer (
    id            UUID    NOT NULL PRIMARY KEY,
    freed_id      UUID    NOT NULL,
    booking_id    UUID    NOT NULL,
    site          TEXT    COLLATE "C" NOT NULL,
    starts_at     BIGINT  NOT NULL,
    ends_at       BIGINT  NOT NULL,
    answer_until  BIGINT  NOT NULL,
    state         TEXT    COLLATE "C" NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'lapsed', 'withdrawn')),
    created_at    BIGINT  NOT NULL,
    ended_at      BIGINT
);

-- A time is offered to one person at a time, and a person one time.
CREATE UNIQUE INDEX offer_open_freed ON offer (freed_id) WHERE state = 'open';
CREATE UNIQUE INDEX offer_open_booking ON offer (booking_id) WHERE state = 'open';
-- Nobody is offered the same time twice; offers go with their appointment.
CREATE INDEX offer_booking ON offer (booking_id, freed_id);
