//! A clock that moves only when told to.

use jiff::{SignedDuration, Timestamp};
use services::Clock;
use std::sync::{Mutex, PoisonError};

/// A [`Clock`] that stands still until a test sets or advances it. Share it by `Arc`.
#[derive(Debug)]
pub struct FixedClock(Mutex<Timestamp>);

impl FixedClock {
    /// A clock that shows `now`.
    #[must_use]
    pub fn new(now: Timestamp) -> Self {
        Self(Mutex::new(now))
    }

    /// A clock that shows an RFC 3339 instant such as `2026-11-02T08:00:00Z`.
    ///
    /// # Panics
    /// When `instant` is none.
    #[must_use]
    pub fn at(instant: &str) -> Self {
        Self::new(instant.parse().expect("an RFC 3339 instant"))
    }

    /// Sets the clock, forward or back.
    pub fn set(&self, now: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }

    /// Moves the clock by `duration`; a negative one moves it back.
    pub fn advance(&self, duration: SignedDuration) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now += duration;
    }
}

impl Default for FixedClock {
    /// Stands at [`monday_morning`](crate::monday_morning).
    fn default() -> Self {
        Self::new(crate::monday_morning())
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_only_when_told() {
        let clock = FixedClock::at("2026-11-02T08:00:00Z");
        assert_eq!(clock.now(), clock.now());
        clock.advance(SignedDuration::from_mins(15));
        assert_eq!(clock.now().to_string(), "2026-11-02T08:15:00Z");
        clock.set(crate::monday_morning());
        assert_eq!(clock.now(), FixedClock::default().now());
    }
}
