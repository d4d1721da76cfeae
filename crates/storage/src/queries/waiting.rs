//! The list of those who wait, and its port.

use super::super::Connection;
use super::cancel::record;
use super::freed::{self, Release};
use super::offer::{self, AcceptOffer, Finish, MakeOffer};
use super::{Operation, Store, read};
use crate::error::Failure;
use crate::time::{instant, micros};
use async_trait::async_trait;
use jiff::Timestamp;
use services::booking::{
    Accept, Accepted, Audit, BookingId, BookingState, EndOffer, Ended, Freed, FreedId, NewOffer, Offer, OfferId,
    OfferState, Offered, Waiting,
};
use services::ports::{StoreError, WaitingStore};
use uuid::Uuid;

#[async_trait]
impl WaitingStore for Store {
    async fn waiting(&self, booking: BookingId) -> Result<Option<Waiting>, StoreError> {
        let mut connection = self.database.read().await?;
        let row: Option<Row> = sqlx::query_as(
            "SELECT booking_id, municipality, since, sites, notice_days, missed FROM waiting WHERE booking_id = $1",
        )
        .bind(booking.0)
        .fetch_optional(&mut *connection)
        .await
        .map_err(Failure::from)?;
        Ok(row.map(waiting).transpose()?)
    }

    async fn wait(&self, waiting: &Waiting, audit: &Audit, now: Timestamp) -> Result<bool, StoreError> {
        self.database.write(Wait { waiting: waiting.clone(), audit: audit.clone(), now: micros(now) }).await
    }

    async fn stop_waiting(
        &self,
        booking: BookingId,
        audit: &Audit,
        job: Uuid,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        self.database.write(StopWaiting { booking, audit: audit.clone(), job, now: micros(now) }).await
    }

    async fn next_waiting(
        &self,
        freed: &Freed,
        after: Option<(Timestamp, BookingId)>,
        limit: u32,
        later_than: Timestamp,
    ) -> Result<Vec<Waiting>, StoreError> {
        let (since, booking) = after.map_or((i64::MIN, Uuid::nil()), |(since, booking)| (micros(since), booking.0));
        let mut connection = self.database.read().await?;
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT w.booking_id, w.municipality, w.since, w.sites, w.notice_days, w.missed
             FROM waiting w JOIN booking b ON b.id = w.booking_id
             WHERE w.municipality = $1 AND (w.since > $2 OR (w.since = $2 AND w.booking_id > $3))
               AND b.state = 'confirmed' AND b.starts_at > $4
               AND NOT EXISTS (
                   SELECT 1 FROM offer o WHERE o.booking_id = w.booking_id AND (o.state = 'open' OR o.freed_id = $5)
               )
             ORDER BY w.since, w.booking_id LIMIT $6",
        )
        .bind(&freed.municipality)
        .bind(since)
        .bind(booking)
        .bind(micros(later_than))
        .bind(freed.id.0)
        .bind(i64::from(limit))
        .fetch_all(&mut *connection)
        .await
        .map_err(Failure::from)?;
        Ok(rows.into_iter().map(waiting).collect::<Result<_, _>>()?)
    }

    async fn freed(&self, id: FreedId) -> Result<Option<Freed>, StoreError> {
        self.find_freed(id).await
    }

    async fn release_at(&self, id: FreedId, at: Timestamp, now: Timestamp) -> Result<bool, StoreError> {
        self.database.write(Release { id, at: micros(at), now: micros(now) }).await
    }

    async fn offer(&self, id: OfferId) -> Result<Option<Offer>, StoreError> {
        self.find_offer(id).await
    }

    async fn open_offer(&self, booking: BookingId) -> Result<Option<Offer>, StoreError> {
        self.find_open_offer(booking).await
    }

    async fn make_offer(&self, new: &NewOffer, now: Timestamp) -> Result<Offered, StoreError> {
        self.database.write(MakeOffer { new: new.clone(), now: micros(now) }).await
    }

    async fn accept(&self, accept: &Accept, now: Timestamp) -> Result<Accepted, StoreError> {
        self.database.write(AcceptOffer { accept: accept.clone(), now: micros(now) }).await
    }

    async fn end_offer(&self, end: &EndOffer, now: Timestamp) -> Result<Ended, StoreError> {
        self.database.write(Finish { end: end.clone(), now: micros(now) }).await
    }
}

