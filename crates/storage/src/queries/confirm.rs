//! From a hold to an appointment.

use super::super::{Connection, dialect};
use super::{Operation, limits, read};
use crate::error::Failure;
use crate::time::micros;
use async_trait::async_trait;
use services::booking::{BookingState, Confirm, Confirmed, Guard};

/// See [`services::ports::BookingStore::confirm`].
pub struct ConfirmHold {
    pub confirm: Confirm,
    pub now: i64,
}

#[async_trait]
impl Operation for ConfirmHold {
    const ONE_STATEMENT: bool = true;
    type Answer = Confirmed;

    async fn run(&self, connection: &mut Connection) -> Result<Confirmed, Failure> {
        dialect::confirm(connection, &self.confirm, self.now).await
    }
}

/// The same with something that has to be true besides: several statements instead of one.
pub struct ConfirmGuarded {
    pub confirm: Confirm,
    pub guard: Guard,
    pub now: i64,
}

#[async_trait]
impl Operation for ConfirmGuarded {
    type Answer = Confirmed;

    async fn run(&self, connection: &mut Connection) -> Result<Confirmed, Failure> {
        let Self { confirm, guard, now } = self;
        // From here on nobody else changes the booking.
        let booking = match read::lock(connection, confirm.id).await? {
            None => return Ok(Confirmed::Lost),
            Some(booking) if booking.state != BookingState::Held => return Ok(Confirmed::Before),
            Some(booking) => booking,
        };
        if booking.asked_at != guard.asked_at.map(micros) || booking.contact != guard.contact {
            return Ok(Confirmed::Changed);
        }
        if booking.asked_at.is_some() && booking.held_until <= *now {
            return Ok(Confirmed::Lost);
        }
        let slots = match limits::find(connection, &guard.limits, *now).await? {
            Ok(slots) => slots,
            Err(reached) => return Ok(Confirmed::Limited(reached)),
        };
        let confirmed = dialect::confirm(connection, confirm, *now).await?;
        if confirmed == Confirmed::Now {
            // Should somebody have been quicker with a slot, all of it is undone and begun anew.
            limits::take(connection, confirm.id, &guard.limits, &slots, booking.ends_at, *now).await?;
        }
        Ok(confirmed)
    }
}

/// What the database's word for the outcome means: `now`, `raced`, or the state the booking was in. `used`: the reference
/// belongs to some booking already.
pub fn verdict(word: &str, used: bool) -> Result<Confirmed, Failure> {
    match word {
        "now" => Ok(Confirmed::Now),
        "raced" => Err(Failure::Raced),
        "held" if used => Ok(Confirmed::ReferenceTaken),
        "held" => Ok(Confirmed::Lost),
        // Cancelled since: it was confirmed before, and its page says what became of it.
        "confirmed" | "cancelled" => Ok(Confirmed::Before),
        _ => Err(Failure::Corrupt("state".to_owned())),
    }
}
