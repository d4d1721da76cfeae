//! Reading bookings.

use super::super::{Connection, DB};
use super::Store;
use crate::error::Failure;
use crate::time::{instant, micros};
use domain::booking::{Tick, TickRange, further};
use domain::language::Language;
use domain::municipality::Channel;
use jiff::Timestamp;
use services::booking::{Allocation, Booking, BookingId, BookingState, ComingPage, ContactData, VisitorKey};
use services::ports::StoreError;
use sqlx::{Database as Engine, Row as _};
use uuid::Uuid;

type Row = <DB as Engine>::Row;

/// A booking with its allocations, one row for each, of the bookings `b` that fulfil a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT b.id, b.municipality, b.service, b.site, b.persons, b.starts_at, b.ends_at, b.state, b.held_until, b.extended,
                 b.visitor, b.contact_name, b.contact_mail, b.contact_phone, b.language, b.reference, b.sequence, b.created_at,
                 b.confirmed_at, b.cancelled_at, b.further, b.channel, b.asked_at, b.asks, b.outcome, a.resource, a.from_tick, a.to_tick
             FROM booking b LEFT JOIN allocation a ON a.booking_id = b.id
             WHERE ",
            $condition,
            " ORDER BY b.created_at DESC, b.id DESC, a.resource, a.from_tick"
        )
    };
}

const BY_ID: &str = select!("b.id = $1");
const BY_REFERENCE: &str = select!("b.reference = $1 AND b.municipality = $2");
const HELD: &str = select!(
    "b.id IN (SELECT id FROM booking WHERE visitor = $1 AND municipality = $2 AND state = 'held'
              ORDER BY created_at DESC, id DESC LIMIT 3)"
);
// `state <> 'held'` is the condition of the index `booking_past`, which SQLite uses only where it is repeated.
const COMING: &str = select!(
    "b.id IN (SELECT id FROM booking
              WHERE municipality = $1 AND state <> 'held' AND state = 'confirmed'
                AND ends_at >= $2 AND (ends_at > $2 OR id > $3) AND ends_at < $4
              ORDER BY ends_at, id LIMIT $5)"
);
const LIVE_HOLDS: &str =
    select!("b.id IN (SELECT id FROM booking WHERE state = 'held' AND held_until > $2 AND municipality = $1 LIMIT $3)");

impl Store {
    pub(super) async fn find(&self, id: BookingId) -> Result<Option<Booking>, StoreError> {
        let mut connection = self.database.read().await?;
        let rows = sqlx::query(BY_ID).bind(id.0).fetch_all(&mut *connection).await.map_err(Failure::from)?;
        Ok(booking(rows.iter())?)
    }

    pub(super) async fn find_by_reference(
        &self,
        municipality: &str,
        reference: &str,
    ) -> Result<Option<Booking>, StoreError> {
        let mut connection = self.database.read().await?;
        let rows = sqlx::query(BY_REFERENCE).bind(reference).bind(municipality).fetch_all(&mut *connection);
        Ok(booking(rows.await.map_err(Failure::from)?.iter())?)
    }

    pub(super) async fn find_held(&self, municipality: &str, visitor: &VisitorKey) -> Result<Vec<Booking>, StoreError> {
        let mut connection = self.database.read().await?;
        let rows = sqlx::query(HELD).bind(&visitor.0[..]).bind(municipality).fetch_all(&mut *connection);
        Ok(bookings(rows.await.map_err(Failure::from)?)?)
    }

    pub(super) async fn find_coming(&self, municipality: &str, page: &ComingPage) -> Result<Vec<Booking>, StoreError> {
        let mut connection = self.database.read().await?;
        // Every id is greater than the nil one.
        let after = page.after.map_or(Uuid::nil(), |id| id.0);
        let rows = sqlx::query(COMING)
            .bind(municipality)
            .bind(micros(page.from))
            .bind(after)
            .bind(micros(page.until))
            .bind(i64::from(page.limit))
            .fetch_all(&mut *connection);
        let mut found = bookings(rows.await.map_err(Failure::from)?)?;
        found.sort_by_key(|booking| (booking.ends_at, booking.id));
        Ok(found)
    }

