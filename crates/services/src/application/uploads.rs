//! What is known of uploaded files. Their contents lie elsewhere, sealed with the application's key.

use super::vault::Purpose;
use super::{
    ApplicationError, ApplicationId, Applications, NewUpload, Owner, Stored, Upload, UploadAdded, UploadLimits,
    UploadState,
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

    /// A file was looked at: `clean` says whether it is harmless. `false`: that was known already, or it is gone.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn settle_upload(&self, upload: Uuid, clean: bool) -> Result<bool, ApplicationError> {
        let state = if clean { UploadState::Clean } else { UploadState::Infected };
        Ok(self.store.settle_upload(upload, state).await?)
    }
}
