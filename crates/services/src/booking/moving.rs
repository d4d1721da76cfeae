//! Giving an appointment another time.

use super::availability::Source;
use super::hold::HoldError;
use super::{Appointments, Booking, Move, Moved, NoticeKind, Wish};

impl Appointments {
    /// Moves a confirmed appointment to the time of `wish`: the new time is taken before the old one is given up, in one
    /// transaction, by the rules of booking. Reference, link, name and contact stay; the calendar sequence grows by 1 and a
    /// mail follows. Whoever moves it to where it is already changes nothing.
    ///
    /// # Errors
    /// See [`HoldError`]; [`HoldError::NoHold`] when it cannot be moved ([`Booking::can_move`]) or was changed since `booking`
    /// was read.
    pub async fn move_appointment(&self, booking: &Booking, wish: &Wish<'_>) -> Result<(), HoldError> {
        let now = self.clock.now();
        if !booking.can_move(now) {
            return Err(HoldError::NoHold);
        }
        if wish.is_for(booking) {
            return Ok(());
        }
        for source in Source::BOTH {
            let Some(offer) = self.offer(wish, now, Some(booking), source).await? else { continue };
            let moved = Booking { starts_at: wish.start, ..booking.clone() };
            let mut jobs = self.mail_jobs(booking, NoticeKind::Moved, booking.sequence + 1, now);
            jobs.extend(self.reminder_jobs(&moved, wish.municipality, booking.sequence + 1, now));
            let wanted = Move {
                id: booking.id,
                sequence: booking.sequence,
                site: wish.site.to_owned(),
                starts_at: wish.start,
                ends_at: offer.ends_at,
                assignments: offer.assignments,
                freeing: self.freeing(wish.municipality, booking, now),
                audit: self.audit(booking, "appointment.moved", now),
                jobs,
            };
            match self.store.move_appointment(&wanted, now).await? {
                Moved::Now(index) => {
                    self.timelines.took(&wanted.assignments[index], None, now);
                    self.timelines.freed(&booking.allocations);
                    return Ok(());
                }
                Moved::Changed => return Err(HoldError::NoHold),
                Moved::Taken => {}
            }
        }
        Err(HoldError::Taken)
    }
}
