//! What the store is given and gives back: rows, with everything personal sealed.

use super::{ApplicationId, Beginning, UploadState};
use crate::booking::{Audit, VisitorKey};
use crate::jobs::NewJob;
use crate::seal::SealedKey;
use domain::case::{CaseEvent, CaseState, Step};
use domain::language::Language;
use jiff::Timestamp;
use uuid::Uuid;

/// An application as it is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Stored {
    pub id: ApplicationId,
    pub municipality: String,
    pub form: String,
    pub form_version: String,
    pub service: String,
    pub language: Language,
    pub state: CaseState,
    pub reference: Option<String>,
    pub revision: i64,
    pub created_at: Timestamp,
    pub saved_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub submitted_at: Option<Timestamp>,
    pub due_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    pub delete_at: Option<Timestamp>,
    pub draft_days: u16,
    pub retention_days: u16,
    pub key: SealedKey,
    /// Sealed, like the next two.
    pub answers: Option<Vec<u8>>,
    pub submission: Option<Vec<u8>>,
    pub status_code: Option<Vec<u8>>,
    pub code_hash: Option<Vec<u8>>,
}

impl std::fmt::Debug for Stored {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Stored({}, {:?}, revision {})", self.id.0, self.state, self.revision)
    }
}

impl Stored {
    /// A draft that can still be worked on.
    #[must_use]
    pub fn is_live_draft(&self, now: Timestamp) -> bool {
        self.state == CaseState::Draft && self.expires_at.is_some_and(|expires_at| expires_at > now)
    }
}

/// An application to be begun.
#[derive(Debug, Clone)]
pub struct NewApplication {
    pub id: ApplicationId,
    pub municipality: String,
    pub visitor: VisitorKey,
    pub beginning: Beginning,
    pub key: SealedKey,
    /// Sealed.
    pub answers: Vec<u8>,
    pub expires_at: Timestamp,
}

/// Answers to be written.
#[derive(Debug, Clone)]
pub struct Save {
    pub id: ApplicationId,
    /// That was read before: whoever was quicker wins.
    pub revision: i64,
    /// Sealed.
    pub answers: Vec<u8>,
    pub expires_at: Timestamp,
}

/// A draft to be sent.
#[derive(Debug, Clone)]
pub struct Submit {
    pub id: ApplicationId,
    /// What the person has checked.
    pub revision: i64,
    pub step: Step,
    pub reference: String,
    pub language: Language,
    /// Sealed.
    pub submission: Vec<u8>,
    /// Sealed.
    pub status_code: Vec<u8>,
    pub code_hash: [u8; 32],
    /// Until when a second person may agree, and the link for that person.
    pub cosign: Option<NewLink>,
    /// The files that stay; all others go. `None`: all stay, as it may become a draft again.
    pub files: Option<Vec<Uuid>>,
    pub event: NewEvent,
    pub audit: Audit,
    pub jobs: Vec<NewJob>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Submitted {
    Now,
    /// It was sent before: a repeated click. Nothing was written.
    Before,
    /// It is not what the person has checked. Nothing was written.
    Stale,
    /// It is over or there is none. Nothing was written.
    Gone,
    /// Another one was given this reference; try the next. Nothing was written.
    ReferenceTaken,
}

/// Something that happens to a case.
#[derive(Debug, Clone)]
pub struct NewEvent {
    pub id: Uuid,
    pub kind: CaseEvent,
    /// Sealed.
    pub note: Option<Vec<u8>>,
    /// The citizen sees it.
    pub visible: bool,
}

/// Something that has happened, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvent {
    pub id: Uuid,
    pub application: ApplicationId,
    pub at: Timestamp,
    pub kind: CaseEvent,
    /// Sealed.
    pub note: Option<Vec<u8>>,
    pub visible: bool,
}

/// An action on a case to be written.
#[derive(Debug, Clone)]
pub struct Act {
    pub id: ApplicationId,
    /// That was read before: whoever was quicker wins.
    pub revision: i64,
    pub step: Step,
    pub due_at: Option<Timestamp>,
    /// When it becomes a draft again: until when it is kept.
    pub expires_at: Option<Timestamp>,
    /// When it ends: from when on it is deleted.
    pub delete_at: Option<Timestamp>,
    /// The files that stay; all others go. `None`: all stay.
    pub files: Option<Vec<Uuid>>,
    pub event: NewEvent,
    pub audit: Audit,
    pub jobs: Vec<NewJob>,
}

/// What a mailed link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkPurpose {
    /// Going on with a draft, in another browser.
    Resume,
    /// Agreeing as the second person.
    Cosign,
}

impl LinkPurpose {
    /// The word in the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Resume => "resume",
            Self::Cosign => "cosign",
        }
    }

    /// The purpose for a word of the database.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Resume, Self::Cosign].into_iter().find(|purpose| purpose.key() == key)
    }
}

/// A link to be mailed.
#[derive(Debug, Clone)]
pub struct NewLink {
    pub id: Uuid,
    pub application: ApplicationId,
    pub purpose: LinkPurpose,
    pub token_hash: [u8; 32],
    pub code_hash: Option<[u8; 32]>,
    /// Mail address and token.
    pub sealed: Vec<u8>,
    pub expires_at: Timestamp,
}

/// A link as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLink {
    pub id: Uuid,
    pub application: ApplicationId,
    pub purpose: LinkPurpose,
    pub code_hash: Option<Vec<u8>>,
    /// Mail address and token.
    pub sealed: Vec<u8>,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// A file to be noted.
#[derive(Debug, Clone)]
pub struct NewUpload {
    pub id: Uuid,
    pub application: ApplicationId,
    /// Name of the input.
    pub field: String,
    /// Sealed.
    pub name: Vec<u8>,
    pub size: u64,
    pub media_type: String,
    pub sha512: [u8; 64],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UploadAdded {
    Now,
    /// One file more, or larger, than the limits allow. Nothing was written.
    TooMuch,
    /// It is not being worked on by the citizen, or there is none. Nothing was written.
    Gone,
}

/// A file as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredUpload {
    pub id: Uuid,
    pub application: ApplicationId,
    pub field: String,
    /// Sealed.
    pub name: Vec<u8>,
    pub size: u64,
    pub media_type: String,
    pub sha512: Vec<u8>,
    pub state: UploadState,
    pub created_at: Timestamp,
}
