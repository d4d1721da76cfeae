//! Jobs: what has to happen after an answer was given. They hold ids only, never personal data.

mod worker;

pub use worker::Worker;

use crate::booking::NoticeKind;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What is to be done. The name of the variant and its fields are stored as JSON: only ever add to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Job {
    /// Tell a citizen by mail that the appointment was confirmed or cancelled.
    AppointmentMail { booking: Uuid, notice: NoticeKind, sequence: i32 },
    /// Remind somebody of an appointment, `lead` minutes before it ([`domain::municipality::Lead::minutes`]). Only while the
    /// appointment still has this sequence.
    Reminder { booking: Uuid, sequence: i32, lead: u32 },
    /// Mail the code that lets somebody hold a time.
    GateCode { code: Uuid },
    /// Offer a time that was given up to the next one who waits; `after` is the offer of it that has just ended.
    Reoffer { freed: Uuid, after: Option<Uuid> },
    /// The time to answer an offer is over.
    OfferEnds { offer: Uuid },
    /// Tell a citizen by mail about an offer.
    OfferMail { offer: Uuid, notice: NoticeKind },
    /// Tell an applicant by mail what has happened to an application.
    ApplicationMail { application: Uuid, event: Uuid },
    /// Mail a link to a draft, or to the second person who has to agree.
    ApplicationLink { link: Uuid },
    /// Remind the second person, who has not answered yet.
    CosignReminder { link: Uuid },
    /// The time in which a second person may agree is over.
    CosignEnds { application: Uuid, link: Uuid },
}

impl Job {
    /// A key that is the same for the same event: the database refuses a second job for it.
    #[must_use]
    pub fn dedup_key(&self) -> String {
        match self {
            Self::AppointmentMail { booking, notice, sequence } => {
                format!("appointment-mail:{booking}:{}:{sequence}", notice.key())
            }
            Self::Reminder { booking, sequence, lead } => format!("reminder:{booking}:{sequence}:{lead}"),
            Self::GateCode { code } => format!("gate-code:{code}"),
            Self::Reoffer { freed, after: None } => format!("reoffer:{freed}"),
            Self::Reoffer { freed, after: Some(offer) } => format!("reoffer:{freed}:{offer}"),
            Self::OfferEnds { offer } => format!("offer-ends:{offer}"),
            Self::OfferMail { offer, notice } => format!("offer-mail:{offer}:{}", notice.key()),
            Self::ApplicationMail { event, .. } => format!("application-mail:{event}"),
            Self::ApplicationLink { link } => format!("application-link:{link}"),
            Self::CosignReminder { link } => format!("cosign-reminder:{link}"),
            Self::CosignEnds { link, .. } => format!("cosign-ends:{link}"),
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
    /// Due, or to be tried again. What is planned for later, such as reminders, does not count.
    pub waiting: u64,
    /// Due for more than a minute.
    pub late: u64,
    /// Given up; somebody has to look.
    pub dead: u64,
    /// Of these, given up within the last day.
    pub dead_lately: u64,
}

/// A job that was given up, for the person who looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadJob {
    pub id: Uuid,
    /// As stored; it may be one that this version does not know.
    pub kind: String,
    pub municipality: String,
    pub attempts: u32,
    pub dead_at: Timestamp,
    /// The last attempt's; without personal data.
    pub error: String,
}

/// Attempts until a job is dead: with the delays of [`retry_delay`] about two days.
pub const MAX_ATTEMPTS: u32 = 20;

/// Jobs that a worker has at the same time. It leases no more, so that no lease runs while its job only waits.
pub const AT_ONCE: usize = 4;

/// How long a worker may take for a job before another one may take it over. A mail takes a minute at most.
pub const LEASE: SignedDuration = SignedDuration::from_mins(5);

/// The pause after the n-th failed attempt (0 = the first): 10 s, doubled each time, at most 4 hours.
#[must_use]
pub fn retry_delay(attempts: u32) -> SignedDuration {
    let seconds = 10_i64.saturating_mul(1_i64 << attempts.min(12));
    SignedDuration::from_secs(seconds.min(4 * 3600))
}
