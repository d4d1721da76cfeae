//! The statements of PostgreSQL's dialect. Numbers of arguments are the order of `bind` in the functions.

/// The error code of `complete!`: a text that is no number. Nothing else here turns text into numbers. The text is
/// what an administrator reads in the server's log.
pub(in super::super) const RACED: &str = "22P02";

/// True if `got` has as many rows as `ticks`; fails otherwise.
macro_rules! complete {
    () => {
        "(CASE WHEN (SELECT count(*) FROM got) = (SELECT count(*) FROM ticks) THEN '1'
               ELSE 'lotse lost a race for a time and will look again' END)::int = 1"
    };
}

/// `want`: the possible assignments; `pick`: the first one that is free for booking $1 at $2, or NULL.
macro_rules! pick {
    () => {
        "WITH want AS MATERIALIZED (
             SELECT * FROM unnest($3::int8[], $4::text[], $5::int8[], $6::int8[]) AS w (choice, resource, from_tick, to_tick)
         ), taken AS MATERIALIZED (
             SELECT w.choice FROM want w JOIN claim c
             ON c.resource = w.resource AND c.tick >= w.from_tick AND c.tick < w.to_tick
             WHERE c.expires_at > $2 AND c.booking_id <> $1
         ), pick AS MATERIALIZED (
             SELECT min(choice) AS choice FROM want WHERE choice NOT IN (SELECT choice FROM taken)
         ) "
    };
}

/// Takes `ticks` for booking $1, in the order everybody takes them in; rows of others only where they have expired.
macro_rules! take {
    ($until:literal, $now:literal) => {
        concat!(
            "got AS (
                 INSERT INTO claim (resource, tick, booking_id, expires_at)
                 SELECT resource, tick, $1, ", $until, " FROM ticks ORDER BY resource COLLATE \"C\", tick
                 ON CONFLICT (resource, tick) DO UPDATE SET booking_id = excluded.booking_id, expires_at = excluded.expires_at
                 WHERE claim.expires_at <= ", $now, " OR claim.booking_id = excluded.booking_id
                 RETURNING 1
             )"
        )
    };
}

pub(super) const PICK: &str = concat!(pick!(), "SELECT choice FROM pick");

pub(super) const HOLD: &str = concat!(
    pick!(),
    ", chosen AS MATERIALIZED (
         SELECT w.resource, w.from_tick, w.to_tick FROM want w JOIN pick p ON p.choice = w.choice
     ), ticks AS MATERIALIZED (
         SELECT c.resource, t AS tick FROM chosen c CROSS JOIN LATERAL generate_series(c.from_tick, c.to_tick - 1) AS t
     ), ",
    take!("$7", "$2"),
    ", booked AS (
         INSERT INTO booking (id, municipality, service, site, persons, starts_at, ends_at, state, held_until, extended,
             visitor, contact_name, contact_mail, contact_phone, language, sequence, created_at, further, channel,
             outcome)
         SELECT $1, $8, $9, $10, $11, $12, $13, 'held', $7, false, $14, $15, $16, $17, $18, 0, $2, $20, $21, $22
         FROM pick WHERE choice IS NOT NULL AND ",
    complete!(),
    "
     ), allocated AS (
         INSERT INTO allocation (resource, to_tick, booking_id, from_tick, expires_at)
         SELECT resource, to_tick, $1, from_tick, $7 FROM chosen
     ), surplus AS MATERIALIZED (
         SELECT id, xmin AS version FROM booking b
         WHERE visitor = $14 AND municipality = $8 AND state = 'held' AND id <> $1 AND held_until > $2
           AND EXISTS (SELECT FROM allocation a WHERE a.booking_id = b.id)
           AND EXISTS (SELECT FROM chosen)
         ORDER BY created_at DESC, id DESC OFFSET $19
     ), ended AS (
         UPDATE booking b SET held_until = $2 FROM surplus s WHERE b.id = s.id AND b.xmin = s.version RETURNING b.id
     ), freed AS (
         DELETE FROM allocation WHERE booking_id IN (SELECT id FROM ended)
         RETURNING booking_id, resource, from_tick, to_tick
     ), unclaimed AS (
         DELETE FROM claim c USING freed f
         WHERE c.resource = f.resource AND c.tick >= f.from_tick AND c.tick < f.to_tick AND c.booking_id = f.booking_id
     )
     SELECT choice FROM pick"
);

