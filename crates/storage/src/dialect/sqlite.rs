//! What only SQLite does this way: several statements in one go, lists as JSON.
//!
//! Everything runs in this process, but each call of the driver crosses into the connection's thread and back, which
//! costs more than most statements. So the two hot operations hand over all of their statements at once, separated by
//! semicolons and with the same arguments. The writer is alone, so what a statement finds is still so for the next.
//! `changes()` is the number of rows the statement before it changed.
//!
//! No `WHERE EXISTS` here: SQLite 3.51 (tried with 3.51.3) turns it into a join and, with OFFSET, counts a row once for
//! each match of the subquery. `(SELECT 1 … LIMIT 1) IS NOT NULL` says the same; `NOT EXISTS` is not concerned.

#[path = "sqlite/sql.rs"]
mod sql;

use super::Connection;
use super::queries::{JobRow, Wanted, unpack, verdict};
use crate::error::Failure;
use crate::time::{FOREVER, micros};
use domain::booking::{TickRange, further};
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

/// Holds the first free assignment; the answer is its index.
pub(super) async fn hold(
    connection: &mut Connection,
    request: &HoldRequest,
    now: i64,
) -> Result<Option<usize>, Failure> {
    let wanted = Wanted::new(&request.assignments);
    let rows = sqlx::query(sql::HOLD)
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
        .bind(further::to_text(&request.further))
        .bind(request.channel.key())
        .bind(&request.outcome)
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
        sqlx::query(sql::END_HOLDS).bind(hex(&ids)?).bind(now).execute(&mut *connection).await?;
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
        sqlx::query_scalar(sql::PICK).bind(id).bind(now).bind(json(&wanted.rows)?).fetch_one(connection).await?;
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
    let rows = sqlx::query(sql::CONFIRM)
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

/// Nothing to do: the writer is alone.
#[expect(clippy::unused_async, reason = "the other engine asks its server")]
pub(super) async fn one_at_a_time(_: &mut Connection, _: &str) -> Result<(), Failure> {
    Ok(())
}

/// Deletes the claims and allocations of bookings.
pub(super) async fn free(connection: &mut Connection, ids: &[Uuid]) -> Result<(), Failure> {
    sqlx::query(sql::FREE).bind(hex(ids)?).execute(connection).await?;
    Ok(())
}

/// Deletes bookings with everything that belongs to them.
pub(super) async fn delete(connection: &mut Connection, ids: &[Uuid]) -> Result<(), Failure> {
    free(connection, ids).await?;
    sqlx::query(sql::DELETE).bind(hex(ids)?).execute(connection).await?;
    Ok(())
}

/// Those of `ids` that files of applications have.
pub(super) async fn uploads(connection: &mut Connection, ids: &[Uuid]) -> Result<Vec<Uuid>, Failure> {
    let known = sqlx::query_scalar("SELECT id FROM upload WHERE id IN (SELECT unhex(value) FROM json_each($1))");
    Ok(known.bind(hex(ids)?).fetch_all(connection).await?)
}

/// What is taken.
pub(super) async fn occupied(
    connection: &mut Connection,
    resources: &[&str],
    range: TickRange,
    now: i64,
) -> Result<Vec<Occupied>, Failure> {
    let base = range.from.0;
    let rows = sqlx::query(sql::OCCUPIED)
        .bind(json(resources)?)
        .bind(base)
        .bind(range.to.0)
        .bind(now)
        .fetch_all(connection)
        .await?;
    let mut occupied = Vec::new();
    for row in &rows {
        let resource = row.try_get(0)?;
        let packed: Option<&str> = row.try_get(1)?;
        for number in packed.unwrap_or_default().split_ascii_whitespace() {
            let packed = number.parse().map_err(|_| Failure::Corrupt("a packed range".to_owned()))?;
            occupied.push(unpack(resource, base, now, packed)?);
        }
    }
    Ok(occupied)
}

/// Leases due jobs: (id, municipality, payload, attempts before, due).
pub(super) async fn claim_jobs(
    connection: &mut Connection,
    worker: &str,
    limit: i64,
    now: i64,
    until: i64,
) -> Result<Vec<(Uuid, String, String, i32, i64)>, Failure> {
    Ok(sqlx::query_as(sql::CLAIM_JOBS).bind(worker).bind(until).bind(now).bind(limit).fetch_all(connection).await?)
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
