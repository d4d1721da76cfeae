//! What can be done with a hold besides confirming it.

use super::super::{Connection, dialect};
use super::{Operation, claims, read};
use crate::error::Failure;
use crate::time::micros;
use async_trait::async_trait;
use domain::language::Language;
use services::booking::{BookingId, BookingState, ContactData, Taken};

/// See [`services::ports::BookingStore::swap`].
pub struct Swap {
    pub swap: services::booking::Swap,
    pub now: i64,
}

#[async_trait]
impl Operation for Swap {
    const PROVISIONAL: bool = true;
    type Answer = Taken;

    async fn run(&self, connection: &mut Connection) -> Result<Taken, Failure> {
        let Self { swap, now } = self;
        let id = swap.id.0;
        if !read::lock(connection, swap.id).await?.is_some_and(|booking| booking.is_held()) {
            return Ok(Taken::Conflict);
        }
        let wanted = claims::Wanted::new(&swap.assignments);
        let Some(index) = dialect::pick(connection, id, &wanted, *now).await? else { return Ok(Taken::Conflict) };
        let Some(chosen) = swap.assignments.get(index) else { return Ok(Taken::Conflict) };
        let until = micros(swap.held_until);
        claims::free_one(connection, id).await?;
        claims::allocate(connection, id, chosen, until).await?;
        claims::take(connection, id, until, *now).await?;
        sqlx::query(
            "UPDATE booking SET site = $2, starts_at = $3, ends_at = $4, held_until = $5, extended = $6, asked_at = NULL
             WHERE id = $1",
        )
        .bind(id)
        .bind(&swap.site)
        .bind(micros(swap.starts_at))
        .bind(micros(swap.ends_at))
        .bind(until)
        .bind(false)
        .execute(connection)
        .await?;
        Ok(Taken::Claimed(index))
    }
}

/// See [`services::ports::BookingStore::extend`].
pub struct Extend {
    pub id: BookingId,
    pub until: i64,
    pub now: i64,
}

#[async_trait]
impl Operation for Extend {
    const PROVISIONAL: bool = true;
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let Self { id: BookingId(id), until, now } = *self;
        let live = read::lock(connection, self.id)
            .await?
            .is_some_and(|hold| hold.is_held() && !hold.extended && hold.asked_at.is_none() && hold.held_until > now);
        // The clocks of two servers differ a little: for the other one the hold may have run out already.
        if !live || !claims::has_allocations(connection, id).await? || claims::is_contested(connection, id, now).await?
        {
            return Ok(false);
        }
        claims::prolong(connection, id, until, now).await?;
        sqlx::query("UPDATE booking SET held_until = $2, extended = $3 WHERE id = $1")
            .bind(id)
            .bind(until)
            .bind(true)
            .execute(connection)
            .await?;
        Ok(true)
    }
}

/// See [`services::ports::BookingStore::save_contact`].
pub struct SaveContact {
    pub id: BookingId,
    pub contact: ContactData,
    pub language: Language,
}

#[async_trait]
impl Operation for SaveContact {
    const PROVISIONAL: bool = true;
    const ONE_STATEMENT: bool = true;
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let saved = sqlx::query(
            "UPDATE booking SET contact_name = $2, contact_mail = $3, contact_phone = $4, language = $5,
                 asked_at = CASE WHEN contact_name = $2 AND contact_mail = $3 AND contact_phone = $4 THEN asked_at END
             WHERE id = $1 AND state = $6",
        )
        .bind(self.id.0)
        .bind(&self.contact.name)
        .bind(&self.contact.mail)
        .bind(&self.contact.phone)
        .bind(self.language.code())
        .bind(BookingState::Held.key())
        .execute(connection)
        .await?;
        Ok(saved.rows_affected() > 0)
    }
}

/// See [`services::ports::BookingStore::release`].
pub struct Release {
    pub id: BookingId,
}

#[async_trait]
impl Operation for Release {
    const PROVISIONAL: bool = true;
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let held = read::lock(connection, self.id).await?.is_some_and(|booking| booking.is_held());
        if held {
            dialect::delete(connection, &[self.id.0]).await?;
        }
        Ok(held)
    }
}
