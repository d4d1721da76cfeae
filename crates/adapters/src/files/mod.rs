//! Uploaded files on a disk, sealed.
//!
//! A file lies at `FOLDER/xx/ID`, `xx` being the last byte of its id: the first ones of a UUIDv7 are the time, and would put all into
//! one folder. While it is written it has another ending; only what is whole and safe on the disk gets its name. Several processes
//! may share the folder.

mod kind;
mod part;
mod picture;
mod seal;
#[cfg(test)]
mod tests;

use async_trait::async_trait;
use bytes::Bytes;
use jiff::Timestamp;
use kind::Watch;
use part::Part;
use seal::{Opener, unreadable};
use services::Random;
use services::files::{
    Chunks, FileLimits, FileProblem, FileStore, FileType, MAX_PICTURE_BYTES, ReadError, Received, Stored,
};
use sha2::{Digest as _, Sha512};
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::fs::{self, File};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use uuid::Uuid;

/// Endings of what is being written: a picture as it came, and what will be the file.
const RAW: &str = ".raw";
const PART: &str = ".part";

/// Files in a folder.
pub struct DiskFiles {
    folder: PathBuf,
    random: Arc<dyn Random>,
    /// Places for pictures that are being written anew, since that takes memory ([`picture`]).
    pictures: Arc<Semaphore>,
}

impl DiskFiles {
    /// Files below `folder`, which is made when the first one comes. `pictures` are written anew at the same time at most (at
    /// least one is); each may take 450 MB for a moment.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>, random: Arc<dyn Random>, pictures: usize) -> Self {
        Self { folder: folder.into(), random, pictures: Arc::new(Semaphore::new(pictures.max(1))) }
    }

    fn shelf(&self, part: u8) -> PathBuf {
        self.folder.join(format!("{part:02x}"))
    }

    fn path(&self, id: Uuid, ending: &str) -> PathBuf {
        self.shelf(id.as_bytes()[15]).join(format!("{id}{ending}"))
    }

    /// Begins to write a file that will have this ending until it is kept.
    async fn part(&self, id: Uuid, key: &[u8; 32], ending: &str) -> Result<Part, FileProblem> {
        let mut start = [0; seal::START];
        self.random.fill(&mut start);
        Part::begin(self.path(id, ending), id, key, &start).await.map_err(unavailable)
    }

    /// The picture that lies sealed at `raw`, written anew. The place is to be kept as long as the picture is.
    async fn anew(
        &self,
        raw: &Path,
        id: Uuid,
        key: &[u8; 32],
        kind: FileType,
        max_bytes: u64,
    ) -> Result<(Vec<u8>, OwnedSemaphorePermit), FileProblem> {
        let place =
            Arc::clone(&self.pictures).acquire_owned().await.map_err(|error| unavailable(io::Error::other(error)))?;
        let mut content = open(raw, id, key).await?;
        let mut source = Vec::new();
        while let Some(piece) = content.next().await? {
            source.extend_from_slice(&piece);
        }
        // The place goes along: if the caller gives up, the work still goes on to its end.
        let working = tokio::task::spawn_blocking(move || (picture::anew(source, kind, max_bytes), place));
        match working.await {
            Ok((written, place)) => Ok((written?, place)),
            // What a decoder stumbles over, it cannot read.
            Err(error) if error.is_panic() => Err(FileProblem::Broken),
            Err(error) => Err(unavailable(io::Error::other(error))),
        }
    }
}

