//! What is known of uploaded files. Their contents lie elsewhere, sealed with the application's key.

use super::vault::{Purpose, corrupt};
use super::{
    ApplicationError, ApplicationId, Applications, NewUpload, Owner, Stored, Submission, Upload, UploadAdded,
    UploadLimits,
};
use crate::seal::DataKey;
use uuid::Uuid;

/// A file that has arrived.
#[derive(Clone)]
pub struct NewFile<'a> {
    /// Says where its contents lie.
    pub id: Uuid,
    /// Name of the input.
    pub field: &'a str,
    /// As the citizen calls it.
    pub name: &'a str,
    pub size: u64,
    /// As its contents say, not as the browser says.
    pub media_type: &'a str,
    pub sha512: [u8; 64],
}

impl std::fmt::Debug for NewFile<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewFile({}, {} bytes)", self.id, self.size)
    }
}

impl Applications {
    /// The key that the contents of an application's files are sealed with.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`], or when the database does not answer.
    pub async fn file_key(&self, owner: &Owner<'_>, id: ApplicationId) -> Result<DataKey, ApplicationError> {
        Ok(self.sealer.data_key(&self.own(owner, id).await?.key)?)
    }

    /// Notes a file whose contents lie safe already. Until somebody has looked at it ([`Applications::settle_upload`]) it is
    /// pending. The revision grows by 1.
    ///
    /// # Errors
    /// [`ApplicationError::TooManyFiles`], [`ApplicationError::Sent`] if nothing more can be added, [`ApplicationError::NotFound`],
    /// or when the database does not answer.
    pub async fn add_upload(
        &self,
        owner: &Owner<'_>,
        id: ApplicationId,
        file: &NewFile<'_>,
        limits: &UploadLimits,
    ) -> Result<(), ApplicationError> {
        let stored = self.own(owner, id).await?;
        let upload = NewUpload {
            id: file.id,
            application: id,
            field: file.field.to_owned(),
            name: self.seal(&stored.key, id, Purpose::FileName(file.id), file.name.as_bytes())?,
            size: file.size,
            media_type: file.media_type.to_owned(),
            sha512: file.sha512,
        };
        match self.store.add_upload(&upload, limits, self.clock.now()).await? {
            UploadAdded::Now => Ok(()),
            UploadAdded::TooMuch => Err(ApplicationError::TooManyFiles),
            UploadAdded::Gone => Err(ApplicationError::Sent),
        }
    }

    /// The owner's files, oldest first.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`], or when the database does not answer.
    pub async fn uploads(&self, owner: &Owner<'_>, id: ApplicationId) -> Result<Vec<Upload>, ApplicationError> {
        let stored = self.own(owner, id).await?;
        self.files(&stored).await
    }

    async fn files(&self, stored: &Stored) -> Result<Vec<Upload>, ApplicationError> {
        let mut files = Vec::new();
        for upload in self.store.uploads(stored.id).await? {
            files.push(Upload {
                id: upload.id,
                name: self.text(&stored.key, stored.id, Purpose::FileName(upload.id), &upload.name)?,
                field: upload.field,
                size: upload.size,
                media_type: upload.media_type,
                sha512: upload.sha512,
                state: upload.state,
            });
        }
        Ok(files)
    }

    /// Forgets a file; whoever calls deletes its contents. The revision grows by 1.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`], also once nothing can be changed any more, or when the database does not answer.
    pub async fn remove_upload(
        &self,
        owner: &Owner<'_>,
        id: ApplicationId,
        upload: Uuid,
    ) -> Result<(), ApplicationError> {
        self.own(owner, id).await?;
        match self.store.remove_upload(id, upload).await? {
            true => Ok(()),
            false => Err(ApplicationError::NotFound),
        }
    }

    /// The files of a case that are answers, with the names of their questions' inputs; for the owner's copy and the office.
    ///
    /// # Errors
    /// [`ApplicationError::NotFound`] before it is sent, or when the database does not answer.
    pub async fn sent_files(&self, id: ApplicationId) -> Result<Vec<(String, Upload)>, ApplicationError> {
        let stored = self.store.application(id).await?.ok_or(ApplicationError::NotFound)?;
        let submission = self.submission(&stored)?.ok_or(ApplicationError::NotFound)?;
        let mut named = named_files(&submission)?;
        let files = self.files(&stored).await?.into_iter();
        let with_name = |file: Upload| {
            let at = named.iter().position(|(_, id)| *id == file.id)?;
            Some((named.swap_remove(at).0, file))
        };
        Ok(files.filter_map(with_name).collect())
    }

    /// A file was looked at and is harmless. `false`: that was known already, or it is gone.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn settle_upload(&self, upload: Uuid) -> Result<bool, ApplicationError> {
        Ok(self.store.settle_upload(upload).await?)
    }
}

fn named_files(submission: &Submission) -> Result<Vec<(String, Uuid)>, ApplicationError> {
    submission.files().ok_or_else(|| corrupt("answers that were sent"))
}

/// The files that are answers.
pub(super) fn answered_files(submission: &Submission) -> Result<Vec<Uuid>, ApplicationError> {
    Ok(named_files(submission)?.into_iter().map(|(_, file)| file).collect())
}
