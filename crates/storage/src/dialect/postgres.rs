//! What only PostgreSQL does this way: a whole operation as one statement, lists as arrays.
//!
//! A round trip costs more than most statements, so the two hot operations are one statement each, which is also its own
//! transaction. All parts of a statement see the data as it was when it began. What has changed since shows in two
//! ways, and both undo everything and start the operation again with a fresh look:
//! - a tick found free meanwhile belongs to somebody else: its row is not overwritten, fewer rows come back than were
//!   wanted, and the statement fails on purpose ([`RACED`]);
//! - the booking itself has changed: the version that was locked is not the version that was seen.

#[path = "postgres/sql.rs"]
mod sql;

use super::Connection;
use super::queries::{JobRow, Wanted, unpack, verdict};
use crate::error::Failure;
use crate::time::{FOREVER, micros};
use domain::booking::{TickRange, further};
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
pub(super) use sql::RACED;
pub(super) use {for_update, skip_locked};

/// Holds the first free assignment; the answer is its index.
pub(super) async fn hold(
    connection: &mut Connection,
    request: &HoldRequest,
    now: i64,
) -> Result<Option<usize>, Failure> {
    let wanted = Columns::new(&Wanted::new(&request.assignments));
    let choice: Option<i64> = sqlx::query_scalar(sql::HOLD)
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
        .bind(further::to_text(&request.further))
        .bind(request.channel.key())
        .bind(&request.outcome)
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
    let choice: Option<i64> = sqlx::query_scalar(sql::PICK)
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
    let row = sqlx::query(sql::CONFIRM)
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
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("booking_reference") => {
            Ok(Confirmed::ReferenceTaken)
        }
        Err(error) => Err(error.into()),
    }
}

/// From here to the end of the transaction, whoever comes with the same word waits.
pub(super) async fn one_at_a_time(connection: &mut Connection, word: &str) -> Result<(), Failure> {
    sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))").bind(word).execute(connection).await?;
    Ok(())
}

/// Deletes the claims and allocations of bookings.
pub(super) async fn free(connection: &mut Connection, ids: &[Uuid]) -> Result<(), Failure> {
    sqlx::query(sql::FREE).bind(ids).execute(connection).await?;
    Ok(())
}

/// Deletes bookings with everything that belongs to them.
pub(super) async fn delete(connection: &mut Connection, ids: &[Uuid]) -> Result<(), Failure> {
    free(connection, ids).await?;
    sqlx::query(sql::DELETE).bind(ids).execute(connection).await?;
    Ok(())
}

/// Those of `ids` that files of applications have.
pub(super) async fn uploads(connection: &mut Connection, ids: &[Uuid]) -> Result<Vec<Uuid>, Failure> {
    let known = sqlx::query_scalar("SELECT id FROM upload WHERE id = ANY ($1::uuid[])");
    Ok(known.bind(ids).fetch_all(connection).await?)
}

/// What is taken.
pub(super) async fn occupied(
    connection: &mut Connection,
    resources: &[&str],
    range: TickRange,
    now: i64,
) -> Result<Vec<Occupied>, Failure> {
    let base = range.from.0;
    let rows =
        sqlx::query(sql::OCCUPIED).bind(resources).bind(base).bind(range.to.0).bind(now).fetch_all(connection).await?;
    let mut occupied = Vec::new();
    for row in &rows {
        let resource = row.try_get(0)?;
        let packed: Vec<i64> = row.try_get(1)?;
        for packed in packed {
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