pub(super) const CONFIRM: &str = concat!(
    "WITH seen AS MATERIALIZED (
         SELECT xmin AS version FROM booking WHERE id = $1
     ), locked AS MATERIALIZED (
         SELECT xmin AS version, state FROM booking WHERE id = $1 FOR UPDATE
     ), before AS MATERIALIZED (
         SELECT l.state, l.version = s.version AS fresh,
             EXISTS (SELECT FROM booking WHERE reference = $2) AS used,
             EXISTS (
                 SELECT FROM allocation a JOIN claim c
                 ON c.resource = a.resource AND c.tick >= a.from_tick AND c.tick < a.to_tick
                 WHERE a.booking_id = $1 AND c.booking_id <> $1 AND c.expires_at > $3
             ) AS contested
         FROM locked l CROSS JOIN seen s
     ), ticks AS MATERIALIZED (
         SELECT a.resource, t AS tick
         FROM before b JOIN allocation a ON a.booking_id = $1
         CROSS JOIN LATERAL generate_series(a.from_tick, a.to_tick - 1) AS t
         WHERE b.state = 'held' AND b.fresh AND NOT b.used AND NOT b.contested
     ), ",
    take!("$10", "$3"),
    ", confirmed AS (
         UPDATE booking SET state = 'confirmed', reference = $2, confirmed_at = $3
         WHERE id = $1 AND EXISTS (SELECT FROM ticks) AND ", complete!(), "
         RETURNING id
     ), kept AS (
         UPDATE allocation SET expires_at = $10 WHERE booking_id = (SELECT id FROM confirmed)
     ), logged AS (
         INSERT INTO audit_event (id, at, municipality, actor, action, subject) SELECT $4, $3, $5, $6, $7, $8 FROM confirmed
     ), queued AS (
         INSERT INTO job (id, kind, municipality, payload, dedup_key, run_at, attempts, created_at)
         SELECT j.id, j.kind, j.municipality, j.payload, j.dedup_key, j.run_at, 0, $3
         FROM confirmed CROSS JOIN unnest($9::uuid[], $11::text[], $12::text[], $13::text[], $14::text[], $15::int8[])
             AS j (id, kind, municipality, payload, dedup_key, run_at)
         ON CONFLICT (dedup_key) DO NOTHING
     )
     SELECT CASE WHEN EXISTS (SELECT FROM confirmed) THEN 'now' WHEN NOT fresh THEN 'raced' ELSE state END, used FROM before"
);

pub(super) const FREE: &str = "WITH freed AS (
         DELETE FROM allocation WHERE booking_id = ANY ($1::uuid[]) RETURNING booking_id, resource, from_tick, to_tick
     )
     DELETE FROM claim c USING freed f
     WHERE c.resource = f.resource AND c.tick >= f.from_tick AND c.tick < f.to_tick AND c.booking_id = f.booking_id";

pub(super) const DELETE: &str = "WITH waited AS (
         DELETE FROM waiting WHERE booking_id = ANY ($1::uuid[])
     ), offered AS (
         DELETE FROM offer WHERE booking_id = ANY ($1::uuid[])
     ), counted AS (
         DELETE FROM limit_use WHERE booking_id = ANY ($1::uuid[])
     )
     DELETE FROM booking WHERE id = ANY ($1::uuid[])";

pub(super) const OCCUPIED: &str = "SELECT r.n - 1, ARRAY (
         SELECT ((a.from_tick - $2) * 4096 + (a.to_tick - a.from_tick)) * 4294967296 + LEAST((a.expires_at - $4 + 999999) / 1000000, 4294967295) FROM allocation a
         WHERE a.resource = r.id AND a.to_tick > $2 AND a.to_tick < $3 + 2016 AND a.from_tick < $3 AND a.expires_at > $4
     ) FROM unnest($1::text[]) WITH ORDINALITY AS r (id, n)";

pub(super) const CLAIM_JOBS: &str = "WITH due AS MATERIALIZED (
         SELECT id FROM job
         WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= $3 AND (leased_until IS NULL OR leased_until <= $3)
         ORDER BY run_at, id LIMIT $4 FOR UPDATE SKIP LOCKED
     )
     UPDATE job SET leased_by = $1, leased_until = $2, attempts = attempts + 1
     FROM due WHERE job.id = due.id
     RETURNING job.id, municipality, payload, attempts - 1, run_at";
