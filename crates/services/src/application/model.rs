//! What an application is to those who use it.

use crate::booking::VisitorKey;
use domain::case::{CaseAction, CaseEvent, CaseState};
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
    /// The title of the form and of its steps, the questions, the answers in words and the warnings that were confirmed, in German
    /// and as they were shown, as JSON ([`domain::form::record::Record`]). Hints are not in it: they stand in the form's edition.
    pub texts: String,
    /// The language they were shown in.
    pub language: Language,
    /// How sure it is who sent it: the key of a level of trust.
    pub trust: String,
    /// Where to write about it; empty: nowhere.
    pub mail: String,
}

impl Submission {
    /// The files among the answers: the name of the question's input, and the file's id. `None`: the answers are no JSON.
    #[must_use]
    pub fn files(&self) -> Option<Vec<(String, Uuid)>> {
        let mut files = Vec::new();
        collect_files("", &serde_json::from_str(&self.answers).ok()?, &mut files);
        Some(files)
    }
}

/// Ids stand in lists; a text that looks like one was typed.
fn collect_files(name: &str, answer: &serde_json::Value, files: &mut Vec<(String, Uuid)>) {
    use serde_json::Value;
    let below = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
    match answer {
        Value::Object(answers) => answers.iter().for_each(|(key, answer)| collect_files(&below(key), answer, files)),
        Value::Array(all) => {
            for (index, one) in all.iter().enumerate() {
                match one.as_str() {
                    Some(text) => files.extend(text.parse().ok().map(|id| (name.to_owned(), id))),
                    None => collect_files(&below(&index.to_string()), one, files),
                }
            }
        }
        _ => {}
    }
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
#[derive(Clone)]
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
    /// It is a draft again, and the citizen may change and send it.
    pub can_go_on: bool,
    /// What the citizen passes on to the second person, while that person is asked.
    pub cosign_code: Option<String>,
    /// What the citizen may do now.
    pub actions: Vec<CaseAction>,
}

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Case({}, {:?}, revision {})", self.id.0, self.state, self.revision)
    }
}

/// The second person's part in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    Pending,
    Given {
        at: Timestamp,
    },
    /// Declined, not in time, or the case was withdrawn before.
    Missing,
}

impl Case {
    /// Whether the second person has agreed to what was sent last. `None`: nobody was asked.
    #[must_use]
    pub fn consent(&self) -> Option<Consent> {
        self.timeline.iter().rev().find_map(|happening| match happening.event {
            CaseEvent::Received => Some(None),
            CaseEvent::Cosigned => Some(Some(Consent::Given { at: happening.at })),
            CaseEvent::CosignAsked if self.state == CaseState::Cosigning => Some(Some(Consent::Pending)),
            CaseEvent::CosignAsked | CaseEvent::CosignDeclined | CaseEvent::CosignLapsed => {
                Some(Some(Consent::Missing))
            }
            _ => None,
        })?
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

/// Whether a file was looked at for harmful contents. One with such contents is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UploadState {
    Pending,
    Clean,
}

impl UploadState {
    /// The word in the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Clean => "clean",
        }
    }

    /// The state for a word of the database.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Pending, Self::Clean].into_iter().find(|state| state.key() == key)
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
    /// To the second person, who has not answered yet.
    CosignReminder,
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
            Self::CosignReminder => "cosign-reminder",
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
    /// The same once more in this language, below.
    pub also: Option<Language>,
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
