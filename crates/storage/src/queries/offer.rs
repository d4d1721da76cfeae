//! Offering a freed time to one who waits, and what he answers. Whoever changes an offer has locked its appointment first.

use super::super::{Connection, dialect};
use super::cancel::record;
use super::jobs::JobRow;
use super::{Operation, Store, claims, freed, limits, read};
use crate::error::Failure;
use crate::time::{FOREVER, instant, micros};
use async_trait::async_trait;
use services::booking::{
    Accept, Accepted, BookingId, BookingState, EndOffer, Ended, FreedId, NewOffer, Offer, OfferId, OfferState, Offered,
};
use services::ports::StoreError;
use uuid::Uuid;

/// See [`services::ports::WaitingStore::make_offer`].
pub struct MakeOffer {
    pub new: NewOffer,
    pub now: i64,
}

#[async_trait]
impl Operation for MakeOffer {
    type Answer = Offered;

    async fn run(&self, connection: &mut Connection) -> Result<Offered, Failure> {
        let Self { new, now } = self;
        if !is_unchanged(connection, new.booking, new.sequence).await? || !may_be_asked(connection, new).await? {
            return Ok(Offered::Changed);
        }
        let Some(release_at) = freed::lock_unoffered(connection, new.freed, *now).await? else {
            return Ok(Offered::Gone);
        };
        let wanted = claims::Wanted::new(&new.assignments);
        let picked = dialect::pick(connection, new.freed.0, &wanted, *now).await?;
        let Some((index, chosen)) = picked.and_then(|index| Some((index, new.assignments.get(index)?))) else {
            return Ok(Offered::Taken);
        };
        let before = claims::of(connection, new.freed.0).await?;
        let rest = claims::without(&before, chosen);
        let until = micros(new.held_until);
        claims::free_one(connection, new.freed.0).await?;
        claims::allocate(connection, new.freed.0, chosen, until).await?;
        freed::expire_at(connection, new.freed, until, *now).await?;
        if !rest.is_empty() {
            sqlx::query(
                "INSERT INTO freed (id, municipality, service, site, release_at, created_at)
                 SELECT $2, municipality, service, site, $3, $4 FROM freed WHERE id = $1",
            )
            .bind(new.freed.0)
            .bind(new.rest.0)
            .bind(release_at)
            .bind(now)
            .execute(&mut *connection)
            .await?;
            claims::allocate(connection, new.rest.0, &rest, release_at).await?;
            claims::take(connection, new.rest.0, release_at, *now).await?;
            freed::ask(connection, new.rest_job, &new.audit.municipality, new.rest.0, Some(new.id.0), *now).await?;
        }
        sqlx::query(
            "INSERT INTO offer (id, freed_id, booking_id, site, starts_at, ends_at, answer_until, state, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8)",
        )
        .bind(new.id.0)
        .bind(new.freed.0)
        .bind(new.booking.0)
        .bind(&new.site)
        .bind(micros(new.starts_at))
        .bind(micros(new.ends_at))
        .bind(micros(new.answer_until))
        .bind(now)
        .execute(&mut *connection)
        .await?;
        record(connection, &new.audit, *now).await?;
        for job in &new.jobs {
            JobRow::new(job)?.insert(connection, *now).await?;
        }
        Ok(Offered::Now(index))
    }
}

/// Waits, is not being offered anything, and never was offered this very time.
async fn may_be_asked(connection: &mut Connection, new: &NewOffer) -> Result<bool, Failure> {
    let may = sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM waiting WHERE booking_id = $1)
            AND NOT EXISTS (SELECT 1 FROM offer WHERE booking_id = $1 AND (state = 'open' OR freed_id = $2))",
    );
    Ok(may.bind(new.booking.0).bind(new.freed.0).fetch_one(connection).await?)
}

/// Whether an appointment is confirmed and as it was read; it is locked for this transaction.
async fn is_unchanged(connection: &mut Connection, id: BookingId, sequence: i32) -> Result<bool, Failure> {
    let locked = read::lock(connection, id).await?;
    Ok(locked.is_some_and(|booking| booking.state == BookingState::Confirmed && booking.sequence == sequence))
}

/// See [`services::ports::WaitingStore::accept`].
pub struct AcceptOffer {
    pub accept: Accept,
    pub now: i64,
}

#[async_trait]
impl Operation for AcceptOffer {
    type Answer = Accepted;

