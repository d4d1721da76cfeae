//! Yes, no, or no answer.

use super::{Accept, Accepted, EndOffer, Ended, MOST_MISSED, Offer, OfferId, OfferState, WaitingList};
use crate::booking::{Audit, Booking, NoticeKind};
use crate::jobs::{Job, NewJob};
use crate::ports::StoreError;
use domain::municipality::Municipality;

impl WaitingList {
    /// The offer `id`, if it was made to this appointment.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn offer(&self, booking: &Booking, id: OfferId) -> Result<Option<Offer>, StoreError> {
        Ok(self.store.offer(id).await?.filter(|offer| offer.booking == booking.id))
    }

    /// Gives the appointment the offered time. Its old time is given up and offered on. Reference, link, name and contact stay;
    /// the calendar sequence grows by 1, and a mail and the reminders follow.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn accept(
        &self,
        municipality: &Municipality,
        booking: &Booking,
        offer: &Offer,
    ) -> Result<Accepted, StoreError> {
        let appointments = &self.appointments;
        let now = appointments.clock.now();
        if !offer.is_open(now) {
            return Ok(Accepted::Late);
        }
        let Some(freed) = self.store.freed(offer.freed).await? else { return Ok(Accepted::Late) };
        let moved =
            Booking { site: offer.site.clone(), starts_at: offer.starts_at, ends_at: offer.ends_at, ..booking.clone() };
        let mut jobs = appointments.mail_jobs(booking, NoticeKind::Moved, booking.sequence + 1, now);
        jobs.extend(appointments.reminder_jobs(&moved, municipality, booking.sequence + 1, now));
        let accept = Accept {
            offer: offer.id,
            booking: booking.id,
            sequence: booking.sequence,
            freeing: appointments.freeing(municipality, booking, now),
            audit: appointments.audit(booking, "offer.accepted", now),
            jobs,
        };
        let accepted = self.store.accept(&accept, now).await?;
        if accepted == Accepted::Now {
            appointments.timelines.took(&freed.allocations, None, now);
            appointments.timelines.freed(&booking.allocations);
        }
        Ok(accepted)
    }

    /// Keeps the appointment as it is; it goes on waiting. The offered time goes to the next.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn decline(&self, offer: &Offer, municipality: &Municipality) -> Result<Ended, StoreError> {
        self.end(offer, municipality, OfferState::Declined).await
    }

    /// Ends an offer that was not answered in time. To be repeated as often as one likes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn lapse(&self, offer: &Offer, municipality: &Municipality) -> Result<Ended, StoreError> {
        self.end(offer, municipality, OfferState::Lapsed).await
    }

    async fn end(&self, offer: &Offer, municipality: &Municipality, state: OfferState) -> Result<Ended, StoreError> {
        let (random, now) = (&self.appointments.random, self.appointments.clock.now());
        let (actor, action) = match state {
            OfferState::Declined => ("citizen", "offer.declined"),
            _ => ("worker", "offer.lapsed"),
        };
        let municipality = municipality.slug.clone();
        let audit =
            Audit { id: random.id(now), municipality: municipality.clone(), actor, action, subject: offer.booking.0 };
        let job = Job::OfferMail { offer: offer.id.0, notice: NoticeKind::WaitingEnded };
        let end = EndOffer {
            offer: offer.id,
            booking: offer.booking,
            state,
            most_missed: MOST_MISSED,
            mail: NewJob { id: random.id(now), municipality, job, run_at: now },
            job: random.id(now),
            audit,
        };
        self.store.end_offer(&end, now).await
    }
}
