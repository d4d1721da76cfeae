//! Instants as the database keeps them: microseconds since the Unix epoch.

use crate::error::Failure;
use jiff::Timestamp;

/// Expiry of what never expires.
pub(crate) const FOREVER: i64 = i64::MAX;

/// The number in the database.
pub(crate) fn micros(instant: Timestamp) -> i64 {
    instant.as_microsecond()
}

/// The instant of a number in the database.
pub(crate) fn instant(micros: i64) -> Result<Timestamp, Failure> {
    Timestamp::from_microsecond(micros).map_err(|_| Failure::Corrupt("an instant out of range".to_owned()))
}