    async fn run(&self, connection: &mut Connection) -> Result<Accepted, Failure> {
        let Self { accept: Accept { offer, booking, sequence, freeing, audit, jobs }, now } = self;
        if !is_unchanged(connection, *booking, *sequence).await? {
            return Ok(Accepted::Changed);
        }
        let Some(open) = open(connection, *offer, *booking).await?.filter(|open| open.answer_until > *now) else {
            return Ok(Accepted::Late);
        };
        let chosen = claims::of(connection, open.freed).await?;
        // Another server's clock may be so far ahead that for it the time was released.
        if chosen.is_empty() || claims::is_contested(connection, open.freed, *now).await? {
            return Ok(Accepted::Late);
        }
        let before = claims::of(connection, booking.0).await?;
        claims::free_one(connection, booking.0).await?;
        freed::keep(connection, *booking, freeing, &before, *now).await?;
        claims::free_one(connection, open.freed).await?;
        claims::allocate(connection, booking.0, &chosen, FOREVER).await?;
        claims::take(connection, booking.0, FOREVER, *now).await?;
        sqlx::query(
            "UPDATE booking SET sequence = sequence + 1, site = o.site, starts_at = o.starts_at, ends_at = o.ends_at
             FROM offer o WHERE o.id = $1 AND booking.id = $2",
        )
        .bind(offer.0)
        .bind(booking.0)
        .execute(&mut *connection)
        .await?;
        limits::shift(connection, booking.0).await?;
        end(connection, *offer, OfferState::Accepted, *now).await?;
        sqlx::query("DELETE FROM freed WHERE id = $1").bind(open.freed).execute(&mut *connection).await?;
        sqlx::query("DELETE FROM waiting WHERE booking_id = $1").bind(booking.0).execute(&mut *connection).await?;
        record(connection, audit, *now).await?;
        for job in jobs {
            JobRow::new(job)?.insert(connection, *now).await?;
        }
        Ok(Accepted::Now)
    }
}

/// See [`services::ports::WaitingStore::end_offer`].
pub struct Finish {
    pub end: EndOffer,
    pub now: i64,
}

#[async_trait]
impl Operation for Finish {
    type Answer = Ended;

    async fn run(&self, connection: &mut Connection) -> Result<Ended, Failure> {
        let Self { end: wanted, now } = self;
        let EndOffer { offer, booking, state, most_missed, mail, job, audit } = wanted;
        read::lock(connection, *booking).await?;
        let Some(open) = open(connection, *offer, *booking).await? else { return Ok(Ended::Before) };
        if *state == OfferState::Lapsed && *now < open.answer_until {
            return Ok(Ended::Early);
        }
        end(connection, *offer, *state, *now).await?;
        let missed = if *state == OfferState::Lapsed {
            "UPDATE waiting SET missed = missed + 1 WHERE booking_id = $1 RETURNING missed"
        } else {
            "UPDATE waiting SET missed = 0 WHERE booking_id = $1 RETURNING missed"
        };
        let missed: Option<i32> = sqlx::query_scalar(missed).bind(booking.0).fetch_optional(&mut *connection).await?;
        if missed.is_some_and(|missed| missed >= i32::from(*most_missed)) {
            sqlx::query("DELETE FROM waiting WHERE booking_id = $1").bind(booking.0).execute(&mut *connection).await?;
            JobRow::new(mail)?.insert(connection, *now).await?;
        }
        freed::ask(connection, *job, &audit.municipality, open.freed, Some(offer.0), *now).await?;
        record(connection, audit, *now).await?;
        Ok(Ended::Now)
    }
}

/// An offer that has not ended.
struct Open {
    freed: Uuid,
    answer_until: i64,
}

async fn open(connection: &mut Connection, id: OfferId, booking: BookingId) -> Result<Option<Open>, Failure> {
    let row: Option<(Uuid, i64)> =
        sqlx::query_as("SELECT freed_id, answer_until FROM offer WHERE id = $1 AND booking_id = $2 AND state = 'open'")
            .bind(id.0)
            .bind(booking.0)
            .fetch_optional(connection)
            .await?;
    Ok(row.map(|(freed, answer_until)| Open { freed, answer_until }))
}

/// Writes down how an offer ended.
pub async fn end(connection: &mut Connection, id: OfferId, state: OfferState, now: i64) -> Result<(), Failure> {
    sqlx::query("UPDATE offer SET state = $2, ended_at = $3 WHERE id = $1")
        .bind(id.0)
        .bind(state.key())
        .bind(now)
        .execute(connection)
        .await?;
    Ok(())
}

/// Id, freed time, appointment, site, start, end, limit, state.
type Row = (Uuid, Uuid, Uuid, String, i64, i64, i64, String);

impl Store {
    pub(super) async fn find_offer(&self, id: OfferId) -> Result<Option<Offer>, StoreError> {
        let sql =
            "SELECT id, freed_id, booking_id, site, starts_at, ends_at, answer_until, state FROM offer WHERE id = $1";
        self.one_offer(sql, id.0).await
    }

    pub(super) async fn find_open_offer(&self, booking: BookingId) -> Result<Option<Offer>, StoreError> {
        let sql = "SELECT id, freed_id, booking_id, site, starts_at, ends_at, answer_until, state FROM offer
                   WHERE booking_id = $1 AND state = 'open'";
        self.one_offer(sql, booking.0).await
    }

    async fn one_offer(&self, sql: &'static str, key: Uuid) -> Result<Option<Offer>, StoreError> {
        let mut connection = self.database.read().await?;
        let row: Option<Row> =
            sqlx::query_as(sql).bind(key).fetch_optional(&mut *connection).await.map_err(Failure::from)?;
        let Some((id, freed, booking, site, starts_at, ends_at, answer_until, state)) = row else { return Ok(None) };
        Ok(Some(Offer {
            id: OfferId(id),
            freed: FreedId(freed),
            booking: BookingId(booking),
            site,
            starts_at: instant(starts_at)?,
            ends_at: instant(ends_at)?,
            answer_until: instant(answer_until)?,
            state: OfferState::from_key(&state).ok_or_else(|| Failure::Corrupt("state of an offer".to_owned()))?,
        }))
    }
}
