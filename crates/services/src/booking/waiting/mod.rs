//! Waiting for an earlier time.
//!
//! Who has an appointment may put it on the list. A time that is given up is offered to one of those at a time, in the order in
//! which they came, and is kept for them until they have answered or their time to answer is over. So nobody has to be quick,
//! and nobody can pass on what is bound to the appointment.

mod answering;
mod model;
mod offering;

pub use model::*;

use super::{Appointments, Booking, BookingState};
use crate::ports::{StoreError, WaitingStore};
use domain::municipality::Municipality;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// Offers in a row that may go without an answer; then the appointment does not wait any longer.
pub const MOST_MISSED: u8 = 3;

/// An offered time is kept so much longer than there is time to answer: clocks of servers differ, and whoever answers at the
/// last moment must not lose the time to somebody else.
pub const GRACE: SignedDuration = SignedDuration::from_mins(10);

/// An offer is so much earlier at least; for less nobody changes plans.
pub const EARLIER_BY: SignedDuration = SignedDuration::from_mins(60);

/// The use cases of those who wait.
#[derive(Clone)]
pub struct WaitingList {
    pub store: Arc<dyn WaitingStore>,
    pub appointments: Appointments,
}

/// How an appointment stands with the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingState {
    /// `None`: it does not wait.
    pub waiting: Option<Waiting>,
    /// What it is being offered, while there is time to answer.
    pub offer: Option<Offer>,
}

impl WaitingList {
    #[must_use]
    pub fn new(store: Arc<dyn WaitingStore>, appointments: Appointments) -> Self {
        Self { store, appointments }
    }

    /// How an appointment stands with the list. `None`: it cannot wait, because the service has no list, because it is over,
    /// begins in less than an hour or is not confirmed, or because there is no mail address to send an offer to.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn state(
        &self,
        municipality: &Municipality,
        booking: &Booking,
    ) -> Result<Option<WaitingState>, StoreError> {
        let now = self.appointments.clock.now();
        if !can_wait(municipality, booking, now) {
            return Ok(None);
        }
        let waiting = self.store.waiting(booking.id).await?;
        let offer = match waiting {
            Some(_) => self.store.open_offer(booking.id).await?.filter(|offer| offer.is_open(now)),
            None => None,
        };
        Ok(Some(WaitingState { waiting, offer }))
    }

    /// Puts an appointment on the list, or changes what it waits for. `sites` that do not offer all of it are left out; all or
    /// none of them mean anywhere. `false`: it cannot wait.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn join(
        &self,
        municipality: &Municipality,
        booking: &Booking,
        sites: &[String],
        notice_days: u8,
    ) -> Result<bool, StoreError> {
        let now = self.appointments.clock.now();
        let basket = booking.order().resolve(municipality).ok();
        let Some(basket) = basket.filter(|_| can_wait(municipality, booking, now)) else { return Ok(false) };
        let offered: Vec<&str> = basket.sites().collect();
        let mut sites: Vec<String> = sites.iter().filter(|site| offered.contains(&site.as_str())).cloned().collect();
        if sites.len() == offered.len() {
            sites.clear();
        }
        let waiting = Waiting {
            booking: booking.id,
            municipality: municipality.slug.clone(),
            since: now,
            sites,
            notice_days,
            missed: 0,
        };
        let audit = self.appointments.audit(booking, "waiting.joined", now);
        self.store.wait(&waiting, &audit, now).await
    }

    /// Takes an appointment off the list; what it was being offered goes to the next. `false`: it did not wait.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn leave(&self, booking: &Booking) -> Result<bool, StoreError> {
        let now = self.appointments.clock.now();
        let audit = self.appointments.audit(booking, "waiting.left", now);
        self.store.stop_waiting(booking.id, &audit, self.appointments.random.id(now), now).await
    }
}

fn can_wait(municipality: &Municipality, booking: &Booking, now: Timestamp) -> bool {
    booking.state == BookingState::Confirmed
        && booking.starts_at > now + EARLIER_BY
        && !booking.contact.mail.is_empty()
        && booking.order().resolve(municipality).is_ok_and(|basket| basket.main().waiting.is_some())
}
