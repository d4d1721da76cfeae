//! Fair for all: nobody has more appointments than a pack allows, and where a service wants it, an appointment counts only
//! once a mailed link was opened.

use super::{
    Appointments, Ask, Asked, Booking, BookingState, Confirmed, ContactData, Guard, HOLD, LimitClaim, NoticeKind,
    Reached,
};
use crate::ports::StoreError;
use domain::booking::{Subject, confirm_by_mail, limits_for};
use domain::municipality::{Limits, Municipality, Service};
use hmac::{Hmac, Mac};
use jiff::{SignedDuration, Timestamp};
use sha2::Sha256;
use std::sync::Arc;

/// Mails with a link that one hold can ask for, to whatever addresses: the first one and three more.
pub const MOST_ASKS: i32 = 4;

/// Makes of a person what the database may know for a limit: a hash under the installation's key, another one for each rule.
/// So neither a stolen copy of the database nor two rules beside each other tell who it is.
#[derive(Clone)]
pub struct Limiter {
    key: Arc<[u8]>,
}

impl Limiter {
    /// `key` is the installation's secret, at least 32 bytes. With another one nobody is recognised any more, and counting
    /// begins anew.
    #[must_use]
    pub fn new(key: &[u8]) -> Self {
        Self { key: key.into() }
    }

    /// What the limits that an order meets would count for these persons.
    fn claims(
        &self,
        municipality: &Municipality,
        services: &[(&Service, u8)],
        subjects: &[Subject],
        now: Timestamp,
    ) -> Vec<LimitClaim> {
        let claim = |limit: domain::booking::Limit<'_>| {
            let rule = limit.rule(&municipality.slug);
            let reached = Reached { kind: limit.subject.kind, most: limit.most, of_all: limit.service.is_none() };
            let days = SignedDuration::from_hours(24 * i64::from(limit.days.unwrap_or(0)));
            Some(LimitClaim { subject: self.hash(&rule, limit.subject)?, rule, reached, at_least: now + days })
        };
        let mut claims: Vec<LimitClaim> =
            limits_for(municipality, services, subjects).into_iter().filter_map(claim).collect();
        // One order for everybody, so that two transactions never wait for each other crosswise.
        claims.sort_by(|a, b| (&a.rule, a.subject).cmp(&(&b.rule, b.subject)));
        claims
    }

    fn hash(&self, rule: &str, subject: &Subject) -> Option<[u8; 32]> {
        // HMAC takes keys of any length, so there is always one.
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).ok()?;
        mac.update(b"limit-subject\0");
        mac.update(rule.as_bytes());
        mac.update(b"\0");
        mac.update(subject.value().as_bytes());
        Some(mac.finalize().into_bytes().into())
    }
}

/// Everybody a limit may count, from what was typed. Who is logged in adds [`Subject::account`].
fn subjects(contact: &ContactData) -> Vec<Subject> {
    let found = [Subject::mail(&contact.mail), Subject::phone(&contact.phone), Subject::person(&contact.name)];
    found.into_iter().flatten().collect()
}

impl Appointments {
    /// [`Appointments::confirm`] for citizens: limits are counted in the same transaction. `opened`: the mailed link that was
    /// opened, by the time it was asked for. A hold that waits for its link cannot be confirmed without it, and where a
    /// service wants such a link, there has to be one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn confirm_fairly(
        &self,
        limiter: &Limiter,
        municipality: &Municipality,
        booking: &Booking,
        opened: Option<Timestamp>,
    ) -> Result<Confirmed, StoreError> {
        let now = self.clock.now();
        let services = booking.order().known(municipality);
        if booking.state == BookingState::Held && opened.is_none() && confirm_by_mail(&services).is_some() {
            return Ok(Confirmed::Changed);
        }
        let limits = limiter.claims(municipality, &services, &subjects(&booking.contact), now);
        // Where anybody is counted, what was typed is compared, even if nothing was typed that counts.
        let counted = municipality.limits != Limits::default()
            || services.iter().any(|(service, _)| service.limits != Limits::default());
        let plain = !counted && opened.is_none() && booking.asked_at.is_none();
        // A link may be waited for that the pack does not want any more.
        let asked_at = opened.or(booking.asked_at);
        let guard = (!plain).then(|| Guard { contact: booking.contact.clone(), asked_at, limits });
        self.confirm_guarded(booking, municipality, guard).await
    }

    /// Has a mail sent with the link that makes the hold an appointment, and prolongs the hold until it can be opened: for
    /// the time that the services give, but never beyond the appointment's beginning. While that link is waited for it is
    /// only sent once more. `None`: too many mails were asked for already.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn ask(&self, booking: &Booking, minutes: u16) -> Result<Option<Asked>, StoreError> {
        let now = self.clock.now();
        if booking.starts_at <= now {
            return Ok(Some(Asked::Lost));
        }
        if booking.asks >= MOST_ASKS {
            return Ok(None);
        }
        let again = booking.is_awaiting() && booking.held_until > now;
        let minutes = SignedDuration::from_mins(i64::from(minutes));
        // Who asks again with another address gets some time more, not the whole of it each time.
        let longest = (booking.created_at + HOLD * 2 + minutes * 2).max(booking.held_until);
        let until = (now + minutes).min(longest).min(booking.starts_at);
        let number = booking.asks + 1;
        let ask = Ask {
            id: booking.id,
            number,
            until: (!again).then_some(until),
            audit: self.audit(booking, "appointment.asked", now),
            jobs: self.mail_jobs(booking, NoticeKind::Asked, number, now),
        };
        let asked = self.store.ask(&ask, now).await?;
        if asked == Asked::Now && !again {
            self.timelines.took(&booking.allocations, Some(until), now);
        }
        Ok(Some(asked))
    }
}
