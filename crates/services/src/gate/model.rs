//! What the check before a hold is made of.

use crate::booking::VisitorKey;
use domain::language::Language;
use domain::municipality::Municipality;
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Arc;
use uuid::Uuid;

/// Why an attempt to hold a time was turned away. Counted by day and municipality, without personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Refusal {
    /// There was no proof: no JavaScript, or a program that never looked.
    ProofMissing,
    /// Forged, of another visitor or municipality, or the number does not solve it.
    ProofWrong,
    ProofExpired,
    /// It was good once already.
    ProofReplayed,
    /// A mailed code was typed wrong, too often or too late.
    CodeWrong,
    /// Too many codes were asked for.
    CodeTooMany,
    /// A limit of appointments by person is reached; not before a hold, but when it was to be confirmed.
    Limited,
}

impl Refusal {
    pub const ALL: [Self; 7] = [
        Self::ProofMissing,
        Self::ProofWrong,
        Self::ProofExpired,
        Self::ProofReplayed,
        Self::CodeWrong,
        Self::CodeTooMany,
        Self::Limited,
    ];

    /// The word in the database, the metrics and the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ProofMissing => "proof-missing",
            Self::ProofWrong => "proof-wrong",
            Self::ProofExpired => "proof-expired",
            Self::ProofReplayed => "proof-replayed",
            Self::CodeWrong => "code-wrong",
            Self::CodeTooMany => "code-too-many",
            Self::Limited => "limited",
        }
    }

    /// The reason for a word of the database.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|refusal| refusal.key() == key)
    }
}

/// What a visitor gets for passing the check: some holds within a time.
#[derive(Clone, PartialEq, Eq)]
pub struct Pass {
    pub municipality: String,
    pub visitor: VisitorKey,
    pub holds_left: u8,
    /// Where a code was mailed to; empty after a proof of work.
    pub mail: String,
    pub expires_at: Timestamp,
}

impl std::fmt::Debug for Pass {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pass({}, {} holds)", self.municipality, self.holds_left)
    }
}

/// A proof of work that is to be good once, and the pass for it.
#[derive(Debug, Clone)]
pub struct SpentProof {
    /// SHA-256 of salt and number: another one for each challenge.
    pub challenge: [u8; 32],
    /// The proof's own end; after it nobody has to remember that it was spent.
    pub expires_at: Timestamp,
    pub pass: Pass,
}

/// A code that was or will be mailed. The code follows from the id and the installation's secret and is stored nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct MailedCode {
    pub id: Uuid,
    pub municipality: String,
    pub visitor: VisitorKey,
    pub mail: String,
    pub language: Language,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

impl std::fmt::Debug for MailedCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MailedCode({}, {})", self.id, self.municipality)
    }
}

/// Everything a mail with a code needs.
#[derive(Clone)]
pub struct CodeNotice {
    pub id: Uuid,
    /// Six digits.
    pub code: String,
    pub mail: String,
    pub language: Language,
    pub municipality: Arc<Municipality>,
    pub at: Timestamp,
}

impl std::fmt::Debug for CodeNotice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CodeNotice({}, {})", self.id, self.municipality.slug)
    }
}

/// How many attempts a municipality turned away on one of its days, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    pub day: Date,
    pub municipality: String,
    pub refusal: Refusal,
    pub attempts: u64,
}
