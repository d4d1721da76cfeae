//! Times that were given up: they keep their ticks until they are released.

use super::super::{Connection, dialect};
use super::jobs::JobRow;
use super::{Operation, Store, claims};
use crate::error::Failure;
use crate::time::{instant, micros};
use async_trait::async_trait;
use services::booking::{Allocation, BookingId, Freed, FreedId, Freeing};
use services::jobs::{Job, NewJob};
use services::ports::StoreError;
use uuid::Uuid;

/// Gives up ticks that a booking had and that are free in this transaction; its row still says where and for what. Does nothing
/// where they shall be free at once.
pub async fn keep(
    connection: &mut Connection,
    booking: BookingId,
    freeing: &Freeing,
    given_up: &[Allocation],
    now: i64,
) -> Result<(), Failure> {
    let Some(release_at) = freeing.release_at.map(micros).filter(|at| *at > now && !given_up.is_empty()) else {
        return Ok(());
    };
    let municipality: String = sqlx::query_scalar(
        "INSERT INTO freed (id, municipality, service, site, release_at, created_at)
         SELECT $2, municipality, $5, site, $3, $4 FROM booking WHERE id = $1 RETURNING municipality",
    )
    .bind(booking.0)
    .bind(freeing.id.0)
    .bind(release_at)
    .bind(now)
    .bind(&freeing.service)
    .fetch_one(&mut *connection)
    .await?;
    claims::allocate(connection, freeing.id.0, given_up, release_at).await?;
    claims::take(connection, freeing.id.0, release_at, now).await?;
    if freeing.ask {
        ask(connection, freeing.job, &municipality, freeing.id.0, None, now).await?;
    }
    Ok(())
}

/// Writes the job that offers a freed time to the next one; `after`: the offer of it that has just ended.
pub async fn ask(
    connection: &mut Connection,
    id: Uuid,
    municipality: &str,
    freed: Uuid,
    after: Option<Uuid>,
    now: i64,
) -> Result<(), Failure> {
    let job = Job::Reoffer { freed, after };
    let job = NewJob { id, municipality: municipality.to_owned(), job, run_at: instant(now)? };
    JobRow::new(&job)?.insert(connection, now).await
}

/// When a freed time is released, if it is not yet and is not being offered; it is locked for this transaction.
pub async fn lock_unoffered(connection: &mut Connection, id: FreedId, now: i64) -> Result<Option<i64>, Failure> {
    let release_at: Option<i64> =
        sqlx::query_scalar(concat!("SELECT release_at FROM freed WHERE id = $1", dialect::for_update!()))
            .bind(id.0)
            .fetch_optional(&mut *connection)
            .await?;
    let Some(release_at) = release_at.filter(|at| *at > now) else { return Ok(None) };
    let offered = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM offer WHERE freed_id = $1 AND state = 'open')");
    let offered: bool = offered.bind(id.0).fetch_one(&mut *connection).await?;
    // Another server's clock may be ahead: for it the time was released, and somebody has taken it.
    let gone = offered || claims::is_contested(connection, id.0, now).await?;
    Ok((!gone).then_some(release_at))
}

/// Lets a freed time and its ticks expire at another moment.
pub async fn expire_at(connection: &mut Connection, id: FreedId, at: i64, now: i64) -> Result<(), Failure> {
    for sql in [
        "UPDATE freed SET release_at = $2 WHERE id = $1",
        "UPDATE allocation SET expires_at = $2 WHERE booking_id = $1",
    ] {
        sqlx::query(sql).bind(id.0).bind(at).execute(&mut *connection).await?;
    }
    claims::take(connection, id.0, at, now).await
}

/// See [`services::ports::WaitingStore::release_at`].
pub struct Release {
    pub id: FreedId,
    pub at: i64,
    pub now: i64,
}

#[async_trait]
impl Operation for Release {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        // Sooner or later: the moment that an offer left behind is known to whoever got the offer.
        let other = lock_unoffered(connection, self.id, self.now).await?.is_some_and(|before| before != self.at);
        if other {
            expire_at(connection, self.id, self.at, self.now).await?;
        }
        Ok(other)
    }
}

/// See [`services::ports::MaintenanceStore::delete_freed`].
pub struct DeleteFreed {
    pub before: i64,
    pub limit: i64,
}

#[async_trait]
impl Operation for DeleteFreed {
    type Answer = u64;

    async fn run(&self, connection: &mut Connection) -> Result<u64, Failure> {
        // An offer that is still open has a job that ends it.
        let ids: Vec<Uuid> = sqlx::query_scalar(concat!(
            "SELECT id FROM freed WHERE release_at < $1
               AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.freed_id = freed.id AND o.state = 'open')
             ORDER BY release_at LIMIT $2",
            dialect::skip_locked!()
        ))
        .bind(self.before)
        .bind(self.limit)
        .fetch_all(&mut *connection)
        .await?;
        for id in &ids {
            claims::free_one(connection, *id).await?;
            sqlx::query("DELETE FROM freed WHERE id = $1").bind(id).execute(&mut *connection).await?;
        }
        Ok(u64::try_from(ids.len()).unwrap_or(u64::MAX))
    }
}

impl Store {
    pub(super) async fn find_freed(&self, id: FreedId) -> Result<Option<Freed>, StoreError> {
        let mut connection = self.database.read().await?;
        let row: Option<(String, String, String, i64)> =
            sqlx::query_as("SELECT municipality, service, site, release_at FROM freed WHERE id = $1")
                .bind(id.0)
                .fetch_optional(&mut *connection)
                .await
                .map_err(Failure::from)?;
        let Some((municipality, service, site, release_at)) = row else { return Ok(None) };
        let allocations = claims::of(&mut connection, id.0).await?;
        Ok(Some(Freed { id, municipality, service, site, release_at: instant(release_at)?, allocations }))
    }
}
