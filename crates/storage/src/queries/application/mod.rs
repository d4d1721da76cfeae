//! Applications, their events, links and files. What is sealed stays sealed here.

mod act;
mod draft;
mod link;
mod read;
mod status;
mod submit;
mod upload;

use super::super::{Connection, DB, dialect};
use super::cancel::record;
use super::jobs::JobRow;
use super::{Operation, Store};
use crate::error::Failure;
use crate::time::micros;
use async_trait::async_trait;
use domain::case::CaseState;
use jiff::Timestamp;
use services::application::{
    Act, ApplicationId, NewApplication, NewEvent, NewLink, NewUpload, Overview, Save, Stored, StoredEvent, StoredLink,
    StoredUpload, Submit, Submitted, UploadAdded, UploadLimits, UploadState,
};
use services::booking::VisitorKey;
use services::jobs::NewJob;
use services::ports::{ApplicationStore, StoreError};
use uuid::Uuid;

#[async_trait]
impl ApplicationStore for Store {
    async fn begin(&self, new: &NewApplication, most: u32, now: Timestamp) -> Result<bool, StoreError> {
        self.database.write(draft::Begin { new: new.clone(), most: i64::from(most), now: micros(now) }).await
    }

    async fn application(&self, id: ApplicationId) -> Result<Option<Stored>, StoreError> {
        self.find_application(id).await
    }

    async fn application_of(&self, id: ApplicationId, visitor: &VisitorKey) -> Result<Option<Stored>, StoreError> {
        self.find_application_of(id, visitor).await
    }

    async fn application_by_reference(
        &self,
        municipality: &str,
        reference: &str,
    ) -> Result<Option<Stored>, StoreError> {
        self.find_application_by_reference(municipality, reference).await
    }

    async fn edition(&self, version: &str) -> Result<Option<String>, StoreError> {
        self.find_edition(version).await
    }

    async fn applications_of(
        &self,
        municipality: &str,
        visitor: &VisitorKey,
        now: Timestamp,
    ) -> Result<Vec<Overview>, StoreError> {
        self.find_applications_of(municipality, visitor, now).await
    }

    async fn cases(
        &self,
        municipality: &str,
        state: CaseState,
        after: Option<(Timestamp, ApplicationId)>,
        limit: u32,
    ) -> Result<Vec<Overview>, StoreError> {
        self.find_cases(municipality, state, after, limit).await
    }

    async fn save(&self, save: &Save, now: Timestamp) -> Result<bool, StoreError> {
        self.database.write(draft::SaveDraft { save: save.clone(), now: micros(now) }).await
    }

    async fn discard(&self, id: ApplicationId) -> Result<bool, StoreError> {
        self.database.write(draft::Discard { id }).await
    }

    async fn submit(&self, submit: &Submit, now: Timestamp) -> Result<Submitted, StoreError> {
        self.database.write(submit::SubmitDraft { submit: submit.clone(), now: micros(now) }).await
    }

    async fn act(&self, act: &Act, now: Timestamp) -> Result<bool, StoreError> {
        self.database.write(act::ActOnCase { act: act.clone(), now: micros(now) }).await
    }

    async fn events(&self, id: ApplicationId) -> Result<Vec<StoredEvent>, StoreError> {
        self.find_events(id).await
    }

    async fn try_status(
        &self,
        municipality: &str,
        reference: &str,
        since: Timestamp,
        most: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (municipality, reference) = (municipality.to_owned(), reference.to_owned());
        let most = i32::try_from(most).unwrap_or(i32::MAX);
        let (since, now) = (micros(since), micros(now));
        self.database.write(status::TryStatus { municipality, reference, since, most, now }).await
    }

    async fn forgive_status(&self, municipality: &str, reference: &str) -> Result<(), StoreError> {
        let (municipality, reference) = (municipality.to_owned(), reference.to_owned());
        self.database.write(status::Forgive { municipality, reference }).await
    }

    async fn add_link(
        &self,
        link: &NewLink,
        job: &NewJob,
        since: Timestamp,
        most: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let (link, job, most) = (link.clone(), job.clone(), i64::from(most));
        self.database.write(link::AddLink { link, job, since: micros(since), most, now: micros(now) }).await
    }

    async fn link(&self, id: Uuid) -> Result<Option<StoredLink>, StoreError> {
        self.find_link(id).await
    }

    async fn link_by_token(&self, token_hash: &[u8; 32]) -> Result<Option<StoredLink>, StoreError> {
        self.find_link_by_token(token_hash).await
    }

    async fn try_link(
        &self,
        id: Uuid,
        right: Option<&VisitorKey>,
        most: u32,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let most = i32::try_from(most).unwrap_or(i32::MAX);
        self.database.write(link::TryLink { id, right: right.copied(), most, now: micros(now) }).await
    }

    async fn cosign_link(&self, id: ApplicationId) -> Result<Option<StoredLink>, StoreError> {
        self.find_cosign_link(id).await
    }

    async fn try_cosign(&self, id: Uuid, right: bool, most: u32, now: Timestamp) -> Result<bool, StoreError> {
        let most = i32::try_from(most).unwrap_or(i32::MAX);
        self.database.write(link::TryCosign { id, right, most, now: micros(now) }).await
    }

    async fn adopt(&self, id: ApplicationId, visitor: &VisitorKey, now: Timestamp) -> Result<(), StoreError> {
        self.database.write(draft::Adopt { id, visitor: *visitor, now: micros(now) }).await
    }

    async fn add_upload(
        &self,
        upload: &NewUpload,
        limits: &UploadLimits,
        now: Timestamp,
    ) -> Result<UploadAdded, StoreError> {
        self.database.write(upload::AddUpload { upload: upload.clone(), limits: *limits, now: micros(now) }).await
    }

    async fn uploads(&self, id: ApplicationId) -> Result<Vec<StoredUpload>, StoreError> {
        self.find_uploads(id).await
    }

    async fn remove_upload(&self, id: ApplicationId, upload: Uuid) -> Result<bool, StoreError> {
        self.database.write(upload::RemoveUpload { id, upload }).await
    }

    async fn settle_upload(&self, upload: Uuid) -> Result<bool, StoreError> {
        self.database.write(upload::SettleUpload { upload }).await
    }
}

/// Writes down what has happened, and which revision it made.
async fn happen(
    connection: &mut Connection,
    id: ApplicationId,
    revision: i64,
    event: &NewEvent,
    now: i64,
) -> Result<(), Failure> {
    sqlx::query(
        "INSERT INTO application_event (id, application_id, revision, at, kind, note, visible)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(event.id)
    .bind(id.0)
    .bind(revision)
    .bind(now)
    .bind(event.kind.key())
    .bind(event.note.as_deref())
    .bind(event.visible)
    .execute(connection)
    .await?;
    Ok(())
}
