//! Giving up a time: it comes back at a moment that nobody can guess, and those who wait are asked first.

use super::{Appointments, Booking, FreedId, Freeing};
use domain::booking::release_window;
use domain::municipality::Municipality;
use jiff::{SignedDuration, Timestamp};

impl Appointments {
    /// What becomes of a booking's ticks if it gives them up now. Of several services the one counts whose times come back last:
    /// which one was begun with changes nothing.
    pub(super) fn freeing(&self, municipality: &Municipality, booking: &Booking, now: Timestamp) -> Freeing {
        let services = booking.order().known(municipality);
        let windows = services.iter().filter_map(|(service, _)| {
            let window = release_window(service, booking.starts_at, now, &municipality.time_zone)?;
            Some((window, service.key.clone()))
        });
        let (window, service) = windows.max_by_key(|((_, to), _)| *to).unzip();
        Freeing {
            id: FreedId(self.random.id(now)),
            service: service.unwrap_or_else(|| booking.service.clone()),
            release_at: window.map(|(from, to)| self.drawn(from, to)),
            ask: municipality.services.iter().any(|service| service.waiting.is_some()),
            job: self.random.id(now),
            withdrawal_job: self.random.id(now),
        }
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
