//! The virus scanner: clamd, or anything that speaks its protocol (clamd(8), command INSTREAM).
//!
//! The crate clamav-client was looked at. It has no time limits, reads an answer of any length, and loses the scanner's word about
//! a file that is too large, because clamd gives it while the file is still being sent; what is left of it is less than this.

use async_trait::async_trait;
use services::files::{Chunks, ScanError, Scanner, Verdict};
use std::path::PathBuf;
use std::pin::pin;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;

/// Bytes that are sent as one piece.
const PIECE: usize = 64 * 1024;
/// Bytes of an answer that are read: more than a virus' name is long.
const ANSWER: u64 = 1024;

/// Where clamd listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClamdAddress {
    /// `HOST:PORT`
    Tcp(String),
    /// The path of a socket.
    Unix(PathBuf),
}

impl std::str::FromStr for ClamdAddress {
    type Err = String;

    /// An absolute path (also as `unix:/…`), or `HOST:PORT`.
    fn from_str(text: &str) -> Result<Self, String> {
        let path = text.strip_prefix("unix:").unwrap_or(text);
        if path.starts_with('/') {
            return Ok(Self::Unix(path.into()));
        }
        match text.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => Ok(Self::Tcp(text.to_owned())),
            _ => Err(format!("expected the path of a socket or HOST:PORT, found {text:?}")),
        }
    }
}

/// How long clamd may take.
#[derive(Debug, Clone, Copy)]
pub struct ClamdLimits {
    /// To accept a connection.
    pub connect: Duration,
    /// To take a piece.
    pub piece: Duration,
    /// To say what it found, after the last piece. Archives within a large file take a while.
    pub verdict: Duration,
}

impl Default for ClamdLimits {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self { connect: seconds(5), piece: seconds(15), verdict: seconds(60) }
    }
}

/// A clamd.
#[derive(Debug, Clone)]
pub struct Clamd {
    address: ClamdAddress,
    limits: ClamdLimits,
}

impl Clamd {
    #[must_use]
    pub const fn new(address: ClamdAddress, limits: ClamdLimits) -> Self {
        Self { address, limits }
    }

    /// Leads one conversation.
    async fn talk<S: AsyncRead + AsyncWrite>(&self, stream: S, content: &mut dyn Chunks) -> Result<Verdict, ScanError> {
        let (mut from, mut to) = tokio::io::split(stream);
        // clamd answers in the middle if it does not want more, and hangs up. So somebody has to listen all the time.
        let mut answer = pin!(read_answer(&mut from));
        let sending = async {
            send(&mut to, b"zINSTREAM\0", self.limits.piece).await?;
            while let Some(piece) = content.next().await? {
                for piece in piece.chunks(PIECE) {
                    send(&mut to, &u32::try_from(piece.len()).unwrap_or(0).to_be_bytes(), self.limits.piece).await?;
                    send(&mut to, piece, self.limits.piece).await?;
                }
            }
            send(&mut to, &[0; 4], self.limits.piece).await
        };
        let sent = tokio::select! {
            biased;
            answered = &mut answer => return understand(&answered?),
            sent = sending => sent,
        };
        match sent {
            Err(ScanError::Read(error)) => Err(error.into()),
            // Its reason for hanging up may still be on the way.
            Err(other) => match timeout(self.limits.piece, answer).await {
                Ok(Ok(answer)) if !answer.is_empty() => understand(&answer),
                _ => Err(other),
            },
            Ok(()) => {
                understand(&timeout(self.limits.verdict, answer).await.map_err(|_| late("said nothing in time"))??)
            }
        }
    }
}

#[async_trait]
impl Scanner for Clamd {
    async fn scan(&self, content: &mut dyn Chunks) -> Result<Verdict, ScanError> {
        let within = self.limits.connect;
        match &self.address {
            ClamdAddress::Tcp(address) => {
                self.talk(connected(within, TcpStream::connect(address)).await?, content).await
            }
            ClamdAddress::Unix(path) => self.talk(connected(within, UnixStream::connect(path)).await?, content).await,
        }
    }
}

async fn connected<S>(within: Duration, connecting: impl Future<Output = std::io::Result<S>>) -> Result<S, ScanError> {
    timeout(within, connecting).await.map_err(|_| late("did not accept the connection in time"))?.map_err(failed)
}

async fn send(to: &mut (impl AsyncWrite + Unpin), bytes: &[u8], within: Duration) -> Result<(), ScanError> {
    timeout(within, to.write_all(bytes)).await.map_err(|_| late("did not take the file in time"))?.map_err(failed)
}

async fn read_answer(from: &mut (impl AsyncRead + Unpin)) -> Result<Vec<u8>, ScanError> {
    let mut answer = Vec::new();
    let mut from = from.take(ANSWER);
    loop {
        let read = from.read_buf(&mut answer).await.map_err(failed)?;
        // It ends as our command does, with a zero.
        if read == 0 || answer.ends_with(b"\0") {
            return Ok(answer);
        }
    }
}

/// `stream: OK`, `stream: NAME FOUND`, or an error (clamd/session.c, clamd/scanner.c).
fn understand(answer: &[u8]) -> Result<Verdict, ScanError> {
    let text = String::from_utf8_lossy(answer);
    let text = text.trim_end_matches(['\0', '\n', '\r']);
    if text.is_empty() {
        return Err(ScanError::Unavailable("it hung up".into()));
    }
    if text.starts_with("INSTREAM size limit exceeded") {
        return Err(ScanError::TooLarge);
    }
    match text.strip_prefix("stream: ") {
        Some("OK") => Ok(Verdict::Clean),
        Some(found) if found.ends_with(" FOUND") => Ok(Verdict::Infected(found.trim_end_matches(" FOUND").to_owned())),
        // What it says is about itself and not about what is in the file.
        _ => Err(ScanError::Unavailable(format!("it said {text:?}"))),
    }
}

fn failed(error: std::io::Error) -> ScanError {
    ScanError::Unavailable(error.to_string())
}

fn late(what: &str) -> ScanError {
    ScanError::Unavailable(format!("it {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_paths_or_hosts_with_a_port() {
        let unix = Ok(ClamdAddress::Unix("/run/clamav/clamd.ctl".into()));
        assert_eq!("/run/clamav/clamd.ctl".parse(), unix);
        assert_eq!("unix:/run/clamav/clamd.ctl".parse(), unix);
        assert_eq!("[::1]:3310".parse(), Ok(ClamdAddress::Tcp("[::1]:3310".into())));
        for wrong in ["", "clamd", ":3310", "clamd:port", "clamd:99999", "run/clamd.ctl"] {
            assert!(wrong.parse::<ClamdAddress>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn answers_are_understood_or_refused() {
        assert_eq!(understand(b"stream: OK\0").expect("an answer"), Verdict::Clean);
        let found = Verdict::Infected("Win.Test.EICAR_HDB-1".into());
        assert_eq!(understand(b"stream: Win.Test.EICAR_HDB-1 FOUND\0").expect("an answer"), found);
        assert!(matches!(understand(b"INSTREAM size limit exceeded. ERROR\0"), Err(ScanError::TooLarge)));
        for other in
            [&b""[..], b"\0", b"stream: Heuristics.Limits ERROR\0", b"UNKNOWN COMMAND\0", b"OK", b"stream: OK FOUN"]
        {
            assert!(matches!(understand(other), Err(ScanError::Unavailable(_))), "{other:?}");
        }
    }
}
