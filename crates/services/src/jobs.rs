//! Jobs: what has to happen after an answer was given. They hold ids only, never personal data.

use crate::booking::{AppointmentNotice, BookingId, BookingState, Links, NoticeKind};
use crate::ports::{AppointmentMailer, BookingStore, Clock, JobStore, Municipalities, SendError, StoreError};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// What is to be done. The name of the variant and its fields are stored as JSON: only ever add to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Job {
    /// Tell a citizen by mail that the appointment was confirmed or cancelled.
    AppointmentMail { booking: Uuid, notice: NoticeKind, sequence: i32 },
}

impl Job {
    /// A key that is the same for the same event: the database refuses a second job for it.
    #[must_use]
    pub fn dedup_key(&self) -> String {
        match self {
            Self::AppointmentMail { booking, notice, sequence } => {
                format!("appointment-mail:{booking}:{}:{sequence}", notice.key())
            }
        }
    }
}

/// A job to be written together with its cause.
#[derive(Debug, Clone)]
pub struct NewJob {
    pub id: Uuid,
    pub municipality: String,
    pub job: Job,
    pub run_at: Timestamp,
}

/// A job this worker holds the lease of.
#[derive(Debug, Clone)]
pub struct ClaimedJob {
    pub id: Uuid,
    pub municipality: String,
    /// `None`: a kind that this version does not know (written by a newer one); it is left for a newer worker.
    pub job: Option<Job>,
    /// Attempts before this one.
    pub attempts: u32,
}

/// For the metrics and `/readyz`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct JobCounts {
    pub waiting: u64,
    /// Due for more than a minute.
    pub late: u64,
    /// Given up; somebody has to look.
    pub dead: u64,
}

/// Attempts until a job is dead: with the delays of [`retry_delay`] about two days.
pub const MAX_ATTEMPTS: u32 = 20;

/// How long a worker may take for a job before another one may take it over.
pub const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// The pause after the n-th failed attempt (0 = the first): 10 s, doubled each time, at most 4 hours.
#[must_use]
pub fn retry_delay(attempts: u32) -> SignedDuration {
    let seconds = 10_i64.saturating_mul(1_i64 << attempts.min(12));
    SignedDuration::from_secs(seconds.min(4 * 3600))
}

/// Executes due jobs.
#[derive(Clone)]
pub struct Worker {
    pub jobs: Arc<dyn JobStore>,
    pub bookings: Arc<dyn BookingStore>,
    pub municipalities: Arc<dyn Municipalities>,
    pub mailer: Arc<dyn AppointmentMailer>,
    pub clock: Arc<dyn Clock>,
    pub links: Links,
    /// Unique per process.
    pub name: String,
}

/// What became of one job.
enum Outcome {
    Done,
    Retry(String),
    Dead(String),
}

impl Worker {
    /// Executes at most `limit` due jobs, four at a time, and returns how many were taken. Zero means there is nothing to do.
    ///
    /// # Errors
    /// When the job table cannot be read; failures of single jobs are recorded with them.
    pub async fn run_due(&self, limit: u32) -> Result<usize, StoreError> {
        let now = self.clock.now();
        let claimed = self.jobs.claim(&self.name, limit, now, now + LEASE).await?;
        let count = claimed.len();
        let mut rest = claimed.into_iter();
        let mut running = tokio::task::JoinSet::new();
        loop {
            while running.len() < 4 {
                let Some(job) = rest.next() else { break };
                let worker = self.clone();
                running.spawn(async move { worker.run_one(job).await });
            }
            match running.join_next().await {
                None => return Ok(count),
                Some(Ok(result)) => result?,
                Some(Err(panic)) => tracing::error!(%panic, "a job panicked; its lease runs out and it is tried again"),
            }
        }
    }

    async fn run_one(&self, claimed: ClaimedJob) -> Result<(), StoreError> {
        let outcome = match &claimed.job {
            Some(job) => self.execute(&claimed, job).await?,
            None => Outcome::Retry("unknown kind of job; a newer version may know it".into()),
        };
        let now = self.clock.now();
        let kept = match outcome {
            Outcome::Done => self.jobs.complete(claimed.id, &self.name, now).await?,
            Outcome::Retry(error) if claimed.attempts + 1 < MAX_ATTEMPTS => {
                tracing::warn!(job = %claimed.id, municipality = claimed.municipality, attempts = claimed.attempts + 1, error, "job failed, will be tried again");
                let retry_at = now + retry_delay(claimed.attempts);
                self.jobs.fail(claimed.id, &self.name, &error, Some(retry_at), now).await?
            }
            Outcome::Retry(error) | Outcome::Dead(error) => {
                tracing::error!(job = %claimed.id, municipality = claimed.municipality, error, "job given up");
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
                let Some(booking) = self.bookings.booking(BookingId(*booking)).await? else {
                    // Deleted by date or on request before the mail could leave: there is nobody to tell any more.
                    return Ok(Outcome::Done);
                };
                if *notice == NoticeKind::Confirmed && booking.state == BookingState::Cancelled {
                    // The cancellation's own mail follows; a confirmation now would only confuse.
                    return Ok(Outcome::Done);
                }
                let Some(municipality) = self.municipalities.by_slug(&claimed.municipality) else {
                    return Ok(Outcome::Retry("the municipality's pack is not loaded".into()));
                };
                if booking.contact.mail.is_empty() {
                    return Ok(Outcome::Done);
                }
                let link = self.links.appointment_url(&municipality, booking.id, booking.language);
                let notice = AppointmentNotice {
                    kind: *notice,
                    sequence: *sequence,
                    booking,
                    municipality,
                    link,
                    at: self.clock.now(),
                };
                Ok(match self.mailer.send(&notice).await {
                    Ok(()) => Outcome::Done,
                    Err(SendError::Temporary(error)) => Outcome::Retry(error),
                    Err(SendError::Permanent(error)) => Outcome::Dead(error),
                })
            }
        }
    }
}
