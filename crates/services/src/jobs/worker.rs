//! Executes due jobs.

mod applications;
mod remind;

use super::{AT_ONCE, ClaimedJob, Job, LEASE, MAX_ATTEMPTS, retry_delay};
use crate::application::Applications;
use crate::booking::{
    AppointmentNotice, BookingId, BookingState, Ended, FreedId, Links, NoticeKind, OfferId, WaitingList,
};
use crate::gate::{CodeNotice, GateKey};
use crate::ports::{
    ApplicationMailer, AppointmentMailer, BookingStore, Clock, CodeMailer, GateStore, JobStore, Municipalities,
    SendError, StoreError, TextMessages,
};
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::Arc;
use tokio::task::JoinSet;
use uuid::Uuid;

/// Executes due jobs.
#[derive(Clone)]
pub struct Worker {
    pub jobs: Arc<dyn JobStore>,
    pub bookings: Arc<dyn BookingStore>,
    pub waiting: WaitingList,
    pub municipalities: Arc<dyn Municipalities>,
    pub mailer: Arc<dyn AppointmentMailer>,
    /// `None`: the operator has no gateway for text messages.
    pub texts: Option<Arc<dyn TextMessages>>,
    pub codes: Arc<dyn GateStore>,
    pub code_mailer: Arc<dyn CodeMailer>,
    pub gate_key: GateKey,
    /// `None`: the operator has no sealing key, so there are none.
    pub applications: Option<Applications>,
    pub application_mailer: Arc<dyn ApplicationMailer>,
    pub clock: Arc<dyn Clock>,
    pub links: Links,
    /// Unique per process.
    pub name: String,
    /// The demo: reminders are sent at any hour.
    pub rehearsal: bool,
}

/// It may be put right while the job waits.
const NO_PACK: &str = "the municipality's pack is not loaded";

/// What became of one job.
enum Outcome {
    Done,
    Retry(String),
    /// As [`Outcome::Retry`], but from this time on it is of no use any more.
    RetryBefore(String, Timestamp),
    /// Nothing failed; it is not the hour for it.
    Later(Timestamp),
    Dead(String),
}

impl Worker {
    /// Executes at most `limit` due jobs and returns how many were taken. Zero means there is nothing to do.
    ///
    /// # Errors
    /// When the database does not answer; failures of single jobs are recorded with them.
    pub async fn run_due(&self, limit: usize) -> Result<usize, StoreError> {
        self.run_until(limit, || false).await
    }

    /// [`Worker::run_due`] that begins no further job once `stopping` says so. It takes a job only when it begins with it:
    /// what was not begun is nobody's.
    ///
    /// # Errors
    /// The first one, when the database does not answer. What had begun has ended by then: a mail that was broken off
    /// might have been sent, and would be sent again.
    pub async fn run_until(&self, limit: usize, stopping: impl Fn() -> bool) -> Result<usize, StoreError> {
        let mut running = JoinSet::new();
        let mut begun: HashMap<tokio::task::Id, Arc<ClaimedJob>> = HashMap::new();
        let (mut taken, mut more, mut first_error) = (0, true, None);
        loop {
            let free = (AT_ONCE - running.len()).min(limit - taken);
            if more && free > 0 && first_error.is_none() && !stopping() {
                match self.claim(free).await {
                    Ok(jobs) => {
                        more = jobs.len() == free;
                        taken += jobs.len();
                        for job in jobs.into_iter().map(Arc::new) {
                            let (worker, mine) = (self.clone(), Arc::clone(&job));
                            begun.insert(running.spawn(async move { worker.run_one(&mine).await }).id(), job);
                        }
                    }
                    Err(error) => first_error = Some(error),
                }
            }
            let Some(ended) = running.join_next_with_id().await else { break };
            let result = match ended {
                Ok((id, result)) => {
                    begun.remove(&id);
                    result
                }
                Err(error) => match begun.remove(&error.id()) {
                    // Without the panic's text, which may quote what a citizen typed.
                    Some(job) if error.is_panic() => self.settle(&job, Outcome::Retry("the job panicked".into())).await,
                    _ => Ok(()),
                },
            };
            first_error = first_error.or(result.err());
        }
        first_error.map_or(Ok(taken), Err)
    }

