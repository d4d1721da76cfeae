//! What only SQLite does this way: several statements in one go, lists as JSON.
//!
//! Everything runs in this process, but each call of the driver crosses into the connection's thread and back, which
//! costs more than most statements. So the two hot operations hand over all of their statements at once, separated by
//! semicolons and with the same arguments. The writer is alone, so what a statement finds is still so for the next.
//! `changes()` is the number of rows the statement before it changed.

use super::Connection;
use super::queries::{JobRow, Wanted, verdict};
use crate::error::Failure;
use crate::time::{FOREVER, micros};
use domain::booking::{Tick, TickRange};
use services::booking::{Confirm, Confirmed, HoldRequest, Occupied};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

/// Appended to a SELECT that locks its rows: the writer is alone anyway.
macro_rules! for_update {
    () => {
        ""
    };
}
/// The same, for rows nobody else may be working on.
macro_rules! skip_locked {
    () => {
        ""
    };
}
pub(super) use {for_update, skip_locked};

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

const PICK: &str = concat!(pick!(), "SELECT choice FROM pick");

const HOLD: &str = concat!(
    "INSERT INTO allocation (resource, to_tick, booking_id, from_tick, expires_at) ",
    pick!(),
    "SELECT resource, to_tick, $1, from_tick, $4 FROM want WHERE choice = (SELECT choice FROM pick)
     RETURNING resource, from_tick, to_tick;",
    take!("$4", "$2", "true"),
    "INSERT INTO booking (id, municipality, service, site, persons, starts_at, ends_at, state, held_until, extended,
         visitor, contact_name, contact_mail, contact_phone, language, sequence, created_at)
     SELECT $1, $5, $6, $7, $8, $9, $10, 'held', $4, 0, $11, $12, $13, $14, $15, 0, $2 WHERE changes() > 0;
     SELECT id FROM booking b
     WHERE visitor = $11 AND municipality = $5 AND state = 'held' AND id <> $1 AND held_until > $2
       AND EXISTS (SELECT 1 FROM allocation a WHERE a.booking_id = b.id)
     ORDER BY created_at DESC, id DESC LIMIT 1000 OFFSET $16"
);

const CONFIRM: &str = concat!(
    "UPDATE booking SET state = 'confirmed', reference = $2, confirmed_at = $3
     WHERE id = $1 AND state = 'held'
       AND NOT EXISTS (SELECT 1 FROM booking WHERE reference = $2)
       AND EXISTS (SELECT 1 FROM allocation WHERE booking_id = $1)
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

const FREE: &str = "DELETE FROM claim WHERE (resource, tick) IN (
         SELECT c.resource, c.tick FROM json_each($1) j CROSS JOIN allocation a CROSS JOIN claim c
         WHERE a.booking_id = unhex(j.value) AND c.booking_id = a.booking_id
           AND c.resource = a.resource AND c.tick >= a.from_tick AND c.tick < a.to_tick
     );
     DELETE FROM allocation WHERE booking_id IN (SELECT unhex(value) FROM json_each($1))";

const END_HOLDS: &str = "UPDATE booking SET held_until = $2 WHERE id IN (SELECT unhex(value) FROM json_each($1))";

const DELETE: &str = "DELETE FROM booking WHERE id IN (SELECT unhex(value) FROM json_each($1))";

const OCCUPIED: &str = "SELECT j.key, a.from_tick, a.to_tick FROM json_each($1) j CROSS JOIN allocation a
     WHERE a.resource = j.value AND a.to_tick > $2 AND a.to_tick < $3 + 2016 AND a.from_tick < $3 AND a.expires_at > $4";

const CLAIM_JOBS: &str = "UPDATE job SET leased_by = $1, leased_until = $2, attempts = attempts + 1
     WHERE id IN (
         SELECT id FROM job
         WHERE done_at IS NULL AND dead_at IS NULL AND run_at <= $3 AND (leased_until IS NULL OR leased_until <= $3)
         ORDER BY run_at, id LIMIT $4
     )
     RETURNING id, municipality, payload, attempts - 1, run_at";

