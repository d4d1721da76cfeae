//! Taking a file in: store it, let the scanner look, keep it only if it is clean.

use super::{Chunks, FileLimits, FileProblem, FileStore, Received, ScanError, Scanner, Verdict};
use std::sync::Arc;
use uuid::Uuid;

/// Takes files in.
#[derive(Clone)]
pub struct Intake {
    pub files: Arc<dyn FileStore>,
    /// Without one, files are taken unseen: the operator decided so.
    pub scanner: Option<Arc<dyn Scanner>>,
}

impl Intake {
    /// Stores a file and lets the scanner look at what was stored. It is kept only if that is clean: without a verdict it counts
    /// as if storing had failed.
    ///
    /// If the caller gives up in the middle of the scan the file stays, but no row will ever know it ([`super::sweep`]).
    ///
    /// # Errors
    /// See [`FileProblem`]; nothing of the file is kept.
    pub async fn take(
        &self,
        id: Uuid,
        key: &[u8; 32],
        body: &mut dyn Chunks,
        limits: &FileLimits<'_>,
    ) -> Result<Received, FileProblem> {
        let received = self.files.receive(id, key, body, limits).await?;
        let problem = match self.scan(id, key).await {
            Ok(Verdict::Clean) => return Ok(received),
            Ok(Verdict::Infected(name)) => {
                // The scanner's name for it is no personal data, and the operator wants to know what is being tried.
                tracing::warn!(file = %id, found = name, "an uploaded file is infected and was not kept");
                FileProblem::Infected
            }
            Err(error) => {
                tracing::error!(file = %id, %error, "an uploaded file could not be scanned and was not kept");
                FileProblem::Unavailable(error.into())
            }
        };
        if let Err(error) = self.files.remove(id).await {
            // Nobody can open it, since no row knows it, and the sweeper will find it.
            tracing::warn!(file = %id, %error, "a refused file could not be deleted");
        }
        Err(problem)
    }

    /// Lets the scanner look at a stored file. Without a scanner everything is clean.
    ///
    /// # Errors
    /// See [`ScanError`].
    pub async fn scan(&self, id: Uuid, key: &[u8; 32]) -> Result<Verdict, ScanError> {
        let Some(scanner) = &self.scanner else { return Ok(Verdict::Clean) };
        let mut content = self.files.open(id, key).await?;
        scanner.scan(&mut *content).await
    }
}
