//! What the use cases need from outside: time, randomness, packs, stores and mail.

mod application;
mod gate;

pub use application::{ApplicationMailer, ApplicationStore};
pub use gate::{CodeMailer, GateStore};

use crate::booking::{
    Accept, Accepted, AppointmentNotice, Ask, Asked, Audit, Booking, BookingId, Cancelled, ComingPage, Confirm,
    Confirmed, ContactData, EndOffer, Ended, Freed, FreedId, Freeing, HoldRequest, Move, Moved, NewOffer, Occupied,
    Offer, OfferId, Offered, Swap, Taken, TimesNews, VisitorKey, Waiting,
};
use crate::jobs::{ClaimedJob, DeadJob, JobCounts};
use async_trait::async_trait;
use domain::booking::TickRange;
use domain::language::Language;
use domain::municipality::Municipality;
use jiff::Timestamp;
use std::sync::Arc;
use uuid::Uuid;

/// The wall clock. Tests use a fixed one.
pub trait Clock: Send + Sync {
    fn now(&self) -> Timestamp;
}

/// Randomness that nobody can guess. Tests use a seeded one.
pub trait Random: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);

    /// A new time-ordered id (UUIDv7, RFC 9562) for `now`.
    fn id(&self, now: Timestamp) -> Uuid {
        let mut bytes = [0; 10];
        self.fill(&mut bytes);
        let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }
}

/// The municipalities being served at this moment; packs may change while the portal runs.
pub trait Municipalities: Send + Sync {
    fn by_slug(&self, slug: &str) -> Option<Arc<Municipality>>;
    fn all(&self) -> Vec<Arc<Municipality>>;
}

/// A store could not do its work. What the caller asked for did not happen, or nobody can say.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database is away, busy or out of space; trying again later may help.
    #[error("the database did not answer")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A row holds something this version cannot read.
    #[error("a stored value cannot be read: {0}")]
    Corrupt(String),
}

/// Appointments, their holds and claims.
#[async_trait]
pub trait BookingStore: Send + Sync {
    /// What is taken of `resources` within `range` at `now`. Expired holds do not count. For showing, never for deciding.
    async fn occupied(&self, resources: &[&str], range: TickRange, now: Timestamp)
    -> Result<Vec<Occupied>, StoreError>;

    /// Tells other processes what has changed, soon and without waiting. Where nobody else can hear it, it does nothing.
    fn announce(&self, _news: &[TimesNews]) {}

    /// Claims the first assignment of `request.assignments` whose ticks are all free (or held by an expired hold) and
    /// stores a new held booking, all in one transaction. Of the visitor's other held bookings in this municipality only
    /// the newest `request.keep_others` keep their claims; older ones lose them but keep what was typed.
    /// The answer is the index of the claimed assignment.
    async fn hold(&self, request: &HoldRequest, now: Timestamp) -> Result<Taken, StoreError>;

    /// Gives a held booking another time: the new ticks are claimed before the old ones are freed, in one transaction.
    /// On [`Taken::Conflict`] nothing changes.
    async fn swap(&self, swap: &Swap, now: Timestamp) -> Result<Taken, StoreError>;

    async fn booking(&self, id: BookingId) -> Result<Option<Booking>, StoreError>;

    /// The held bookings of a visitor in a municipality, whether their holds have expired or not; newest first, at most 3.
    async fn held(&self, municipality: &str, visitor: &VisitorKey) -> Result<Vec<Booking>, StoreError>;

    async fn by_reference(&self, municipality: &str, reference: &str) -> Result<Option<Booking>, StoreError>;

    /// Prolongs a live hold to `until`, once. `false`: it had expired, was prolonged before, waits for a mailed link, or is no
    /// hold.
    async fn extend(&self, id: BookingId, until: Timestamp, now: Timestamp) -> Result<bool, StoreError>;

    /// Keeps what was typed for a held booking. `false`: the booking is no longer held.
    async fn save_contact(&self, id: BookingId, contact: &ContactData, language: Language) -> Result<bool, StoreError>;

    /// Turns a hold into an appointment, together with its audit event and jobs. A hold that has expired but whose ticks
    /// nobody took meanwhile is still good. With [`Confirm::guard`] only if that holds, too: then limits are counted, and of
    /// two confirmations at the same moment one at most takes what is left of a limit.
    async fn confirm(&self, confirm: &Confirm, now: Timestamp) -> Result<Confirmed, StoreError>;