/// See [`services::ports::WaitingStore::wait`].
struct Wait {
    waiting: Waiting,
    audit: Audit,
    now: i64,
}

#[async_trait]
impl Operation for Wait {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let Waiting { booking, municipality, since, sites, notice_days, missed } = &self.waiting;
        let confirmed =
            read::lock(connection, *booking).await?.is_some_and(|booking| booking.state == BookingState::Confirmed);
        if !confirmed {
            return Ok(false);
        }
        sqlx::query(
            "INSERT INTO waiting (booking_id, municipality, since, sites, notice_days, missed)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (booking_id) DO UPDATE SET sites = excluded.sites, notice_days = excluded.notice_days, missed = 0",
        )
        .bind(booking.0)
        .bind(municipality)
        .bind(micros(*since))
        .bind(sites.join(","))
        .bind(i32::from(*notice_days))
        .bind(i32::from(*missed))
        .execute(&mut *connection)
        .await?;
        record(connection, &self.audit, self.now).await?;
        Ok(true)
    }
}

/// See [`services::ports::WaitingStore::stop_waiting`].
struct StopWaiting {
    booking: BookingId,
    audit: Audit,
    job: Uuid,
    now: i64,
}

#[async_trait]
impl Operation for StopWaiting {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        read::lock(connection, self.booking).await?;
        let waited = stop(connection, self.booking, self.job, self.now).await?;
        if waited {
            record(connection, &self.audit, self.now).await?;
        }
        Ok(waited)
    }
}

/// Takes an appointment, which is locked, off the list. Whether it was on it.
pub async fn stop(connection: &mut Connection, booking: BookingId, job: Uuid, now: i64) -> Result<bool, Failure> {
    let waited = sqlx::query("DELETE FROM waiting WHERE booking_id = $1").bind(booking.0).execute(&mut *connection);
    let waited = waited.await?.rows_affected() > 0;
    withdraw(connection, booking, None, job, now).await?;
    Ok(waited)
}

/// Withdraws what an appointment, which is locked, is being offered, if that is not before `unless_before`; it goes to the next.
pub async fn withdraw(
    connection: &mut Connection,
    booking: BookingId,
    unless_before: Option<Timestamp>,
    job: Uuid,
    now: i64,
) -> Result<(), Failure> {
    let row: Option<(Uuid, Uuid, i64, String)> = sqlx::query_as(
        "SELECT o.id, o.freed_id, o.starts_at, b.municipality FROM offer o JOIN booking b ON b.id = o.booking_id
         WHERE o.booking_id = $1 AND o.state = 'open'",
    )
    .bind(booking.0)
    .fetch_optional(&mut *connection)
    .await?;
    let Some((id, freed, starts_at, municipality)) = row else { return Ok(()) };
    if unless_before.is_some_and(|start| starts_at < micros(start)) {
        return Ok(());
    }
    offer::end(connection, OfferId(id), OfferState::Withdrawn, now).await?;
    freed::ask(connection, job, &municipality, freed, Some(id), now).await
}

/// Appointment, municipality, since, sites, days ahead, missed.
type Row = (Uuid, String, i64, String, i32, i32);

fn waiting((booking, municipality, since, sites, notice_days, missed): Row) -> Result<Waiting, Failure> {
    let small = |number: i32| u8::try_from(number).map_err(|_| Failure::Corrupt("a number of the list".to_owned()));
    Ok(Waiting {
        booking: BookingId(booking),
        municipality,
        since: instant(since)?,
        sites: sites.split(',').filter(|site| !site.is_empty()).map(str::to_owned).collect(),
        notice_days: small(notice_days)?,
        missed: small(missed)?,
    })
}
