//! The statements of SQLite's dialect. Numbers of arguments are the order of `bind` in the functions.

/// `want`: the possible assignments; `pick`: the first one that is free for booking $1 at $2, or NULL.
macro_rules! pick {
    () => {
        "WITH want (choice, resource, from_tick, to_tick) AS MATERIALIZED (
             SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each($3)
         ), pick (choice) AS MATERIALIZED (
             SELECT min(choice) FROM want WHERE choice NOT IN (
                 SELECT w.choice FROM want w CROSS JOIN claim c
                 WHERE c.resource = w.resource AND c.tick >= w.from_tick AND c.tick < w.to_tick
                   AND c.expires_at > $2 AND c.booking_id <> $1
             )
         ) "
    };
}

/// Takes every tick of the allocations of booking $1 until then; rows of others only where they have expired.
macro_rules! take {
    ($until:literal, $now:literal, $when:literal) => {
        concat!(
            "INSERT INTO claim (resource, tick, booking_id, expires_at)
             WITH RECURSIVE ticks (resource, tick, to_tick) AS (
                 SELECT resource, from_tick, to_tick FROM allocation WHERE booking_id = $1 AND ", $when, "
                 UNION ALL
                 SELECT resource, tick + 1, to_tick FROM ticks WHERE tick + 1 < to_tick
             )
             SELECT resource, tick, $1, ", $until, " FROM ticks WHERE true
             ON CONFLICT (resource, tick) DO UPDATE SET booking_id = excluded.booking_id, expires_at = excluded.expires_at
             WHERE claim.expires_at <= ", $now, " OR claim.booking_id = excluded.booking_id;"
        )
    };
}

pub(super) const PICK: &str = concat!(pick!(), "SELECT choice FROM pick");

pub(super) const HOLD: &str = concat!(
    "INSERT INTO allocation (resource, to_tick, booking_id, from_tick, expires_at) ",
    pick!(),
    "SELECT resource, to_tick, $1, from_tick, $4 FROM want WHERE choice = (SELECT choice FROM pick)
     RETURNING resource, from_tick, to_tick;",
    take!("$4", "$2", "true"),
    "INSERT INTO booking (id, municipality, service, site, persons, starts_at, ends_at, state, held_until, extended,
         visitor, contact_name, contact_mail, contact_phone, language, sequence, created_at, further, channel,
         outcome)
     SELECT $1, $5, $6, $7, $8, $9, $10, 'held', $4, 0, $11, $12, $13, $14, $15, 0, $2, $17, $18, $19 WHERE changes() > 0;
     SELECT id FROM booking b
     WHERE visitor = $11 AND municipality = $5 AND state = 'held' AND id <> $1 AND held_until > $2
       AND (SELECT 1 FROM allocation a WHERE a.booking_id = b.id LIMIT 1) IS NOT NULL
     ORDER BY created_at DESC, id DESC LIMIT 1000 OFFSET $16"
);

pub(super) const CONFIRM: &str = concat!(
    "UPDATE booking SET state = 'confirmed', reference = $2, confirmed_at = $3
     WHERE id = $1 AND state = 'held'
       AND NOT EXISTS (SELECT 1 FROM booking WHERE reference = $2)
       AND (SELECT 1 FROM allocation WHERE booking_id = $1 LIMIT 1) IS NOT NULL
       AND NOT EXISTS (
           SELECT 1 FROM allocation a CROSS JOIN claim c
           WHERE a.booking_id = $1 AND c.resource = a.resource AND c.tick >= a.from_tick AND c.tick < a.to_tick
             AND c.booking_id <> $1 AND c.expires_at > $3
       )
     RETURNING 'now', 0;",
    take!("$10", "$3", "changes() > 0"),
    "UPDATE allocation SET expires_at = $10 WHERE booking_id = $1 AND changes() > 0;
     INSERT INTO audit_event (id, at, municipality, actor, action, subject)
     SELECT $4, $3, $5, $6, $7, $8 WHERE changes() > 0;
     INSERT INTO job (id, kind, municipality, payload, dedup_key, run_at, attempts, created_at)
     SELECT unhex(value ->> 0), value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, 0, $3
     FROM json_each($9) WHERE changes() > 0
     ON CONFLICT (dedup_key) DO NOTHING;
     SELECT state, EXISTS (SELECT 1 FROM booking WHERE reference = $2) FROM booking WHERE id = $1"
);

pub(super) const FREE: &str = "DELETE FROM claim WHERE (resource, tick) IN (
         SELECT c.resource, c.tick FROM json_each($1) j CROSS JOIN allocation a CROSS JOIN claim c
         WHERE a.booking_id = unhex(j.value) AND c.booking_id = a.booking_id
           AND c.resource = a.resource AND c.tick >= a.from_tick AND c.tick < a.to_tick
     );
     DELETE FROM allocation WHERE booking_id IN (SELECT unhex(value) FROM json_each($1))";

pub(super) const END_HOLDS: &str =
    "UPDATE booking SET held_until = $2 WHERE id IN (SELECT unhex(value) FROM json_each($1))";

pub(super) const DELETE: &str = "DELETE FROM waiting WHERE booking_id IN (SELECT unhex(value) FROM json_each($1));
     DELETE FROM offer WHERE booking_id IN (SELECT unhex(value) FROM json_each($1));
     DELETE FROM limit_use WHERE booking_id IN (SELECT unhex(value) FROM json_each($1));
     DELETE FROM booking WHERE id IN (SELECT unhex(value) FROM json_each($1))";

pub(super) const OCCUPIED: &str = "SELECT j.key, (
         SELECT group_concat(((a.from_tick - $2) * 4096 + (a.to_tick - a.from_tick)) * 4294967296 + min((a.expires_at - $4 + 999999) / 1000000, 4294967295), ' ') FROM allocation a
         WHERE a.resource = j.value AND a.to_tick > $2 AND a.to_tick < $3 + 2016 AND a.from_tick < $3 AND a.expires_at > $4
     ) FROM json_each($1) j";

pub(super) const CLAIM_JOBS: &str = "UPDATE job SET leased_by = $1, leased_until = $2, attempts = attempts + 1
     WHERE id IN (
         SELECT id FROM job
         WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= $3 AND (leased_until IS NULL OR leased_until <= $3)
         ORDER BY run_at, id LIMIT $4
     )
     RETURNING id, municipality, payload, attempts - 1, run_at";
