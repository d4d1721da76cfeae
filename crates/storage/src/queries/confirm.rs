//! From a hold to an appointment.

use super::super::{Connection, dialect};
use super::Operation;
use crate::error::Failure;
use async_trait::async_trait;
use services::booking::{Confirm, Confirmed};

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