/// Holds the first free assignment; the answer is its index.
pub(super) async fn hold(
    connection: &mut Connection,
    request: &HoldRequest,
    now: i64,
) -> Result<Option<usize>, Failure> {
    let wanted = Wanted::new(&request.assignments);
    let rows = sqlx::query(HOLD)
        .bind(request.id.0)
        .bind(now)
        .bind(json(&wanted.rows)?)
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
        .fetch_all(&mut *connection)
        .await?;
    // First the claimed allocations, then the holds that are too many.
    let (claimed, surplus): (Vec<&SqliteRow>, Vec<&SqliteRow>) = rows.iter().partition(|row| row.len() == 3);
    let claimed: Vec<(&str, i64, i64)> = claimed
        .into_iter()
        .map(|row| Ok((row.try_get(0)?, row.try_get(1)?, row.try_get(2)?)))
        .collect::<Result<_, sqlx::Error>>()?;
    let Some(index) = index_of(&wanted, claimed) else { return Ok(None) };
    if !surplus.is_empty() {
        let ids: Vec<Uuid> = surplus.into_iter().map(|row| row.try_get(0)).collect::<Result<_, sqlx::Error>>()?;
        sqlx::query(END_HOLDS).bind(hex(&ids)?).bind(now).execute(&mut *connection).await?;
        free(connection, &ids).await?;
    }
    Ok(Some(index))
}

/// The first assignment that is free for a booking.
pub(super) async fn pick(
    connection: &mut Connection,
    id: Uuid,
    wanted: &Wanted<'_>,
    now: i64,
) -> Result<Option<usize>, Failure> {
    let choice: Option<i64> =
        sqlx::query_scalar(PICK).bind(id).bind(now).bind(json(&wanted.rows)?).fetch_one(connection).await?;
    Ok(choice.and_then(|choice| usize::try_from(choice).ok()))
}

/// Confirms a hold if its ticks can be had.
pub(super) async fn confirm(connection: &mut Connection, confirm: &Confirm, now: i64) -> Result<Confirmed, Failure> {
    let jobs: Vec<JobRow<'_>> = confirm.jobs.iter().map(JobRow::new).collect::<Result<_, _>>()?;
    let jobs: Vec<_> = jobs
        .iter()
        .map(|job| (hex_of(job.id), &job.kind, job.municipality, &job.payload, &job.dedup_key, job.run_at))
        .collect();
    let audit = &confirm.audit;
    let rows = sqlx::query(CONFIRM)
        .bind(confirm.id.0)
        .bind(&confirm.reference)
        .bind(now)
        .bind(audit.id)
        .bind(&audit.municipality)
        .bind(audit.actor)
        .bind(audit.action)
        .bind(audit.subject)
        .bind(json(&jobs)?)
        .bind(FOREVER)
        .fetch_all(connection)
        .await?;
    let Some(row) = rows.first() else { return Ok(Confirmed::Lost) };
    verdict(row.try_get(0)?, row.try_get(1)?)
}

/// Deletes the claims and allocations of bookings.
pub(super) async fn free(connection: &mut Connection, ids: &[Uuid]) -> Result<(), Failure> {
    sqlx::query(FREE).bind(hex(ids)?).execute(connection).await?;
    Ok(())
}

/// Deletes bookings with everything that belongs to them.
pub(super) async fn delete(connection: &mut Connection, ids: &[Uuid]) -> Result<(), Failure> {
    free(connection, ids).await?;
    sqlx::query(DELETE).bind(hex(ids)?).execute(connection).await?;
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
        .bind(json(resources)?)
        .bind(range.from.0)
        .bind(range.to.0)
        .bind(now)
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| {
            let resource: i64 = row.try_get(0)?;
            let resource = usize::try_from(resource).map_err(|_| Failure::Corrupt("key".to_owned()))?;
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

/// The first assignment that is made of just these rows, in whatever order.
fn index_of(wanted: &Wanted<'_>, mut claimed: Vec<(&str, i64, i64)>) -> Option<usize> {
    claimed.sort_unstable();
    let index = wanted.rows.chunk_by(|a, b| a.0 == b.0).find_map(|rows| {
        let mut wanted: Vec<_> = rows.iter().map(|&(_, resource, from, to)| (resource, from, to)).collect();
        wanted.sort_unstable();
        (wanted == claimed).then(|| rows[0].0)
    })?;
    usize::try_from(index).ok()
}

fn json<T: serde::Serialize + ?Sized>(value: &T) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|_| Failure::Corrupt("an argument that is no JSON".to_owned()))
}

fn hex_of(id: Uuid) -> String {
    id.simple().to_string()
}

fn hex(ids: &[Uuid]) -> Result<String, Failure> {
    json(&ids.iter().copied().map(hex_of).collect::<Vec<_>>())
}
