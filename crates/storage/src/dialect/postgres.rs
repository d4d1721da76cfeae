//! What only PostgreSQL does this way: a whole operation as one statement, lists as arrays.
//!
//! A round trip costs more than most statements, so the two hot operations are one statement each, which is also its own
//! transaction. All parts of a statement see the data as it was when it began. What has changed since shows in two
//! ways, and both undo everything and start the operation again with a fresh look:
//! - a tick found free meanwhile belongs to somebody else: its row is not overwritten, fewer rows come back than were
//!   wanted, and the statement fails on purpose ([`RACED`]);
//! - the booking itself has changed: the version that was locked is not the version that was seen.

use super::Connection;
use super::queries::{JobRow, Wanted, verdict};
use crate::error::Failure;
use crate::time::{FOREVER, micros};
use domain::booking::{Tick, TickRange};
use services::booking::{Confirm, Confirmed, HoldRequest, Occupied};
use sqlx::Row;
use uuid::Uuid;

/// Appended to a SELECT that locks its rows.
macro_rules! for_update {
    () => {
        " FOR UPDATE"
    };
}
/// The same, for rows nobody else may be working on.
macro_rules! skip_locked {
    () => {
        " FOR UPDATE SKIP LOCKED"
    };
}
pub(super) use {for_update, skip_locked};

/// The error code of [`complete!`]: a text that is no number. Nothing else here turns text into numbers. The text is
/// what an administrator reads in the server's log.
pub(super) const RACED: &str = "22P02";

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
                 SELECT resource, tick, $1, ", $until, " FROM ticks ORDER BY resource, tick
                 ON CONFLICT (resource, tick) DO UPDATE SET booking_id = excluded.booking_id, expires_at = excluded.expires_at
                 WHERE claim.expires_at <= ", $now, " OR claim.booking_id = excluded.booking_id
                 RETURNING 1
             )"
        )
    };
}

const PICK: &str = concat!(pick!(), "SELECT choice FROM pick");

const HOLD: &str = concat!(
    pick!(),
    ", chosen AS MATERIALIZED (
         SELECT w.resource, w.from_tick, w.to_tick FROM want w JOIN pick p ON p.choice = w.choice
     ), ticks AS MATERIALIZED (
         SELECT c.resource, t AS tick FROM chosen c CROSS JOIN LATERAL generate_series(c.from_tick, c.to_tick - 1) AS t
     ), ",
    take!("$7", "$2"),
    ", booked AS (
         INSERT INTO booking (id, municipality, service, site, persons, starts_at, ends_at, state, held_until, extended,
             visitor, contact_name, contact_mail, contact_phone, language, sequence, created_at)
         SELECT $1, $8, $9, $10, $11, $12, $13, 'held', $7, false, $14, $15, $16, $17, $18, 0, $2
         FROM pick WHERE choice IS NOT NULL AND ", complete!(), "
     ), allocated AS (
         INSERT INTO allocation (resource, to_tick, booking_id, from_tick, expires_at)
         SELECT resource, to_tick, $1, from_tick, $7 FROM chosen
     ), surplus AS MATERIALIZED (
         SELECT id FROM booking b
         WHERE visitor = $14 AND municipality = $8 AND state = 'held' AND id <> $1 AND held_until > $2
           AND EXISTS (SELECT FROM allocation a WHERE a.booking_id = b.id)
           AND EXISTS (SELECT FROM chosen)
         ORDER BY created_at DESC, id DESC OFFSET $19
     ), ended AS (
         UPDATE booking SET held_until = $2 WHERE id = ANY (ARRAY (SELECT id FROM surplus)) AND state = 'held' RETURNING id
     ), freed AS (
         DELETE FROM allocation WHERE booking_id IN (SELECT id FROM ended)
         RETURNING booking_id, resource, from_tick, to_tick
     ), unclaimed AS (
         DELETE FROM claim c USING freed f
         WHERE c.resource = f.resource AND c.tick >= f.from_tick AND c.tick < f.to_tick AND c.booking_id = f.booking_id
     )
     SELECT choice FROM pick"
);

const CONFIRM: &str = concat!(
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

const FREE: &str = "WITH freed AS (
         DELETE FROM allocation WHERE booking_id = ANY ($1::uuid[]) RETURNING booking_id, resource, from_tick, to_tick
     )
     DELETE FROM claim c USING freed f
     WHERE c.resource = f.resource AND c.tick >= f.from_tick AND c.tick < f.to_tick AND c.booking_id = f.booking_id";

const DELETE: &str = "DELETE FROM booking WHERE id = ANY ($1::uuid[])";

const OCCUPIED: &str = "SELECT r.n - 1, a.from_tick, a.to_tick
     FROM unnest($1::text[]) WITH ORDINALITY AS r (id, n) JOIN allocation a ON a.resource = r.id
     WHERE a.to_tick > $2 AND a.to_tick < $3 + 2016 AND a.from_tick < $3 AND a.expires_at > $4";

const CLAIM_JOBS: &str = "WITH due AS MATERIALIZED (
         SELECT id FROM job
         WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= $3 AND (leased_until IS NULL OR leased_until <= $3)
         ORDER BY run_at, id LIMIT $4 FOR UPDATE SKIP LOCKED
     )
     UPDATE job SET leased_by = $1, leased_until = $2, attempts = attempts + 1
     FROM due WHERE job.id = due.id
     RETURNING job.id, municipality, payload, attempts - 1, run_at";

