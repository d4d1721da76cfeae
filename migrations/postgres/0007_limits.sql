-- Limits by person, and appointments that count only once a mailed link was opened.

-- One row for each appointment that a limit counts. Somebody with a limit of two has the slots 1 and 2; a slot whose time is
-- over may be taken over. The key makes a third appointment impossible. The subject is a keyed hash, no address.
CREATE TABLE limit_use (
    rule          TEXT    COLLATE "C" NOT NULL,
    subject       BYTEA   NOT NULL,
    slot          INTEGER NOT NULL,
    booking_id    UUID    NOT NULL,
    -- It counts at least until then, even if the appointment is moved to an earlier time.
    at_least      BIGINT  NOT NULL,
    until         BIGINT  NOT NULL,
    PRIMARY KEY (rule, subject, slot)
);

CREATE INDEX limit_use_booking ON limit_use (booking_id);
CREATE INDEX limit_use_until ON limit_use (until);

-- When the mailed link that is waited for was asked for; NULL: none is.
ALTER TABLE booking ADD COLUMN asked_at BIGINT;
-- How often such a mail was asked for.
ALTER TABLE booking ADD COLUMN asks INTEGER NOT NULL DEFAULT 0;