    /// Keeps a hold for a mailed link, together with its audit event and the job that sends it. A hold that has expired but
    /// whose ticks nobody took meanwhile is still good. Changing what was typed, or the time, ends the waiting.
    async fn ask(&self, ask: &Ask, now: Timestamp) -> Result<Asked, StoreError>;

    /// Gives a confirmed appointment another time, together with its audit event and jobs: the new ticks are claimed before
    /// the old ones are given up, in one transaction. The calendar sequence grows by 1. An open offer that is not earlier any
    /// more is withdrawn.
    async fn move_appointment(&self, wanted: &Move, now: Timestamp) -> Result<Moved, StoreError>;

    /// Cancels an appointment and gives up its ticks, together with its audit event and jobs. The calendar sequence grows
    /// by 1. It does not wait for an earlier time any more; an open offer is withdrawn.
    async fn cancel(
        &self,
        id: BookingId,
        audit: &Audit,
        jobs: &[crate::jobs::NewJob],
        freeing: &Freeing,
        now: Timestamp,
    ) -> Result<Cancelled, StoreError>;

    /// Gives up a hold: frees its ticks and forgets the booking with everything typed. `false`: it was not held.
    async fn release(&self, id: BookingId) -> Result<bool, StoreError>;

    /// A page of the confirmed appointments of a municipality, by their end; of those that end together, by id.
    async fn coming(&self, municipality: &str, page: &ComingPage) -> Result<Vec<Booking>, StoreError>;

    /// The holds of a municipality that live at `now`, in no particular order, at most `limit`.
    async fn live_holds(&self, municipality: &str, now: Timestamp, limit: u32) -> Result<Vec<Booking>, StoreError>;
}

/// Times that were given up, those who wait for one, and what is offered to them.
#[async_trait]
pub trait WaitingStore: Send + Sync {
    /// Whether and how an appointment waits for an earlier time.
    async fn waiting(&self, booking: BookingId) -> Result<Option<Waiting>, StoreError>;

    /// Puts a confirmed appointment on the list, or changes what it waits for; then it keeps its place. `false`: it is not
    /// confirmed.
    async fn wait(&self, waiting: &Waiting, audit: &Audit, now: Timestamp) -> Result<bool, StoreError>;

