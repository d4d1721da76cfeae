//! Deleting contents that no row knows: of uploads that broke between disk and database, and of applications that were deleted.

use super::{FileStore, ReadError};
use crate::ports::StoreError;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashSet;
use uuid::Uuid;

/// Files younger than this are left alone: their row may just be on its way.
pub const SWEPT_AFTER: SignedDuration = SignedDuration::from_hours(24);

/// Ids that are asked for at once.
const BATCH: usize = 500;

/// Who knows which contents belong to something.
#[async_trait]
pub trait KnownFiles: Send + Sync {
    /// Those of `ids`, at most 500, that a row knows, whatever its state.
    ///
    /// # Errors
    /// When the database does not answer.
    async fn known(&self, ids: &[Uuid]) -> Result<HashSet<Uuid>, StoreError>;
}

/// Why the sweep ended before its time. What was deleted until then stays deleted.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    #[error(transparent)]
    Files(#[from] ReadError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Deletes each file that no row knows and that was written more than [`SWEPT_AFTER`] before `now`; returns how many.
///
/// # Errors
/// See [`SweepError`]. A file is deleted only after the database has answered that it does not know it.
pub async fn sweep(files: &dyn FileStore, known: &dyn KnownFiles, now: Timestamp) -> Result<u64, SweepError> {
    let before = now - SWEPT_AFTER;
    let mut deleted = 0;
    for part in 0..=u8::MAX {
        let old: Vec<Uuid> =
            files.list(part).await?.into_iter().filter(|file| file.written < before).map(|file| file.id).collect();
        for ids in old.chunks(BATCH) {
            let known = known.known(ids).await?;
            for id in ids.iter().filter(|id| !known.contains(id)) {
                files.remove(*id).await?;
                deleted += 1;
            }
        }
    }
    Ok(deleted)
}