/// Holds the first free assignment; the answer is its index.
pub(super) async fn hold(
    connection: &mut Connection,
    request: &HoldRequest,
    now: i64,
) -> Result<Option<usize>, Failure> {
    let wanted = Columns::new(&Wanted::new(&request.assignments));
    let choice: Option<i64> = sqlx::query_scalar(HOLD)
        .bind(request.id.0)
        .bind(now)
        .bind(wanted.choices)
        .bind(wanted.resources)
        .bind(wanted.from)
        .bind(wanted.to)
        .bind(micros(request.held_until))
        .bind(&request.municipality)
        .bind(&request.service)
        .bind(&request.site)
        .bind(i32::from(request.persons))
        .bind(micros(request.starts_at))
        .bind(micros(request.ends_at))
        .bind(&request.visitor.0[..])
        .bind(&request.contact.name)
        .bind(&request.contact.mail)
        .bind(&request.contact.phone)
        .bind(request.language.code())
        .bind(i64::from(request.keep_others))
        .fetch_one(connection)
        .await?;
    Ok(choice.and_then(|choice| usize::try_from(choice).ok()))
}

/// The first assignment that is free for a booking.
pub(super) async fn pick(
    connection: &mut Connection,
    id: Uuid,
    wanted: &Wanted<'_>,
    now: i64,
) -> Result<Option<usize>, Failure> {
    let wanted = Columns::new(wanted);
    let choice: Option<i64> = sqlx::query_scalar(PICK)
        .bind(id)
        .bind(now)
        .bind(wanted.choices)
        .bind(wanted.resources)
        .bind(wanted.from)
        .bind(wanted.to)
        .fetch_one(connection)
        .await?;
    Ok(choice.and_then(|choice| usize::try_from(choice).ok()))
}

/// Confirms a hold if its ticks can be had.
pub(super) async fn confirm(connection: &mut Connection, confirm: &Confirm, now: i64) -> Result<Confirmed, Failure> {
    let jobs: Vec<JobRow<'_>> = confirm.jobs.iter().map(JobRow::new).collect::<Result<_, _>>()?;
    let audit = &confirm.audit;
    let row = sqlx::query(CONFIRM)
        .bind(confirm.id.0)
        .bind(&confirm.reference)
        .bind(now)
        .bind(audit.id)
        .bind(&audit.municipality)
        .bind(audit.actor)
        .bind(audit.action)
        .bind(audit.subject)
        .bind(jobs.iter().map(|job| job.id).collect::<Vec<_>>())
        .bind(FOREVER)
        .bind(jobs.iter().map(|job| job.kind.as_str()).collect::<Vec<_>>())
        .bind(jobs.iter().map(|job| job.municipality).collect::<Vec<_>>())
        .bind(jobs.iter().map(|job| job.payload.as_str()).collect::<Vec<_>>())
        .bind(jobs.iter().map(|job| job.dedup_key.as_str()).collect::<Vec<_>>())
        .bind(jobs.iter().map(|job| job.run_at).collect::<Vec<_>>())
        .fetch_optional(connection)
        .await;
    match row {
        Ok(Some(row)) => verdict(row.try_get(0)?, row.try_get(1)?),
        Ok(None) => Ok(Confirmed::Lost),
        // Somebody was given the same reference at the same moment.
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("booking_reference_key") => {
            Ok(Confirmed::ReferenceTaken)
        }
        Err(error) => Err(error.into()),
    }
}

/// Deletes the claims and allocations of bookings.
pub(super) async fn free(connection: &mut Connection, ids: &[Uuid]) -> Result<(), Failure> {
    sqlx::query(FREE).bind(ids).execute(connection).await?;
    Ok(())
}

/// Deletes bookings with everything that belongs to them.
pub(super) async fn delete(connection: &mut Connection, ids: &[Uuid]) -> Result<(), Failure> {
    free(connection, ids).await?;
    sqlx::query(DELETE).bind(ids).execute(connection).await?;
    Ok(())
}

/// What is taken.
pub(super) async fn occupied(
    connection: &mut Connection,
    resources: &[&str],
    range: TickRange,
    now: i64,
) -> Result<Vec<Occupied>, Failure> {
    let rows = sqlx::query(OCCUPIED)
        .bind(resources)
        .bind(range.from.0)
        .bind(range.to.0)
        .bind(now)
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| {
            let resource: i64 = row.try_get(0)?;
            let resource = usize::try_from(resource).map_err(|_| Failure::Corrupt("ordinality".to_owned()))?;
            Ok(Occupied { resource, range: TickRange { from: Tick(row.try_get(1)?), to: Tick(row.try_get(2)?) } })
        })
        .collect()
}

/// Leases due jobs: (id, municipality, payload, attempts before, due).
pub(super) async fn claim_jobs(
    connection: &mut Connection,
    worker: &str,
    limit: i64,
    now: i64,
    until: i64,
) -> Result<Vec<(Uuid, String, String, i32, i64)>, Failure> {
    Ok(sqlx::query_as(CLAIM_JOBS).bind(worker).bind(until).bind(now).bind(limit).fetch_all(connection).await?)
}

/// [`Wanted`] as one array for each column.
struct Columns<'a> {
    choices: Vec<i64>,
    resources: Vec<&'a str>,
    from: Vec<i64>,
    to: Vec<i64>,
}

impl<'a> Columns<'a> {
    fn new(wanted: &Wanted<'a>) -> Self {
        Self {
            choices: wanted.rows.iter().map(|row| row.0).collect(),
            resources: wanted.rows.iter().map(|row| row.1).collect(),
            from: wanted.rows.iter().map(|row| row.2).collect(),
            to: wanted.rows.iter().map(|row| row.3).collect(),
        }
    }
}
