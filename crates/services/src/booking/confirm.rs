//! From a hold to an appointment, and out of it again.

use super::{
    Appointments, Audit, Booking, BookingState, Cancelled, Confirm, Confirmed, ContactData, Guard, NoticeKind,
    format_reference, parse_reference,
};
use crate::jobs::{Job, NewJob};
use crate::ports::StoreError;
use domain::language::Language;
use domain::municipality::{ContactRule, Municipality};
use domain::text::input::{MailProblem, NameProblem, PhoneProblem, check_mail, check_name, check_phone, clean_line};
use jiff::Timestamp;
use uuid::Uuid;

/// What is wrong with the data of the person, field by field. Codes, never texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactProblems {
    pub name: Option<NameProblem>,
    pub mail: Option<MailProblem>,
    pub phone: Option<PhoneProblem>,
    /// Neither mail nor phone was given where one of them is needed.
    pub no_way_to_reach: bool,
}

impl ContactProblems {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Checks and cleans what was typed. A mail or phone that is given is checked even where it is not needed.
///
/// # Errors
/// All problems at once.
pub fn check_contact(rule: ContactRule, typed: &ContactData) -> Result<ContactData, ContactProblems> {
    let mut problems = ContactProblems::default();
    let mut clean = ContactData::default();
    match check_name(&typed.name) {
        Ok(name) => clean.name = name,
        Err(problem) => problems.name = Some(problem),
    }
    let mail_given = !clean_line(&typed.mail).is_empty();
    let phone_given = !clean_line(&typed.phone).is_empty();
    let (mail_needed, phone_needed) = match rule {
        ContactRule::Mail => (true, false),
        ContactRule::Phone => (false, true),
        ContactRule::Both => (true, true),
        ContactRule::Either => (false, false),
    };
    if mail_given || mail_needed {
        match check_mail(&typed.mail) {
            Ok(mail) => clean.mail = mail,
            Err(problem) => problems.mail = Some(problem),
        }
    }
    if phone_given || phone_needed {
        match check_phone(&typed.phone) {
            Ok(phone) => clean.phone = phone,
            Err(problem) => problems.phone = Some(problem),
        }
    }
    problems.no_way_to_reach = rule == ContactRule::Either && !mail_given && !phone_given;
    if problems.is_empty() { Ok(clean) } else { Err(problems) }
}

impl Appointments {
    /// Keeps what was typed, right or wrong, so that nothing is lost. Control characters and overlong text are cut.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn keep_typed(
        &self,
        booking: &Booking,
        typed: &ContactData,
        language: Language,
    ) -> Result<bool, StoreError> {
        let keep = |text: &str| clean_line(text).chars().take(KEPT_CHARACTERS).collect::<String>();
        let kept = ContactData { name: keep(&typed.name), mail: keep(&typed.mail), phone: keep(&typed.phone) };
        self.store.save_contact(booking.id, &kept, language).await
    }

    /// Turns a hold into an appointment of `municipality`; the mail and the reminders follow by jobs of the same transaction.
    /// A time that has begun is lost.
    ///
    /// No limit counts, and no mailed link is waited for: so does the office, see [`Appointments::confirm_fairly`] for
    /// citizens. The caller has checked that the booking is the visitor's and that its data is complete.
    ///
    /// # Errors
    /// When the database does not answer. [`Confirmed::ReferenceTaken`] is never returned: another one is drawn.
    pub async fn confirm(&self, booking: &Booking, municipality: &Municipality) -> Result<Confirmed, StoreError> {
        self.confirm_guarded(booking, municipality, None).await
    }

    pub(super) async fn confirm_guarded(
        &self,
        booking: &Booking,
        municipality: &Municipality,
        guard: Option<Guard>,
    ) -> Result<Confirmed, StoreError> {
        let now = self.clock.now();
        if booking.state == BookingState::Held && booking.starts_at <= now {
            return Ok(Confirmed::Lost);
        }
        let mut jobs = self.mail_jobs(booking, NoticeKind::Confirmed, booking.sequence, now);
        jobs.extend(self.reminder_jobs(booking, municipality, booking.sequence, now));
        loop {
            let mut random = [0; 8];
            self.random.fill(&mut random);
            let confirm = Confirm {
                id: booking.id,
                reference: format_reference(random),
                audit: self.audit(booking, "appointment.confirmed", now),
                jobs: jobs.clone(),
                guard: guard.clone(),
            };
            match self.store.confirm(&confirm, now).await? {
                Confirmed::ReferenceTaken => {}
                Confirmed::Now => {
                    self.timelines.took(&booking.allocations, None, now);
                    return Ok(Confirmed::Now);
                }
                outcome => return Ok(outcome),
            }
        }
    }

    /// Cancels an appointment and gives its time to those who wait, or to everybody, at once or later.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn cancel(&self, municipality: &Municipality, booking: &Booking) -> Result<Cancelled, StoreError> {
        let now = self.clock.now();
        let jobs = self.mail_jobs(booking, NoticeKind::Cancelled, booking.sequence + 1, now);
        let audit = self.audit(booking, "appointment.cancelled", now);
        let freeing = self.freeing(municipality, booking, now);
        let cancelled = self.store.cancel(booking.id, &audit, &jobs, &freeing, now).await?;
        self.timelines.freed(&booking.allocations);
        Ok(cancelled)
    }

    /// Finds an appointment by its reference and the mail address or phone number it was booked with.
    /// `None` does not say which of the two was wrong.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn find(
        &self,
        municipality: &Municipality,
        reference: &str,
        mail_or_phone: &str,
    ) -> Result<Option<Booking>, StoreError> {
        let Some(reference) = parse_reference(reference) else { return Ok(None) };
        let booking = self.store.by_reference(&municipality.slug, &reference).await?;
        let mail = check_mail(mail_or_phone).ok();
        let phone = check_phone(mail_or_phone).ok();
        Ok(booking.filter(|booking| {
            let contact = &booking.contact;
            booking.state != BookingState::Held
                && (mail.is_some_and(|mail| !contact.mail.is_empty() && mail.eq_ignore_ascii_case(&contact.mail))
                    || phone.is_some_and(|phone| !contact.phone.is_empty() && phone == contact.phone))
        }))
    }

    pub(super) fn audit(&self, booking: &Booking, action: &'static str, now: Timestamp) -> Audit {
        Audit {
            id: self.random.id(now),
            municipality: booking.municipality.clone(),
            actor: "citizen",
            action,
            subject: booking.id.0,
        }
    }

    pub(super) fn mail_jobs(
        &self,
        booking: &Booking,
        notice: NoticeKind,
        sequence: i32,
        now: Timestamp,
    ) -> Vec<NewJob> {
        if booking.contact.mail.is_empty() {
            return Vec::new();
        }
        let id: Uuid = self.random.id(now);
        let job = Job::AppointmentMail { booking: booking.id.0, notice, sequence };
        vec![NewJob { id, municipality: booking.municipality.clone(), job, run_at: now }]
    }
}

/// Longest text kept of a field that did not pass the check.
const KEPT_CHARACTERS: usize = 300;