    async fn claim(&self, limit: usize) -> Result<Vec<ClaimedJob>, StoreError> {
        let now = self.clock.now();
        self.jobs.claim(&self.name, u32::try_from(limit).unwrap_or(u32::MAX), now, now + LEASE).await
    }

    async fn run_one(&self, claimed: &ClaimedJob) -> Result<(), StoreError> {
        let outcome = match &claimed.job {
            // Each time the process ended before the job did. Perhaps because of it.
            _ if claimed.attempts >= MAX_ATTEMPTS => Outcome::Dead("begun too often without an end".into()),
            Some(job) => match self.execute(claimed, job).await {
                Err(StoreError::Corrupt(_)) => Outcome::Retry("a stored value cannot be read".into()),
                outcome => outcome?,
            },
            None => Outcome::Retry("unknown kind of job; a newer version may know it".into()),
        };
        self.settle(claimed, outcome).await
    }

    /// Writes down what became of a job.
    async fn settle(&self, claimed: &ClaimedJob, outcome: Outcome) -> Result<(), StoreError> {
        let now = self.clock.now();
        let kept = match outcome {
            Outcome::Done => self.jobs.complete(claimed.id, &self.name, now).await?,
            Outcome::Later(at) => {
                self.jobs.fail(claimed.id, &self.name, "waits for the morning", Some(at), now).await?
            }
            Outcome::RetryBefore(error, end) if now + retry_delay(claimed.attempts) >= end => {
                tracing::warn!(job = %claimed.id, municipality = claimed.municipality, attempts = claimed.attempts + 1, error, "job dropped: it would come too late");
                self.jobs.complete(claimed.id, &self.name, now).await?
            }
            Outcome::Retry(error) | Outcome::RetryBefore(error, _) if claimed.attempts + 1 < MAX_ATTEMPTS => {
                tracing::warn!(job = %claimed.id, municipality = claimed.municipality, attempts = claimed.attempts + 1, error, "job failed, will be tried again");
                let retry_at = now + retry_delay(claimed.attempts);
                self.jobs.fail(claimed.id, &self.name, &error, Some(retry_at), now).await?
            }
            Outcome::Retry(error) | Outcome::RetryBefore(error, _) | Outcome::Dead(error) => {
                tracing::error!(job = %claimed.id, municipality = claimed.municipality, error, "job given up; see `lotse jobs`");
                self.jobs.fail(claimed.id, &self.name, &error, None, now).await?
            }
        };
        if !kept {
            tracing::warn!(job = %claimed.id, "lost the lease of a job");
        }
        Ok(())
    }

    async fn execute(&self, claimed: &ClaimedJob, job: &Job) -> Result<Outcome, StoreError> {
        match job {
            Job::AppointmentMail { booking, notice, sequence } => {
                self.mail_appointment(claimed, *booking, *notice, *sequence).await
            }
            Job::Reminder { booking, sequence, lead } => self.remind(claimed, *booking, *sequence, *lead).await,
            Job::GateCode { code } => self.mail_code(claimed, *code).await,
            Job::Reoffer { freed, after } => match self.municipalities.by_slug(&claimed.municipality) {
                Some(municipality) => {
                    self.waiting.reoffer(&municipality, FreedId(*freed), after.is_some()).await?;
                    Ok(Outcome::Done)
                }
                None => Ok(Outcome::Retry(NO_PACK.into())),
            },
            Job::OfferEnds { offer } => self.end_offer(claimed, OfferId(*offer)).await,
            Job::OfferMail { offer, notice } => self.mail_offer(claimed, OfferId(*offer), *notice).await,
            Job::ApplicationMail { application, event } => self.mail_application(claimed, *application, *event).await,
            Job::ApplicationLink { link } => self.mail_link(claimed, *link, false).await,
            Job::CosignReminder { link } => self.mail_link(claimed, *link, true).await,
            Job::CosignEnds { application, link } => self.end_cosigning(*application, *link).await,
        }
    }

