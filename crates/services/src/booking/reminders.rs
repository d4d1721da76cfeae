//! Who is reminded of an appointment, by what, and when.

use super::{Appointments, Booking};
use crate::jobs::{Job, NewJob};
use domain::booking::reminder::{Planned, plan};
use domain::municipality::{Municipality, Service};
use domain::text::phone::takes_texts;
use jiff::{SignedDuration, Timestamp};

/// How somebody is reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderWay {
    Mail,
    Text,
}

/// How the person of a booking is reminded: by mail if there is an address, else by text message where the service wants it,
/// the operator has a gateway (`texts`) and the number may be a mobile phone's.
#[must_use]
pub fn reminder_way(booking: &Booking, service: &Service, texts: bool) -> Option<ReminderWay> {
    if !booking.contact.mail.is_empty() {
        return Some(ReminderWay::Mail);
    }
    (texts && service.reminders.sms && takes_texts(&booking.contact.phone)).then_some(ReminderWay::Text)
}

/// In the demo, reminders follow the confirmation by this.
const REHEARSED: SignedDuration = SignedDuration::from_secs(5);

impl Appointments {
    /// The reminders that are still to come, the next one first; `None` where nobody can be reminded, or none is left.
    #[must_use]
    pub fn reminders(
        &self,
        booking: &Booking,
        municipality: &Municipality,
        now: Timestamp,
    ) -> Option<(ReminderWay, Vec<Planned>)> {
        let service = municipality.service(&booking.service)?;
        let way = reminder_way(booking, service, self.texts)?;
        let booked_at = booking.confirmed_at.unwrap_or(now);
        let mut planned = plan(&service.reminders.leads, booking.starts_at, booked_at, &municipality.time_zone);
        planned.retain(|reminder| reminder.at > now);
        (!planned.is_empty()).then_some((way, planned))
    }

    /// The jobs of these reminders. Those of an older sequence are dropped when they are due.
    pub(super) fn reminder_jobs(
        &self,
        booking: &Booking,
        municipality: &Municipality,
        sequence: i32,
        now: Timestamp,
    ) -> Vec<NewJob> {
        let planned = self.reminders(booking, municipality, now).map(|(_, planned)| planned).unwrap_or_default();
        let job = |reminder: Planned| NewJob {
            id: self.random.id(now),
            municipality: booking.municipality.clone(),
            job: Job::Reminder { booking: booking.id.0, sequence, lead: reminder.lead.minutes() },
            run_at: if self.rehearsal { now + REHEARSED } else { reminder.at },
        };
        planned.into_iter().map(job).collect()
    }
}
