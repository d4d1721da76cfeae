//! Uploads from the connection to the disk and past the scanner.

mod memory;
mod pictures;
mod scanning;
mod storing;
mod sweeping;

use adapters::files::DiskFiles;
use async_trait::async_trait;
use bytes::Bytes;
use services::files::{Chunks, FileLimits, FileProblem, FileStore as _, FileType, ReadError, Received};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

pub const KEY: [u8; 32] = [7; 32];
pub const ANY: FileLimits<'static> = FileLimits { max_bytes: 10_000_000, accept: &FileType::ALL };

/// Files in a folder that is deleted afterwards.
pub struct Place {
    pub files: Arc<DiskFiles>,
    pub folder: TempDir,
}

pub fn place() -> Place {
    let folder = tempfile::tempdir().expect("a folder");
    // A folder that is not there yet.
    let path = folder.path().join("data/files");
    Place { files: Arc::new(DiskFiles::new(path, Arc::new(testkit::SeededRandom::default()), 1)), folder }
}

impl Place {
    pub async fn receive(&self, id: Uuid, bytes: &[u8]) -> Result<Received, FileProblem> {
        self.files.receive(id, &KEY, &mut Body::of(bytes, 10_000), &ANY).await
    }

    /// Takes a file in and reads what was stored.
    pub async fn stored(&self, bytes: &[u8]) -> Result<(Received, Vec<u8>), FileProblem> {
        let id = id(200);
        let received = self.receive(id, bytes).await?;
        let stored = self.read(id).await?;
        self.files.remove(id).await?;
        assert_eq!(received.size, stored.len() as u64);
        Ok((received, stored))
    }

    pub async fn read(&self, id: Uuid) -> Result<Vec<u8>, ReadError> {
        let mut content = self.files.open(id, &KEY).await?;
        let mut bytes = Vec::new();
        while let Some(piece) = content.next().await? {
            bytes.extend_from_slice(&piece);
        }
        Ok(bytes)
    }

    /// What lies in the folder: everything that is no folder.
    pub fn left(&self) -> Vec<String> {
        fn look(folder: &Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    look(&path, found);
                } else {
                    found.push(path.file_name().expect("a name").to_string_lossy().into_owned());
                }
            }
        }
        let mut found = Vec::new();
        look(self.folder.path(), &mut found);
        found
    }
}

pub const fn id(number: u8) -> Uuid {
    Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 | number as u128)
}

/// A body that comes in steps, and may break off.
pub struct Body {
    rest: Bytes,
    steps: usize,
    pub asked: usize,
    breaks: bool,
}

impl Body {
    pub fn of(bytes: &[u8], steps: usize) -> Self {
        Self { rest: Bytes::copy_from_slice(bytes), steps, asked: 0, breaks: false }
    }

    pub fn breaking_off(bytes: &[u8], steps: usize) -> Self {
        Self { breaks: true, ..Self::of(bytes, steps) }
    }
}

#[async_trait]
impl Chunks for Body {
    async fn next(&mut self) -> Result<Option<Bytes>, ReadError> {
        self.asked += 1;
        if self.rest.is_empty() {
            return if self.breaks { Err(ReadError::Interrupted) } else { Ok(None) };
        }
        Ok(Some(self.rest.split_to(self.steps.min(self.rest.len()))))
    }
}

/// A PDF file of this many bytes, as far as its frame says.
pub fn pdf(size: usize) -> Vec<u8> {
    let (start, end) = (b"%PDF-1.7\n", b"\nstartxref\n9\n%%EOF\n");
    let middle = (0..size - start.len() - end.len()).map(|at| u8::try_from(at * 31 % 251).expect("small"));
    start.iter().copied().chain(middle).chain(end.iter().copied()).collect()
}