    async fn mail_appointment(
        &self,
        claimed: &ClaimedJob,
        booking: Uuid,
        kind: NoticeKind,
        sequence: i32,
    ) -> Result<Outcome, StoreError> {
        let Some(booking) = self.bookings.booking(BookingId(booking)).await? else {
            // Deleted by date or on request before the mail could leave: there is nobody to tell any more.
            return Ok(Outcome::Done);
        };
        let at = self.clock.now();
        if booking.ends_at <= at || sequence < booking.sequence {
            // It is over, or it was moved or cancelled since and the mail about that tells everything; this one would only
            // confuse.
            return Ok(Outcome::Done);
        }
        let Some(municipality) = self.municipalities.by_slug(&claimed.municipality) else {
            return Ok(Outcome::Retry(NO_PACK.into()));
        };
        if booking.contact.mail.is_empty() {
            return Ok(Outcome::Done);
        }
        let link = match (kind, booking.asked_at) {
            (NoticeKind::Asked, Some(asked_at)) if booking.state == BookingState::Held && booking.held_until > at => {
                self.links.ask_url(&municipality, booking.id, asked_at, booking.language)
            }
            // Confirmed, changed or run out since: the link would lead nowhere.
            (NoticeKind::Asked, _) => return Ok(Outcome::Done),
            _ => self.links.appointment_url(&municipality, booking.id, booking.language),
        };
        let notice = AppointmentNotice { kind, sequence, booking, municipality, link, at, reminder: None, offer: None };
        Ok(outcome_of(self.mailer.send(&notice).await))
    }

    async fn mail_code(&self, claimed: &ClaimedJob, code: Uuid) -> Result<Outcome, StoreError> {
        let at = self.clock.now();
        let Some(code) = self.codes.code(code).await?.filter(|code| code.expires_at > at) else {
            // Nobody waits for it any more.
            return Ok(Outcome::Done);
        };
        let Some(municipality) = self.municipalities.by_slug(&claimed.municipality) else {
            return Ok(Outcome::Retry(NO_PACK.into()));
        };
        let notice = CodeNotice {
            id: code.id,
            code: self.gate_key.code(code.id),
            mail: code.mail,
            language: code.language,
            municipality,
            at,
        };
        Ok(match outcome_of(self.code_mailer.send_code(&notice).await) {
            // A mistyped address is nobody's to look after: whoever waits asks for another code.
            Outcome::Dead(_) => Outcome::Done,
            outcome => outcome,
        })
    }

    async fn end_offer(&self, claimed: &ClaimedJob, id: OfferId) -> Result<Outcome, StoreError> {
        let Some(offer) = self.waiting.store.offer(id).await? else { return Ok(Outcome::Done) };
        let Some(municipality) = self.municipalities.by_slug(&claimed.municipality) else {
            return Ok(Outcome::Retry(NO_PACK.into()));
        };
        Ok(match self.waiting.lapse(&offer, &municipality).await? {
            Ended::Now | Ended::Before => Outcome::Done,
            // The clock that took the job out is ahead of this one.
            Ended::Early => Outcome::Retry("there is still time to answer".into()),
        })
    }

    async fn mail_offer(&self, claimed: &ClaimedJob, id: OfferId, kind: NoticeKind) -> Result<Outcome, StoreError> {
        let at = self.clock.now();
        let Some(offer) = self.waiting.store.offer(id).await? else { return Ok(Outcome::Done) };
        let Some(booking) = self.bookings.booking(offer.booking).await? else { return Ok(Outcome::Done) };
        if kind == NoticeKind::Offered && !offer.is_open(at) || booking.contact.mail.is_empty() {
            // An offer that is over would only annoy.
            return Ok(Outcome::Done);
        }
        if booking.state != BookingState::Confirmed || booking.starts_at <= at {
            // Cancelled, or over: nobody waits for anything any more.
            return Ok(Outcome::Done);
        }
        let Some(municipality) = self.municipalities.by_slug(&claimed.municipality) else {
            return Ok(Outcome::Retry(NO_PACK.into()));
        };
        let link = match kind {
            NoticeKind::Offered => self.links.offer_url(&municipality, booking.id, id, booking.language),
            _ => self.links.appointment_url(&municipality, booking.id, booking.language),
        };
        let (sequence, offer) = (booking.sequence, Some(offer));
        let notice = AppointmentNotice { kind, sequence, booking, municipality, link, at, reminder: None, offer };
        Ok(outcome_of(self.mailer.send(&notice).await))
    }
}

fn outcome_of(sent: Result<(), SendError>) -> Outcome {
    match sent {
        Ok(()) => Outcome::Done,
        Err(SendError::Temporary(error)) => Outcome::Retry(error),
        Err(SendError::Permanent(error)) => Outcome::Dead(error),
    }
}
