//! Deletion by date: one function for each row of `docs/retention.md`.

use crate::files::{FileStore, KnownFiles, SweepError, sweep};
use crate::ports::{Clock, MaintenanceStore, Municipalities, StoreError};
use jiff::SignedDuration;
use std::sync::Arc;

/// Rows deleted in one transaction at most.
const BATCH: u32 = 500;

/// What was typed for an appointment that was never confirmed is kept this long after its hold ended.
pub const ABANDONED_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// A time that was given up is forgotten this long after it became everybody's.
pub const FREED_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// Done jobs are kept this long.
pub const DONE_JOBS_AFTER: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Dead jobs are kept this long.
pub const DEAD_JOBS_AFTER: SignedDuration = SignedDuration::from_hours(90 * 24);
/// Appointments of a municipality whose pack is gone or refused are kept this many days. It is the longest that a pack may
/// ask for, so that neither a broken pack nor a wrong folder deletes anything before its time.
pub const UNKNOWN_DAYS: u16 = 365;
/// Audit events are kept this long.
pub const AUDIT_AFTER: SignedDuration = SignedDuration::from_hours(2 * 365 * 24);

/// Spent proofs of work are kept this long after they expired: processes' clocks may differ by minutes.
pub const PROOFS_AFTER: SignedDuration = SignedDuration::from_hours(1);
/// Mailed codes, with the address, are kept as long as they count for the limits of further ones.
pub const CODES_AFTER: SignedDuration = crate::gate::CODES_WITHIN;
/// Counts of attempts that were turned away are kept this long: a year can be compared with the one before.
pub const BLOCKED_AFTER: SignedDuration = SignedDuration::from_hours(400 * 24);
/// The code that was shown to whoever sent an application can be shown again for so long.
pub const STATUS_CODES_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// Codes tried for a reference are counted within an hour.
pub const STATUS_TRIES_AFTER: SignedDuration = crate::application::WITHIN;

/// Deletes what is past its date.
#[derive(Clone)]
pub struct Maintenance {
    pub store: Arc<dyn MaintenanceStore>,
    pub municipalities: Arc<dyn Municipalities>,
    pub clock: Arc<dyn Clock>,
    /// Where uploaded files lie; `None` where no applications are taken.
    pub uploads: Option<Uploads>,
}

/// Uploaded files, and who knows whose they are.
#[derive(Clone)]
pub struct Uploads {
    pub files: Arc<dyn FileStore>,
    pub known: Arc<dyn KnownFiles>,
}

impl Maintenance {
    /// Runs every deletion to its end; returns the number of deleted rows and files.
    ///
    /// # Errors
    /// When the database does not answer, or the folder of files; what was deleted until then stays deleted.
    pub async fn run(&self) -> Result<u64, SweepError> {
        let now = self.clock.now();
        let mut deleted = drain(|| self.store.delete_abandoned(now - ABANDONED_AFTER, BATCH)).await?;
        for slug in self.store.municipalities().await? {
            let days = match self.municipalities.by_slug(&slug) {
                Some(municipality) => municipality.privacy.appointment_retention_days,
                None => {
                    tracing::warn!(municipality = slug, "no pack names this municipality, but it has appointments");
                    UNKNOWN_DAYS
                }
            };
            let before = now - SignedDuration::from_hours(24 * i64::from(days));
            deleted += drain(|| self.store.delete_past(&slug, before, BATCH)).await?;
        }
        deleted += drain(|| self.store.delete_waiting(now, BATCH)).await?;
        deleted += drain(|| self.store.delete_freed(now - FREED_AFTER, BATCH)).await?;
        deleted += drain(|| self.store.delete_limits(now, BATCH)).await?;
        deleted += drain(|| self.store.delete_drafts(now, BATCH)).await?;
        deleted += drain(|| self.store.delete_cases(now, BATCH)).await?;
        deleted += drain(|| self.store.delete_status_codes(now - STATUS_CODES_AFTER, BATCH)).await?;
        deleted += drain(|| self.store.delete_status_tries(now - STATUS_TRIES_AFTER, BATCH)).await?;
        deleted += drain(|| self.store.delete_done_jobs(now - DONE_JOBS_AFTER, BATCH)).await?;
        deleted += drain(|| self.store.delete_dead_jobs(now - DEAD_JOBS_AFTER, BATCH)).await?;
        deleted += drain(|| self.store.delete_audit(now - AUDIT_AFTER, BATCH)).await?;
        deleted += drain(|| self.store.delete_spent_proofs(now - PROOFS_AFTER, BATCH)).await?;
        deleted += drain(|| self.store.delete_passes(now, BATCH)).await?;
        deleted += drain(|| self.store.delete_codes(now - CODES_AFTER, BATCH)).await?;
        deleted += drain(|| self.store.delete_blocked(now - BLOCKED_AFTER, BATCH)).await?;
        // Last, so that the rows above are gone already.
        if let Some(Uploads { files, known }) = &self.uploads {
            deleted += sweep(&**files, &**known, now).await?;
        }
        Ok(deleted)
    }
}

async fn drain<F, Fut>(mut delete: F) -> Result<u64, StoreError>
where
    F: FnMut() -> Fut,
    Fut: Future<Output = Result<u64, StoreError>>,
{
    let mut total = 0;
    loop {
        let deleted = delete().await?;
        total += deleted;
        if deleted < u64::from(BATCH) {
            return Ok(total);
        }
    }
}
