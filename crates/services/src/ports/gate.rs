//! What the check before a hold needs from outside.

use super::{SendError, StoreError};
use crate::booking::VisitorKey;
use crate::gate::{Blocked, CodeNotice, MailedCode, Pass, Refusal, SpentProof};
use crate::jobs::NewJob;
use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

/// Passes, spent proofs, mailed codes and the count of what was turned away.
#[async_trait]
pub trait GateStore: Send + Sync {
    /// Whether the visitor has a pass with a hold left.
    async fn has_pass(&self, municipality: &str, visitor: &VisitorKey, now: Timestamp) -> Result<bool, StoreError>;

    /// Takes one hold off the visitor's pass; the answer is the pass's mail address (perhaps empty). `None`: no pass, or
    /// no hold left. Two attempts at the same moment never use the same hold.
    async fn use_pass(
        &self,
        municipality: &str,
        visitor: &VisitorKey,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError>;

    /// Gives a hold back that came to nothing; a pass never gets more than `most`.
    async fn give_back(&self, municipality: &str, visitor: &VisitorKey, most: u8) -> Result<(), StoreError>;

    /// Notes a proof as spent and gives the pass for it, in one transaction. `false`: it was spent before, here or in
    /// another process, and nothing was written.
    async fn spend(&self, proof: &SpentProof) -> Result<bool, StoreError>;

    /// Keeps a code together with the job that mails it. `false`, and nothing written: since `since` that many codes went to
    /// the same mail address, or were asked for by the same visitor. Of two at the same moment one may be too many.
    async fn add_code(
        &self,
        code: &MailedCode,
        job: &NewJob,
        since: Timestamp,
        most_of_mail: u32,
        most_of_visitor: u32,
    ) -> Result<bool, StoreError>;

    async fn code(&self, id: Uuid) -> Result<Option<MailedCode>, StoreError>;

    /// The visitor's newest code in a municipality, whether it is still good or not.
    async fn newest_code(&self, municipality: &str, visitor: &VisitorKey) -> Result<Option<MailedCode>, StoreError>;

    /// Uses one of a code's `most` tries. With `pass` the right code was typed: it is good for that pass, once. `false`: the
    /// code is unknown, expired, used, or was tried too often; then nothing is written.
    async fn try_code(&self, id: Uuid, pass: Option<&Pass>, most: u8, now: Timestamp) -> Result<bool, StoreError>;

    /// Counts an attempt that was turned away.
    async fn count_blocked(&self, municipality: &str, day: Date, refusal: Refusal) -> Result<(), StoreError>;

    /// What was turned away from `from` on; by day, municipality and reason.
    async fn blocked(&self, from: Date) -> Result<Vec<Blocked>, StoreError>;
}

/// Mails codes.
#[async_trait]
pub trait CodeMailer: Send + Sync {
    /// Sends one mail. The same code always carries the same Message-ID. Error texts hold no personal data.
    async fn send_code(&self, notice: &CodeNotice) -> Result<(), SendError>;
}
