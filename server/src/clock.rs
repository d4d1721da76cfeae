//! One time for all processes.
//!
//! Holds end at an instant that one process writes and another reads. If their machines' clocks differ by minutes, one would
//! give away what the other still shows as held. So each process goes by the clock of the database they share: it measures
//! how far its own is off and adds the difference.

use jiff::{SignedDuration, Timestamp};
use services::Clock;
use services::ports::StoreError;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use storage::Storage;
use tokio_util::sync::CancellationToken;

/// How often the difference is measured.
const MEASURE: Duration = Duration::from_secs(60);

/// How often a demo looks into the file that says how far it is ahead.
const LOOK: Duration = Duration::from_millis(100);

/// An answer that takes longer says too little: the database may have looked at its clock at any moment of it.
const SLOW: SignedDuration = SignedDuration::from_secs(1);

/// From here on an administrator should hear of it.
const FAR: SignedDuration = SignedDuration::from_secs(5);

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock set by that of the database; the machine's own until it was measured.
pub struct SharedClock<C = SystemClock> {
    own: C,
    /// What to add, in microseconds.
    ahead: AtomicI64,
}

impl<C: Clock> SharedClock<C> {
    #[must_use]
    pub const fn new(own: C) -> Self {
        Self { own, ahead: AtomicI64::new(0) }
    }

    /// Takes over a measurement: the machine's clock just before and after the database looked at its own.
    fn set(&self, before: Timestamp, database: Timestamp, after: Timestamp) {
        let took = before.duration_until(after);
        if took < SignedDuration::ZERO || took > SLOW {
            return;
        }
        let ahead = (before + took / 2).duration_until(database);
        if ahead.abs() >= FAR {
            tracing::warn!(
                seconds = ahead.as_secs(),
                "this machine's clock differs from the database's, whose time is used"
            );
        }
        self.ahead.store(i64::try_from(ahead.as_micros()).unwrap_or(0), Ordering::Relaxed);
    }

    /// Measures once. Where only one process uses the database there is nothing to do.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn measure(&self, storage: &Storage) -> Result<(), StoreError> {
        let before = self.own.now();
        if let Some(database) = storage.time().await? {
            self.set(before, database, self.own.now());
        }
        Ok(())
    }

    /// Measures again and again until `stop`.
    pub async fn follow(&self, storage: &Storage, stop: CancellationToken) {
        while stop.run_until_cancelled(tokio::time::sleep(MEASURE)).await.is_some() {
            if let Err(error) = self.measure(storage).await {
                tracing::warn!(error = &error as &dyn std::error::Error, "the database's clock cannot be read");
            }
        }
    }

    /// Goes ahead by as many seconds as a file says, until `stop`: so a demo or a browser test sees in a moment what takes
    /// hours. Without a file, or with nonsense in it, nothing changes.
    pub async fn follow_file(&self, file: &Path, stop: CancellationToken) {
        while stop.run_until_cancelled(tokio::time::sleep(LOOK)).await.is_some() {
            let text = tokio::fs::read_to_string(file).await.unwrap_or_default();
            if let Ok(seconds) = text.trim().parse::<u32>() {
                self.ahead.store(i64::from(seconds) * 1_000_000, Ordering::Relaxed);
            }
        }
    }
}

impl<C: Clock> Clock for SharedClock<C> {
    fn now(&self) -> Timestamp {
        self.own.now() + SignedDuration::from_micros(self.ahead.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use testkit::FixedClock;

    #[test]
    fn goes_by_the_databases_clock() {
        let own = "2026-11-23T07:00:00Z".parse::<Timestamp>().expect("a time");
        let clock = SharedClock::new(FixedClock::at("2026-11-23T07:00:00Z"));
        assert_eq!(clock.now(), own);
        let at = |seconds: i64| own + SignedDuration::from_secs(seconds);
        // Three minutes behind, then two ahead; half of the way there and back is taken off.
        clock.set(own, at(180), own);
        assert_eq!(clock.now(), at(180));
        clock.set(own, at(-120), own + SignedDuration::from_millis(400));
        assert_eq!(clock.now(), at(-120) - SignedDuration::from_millis(200));
        // What took too long, or went backwards, says nothing.
        let before = clock.now();
        clock.set(own, at(600), at(2));
        clock.set(at(1), at(600), own);
        assert_eq!(clock.now(), before);
    }
}
