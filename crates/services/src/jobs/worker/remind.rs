//! Reminders that are due.

use super::{Outcome, Worker};
use crate::booking::{
    AppointmentNotice, BookingId, BookingState, NoticeKind, ReminderNotice, ReminderWay, reminder_way,
};
use crate::jobs::ClaimedJob;
use crate::ports::{SendError, StoreError};
use domain::booking::reminder::quiet_until;
use uuid::Uuid;

impl Worker {
    /// Reminds somebody, unless the appointment has changed since or has begun, or the pack does not want this reminder any
    /// more. What comes late waits for the end of the night.
    pub(super) async fn remind(
        &self,
        claimed: &ClaimedJob,
        booking: Uuid,
        sequence: i32,
        lead: u32,
    ) -> Result<Outcome, StoreError> {
        let Some(booking) = self.bookings.booking(BookingId(booking)).await? else { return Ok(Outcome::Done) };
        let (at, end) = (self.clock.now(), booking.starts_at);
        if booking.state != BookingState::Confirmed || booking.sequence != sequence || end <= at {
            return Ok(Outcome::Done);
        }
        let Some(municipality) = self.municipalities.by_slug(&claimed.municipality) else {
            return Ok(Outcome::RetryBefore("the municipality's pack is not loaded".into(), end));
        };
        let wanted = municipality
            .service(&booking.service)
            .filter(|service| service.reminders.leads.iter().any(|wanted| wanted.minutes() == lead));
        let way = wanted.and_then(|service| reminder_way(&booking, service, self.texts.is_some()));
        let cannot_come = booking.reference.as_deref().and_then(|code| self.links.cancel_url(&municipality, code));
        let (Some(way), Some(mut cannot_come)) = (way, cannot_come) else { return Ok(Outcome::Done) };
        if let Some(morning) = quiet_until(at, &municipality.time_zone).filter(|_| !self.rehearsal) {
            return Ok(if morning < end { Outcome::Later(morning) } else { Outcome::Done });
        }
        if way == ReminderWay::Mail {
            cannot_come.push_str(&format!("?lang={}", booking.language));
        }
        let change = self.links.move_url(&municipality, booking.id, booking.language);
        let link = self.links.appointment_url(&municipality, booking.id, booking.language);
        let reminder = Some(ReminderNotice { lead, cannot_come, change });
        let kind = NoticeKind::Reminder;
        let notice = AppointmentNotice { kind, sequence, booking, municipality, link, at, reminder, offer: None };
        let sent = match (way, &self.texts) {
            (ReminderWay::Text, Some(texts)) => texts.send(&notice).await,
            _ => self.mailer.send(&notice).await,
        };
        Ok(match sent {
            Ok(()) => Outcome::Done,
            Err(SendError::Temporary(error)) => Outcome::RetryBefore(error, end),
            Err(SendError::Permanent(error)) => Outcome::Dead(error),
        })
    }
}
