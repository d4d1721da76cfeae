//! Files that citizens send along: which may come in, where their contents lie, and who looks for viruses in them.
//!
//! A file travels in pieces from the connection to the disk and from there to the scanner or the clerk; nobody ever holds one as
//! a whole but who writes a picture anew. What is known *about* a file (its name, whose it is) is a row in the database; an id and a
//! key are all that its contents need.

mod intake;
mod sweep;

pub use domain::form::FileType;
pub use intake::Intake;
pub use sweep::{KnownFiles, SWEPT_AFTER, SweepError, sweep};

use async_trait::async_trait;
use bytes::Bytes;
use jiff::Timestamp;
use uuid::Uuid;

/// The largest picture that is taken, in bytes, whatever a form allows: a picture is written anew, and for that it is in memory.
pub const MAX_PICTURE_BYTES: u64 = 25_000_000;
/// The longest side of a picture, in pixels.
pub const MAX_PICTURE_SIDE: u32 = 12_000;
/// The most pixels of a picture: more than a sheet of A4 scanned at 600 dpi has.
pub const MAX_PICTURE_PIXELS: u64 = 40_000_000;

/// Content that comes piece by piece: a body that is being uploaded, or a stored file being read.
#[async_trait]
pub trait Chunks: Send {
    /// The next piece, of any length; `None` after the last.
    ///
    /// # Errors
    /// See [`ReadError`]. After an error nothing more comes, and what came before is not the whole.
    async fn next(&mut self) -> Result<Option<Bytes>, ReadError>;
}

/// Content that is in memory already, as one piece.
#[async_trait]
impl Chunks for Option<Bytes> {
    async fn next(&mut self) -> Result<Option<Bytes>, ReadError> {
        Ok(self.take())
    }
}

/// Why content did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Whoever sends it has gone.
    #[error("the sender broke off")]
    Interrupted,
    /// There is no such file.
    #[error("there is no such file")]
    Missing,
    /// The stored file does not open: another key, another id, or not the bytes that were written.
    #[error("the stored file is damaged, or the key is not its own")]
    Damaged,
    /// The disk could not do its work.
    #[error("the file storage did not work")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// What a question allows.
#[derive(Debug, Clone, Copy)]
pub struct FileLimits<'a> {
    /// The largest file. Pictures are limited by [`MAX_PICTURE_BYTES`], too.
    pub max_bytes: u64,
    pub accept: &'a [FileType],
}

/// A file that lies safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Bytes as they are stored, before sealing. For a picture not what was sent, and never more than [`FileLimits::max_bytes`].
    pub size: u64,
    /// By its content; what the browser said does not count.
    pub kind: FileType,
    /// SHA-512 of what is stored, before sealing.
    pub sha512: [u8; 64],
}

/// Why a file is not taken. Nothing of it is kept.
#[derive(Debug, thiserror::Error)]
pub enum FileProblem {
    #[error("the file has more than {max_bytes} bytes")]
    TooLarge {
        /// What would have been allowed for a file of this kind.
        max_bytes: u64,
    },
    #[error("the file is empty")]
    Empty,
    /// None of the kinds that are asked for, or not only one of them: a PDF file that is an archive as well.
    #[error("the file is of another kind")]
    Kind,
    /// It begins like its kind, but cannot be read as one.
    #[error("the file cannot be read")]
    Broken,
    /// A picture with more than [`MAX_PICTURE_PIXELS`] or a side of more than [`MAX_PICTURE_SIDE`].
    #[error("the picture has too many pixels")]
    TooManyPixels,
    #[error("the scanner found a virus")]
    Infected,
    /// Whoever sent it has gone; there is nobody to tell.
    #[error("the sender broke off")]
    Interrupted,
    /// Disk or scanner could not do their work. Trying again later may help.
    #[error("files cannot be taken at the moment")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<ReadError> for FileProblem {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Interrupted => Self::Interrupted,
            ReadError::Missing | ReadError::Damaged | ReadError::Unavailable(_) => Self::Unavailable(error.into()),
        }
    }
}

/// A file as the storage knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    pub id: Uuid,
    /// When it was written last, by the storage's own clock.
    pub written: Timestamp,
}

/// Where contents lie, sealed.
#[async_trait]
pub trait FileStore: Send + Sync {
    /// Takes a file in, under an id that was never used before. Its kind is found by content. PDF files are stored as they are, so
    /// they are only ever to be handed out as downloads, with `nosniff` and their own media type. Pictures are stored anew from
    /// their pixels: upright, and without anything that was hidden in or behind them.
    ///
    /// # Errors
    /// See [`FileProblem`]; then, and if the caller gives up waiting, nothing is left behind.
    async fn receive(
        &self,
        id: Uuid,
        key: &[u8; 32],
        body: &mut dyn Chunks,
        limits: &FileLimits<'_>,
    ) -> Result<Received, FileProblem>;

    /// What was stored, piece by piece. That bytes were changed or are missing is noticed at the piece concerned: an error after
    /// some pieces means that these must not be used either.
    ///
    /// # Errors
    /// [`ReadError::Missing`], [`ReadError::Damaged`] or [`ReadError::Unavailable`].
    async fn open(&self, id: Uuid, key: &[u8; 32]) -> Result<Box<dyn Chunks>, ReadError>;

    /// Deletes a file and what a broken upload left of it. One that is not there is no error.
    ///
    /// # Errors
    /// [`ReadError::Unavailable`]: it may still be there.
    async fn remove(&self, id: Uuid) -> Result<(), ReadError>;

    /// The files whose id ends with the byte `part`, also half ones of uploads that broke; in no order. 256 calls give them all.
    ///
    /// # Errors
    /// [`ReadError::Unavailable`].
    async fn list(&self, part: u8) -> Result<Vec<Stored>, ReadError>;
}

/// What a scanner says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Clean,
    /// With the scanner's name for it.
    Infected(String),
}

/// Why there is no verdict.
#[derive(Debug, thiserror::Error)]
pub enum ScanError {
    /// The scanner's own limit is smaller than ours: a setting of the operator's (clamd: `StreamMaxLength`).
    #[error("the scanner does not take files of this size")]
    TooLarge,
    /// It is away, too slow, or says something that nobody understands.
    #[error("the scanner did not answer: {0}")]
    Unavailable(String),
    /// The content did not come to its end.
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// Looks for viruses.
#[async_trait]
pub trait Scanner: Send + Sync {
    /// # Errors
    /// See [`ScanError`]; then the file must count as not looked at, and never as clean.
    async fn scan(&self, content: &mut dyn Chunks) -> Result<Verdict, ScanError>;
}
