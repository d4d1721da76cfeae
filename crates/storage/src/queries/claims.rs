//! Allocations and claims: what the operations on them have in common.

use super::super::{Connection, dialect};
use crate::error::Failure;
use crate::time::instant;
use domain::booking::{Tick, TickRange};
use services::booking::{Allocation, Occupied};
use uuid::Uuid;

/// Possible assignments as rows: (index of the assignment, resource, first tick, end). An assignment that takes nothing,
/// or a range that is none, cannot be had and is left out.
pub struct Wanted<'a> {
    pub rows: Vec<(i64, &'a str, i64, i64)>,
}

impl<'a> Wanted<'a> {
    pub fn new(assignments: &'a [Vec<Allocation>]) -> Self {
        let rows = (0_i64..)
            .zip(assignments)
            .filter(|(_, allocations)| !allocations.iter().any(|allocation| allocation.range.is_empty()))
            .flat_map(|(choice, allocations)| allocations.iter().map(move |allocation| (choice, allocation)))
            .map(|(choice, Allocation { resource, range })| (choice, resource.as_str(), range.from.0, range.to.0))
            .collect();
        Self { rows }
    }
}

/// Reads a range that a query has packed into one number: (first tick − `base`) · 4096 + length, that · 2³², and the
/// seconds from `now` to the end of a hold ([`ENDLESS`]: an appointment). One number for each allocation instead of a row
/// makes the calendar's query three times as fast.
pub fn unpack(resource: i64, base: i64, now: i64, packed: i64) -> Result<Occupied, Failure> {
    let resource = usize::try_from(resource).map_err(|_| Failure::Corrupt("index of a resource".to_owned()))?;
    let (place, seconds) = (packed.div_euclid(1 << 32), packed.rem_euclid(1 << 32));
    let from = base + place.div_euclid(4096);
    let until = if seconds == ENDLESS { None } else { Some(instant(now + seconds * 1_000_000)?) };
    Ok(Occupied { resource, range: TickRange { from: Tick(from), to: Tick(from + place.rem_euclid(4096)) }, until })
}

/// The greatest number of seconds in [`unpack`], 2³² − 1; as a literal in the queries.
const ENDLESS: i64 = (1 << 32) - 1;

/// Makes `allocations` those of a booking that has none.
pub async fn allocate(
    connection: &mut Connection,
    id: Uuid,
    allocations: &[Allocation],
    until: i64,
) -> Result<(), Failure> {
    for Allocation { resource, range } in allocations {
        sqlx::query(
            "INSERT INTO allocation (resource, to_tick, booking_id, from_tick, expires_at) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(resource)
        .bind(range.to.0)
        .bind(id)
        .bind(range.from.0)
        .bind(until)
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// Whether somebody else has a tick of the booking's allocations.
pub async fn is_contested(connection: &mut Connection, id: Uuid, now: i64) -> Result<bool, Failure> {
    let contested = sqlx::query_scalar(
        "SELECT EXISTS (
             SELECT 1 FROM allocation a JOIN claim c
             ON c.resource = a.resource AND c.tick >= a.from_tick AND c.tick < a.to_tick
             WHERE a.booking_id = $1 AND c.booking_id <> $1 AND c.expires_at > $2
         )",
    );
    Ok(contested.bind(id).bind(now).fetch_one(connection).await?)
}

/// Whether the booking takes anything.
pub async fn has_allocations(connection: &mut Connection, id: Uuid) -> Result<bool, Failure> {
    let exists = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM allocation WHERE booking_id = $1)");
    Ok(exists.bind(id).fetch_one(connection).await?)
}

/// Keeps all that a hold has until then; that nobody else has any of it was found out before.
pub async fn prolong(connection: &mut Connection, id: Uuid, until: i64, now: i64) -> Result<(), Failure> {
    take(connection, id, until, now).await?;
    sqlx::query("UPDATE allocation SET expires_at = $2 WHERE booking_id = $1")
        .bind(id)
        .bind(until)
        .execute(connection)
        .await?;
    Ok(())
}

/// Takes every tick of the booking's allocations until then, in the order everybody takes them in. Rows of others are
/// overwritten only where they have expired; that all can be had was found out before.
pub async fn take(connection: &mut Connection, id: Uuid, until: i64, now: i64) -> Result<(), Failure> {
    let wanted: i64 = sqlx::query_scalar(
        "SELECT CAST(coalesce(sum(to_tick - from_tick), 0) AS BIGINT) FROM allocation WHERE booking_id = $1",
    )
    .bind(id)
    .fetch_one(&mut *connection)
    .await?;
    let taken = sqlx::query(
        "INSERT INTO claim (resource, tick, booking_id, expires_at)
         WITH RECURSIVE ticks (resource, tick, to_tick) AS (
             SELECT resource, from_tick, to_tick FROM allocation WHERE booking_id = $1
             UNION ALL
             SELECT resource, tick + 1, to_tick FROM ticks WHERE tick + 1 < to_tick
         )
         SELECT resource, tick, $1, $2 FROM ticks WHERE true ORDER BY resource, tick
         ON CONFLICT (resource, tick) DO UPDATE SET booking_id = excluded.booking_id, expires_at = excluded.expires_at
         WHERE claim.expires_at <= $3 OR claim.booking_id = excluded.booking_id",
    );
    let taken = taken.bind(id).bind(until).bind(now).execute(connection).await?.rows_affected();
    if i64::try_from(taken) == Ok(wanted) { Ok(()) } else { Err(Failure::Raced) }
}

/// Frees what one booking has.
pub async fn free_one(connection: &mut Connection, id: Uuid) -> Result<(), Failure> {
    dialect::free(connection, &[id]).await
}

/// What somebody takes.
pub async fn of(connection: &mut Connection, id: Uuid) -> Result<Vec<Allocation>, Failure> {
    let rows: Vec<(String, i64, i64)> = sqlx::query_as(
        "SELECT resource, from_tick, to_tick FROM allocation WHERE booking_id = $1 ORDER BY resource, from_tick",
    )
    .bind(id)
    .fetch_all(connection)
    .await?;
    let allocation =
        |(resource, from, to)| Allocation { resource, range: TickRange { from: Tick(from), to: Tick(to) } };
    Ok(rows.into_iter().map(allocation).collect())
}

/// The ticks of `all` that are not among `taken`.
pub fn without(all: &[Allocation], taken: &[Allocation]) -> Vec<Allocation> {
    let mut left = all.to_vec();
    for Allocation { resource, range } in taken {
        left = left
            .into_iter()
            .flat_map(|allocation| {
                let Allocation { resource: own, range: TickRange { from, to } } = allocation;
                if own != *resource || to <= range.from || range.to <= from {
                    return vec![Allocation { resource: own, range: TickRange { from, to } }];
                }
                [TickRange { from, to: range.from }, TickRange { from: range.to, to }]
                    .into_iter()
                    .filter(|range| !range.is_empty())
                    .map(|range| Allocation { resource: own.clone(), range })
                    .collect()
            })
            .collect();
    }
    left
}
