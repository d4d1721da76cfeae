//! A file that is being written: gone again unless it is kept.

use super::seal::{START, Sealer};
use std::io;
use std::path::{Path, PathBuf};
use tokio::fs::{self, DirBuilder, File, OpenOptions};
use uuid::Uuid;

/// A sealed file that is being written.
pub(super) struct Part {
    sealer: Sealer<File>,
    path: Guarded,
}

/// A file that is deleted with this value, also when whoever waits for the upload has gone.
pub(super) struct Guarded(Option<PathBuf>);

impl Guarded {
    pub(super) fn path(&self) -> &Path {
        self.0.as_deref().unwrap_or(Path::new(""))
    }
}

impl Drop for Guarded {
    fn drop(&mut self) {
        if let Some(path) = self.0.take()
            && let Err(error) = std::fs::remove_file(path)
        {
            tracing::warn!(%error, "a half written file could not be deleted; the sweeper will");
        }
    }
}

impl Part {
    /// Begins a file at `path`, which must not be there yet. `start` is random.
    pub(super) async fn begin(path: PathBuf, id: Uuid, key: &[u8; 32], start: &[u8; START]) -> io::Result<Self> {
        let shelf = path.parent().unwrap_or(Path::new("."));
        make(shelf).await?;
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).await?;
        let path = Guarded(Some(path));
        Ok(Self { sealer: Sealer::begin(file, id, key, start).await?, path })
    }

    pub(super) async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sealer.write(bytes).await
    }

    /// Ends the file without keeping it: it can be read until what is returned is dropped.
    pub(super) async fn close(self) -> io::Result<Guarded> {
        self.sealer.finish().await?;
        Ok(self.path)
    }

    /// Ends the file and gives it its name. When this returns, it is safe on the disk.
    pub(super) async fn keep(mut self, name: &Path) -> io::Result<()> {
        self.sealer.finish().await?.sync_all().await?;
        fs::rename(self.path.path(), name).await?;
        self.path.0 = None;
        sync(name.parent()).await
    }
}

/// Makes a folder that only we may read.
async fn make(shelf: &Path) -> io::Result<()> {
    if fs::try_exists(shelf).await? {
        return Ok(());
    }
    DirBuilder::new().recursive(true).mode(0o700).create(shelf).await?;
    sync(shelf.parent()).await
}

/// A name is safe on the disk only when its folder is.
async fn sync(folder: Option<&Path>) -> io::Result<()> {
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).await?.sync_all().await
}
