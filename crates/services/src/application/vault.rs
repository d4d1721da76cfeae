//! What is sealed of an application, and where it belongs.

use super::{ApplicationError, ApplicationId, Applications, Stored, Submission};
use crate::booking::codes::{letters, values};
use crate::seal::{DataKey, SealedKey};
use domain::form::Typed;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

/// What a sealed value is for: it opens for nothing else, and in no other application.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose {
    Answers,
    Submission,
    StatusCode,
    /// Of an event.
    Note(Uuid),
    Link(Uuid),
    /// Of an upload.
    FileName(Uuid),
}

/// `application`, the id, the purpose and the id of the part.
fn context(id: ApplicationId, purpose: Purpose) -> Vec<u8> {
    let (label, part) = match purpose {
        Purpose::Answers => ("answers", Uuid::nil()),
        Purpose::Submission => ("submission", Uuid::nil()),
        Purpose::StatusCode => ("status-code", Uuid::nil()),
        Purpose::Note(event) => ("note", event),
        Purpose::Link(link) => ("link", link),
        Purpose::FileName(upload) => ("file-name", upload),
    };
    [b"application\0", &id.0.as_bytes()[..], label.as_bytes(), b"\0", part.as_bytes()].concat()
}

/// Mail address and token of a link.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct SealedLink {
    pub mail: String,
    pub token: String,
    /// Of a link for the second person, which the applicant passes on. A link to go on keeps only the hash of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// A stored value that is not what we once wrote.
pub(super) fn corrupt(what: &str) -> ApplicationError {
    ApplicationError::Store(crate::ports::StoreError::Corrupt(what.to_owned()))
}

impl Applications {
    pub(super) fn seal(
        &self,
        key: &SealedKey,
        id: ApplicationId,
        purpose: Purpose,
        plain: &[u8],
    ) -> Result<Vec<u8>, ApplicationError> {
        Ok(self.sealer.seal(key, &context(id, purpose), plain)?)
    }

    fn open(
        &self,
        key: &SealedKey,
        id: ApplicationId,
        purpose: Purpose,
        sealed: &[u8],
    ) -> Result<Vec<u8>, ApplicationError> {
        Ok(self.sealer.open(key, &context(id, purpose), sealed)?)
    }

    pub(super) fn seal_json<T: serde::Serialize>(
        &self,
        key: &SealedKey,
        id: ApplicationId,
        purpose: Purpose,
        value: &T,
    ) -> Result<Vec<u8>, ApplicationError> {
        let json = serde_json::to_vec(value).map_err(|_| corrupt("a value that is no JSON"))?;
        self.seal(key, id, purpose, &json)
    }

    fn open_json<T: serde::de::DeserializeOwned>(
        &self,
        key: &SealedKey,
        id: ApplicationId,
        purpose: Purpose,
        sealed: &[u8],
    ) -> Result<T, ApplicationError> {
        let json = self.open(key, id, purpose, sealed)?;
        // Not the parser's own error: it may quote what stands there.
        serde_json::from_slice(&json).map_err(|_| corrupt("a sealed value"))
    }

    /// What was typed into a draft.
    pub(super) fn typed(&self, draft: &Stored) -> Result<Typed, ApplicationError> {
        let sealed = draft.answers.as_deref().ok_or_else(|| corrupt("a draft without answers"))?;
        self.open_json(&draft.key, draft.id, Purpose::Answers, sealed)
    }

    /// What was sent; `None` before that.
    pub(super) fn submission(&self, stored: &Stored) -> Result<Option<Submission>, ApplicationError> {
        let open = |sealed: &Vec<u8>| self.open_json(&stored.key, stored.id, Purpose::Submission, sealed);
        stored.submission.as_ref().map(open).transpose()
    }

    pub(super) fn link_contents(
        &self,
        key: &SealedKey,
        id: ApplicationId,
        link: Uuid,
        sealed: &[u8],
    ) -> Result<SealedLink, ApplicationError> {
        self.open_json(key, id, Purpose::Link(link), sealed)
    }

    /// A text that was sealed by itself.
    pub(super) fn text(
        &self,
        key: &SealedKey,
        id: ApplicationId,
        purpose: Purpose,
        sealed: &[u8],
    ) -> Result<String, ApplicationError> {
        String::from_utf8(self.open(key, id, purpose, sealed)?).map_err(|_| corrupt("a sealed text"))
    }

    /// A new status code, such as `7KQ2-M9XF`.
    pub(super) fn draw_code(&self) -> String {
        let mut random = [0; CODE];
        self.random.fill(&mut random);
        let letters = letters(&random);
        format!("{}-{}", &letters[..CODE / 2], &letters[CODE / 2..])
    }
}

/// Characters of a status code; 32^8 ≈ 10^12 possibilities.
const CODE: usize = 8;

/// What was typed as a status code, in one way to write it; `None` if it cannot be one.
pub(super) fn read_status_code(typed: &str) -> Option<String> {
    values::<CODE>(typed).map(|values| letters(&values))
}

/// The hash a code is checked by. It is made with the application's key: whoever has the database alone cannot try all codes.
pub(super) fn code_hash(key: &DataKey, purpose: &[u8], code: &str) -> [u8; 32] {
    // HMAC takes keys of any length, so this cannot fail; an empty hash is checked against nothing that was stored.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.bytes()) else { return [0; 32] };
    mac.update(purpose);
    mac.update(b"\0");
    mac.update(code.as_bytes());
    mac.finalize().into_bytes().into()
}

/// In the same time for any wrong one.
pub(super) fn same(hash: &[u8; 32], stored: Option<&[u8]>) -> bool {
    bool::from(hash[..].ct_eq(stored.unwrap_or_default()))
}