#[async_trait]
impl FileStore for DiskFiles {
    async fn receive(
        &self,
        id: Uuid,
        key: &[u8; 32],
        body: &mut dyn Chunks,
        limits: &FileLimits<'_>,
    ) -> Result<Received, FileProblem> {
        let head = beginning(body).await?;
        if head.is_empty() {
            return Err(FileProblem::Empty);
        }
        let kind = kind::sniff(&head).filter(|kind| limits.accept.contains(kind)).ok_or(FileProblem::Kind)?;
        let as_is = kind == FileType::Pdf;
        let max_bytes = if as_is { limits.max_bytes } else { limits.max_bytes.min(MAX_PICTURE_BYTES) };

        let mut part = self.part(id, key, if as_is { PART } else { RAW }).await?;
        let (mut size, mut hash, mut watch) = (0, Sha512::new(), Watch::new());
        let mut next = Some(head);
        while let Some(piece) = next {
            size += piece.len() as u64;
            if size > max_bytes {
                return Err(FileProblem::TooLarge { max_bytes });
            }
            if as_is {
                hash.update(&piece);
                watch.see(&piece);
            }
            part.write(&piece).await.map_err(unavailable)?;
            next = body.next().await?;
        }
        if as_is {
            watch.pdf()?;
            part.keep(&self.path(id, "")).await.map_err(unavailable)?;
            return Ok(Received { size, kind, sha512: hash.finalize().into() });
        }

        let raw = part.close().await.map_err(unavailable)?;
        let (picture, _place) = self.anew(raw.path(), id, key, kind, max_bytes).await?;
        drop(raw);
        let mut part = self.part(id, key, PART).await?;
        part.write(&picture).await.map_err(unavailable)?;
        part.keep(&self.path(id, "")).await.map_err(unavailable)?;
        Ok(Received { size: picture.len() as u64, kind, sha512: Sha512::digest(&picture).into() })
    }

    async fn open(&self, id: Uuid, key: &[u8; 32]) -> Result<Box<dyn Chunks>, ReadError> {
        Ok(Box::new(open(&self.path(id, ""), id, key).await?))
    }

    async fn remove(&self, id: Uuid) -> Result<(), ReadError> {
        for ending in ["", PART, RAW] {
            match fs::remove_file(self.path(id, ending)).await {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unreadable(error)),
                _ => {}
            }
        }
        Ok(())
    }

    async fn list(&self, part: u8) -> Result<Vec<Stored>, ReadError> {
        let mut entries = match fs::read_dir(self.shelf(part)).await {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(unreadable(error)),
        };
        let mut newest: HashMap<Uuid, Timestamp> = HashMap::new();
        while let Some(entry) = entries.next_entry().await.map_err(unreadable)? {
            let name = entry.file_name();
            // Whatever else lies here is not ours to delete.
            let Some(id) = name.to_str().and_then(id_of).filter(|id| id.as_bytes()[15] == part) else { continue };
            let written = match entry.metadata().await.and_then(|found| found.modified()) {
                Ok(written) => written,
                // Deleted meanwhile, or got its name.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(unreadable(error)),
            };
            let written = Timestamp::try_from(written).map_err(|error| ReadError::Unavailable(error.into()))?;
            let known = newest.entry(id).or_insert(written);
            *known = written.max(*known);
        }
        Ok(newest.into_iter().map(|(id, written)| Stored { id, written }).collect())
    }
}

/// The id that a file's name says, half written or not.
fn id_of(name: &str) -> Option<Uuid> {
    let bare = name.strip_suffix(RAW).or_else(|| name.strip_suffix(PART)).unwrap_or(name);
    // There are several ways to write an id; only ours is meant.
    bare.parse().ok().filter(|id: &Uuid| id.to_string() == bare)
}

async fn open(path: &Path, id: Uuid, key: &[u8; 32]) -> Result<Opener<File>, ReadError> {
    let file = File::open(path).await.map_err(unreadable)?;
    Opener::begin(file, id, key).await
}

/// The first piece of a body, long enough to tell its kind unless there is no more.
async fn beginning(body: &mut dyn Chunks) -> Result<Bytes, ReadError> {
    let mut head = Bytes::new();
    while head.len() < kind::ENOUGH {
        let Some(piece) = body.next().await? else { break };
        head = if head.is_empty() { piece } else { [head, piece].concat().into() };
    }
    Ok(head)
}

fn unavailable(error: io::Error) -> FileProblem {
    FileProblem::Unavailable(error.into())
}
