//! What applications need from outside.

use super::{SendError, StoreError};
use crate::application::{
    Act, ApplicationId, ApplicationNotice, NewApplication, NewLink, NewUpload, Overview, Save, Stored, StoredEvent,
    StoredLink, StoredUpload, Submit, Submitted, UploadAdded, UploadLimits,
};
use crate::booking::VisitorKey;
use crate::jobs::NewJob;
use async_trait::async_trait;
use domain::case::CaseState;
use jiff::Timestamp;
use uuid::Uuid;

/// Applications with all that belongs to them. It knows nothing of what is sealed.
#[async_trait]
pub trait ApplicationStore: Send + Sync {
    /// Begins an application, and keeps the edition of its form. `false`, and nothing written: the visitor has `most` live
    /// drafts in this municipality already. Of two at the same moment one may be too many.
    async fn begin(&self, new: &NewApplication, most: u32, now: Timestamp) -> Result<bool, StoreError>;

    async fn application(&self, id: ApplicationId) -> Result<Option<Stored>, StoreError>;

    /// The same, if it is the visitor's.
    async fn application_of(&self, id: ApplicationId, visitor: &VisitorKey) -> Result<Option<Stored>, StoreError>;

    async fn application_by_reference(&self, municipality: &str, reference: &str)
    -> Result<Option<Stored>, StoreError>;

    /// The source of an edition of a form.
    async fn edition(&self, version: &str) -> Result<Option<String>, StoreError>;

    /// The visitor's applications in a municipality, drafts that are over left out; saved last first, at most 100.
    async fn applications_of(
        &self,
        municipality: &str,
        visitor: &VisitorKey,
        now: Timestamp,
    ) -> Result<Vec<Overview>, StoreError>;

    /// The cases of a municipality in a state, sent first first, behind `after` (when it was sent, id); at most `limit`.
    async fn cases(
        &self,
        municipality: &str,
        state: CaseState,
        after: Option<(Timestamp, ApplicationId)>,
        limit: u32,
    ) -> Result<Vec<Overview>, StoreError>;

    /// Writes the answers of a live draft; its revision grows by 1. `false`, and nothing written: it has another revision by now,
    /// or is no live draft.
    async fn save(&self, save: &Save, now: Timestamp) -> Result<bool, StoreError>;

    /// Deletes a draft with everything. `false`: it is none.
    async fn discard(&self, id: ApplicationId) -> Result<bool, StoreError>;

    /// Sends a draft: state, reference, event, audit, jobs and the files that are kept in one transaction.
    async fn submit(&self, submit: &Submit, now: Timestamp) -> Result<Submitted, StoreError>;

    /// Writes an action: state, event, audit, jobs and the files that are kept in one transaction. The revision grows by 1. `false`, and nothing written: it
    /// has another revision by now.
    async fn act(&self, act: &Act, now: Timestamp) -> Result<bool, StoreError>;

    /// What has happened to a case, oldest first.
    async fn events(&self, id: ApplicationId) -> Result<Vec<StoredEvent>, StoreError>;

    /// Counts one more code that is tried for a reference, whether there is such a case or not. `false`: there were `most` of them
    /// since `since` already, and this one must not be looked at.
    async fn try_status(
        &self,
        municipality: &str,
        reference: &str,
        since: Timestamp,
        most: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// The right code was typed: what was tried before does not count any more.
    async fn forgive_status(&self, municipality: &str, reference: &str) -> Result<(), StoreError>;

    /// Keeps a link for a live draft together with the job that mails it. `false`, and nothing written: since `since` there were
    /// `most` of them for this application, or it is no live draft.
    async fn add_link(
        &self,
        link: &NewLink,
        job: &NewJob,
        since: Timestamp,
        most: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    async fn link(&self, id: Uuid) -> Result<Option<StoredLink>, StoreError>;

    async fn link_by_token(&self, token_hash: &[u8; 32]) -> Result<Option<StoredLink>, StoreError>;

    /// Uses one of the `most` tries of a link to a live draft. With `right` the right code was typed, which uses none: the draft is
    /// that visitor's, too. `false`, and nothing written: it was tried too often, or is over.
    async fn try_link(
        &self,
        id: Uuid,
        right: Option<&VisitorKey>,
        most: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError>;

    /// The link for the second person, while that person is asked.
    async fn cosign_link(&self, id: ApplicationId) -> Result<Option<StoredLink>, StoreError>;

    /// Uses one of the `most` tries of a link for the second person. A `right` code uses none. `false`, and nothing written: it was
    /// tried too often, or nobody is asked any more.
    async fn try_cosign(&self, id: Uuid, right: bool, most: u32, now: Timestamp) -> Result<bool, StoreError>;

    /// From now on a live draft is this visitor's, too. Nothing is written if it is none.
    async fn adopt(&self, id: ApplicationId, visitor: &VisitorKey, now: Timestamp) -> Result<(), StoreError>;

    /// Notes a file of a live draft, or of a case whose citizen was asked for something.
    async fn add_upload(
        &self,
        upload: &NewUpload,
        limits: &UploadLimits,
        now: Timestamp,
    ) -> Result<UploadAdded, StoreError>;

    /// The files of an application, oldest first.
    async fn uploads(&self, id: ApplicationId) -> Result<Vec<StoredUpload>, StoreError>;

    /// Forgets a file of what is being worked on by the citizen. `false`: there is none.
    async fn remove_upload(&self, id: ApplicationId, upload: Uuid) -> Result<bool, StoreError>;

    /// A pending file was looked at, and is clean. `false`: it is not pending.
    async fn settle_upload(&self, upload: Uuid) -> Result<bool, StoreError>;
}

/// Sends the mails about applications.
#[async_trait]
pub trait ApplicationMailer: Send + Sync {
    /// Sends one mail. The same notice always carries the same Message-ID, so that a receiver can drop a repetition. Error texts
    /// hold no personal data.
    async fn send_application(&self, notice: &ApplicationNotice) -> Result<(), SendError>;
}
