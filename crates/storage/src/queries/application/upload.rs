//! What is known of uploaded files; their contents lie elsewhere.

use super::{
    ApplicationId, Connection, Failure, NewUpload, Operation, Store, StoreError, UploadAdded, UploadLimits, Uuid,
    async_trait, dialect,
};
use services::files::KnownFiles;
use std::collections::HashSet;

#[async_trait]
impl KnownFiles for Store {
    async fn known(&self, ids: &[Uuid]) -> Result<HashSet<Uuid>, StoreError> {
        let mut connection = self.database.read().await?;
        Ok(dialect::uploads(&mut connection, ids).await?.into_iter().collect())
    }
}

/// Whether the citizen is working on it: a live draft, or a case of which something was asked. Nobody else changes it then.
async fn lock_open(connection: &mut Connection, id: ApplicationId, now: i64) -> Result<bool, Failure> {
    let open: Option<i64> = sqlx::query_scalar(concat!(
        "SELECT revision FROM application
         WHERE id = $1 AND (state = 'question' OR (state = 'draft' AND expires_at > $2))",
        dialect::for_update!()
    ))
    .bind(id.0)
    .bind(now)
    .fetch_optional(connection)
    .await?;
    Ok(open.is_some())
}

/// A file more or less: a check page that was shown before does not show it.
async fn changed(connection: &mut Connection, id: ApplicationId) -> Result<(), Failure> {
    sqlx::query("UPDATE application SET revision = revision + 1 WHERE id = $1").bind(id.0).execute(connection).await?;
    Ok(())
}

/// Forgets the files of an application but `kept`; the sweeper finds their contents. It has locked the application.
pub(super) async fn keep_only(connection: &mut Connection, id: ApplicationId, kept: &[Uuid]) -> Result<(), Failure> {
    let files = sqlx::query_scalar("SELECT id FROM upload WHERE application_id = $1");
    let files: Vec<Uuid> = files.bind(id.0).fetch_all(&mut *connection).await?;
    // Hardly ever more than one or two, and 60 at most.
    for file in files.iter().filter(|file| !kept.contains(file)) {
        sqlx::query("DELETE FROM upload WHERE id = $1").bind(file).execute(&mut *connection).await?;
    }
    Ok(())
}

/// See [`services::ports::ApplicationStore::add_upload`].
pub struct AddUpload {
    pub upload: NewUpload,
    pub limits: UploadLimits,
    pub now: i64,
}

#[async_trait]
impl Operation for AddUpload {
    type Answer = UploadAdded;

    async fn run(&self, connection: &mut Connection) -> Result<UploadAdded, Failure> {
        let Self { upload, limits, now } = self;
        if !lock_open(connection, upload.application, *now).await? {
            return Ok(UploadAdded::Gone);
        }
        let (files, all_files, all_bytes): (i64, i64, i64) = sqlx::query_as(
            "SELECT CAST(coalesce(sum(CASE WHEN field = $2 THEN 1 ELSE 0 END), 0) AS BIGINT), count(*),
                 CAST(coalesce(sum(size), 0) AS BIGINT)
             FROM upload WHERE application_id = $1",
        )
        .bind(upload.application.0)
        .bind(&upload.field)
        .fetch_one(&mut *connection)
        .await?;
        let fits = upload.size <= limits.file_bytes
            && files < i64::from(limits.files)
            && all_files < i64::from(limits.all_files)
            && all_bytes.unsigned_abs().saturating_add(upload.size) <= limits.all_bytes;
        let Some(size) = i64::try_from(upload.size).ok().filter(|_| fits) else { return Ok(UploadAdded::TooMuch) };
        sqlx::query(
            "INSERT INTO upload (id, application_id, field, name, size, media_type, sha512, state, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', $8)",
        )
        .bind(upload.id)
        .bind(upload.application.0)
        .bind(&upload.field)
        .bind(&upload.name)
        .bind(size)
        .bind(&upload.media_type)
        .bind(&upload.sha512[..])
        .bind(now)
        .execute(&mut *connection)
        .await?;
        changed(connection, upload.application).await?;
        Ok(UploadAdded::Now)
    }
}

/// See [`services::ports::ApplicationStore::remove_upload`].
pub struct RemoveUpload {
    pub id: ApplicationId,
    pub upload: Uuid,
}

#[async_trait]
impl Operation for RemoveUpload {
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        // A draft that is over goes as a whole, whenever that is.
        if !lock_open(connection, self.id, i64::MIN).await? {
            return Ok(false);
        }
        let removed = sqlx::query("DELETE FROM upload WHERE id = $1 AND application_id = $2");
        if removed.bind(self.upload).bind(self.id.0).execute(&mut *connection).await?.rows_affected() == 0 {
            return Ok(false);
        }
        changed(connection, self.id).await?;
        Ok(true)
    }
}

/// See [`services::ports::ApplicationStore::settle_upload`].
pub struct SettleUpload {
    pub upload: Uuid,
}

#[async_trait]
impl Operation for SettleUpload {
    const ONE_STATEMENT: bool = true;
    type Answer = bool;

    async fn run(&self, connection: &mut Connection) -> Result<bool, Failure> {
        let settled = sqlx::query("UPDATE upload SET state = 'clean' WHERE id = $1 AND state = 'pending'");
        let settled = settled.bind(self.upload).execute(connection).await?;
        Ok(settled.rows_affected() > 0)
    }
}
