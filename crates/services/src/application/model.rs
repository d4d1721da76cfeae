//! What an application is made of, in the store and outside of it.

use crate::booking::{Audit, VisitorKey};
use crate::jobs::NewJob;
use crate::seal::SealedKey;
use domain::case::{CaseAction, CaseEvent, CaseState, Step};
use domain::form::Typed;
use domain::language::Language;
use domain::municipality::Municipality;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ApplicationId(pub Uuid);

/// Who asks, and where. What belongs to another visitor or municipality is not found.
#[derive(Debug, Clone, Copy)]
pub struct Owner<'a> {
    pub municipality: &'a str,
    pub visitor: VisitorKey,
}

/// A form as it was published once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormEdition {
    /// Says which version it is and no other, over all forms and municipalities: a hash of the source.
    pub version: String,
    /// From which the form can be made again.
    pub source: String,
}

/// A form that is begun.
#[derive(Debug, Clone)]
pub struct Beginning {
    pub form: String,
    pub edition: FormEdition,
    pub service: String,
    pub language: Language,
    /// A draft is kept so many days after it was saved last.
    pub draft_days: u16,
    /// A case is kept so many days after it was closed.
    pub retention_days: u16,
}

/// An unfinished application with all that was typed.
#[derive(Debug, Clone)]
pub struct Draft {
    pub id: ApplicationId,
    pub form: String,
    /// The edition it was begun with, and goes on with.
    pub edition: FormEdition,
    pub service: String,
    pub language: Language,
    pub typed: Typed,
    /// Grows with each change.
    pub revision: i64,
    pub saved_at: Timestamp,
    pub expires_at: Timestamp,
}

/// A draft in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    pub id: ApplicationId,
    pub form: String,
    pub service: String,
    pub state: CaseState,
    pub reference: Option<String>,
    pub saved_at: Timestamp,
    /// Of drafts.
    pub expires_at: Option<Timestamp>,
    pub submitted_at: Option<Timestamp>,
    pub due_at: Option<Timestamp>,
}

/// What is sent, as the person has checked it. It never changes again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    pub form_version: String,
    /// The answers that count, as JSON.
    pub answers: String,
    /// The questions, hints and declarations as they were shown, as JSON.
    pub texts: String,
    /// The language they were shown in.
    pub language: Language,
    /// How sure it is who sent it: the key of a level of trust.
    pub trust: String,
    /// Where to write about it; empty: nowhere.
    pub mail: String,
}

impl std::fmt::Debug for Submission {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Submission({})", self.form_version)
    }
}

/// What somebody gets who has sent an application.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt {
    pub reference: String,
    /// Together with the reference it shows the state. `None`: it was shown long enough.
    pub code: Option<String>,
    pub submitted_at: Timestamp,
    /// It had been sent before: a repeated click.
    pub again: bool,
}

impl std::fmt::Debug for Receipt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Receipt({}, again: {})", self.reference, self.again)
    }
}

/// A case as its owner sees it.
#[derive(Debug, Clone)]
pub struct Case {
    pub id: ApplicationId,
    pub municipality: String,
    pub form: String,
    pub service: String,
    pub language: Language,
    pub reference: String,
    pub state: CaseState,
    pub revision: i64,
    pub submitted_at: Timestamp,
    /// Until when the citizen should do what [`Case::state`] says.
    pub due_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    /// What has happened so far, oldest first.
    pub timeline: Vec<Happening>,
    /// What the citizen may do now.
    pub actions: Vec<CaseAction>,
}

impl Case {
    /// What the office wants to know, while it waits for that.
    #[must_use]
    pub fn asked(&self) -> Option<&str> {
        let asked = self.timeline.iter().rev().find(|happening| happening.event == CaseEvent::Asked);
        asked.filter(|_| self.state == CaseState::Question).and_then(|happening| happening.note.as_deref())
    }
}

/// Something that has happened.
#[derive(Clone, PartialEq, Eq)]
pub struct Happening {
    pub at: Timestamp,
    pub event: CaseEvent,
    pub note: Option<String>,
}

impl std::fmt::Debug for Happening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Happening({}, {:?})", self.at, self.event)
    }
}

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

/// Whether a file was looked at for harmful contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UploadState {
    Pending,
    Clean,
    Infected,
}

impl UploadState {
    /// The word in the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Clean => "clean",
            Self::Infected => "infected",
        }
    }

    /// The state for a word of the database.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Pending, Self::Clean, Self::Infected].into_iter().find(|state| state.key() == key)
    }
}

/// How much may be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UploadLimits {
    /// Files of the same question.
    pub files: u32,
    /// Bytes of one file.
    pub file_bytes: u64,
    /// Files and bytes of the whole application.
    pub all_files: u32,
    pub all_bytes: u64,
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

/// A file as its owner sees it.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    pub id: Uuid,
    pub field: String,
    pub name: String,
    pub size: u64,
    pub media_type: String,
    pub sha512: Vec<u8>,
    pub state: UploadState,
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Upload({}, {:?})", self.id, self.state)
    }
}

/// What a mail about an application is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApplicationNoticeKind {
    /// It has arrived.
    Received,
    InWork,
    Asked,
    Decided,
    Ready,
    Closed,
    Withdrawn,
    /// It was sent and waits for the second person.
    CosignAsked,
    /// The second person did not agree, or not in time.
    CosignFailed,
    /// To the second person.
    Cosign,
    /// A link to go on with a draft.
    Resume,
}

impl ApplicationNoticeKind {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::InWork => "in-work",
            Self::Asked => "asked",
            Self::Decided => "decided",
            Self::Ready => "ready",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
            Self::CosignAsked => "cosign-asked",
            Self::CosignFailed => "cosign-failed",
            Self::Cosign => "cosign",
            Self::Resume => "resume",
        }
    }

    /// What the applicant is told about an event; nothing about what he did himself a moment ago, but that it has arrived.
    #[must_use]
    pub const fn about(event: CaseEvent) -> Option<Self> {
        match event {
            CaseEvent::Received | CaseEvent::Cosigned => Some(Self::Received),
            CaseEvent::CosignAsked => Some(Self::CosignAsked),
            CaseEvent::CosignDeclined | CaseEvent::CosignLapsed => Some(Self::CosignFailed),
            CaseEvent::TakenUp => Some(Self::InWork),
            CaseEvent::Asked => Some(Self::Asked),
            CaseEvent::Answered => None,
            CaseEvent::Decided => Some(Self::Decided),
            CaseEvent::Ready => Some(Self::Ready),
            CaseEvent::Closed => Some(Self::Closed),
            CaseEvent::Withdrawn => Some(Self::Withdrawn),
        }
    }
}

/// Everything a mail about an application needs. What was typed and what the office writes is never in a mail.
#[derive(Clone)]
pub struct ApplicationNotice {
    pub kind: ApplicationNoticeKind,
    /// Of the event or the link: the same for the same mail.
    pub id: Uuid,
    pub mail: String,
    pub language: Language,
    /// Key of the service.
    pub service: String,
    pub reference: Option<String>,
    /// The page that shows the state, or the mailed link itself.
    pub link: String,
    /// Until when something is to be done.
    pub due_at: Option<Timestamp>,
    pub municipality: Arc<Municipality>,
    pub at: Timestamp,
}

impl std::fmt::Debug for ApplicationNotice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ApplicationNotice({:?}, {}, {})", self.kind, self.id, self.municipality.slug)
    }
}
