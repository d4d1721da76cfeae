//! Giving up a time: it comes back at a moment that nobody can guess, and those who wait are asked first.

use super::{Appointments, Booking, FreedId, Freeing};
use domain::booking::release_window;
use domain::municipality::Municipality;
use jiff::{SignedDuration, Timestamp};

/// So many changes of an appointment keep the time that was given up for a while.
const FEW_MOVES: i32 = 3;

impl Appointments {
    /// What becomes of a booking's ticks if it gives them up now.
    pub(super) fn freeing(&self, municipality: &Municipality, booking: &Booking, now: Timestamp) -> Freeing {
        let service = municipality.service(&booking.service);
        let window =
            service.and_then(|service| release_window(service, booking.starts_at, now, &municipality.time_zone));
        Freeing {
            id: FreedId(self.random.id(now)),
            release_at: window.map(|(from, to)| self.drawn(from, to)),
            ask: municipality.services.iter().any(|service| service.waiting.is_some()),
            job: self.random.id(now),
            withdrawal_job: self.random.id(now),
        }
    }

    /// The same for a move. Whoever moves again and again must not keep many times away from others: after a few moves the old
    /// one comes back at once.
    pub(super) fn freeing_by_move(&self, municipality: &Municipality, booking: &Booking, now: Timestamp) -> Freeing {
        let freeing = self.freeing(municipality, booking, now);
        if booking.sequence < FEW_MOVES { freeing } else { Freeing { release_at: None, ..freeing } }
    }

    /// An instant from `from` to `to`, each as likely as any other.
    pub(super) fn drawn(&self, from: Timestamp, to: Timestamp) -> Timestamp {
        let mut random = [0; 8];
        self.random.fill(&mut random);
        let micros = u64::try_from(to.duration_since(from).as_micros()).unwrap_or(0);
        // A window is shorter than 2^37 microseconds, so the remainder favours nobody by more than one in 2^27.
        let after = u64::from_be_bytes(random) % micros.saturating_add(1);
        from + SignedDuration::from_micros(i64::try_from(after).unwrap_or(0))
    }
}