    pub(super) async fn find_live_holds(
        &self,
        municipality: &str,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Booking>, StoreError> {
        let mut connection = self.database.read().await?;
        let rows = sqlx::query(LIVE_HOLDS)
            .bind(municipality)
            .bind(micros(now))
            .bind(i64::from(limit))
            .fetch_all(&mut *connection);
        Ok(bookings(rows.await.map_err(Failure::from)?)?)
    }
}

/// The bookings that `rows` are of, in the order of the rows.
fn bookings(rows: Vec<Row>) -> Result<Vec<Booking>, Failure> {
    let rows: Vec<(Uuid, Row)> =
        rows.into_iter().map(|row| Ok((row.try_get(0)?, row))).collect::<Result<_, Failure>>()?;
    let bookings = rows.chunk_by(|a, b| a.0 == b.0).map(|rows| booking(rows.iter().map(|row| &row.1)));
    Ok(bookings.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// One booking from its rows.
fn booking<'a>(rows: impl Iterator<Item = &'a Row> + Clone) -> Result<Option<Booking>, Failure> {
    let Some(row) = rows.clone().next() else { return Ok(None) };
    let time = |column: usize| instant(row.try_get(column)?);
    let optional_time = |column: usize| row.try_get::<Option<i64>, _>(column)?.map(instant).transpose();
    let state: &str = row.try_get(7)?;
    let visitor: &[u8] = row.try_get(10)?;
    let language: &str = row.try_get(14)?;
    let persons: i32 = row.try_get(4)?;
    let mut booking = Booking {
        id: BookingId(row.try_get::<Uuid, _>(0)?),
        municipality: row.try_get(1)?,
        service: row.try_get(2)?,
        site: row.try_get(3)?,
        persons: u8::try_from(persons).map_err(|_| Failure::Corrupt("persons".to_owned()))?,
        further: further::from_text(row.try_get(20)?).ok_or_else(|| Failure::Corrupt("further services".to_owned()))?,
        channel: Channel::from_key(row.try_get(21)?).ok_or_else(|| Failure::Corrupt("channel".to_owned()))?,
        starts_at: time(5)?,
        ends_at: time(6)?,
        state: BookingState::from_key(state).ok_or_else(|| Failure::Corrupt("state".to_owned()))?,
        held_until: time(8)?,
        extended: row.try_get(9)?,
        visitor: VisitorKey(visitor.try_into().map_err(|_| Failure::Corrupt("visitor".to_owned()))?),
        contact: ContactData { name: row.try_get(11)?, mail: row.try_get(12)?, phone: row.try_get(13)? },
        // A language that was given up: everybody reads the master.
        language: Language::from_code(language).unwrap_or(Language::De),
        reference: row.try_get(15)?,
        sequence: row.try_get(16)?,
        created_at: time(17)?,
        confirmed_at: optional_time(18)?,
        cancelled_at: optional_time(19)?,
        allocations: Vec::new(),
        asked_at: optional_time(22)?,
        asks: row.try_get(23)?,
        outcome: row.try_get(24)?,
    };
    for row in rows {
        if let Some(resource) = row.try_get(25)? {
            let range = TickRange { from: Tick(row.try_get(26)?), to: Tick(row.try_get(27)?) };
            booking.allocations.push(Allocation { resource, range });
        }
    }
    Ok(Some(booking))
}

/// What decides about changes of a booking that is now locked for this transaction.
pub(super) async fn lock(connection: &mut Connection, id: BookingId) -> Result<Option<Locked>, Failure> {
    let row = sqlx::query(concat!(
        "SELECT state, held_until, extended, sequence, ends_at, asked_at, asks, contact_name, contact_mail, contact_phone
         FROM booking WHERE id = $1",
        super::super::dialect::for_update!()
    ))
    .bind(id.0)
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let state: &str = row.try_get(0)?;
    let state = BookingState::from_key(state).ok_or_else(|| Failure::Corrupt("state".to_owned()))?;
    Ok(Some(Locked {
        state,
        held_until: row.try_get(1)?,
        extended: row.try_get(2)?,
        sequence: row.try_get(3)?,
        ends_at: row.try_get(4)?,
        asked_at: row.try_get(5)?,
        asks: row.try_get(6)?,
        contact: ContactData { name: row.try_get(7)?, mail: row.try_get(8)?, phone: row.try_get(9)? },
    }))
}

/// See [`lock`].
pub(super) struct Locked {
    pub state: BookingState,
    pub held_until: i64,
    pub extended: bool,
    pub sequence: i32,
    pub ends_at: i64,
    pub asked_at: Option<i64>,
    pub asks: i32,
    pub contact: ContactData,
}

impl Locked {
    pub(super) fn is_held(&self) -> bool {
        self.state == BookingState::Held
    }
}
