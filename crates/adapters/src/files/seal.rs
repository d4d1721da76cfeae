//! The form of a stored file: sealed piece by piece while it streams.
//!
//! ```text
//! version (1 byte)  start of the nonces (19 random bytes)  piece  piece  …  last piece
//! piece = 65,536 bytes sealed + 16 bytes of proof; the last one holds 1 to 65,536 (0 only if the file is empty)
//! ```
//!
//! It is the construction STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse
//! Misuse-Resistance, 2015) over XChaCha20-Poly1305: each piece's nonce holds its number and whether it is the last, so
//! pieces that are exchanged, left out or cut off are noticed. Version and id are part of what each proof proves.

use async_trait::async_trait;
use bytes::Bytes;
use chacha20poly1305::aead::stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::{Key, XChaCha20Poly1305};
use services::files::{Chunks, ReadError};
use std::io;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use uuid::Uuid;

/// Bytes of a piece before sealing.
pub(super) const PIECE: usize = 64 * 1024;
/// Bytes of the proof behind each piece.
const PROOF: usize = 16;
/// The only version there is.
const VERSION: u8 = 1;
/// Bytes that all nonces of a file begin with: 24, less 4 for the number and 1 for the end.
pub(super) const START: usize = 19;

/// What each proof proves besides the piece: that it belongs to this file.
fn belongs(id: Uuid) -> [u8; 17] {
    let mut bytes = [VERSION; 17];
    bytes[1..].copy_from_slice(id.as_bytes());
    bytes
}

/// Seals what is written through it.
pub(super) struct Sealer<W> {
    out: W,
    stream: EncryptorBE32<XChaCha20Poly1305>,
    belongs: [u8; 17],
    /// The piece that is being filled; a full one waits until it is known whether it is the last.
    piece: Vec<u8>,
}

impl<W: AsyncWrite + Unpin + Send> Sealer<W> {
    /// Begins a file. `start` must be random: never the same twice under one key.
    pub(super) async fn begin(mut out: W, id: Uuid, key: &[u8; 32], start: &[u8; START]) -> io::Result<Self> {
        let mut head = [VERSION; 1 + START];
        head[1..].copy_from_slice(start);
        out.write_all(&head).await?;
        let stream = EncryptorBE32::new(Key::from_slice(key), start.into());
        Ok(Self { out, stream, belongs: belongs(id), piece: Vec::with_capacity(PIECE + PROOF) })
    }

    pub(super) async fn write(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            if self.piece.len() == PIECE {
                self.stream.encrypt_next_in_place(&self.belongs, &mut self.piece).map_err(|_| too_long())?;
                self.out.write_all(&self.piece).await?;
                self.piece.clear();
            }
            let (now, later) = bytes.split_at(bytes.len().min(PIECE - self.piece.len()));
            self.piece.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// Writes the last piece and hands back what was written to, flushed.
    pub(super) async fn finish(mut self) -> io::Result<W> {
        self.stream.encrypt_last_in_place(&self.belongs, &mut self.piece).map_err(|_| too_long())?;
        self.out.write_all(&self.piece).await?;
        self.out.flush().await?;
        Ok(self.out)
    }
}

/// Numbers of pieces have 32 bits.
fn too_long() -> io::Error {
    io::Error::from(io::ErrorKind::FileTooLarge)
}

/// Opens what a [`Sealer`] wrote.
pub(super) struct Opener<R> {
    source: R,
    /// None after the last piece, and after an error.
    stream: Option<DecryptorBE32<XChaCha20Poly1305>>,
    belongs: [u8; 17],
    /// The next sealed piece. One is always read ahead, to know whether the one before it is the last.
    ahead: Vec<u8>,
}

impl<R: AsyncRead + Unpin + Send> Opener<R> {
    pub(super) async fn begin(mut source: R, id: Uuid, key: &[u8; 32]) -> Result<Self, ReadError> {
        let mut head = [0; 1 + START];
        source.read_exact(&mut head).await.map_err(unreadable)?;
        let [version, start @ ..] = &head;
        if *version != VERSION {
            return Err(ReadError::Damaged);
        }
        let stream = DecryptorBE32::new(Key::from_slice(key), start.into());
        let ahead = sealed_piece(&mut source).await?;
        Ok(Self { source, stream: Some(stream), belongs: belongs(id), ahead })
    }
}

#[async_trait]
impl<R: AsyncRead + Unpin + Send> Chunks for Opener<R> {
    async fn next(&mut self) -> Result<Option<Bytes>, ReadError> {
        let Some(mut stream) = self.stream.take() else { return Ok(None) };
        let following = sealed_piece(&mut self.source).await?;
        let mut piece = std::mem::replace(&mut self.ahead, following);
        if self.ahead.is_empty() {
            stream.decrypt_last_in_place(&self.belongs, &mut piece).map_err(|_| ReadError::Damaged)?;
        } else {
            stream.decrypt_next_in_place(&self.belongs, &mut piece).map_err(|_| ReadError::Damaged)?;
            self.stream = Some(stream);
        }
        // Only an empty file has an empty piece.
        Ok(Some(piece).filter(|piece| !piece.is_empty()).map(Bytes::from))
    }
}

/// The next piece as it lies there: whole, shorter at the end of the file, or empty behind it.
async fn sealed_piece(source: &mut (impl AsyncRead + Unpin)) -> Result<Vec<u8>, ReadError> {
    let mut piece = Vec::with_capacity(PIECE + PROOF);
    source.take((PIECE + PROOF) as u64).read_to_end(&mut piece).await.map_err(unreadable)?;
    Ok(piece)
}

pub(super) fn unreadable(error: io::Error) -> ReadError {
    match error.kind() {
        io::ErrorKind::NotFound => ReadError::Missing,
        io::ErrorKind::UnexpectedEof => ReadError::Damaged,
        _ => ReadError::Unavailable(error.into()),
    }
}