    /// Takes an appointment off the list; an open offer is withdrawn and goes to the next (`job`: id of the job that does
    /// so). `false`: it did not wait.
    async fn stop_waiting(
        &self,
        booking: BookingId,
        audit: &Audit,
        job: Uuid,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// Those of a municipality who wait and may be offered a freed time: with an appointment that begins after `later_than`,
    /// without an open offer, and never offered this time before. In their order, at most `limit`, behind `after` (since,
    /// booking).
    async fn next_waiting(
        &self,
        freed: &Freed,
        after: Option<(Timestamp, BookingId)>,
        limit: u32,
        later_than: Timestamp,
    ) -> Result<Vec<Waiting>, StoreError>;

    /// A time that was given up and is not everybody's yet, or was not when somebody looked last.
    async fn freed(&self, id: FreedId) -> Result<Option<Freed>, StoreError>;

    /// Lets a freed time be everybody's at `at`, sooner or later than it would have been. `false`: nothing was changed, because
    /// it is being offered, is everybody's or somebody's already, or would have been at that moment anyway.
    async fn release_at(&self, id: FreedId, at: Timestamp, now: Timestamp) -> Result<bool, StoreError>;

    async fn offer(&self, id: OfferId) -> Result<Option<Offer>, StoreError>;

    /// What an appointment is being offered, whether the time to answer is over or not.
    async fn open_offer(&self, booking: BookingId) -> Result<Option<Offer>, StoreError>;

    /// Keeps the first free assignment of `new.assignments` for one who waits, until `new.held_until`; the ticks of the freed
    /// time count as free. What it leaves of the freed time becomes a freed time of its own, released when it would have
    /// been. All in one transaction with audit event and jobs.
    async fn make_offer(&self, new: &NewOffer, now: Timestamp) -> Result<Offered, StoreError>;

    /// Gives the appointment the offered time and gives up its old one, in one transaction with audit event and jobs. The
    /// calendar sequence grows by 1, and the appointment waits no longer.
    async fn accept(&self, accept: &Accept, now: Timestamp) -> Result<Accepted, StoreError>;

    /// Ends an open offer without the appointment having changed; the time stays kept, and a job asks the next one.
    async fn end_offer(&self, end: &EndOffer, now: Timestamp) -> Result<Ended, StoreError>;
}

/// Work that is done after the answer: written in the transaction of its cause, executed at least once.
#[async_trait]
pub trait JobStore: Send + Sync {
    /// Takes up to `limit` due jobs until `lease_until`; no other worker gets them before. Oldest first.
    async fn claim(
        &self,
        worker: &str,
        limit: u32,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Vec<ClaimedJob>, StoreError>;
    /// The job is done. `false`: the lease was lost meanwhile.
    async fn complete(&self, id: Uuid, worker: &str, now: Timestamp) -> Result<bool, StoreError>;
    /// The attempt failed. With `retry_at` it is tried again then; without, it is dead and waits for a person.
    /// `error` must hold no personal data.
    async fn fail(
        &self,
        id: Uuid,
        worker: &str,
        error: &str,
        retry_at: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<bool, StoreError>;
    async fn counts(&self, now: Timestamp) -> Result<JobCounts, StoreError>;
    /// The jobs that were given up last, at most `limit`, newest first.
    async fn dead(&self, limit: u32) -> Result<Vec<DeadJob>, StoreError>;
    /// Makes a dead job due again (`None`: all of them), with all its attempts before it; the answer is how many were dead.
    async fn retry_dead(&self, only: Option<Uuid>, now: Timestamp) -> Result<u64, StoreError>;
    /// Deletes a dead job (`None`: all of them); the answer is how many there were.
    async fn forget_dead(&self, only: Option<Uuid>) -> Result<u64, StoreError>;
}

/// Deletion by date, one method for each row of the table in `docs/retention.md`. Each returns the number of rows deleted,
/// at most `limit`, so that no transaction gets long.
#[async_trait]
pub trait MaintenanceStore: Send + Sync {
    /// Held bookings (with what was typed) whose hold ended before `before`.
    async fn delete_abandoned(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// The municipalities that have appointments, whether a pack names them or not.
    async fn municipalities(&self) -> Result<Vec<String>, StoreError>;
    /// Appointments of `municipality` that ended, or were cancelled, before `before`; with claims and allocations.
    async fn delete_past(&self, municipality: &str, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Places on waiting lists of appointments that began before `before`.
    async fn delete_waiting(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Times that were given up and released before `before`, with what is left of their claims and allocations.
    async fn delete_freed(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// What limits counted until before `before`.
    async fn delete_limits(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Jobs that were done before `before`.
    async fn delete_done_jobs(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Jobs that were given up before `before`.
    async fn delete_dead_jobs(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Audit events before `before`.
    async fn delete_audit(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Spent proofs of work that expired before `before`.
    async fn delete_spent_proofs(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Passes that expired before `before`.
    async fn delete_passes(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Mailed codes that were asked for before `before`.
    async fn delete_codes(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Drafts of applications that expired before `before`, with everything.
    async fn delete_drafts(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Cases that are to be deleted at `now`, with key, contents and events; an audit event says so of each. Their references stay
    /// used.
    async fn delete_cases(&self, now: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Codes that were shown to those who sent an application before `before`; what checks them stays.
    async fn delete_status_codes(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Codes tried for a reference, counted since before `before`.
    async fn delete_status_tries(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
    /// Counts of attempts that were turned away on days before `before`.
    async fn delete_blocked(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError>;
}

/// Small secrets every process of an installation shares (the key of links and tokens).
#[async_trait]
pub trait SecretStore: Send + Sync {
    /// The secret called `name`; `candidate` is stored and returned if there was none. Two processes that start at the
    /// same time get the same answer.
    async fn secret(&self, name: &str, candidate: &[u8]) -> Result<Vec<u8>, StoreError>;
    /// Whether the database answers (for `/readyz`).
    async fn ping(&self) -> Result<(), StoreError>;
}

/// Why a mail or a text message did not leave.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// Try again later (connection refused, 4xx).
    #[error("temporary: {0}")]
    Temporary(String),
    /// Trying again is useless (address refused, 5xx).
    #[error("permanent: {0}")]
    Permanent(String),
}

/// Sends the mails about an appointment.
#[async_trait]
pub trait AppointmentMailer: Send + Sync {
    /// Sends one mail. The same notice always carries the same Message-ID, so that a receiver can drop a repetition.
    /// Error texts hold no personal data.
    async fn send(&self, notice: &AppointmentNotice) -> Result<(), SendError>;
}

/// Sends text messages to mobile phones.
#[async_trait]
pub trait TextMessages: Send + Sync {
    /// Reminds by one text message; `notice` is a reminder. The same notice always carries the same key, so that the gateway
    /// can drop a repetition. Error texts hold no personal data.
    async fn send(&self, notice: &AppointmentNotice) -> Result<(), SendError>;
}
