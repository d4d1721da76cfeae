//! A virus scanner that knows one virus: the harmless EICAR test file, wherever it stands in what is sent.
//!
//! It listens on 127.0.0.1 only and speaks clamd's protocol (clamd(8)): PING, VERSION and INSTREAM, with commands that end with a
//! zero (`z…`) or a line (`n…`). It keeps nothing.

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

/// What it says it found.
pub const FOUND: &str = "Eicar-Test-Signature";

/// Bytes of a file it takes unless told otherwise; more than any form allows.
const LARGEST: u64 = 256 * 1024 * 1024;
/// Bytes of a command.
const COMMAND: u64 = 64;
/// Bytes that are looked at together.
const PIECE: usize = 16 * 1024;
/// How long a client may be silent.
const SILENCE: Duration = Duration::from_secs(60);

/// The test file of the European Institute for Computer Antivirus Research, 68 bytes. It stands here the wrong way round, so that
/// no scanner takes the portal itself, or its source, for a virus.
#[must_use]
pub fn eicar() -> Vec<u8> {
    br"*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\4[PA@%P!O5X".iter().rev().copied().collect()
}

/// A running scanner; clones speak of the same one.
#[derive(Clone)]
pub struct TestScanner {
    shared: Arc<Shared>,
}

struct Shared {
    largest: AtomicU64,
    scanned: AtomicU64,
    silent: AtomicU64,
}

impl TestScanner {
    /// Starts a scanner on 127.0.0.1 and tells its port; `port` 0 takes any free one. It ends with `stop`.
    ///
    /// # Errors
    /// When the port is taken.
    pub async fn start(port: u16, stop: CancellationToken) -> io::Result<(Self, u16)> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let port = listener.local_addr()?.port();
        let shared = Shared { largest: LARGEST.into(), scanned: 0.into(), silent: 0.into() };
        let scanner = Self { shared: Arc::new(shared) };
        let accepting = scanner.clone();
        tokio::spawn(async move { stop.run_until_cancelled(accepting.accept(listener, &stop)).await });
        Ok((scanner, port))
    }

    /// From now on takes files of at most this many bytes.
    pub fn limit(&self, bytes: u64) {
        self.shared.largest.store(bytes, Ordering::Relaxed);
    }

    /// Says nothing about the next `files` files, as one that hangs.
    pub fn say_nothing(&self, files: u64) {
        self.shared.silent.store(files, Ordering::Relaxed);
    }

    /// How many files it has said something about.
    #[must_use]
    pub fn scanned(&self) -> u64 {
        self.shared.scanned.load(Ordering::Relaxed)
    }

    async fn accept(&self, listener: TcpListener, stop: &CancellationToken) {
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                // Out of file handles, for example: give it a moment instead of spinning.
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            };
            let (scanner, stop) = (self.clone(), stop.clone());
            tokio::spawn(async move {
                if let Some(Err(error)) = stop.run_until_cancelled(scanner.talk(stream)).await {
                    tracing::debug!(%error, "a conversation with the scanner broke off");
                }
            });
        }
    }

    /// One conversation: one command, one answer.
    async fn talk(&self, stream: TcpStream) -> io::Result<()> {
        let mut stream = BufReader::with_capacity(PIECE, stream);
        let mut command = Vec::new();
        let end = match within(stream.read_u8()).await? {
            b'z' => b'\0',
            b'n' => b'\n',
            _ => return stream.write_all(b"UNKNOWN COMMAND\n").await,
        };
        within((&mut stream).take(COMMAND).read_until(end, &mut command)).await?;
        command.pop();
        let mut answer = match &command[..] {
            b"PING" => "PONG".to_owned(),
            b"VERSION" => "Lotse test scanner".to_owned(),
            b"INSTREAM" => {
                let answer = self.read_file(&mut stream).await?;
                if self
                    .shared
                    .silent
                    .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1))
                    .is_ok()
                {
                    tokio::time::sleep(SILENCE).await;
                    return Ok(());
                }
                self.shared.scanned.fetch_add(1, Ordering::Relaxed);
                answer
            }
            _ => "UNKNOWN COMMAND".to_owned(),
        }
        .into_bytes();
        answer.push(end);
        stream.write_all(&answer).await
    }

    /// Reads a file to its end and says what to answer.
    async fn read_file(&self, stream: &mut BufReader<TcpStream>) -> io::Result<String> {
        let (eicar, largest) = (eicar(), self.shared.largest.load(Ordering::Relaxed));
        let (mut size, mut found) = (0, false);
        // The end of what was looked at before stays in front: the virus may lie across pieces.
        let mut seen: Vec<u8> = Vec::new();
        loop {
            let mut left = u64::from(within(stream.read_u32()).await?);
            if left == 0 {
                return Ok(if found { format!("stream: {FOUND} FOUND") } else { "stream: OK".into() });
            }
            size += left;
            if size > largest {
                return Ok("INSTREAM size limit exceeded. ERROR".into());
            }
            while left > 0 {
                let read = within(stream.take(left).take(PIECE as u64).read_buf(&mut seen)).await?;
                if read == 0 {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
                left -= read as u64;
                found |= seen.windows(eicar.len()).any(|window| window == eicar);
                seen.drain(..seen.len().saturating_sub(eicar.len() - 1));
            }
        }
    }
}

async fn within<T>(reading: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    tokio::time::timeout(SILENCE, reading).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_test_file_is_the_right_way_round() {
        let eicar = super::eicar();
        assert_eq!(eicar.len(), 68);
        assert!(eicar.starts_with(b"X5O!P%@AP") && eicar.ends_with(b"!$H+H*"));
    }
}
