//! One conversation (RFC 5321), as a server on the Internet would lead it.

use super::{MAX_SIZE, Mailbox, Refusal};
use smtp_proto::request::receiver::{DataReceiver, DummyDataReceiver, RequestReceiver};
use smtp_proto::{Error, Request};
use std::borrow::Cow;
use std::io;
use std::slice::Iter;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;

/// How long a client may be silent (RFC 5321 section 4.5.3.2.7 says five minutes).
const SILENCE: Duration = Duration::from_secs(300);

/// How long a mail may still come in after the stop.
const GRACE: Duration = Duration::from_secs(3);

/// Recipients of one mail (RFC 5321 section 4.5.3.1.8).
const RECIPIENTS: usize = 100;

/// What is being said.
enum Phase {
    Commands(RequestReceiver),
    /// A mail is coming in.
    Data(DataReceiver, Vec<u8>),
    /// The rest of a mail that grew too large.
    TooLarge(DummyDataReceiver),
}

/// Sender and recipients of the mail that is being handed over.
#[derive(Default)]
struct Envelope {
    greeted: bool,
    from: Option<String>,
    to: Vec<String>,
    refusal: Option<Refusal>,
}

/// An answer, and whether the conversation goes on.
enum Reply {
    Say(Cow<'static, str>),
    StartData,
    Bye,
}

/// Leads a conversation to its end. Between two mails it ends with `stop`.
pub(super) async fn talk(mut stream: TcpStream, mailbox: &Mailbox, stop: &CancellationToken) -> io::Result<()> {
    stream.write_all(b"220 localhost Lotse mailbox ESMTP\r\n").await?;
    let mut phase = Phase::Commands(RequestReceiver::default());
    let mut envelope = Envelope::default();
    let mut buffer = vec![0; 16 * 1024];
    loop {
        let may_stop = matches!(phase, Phase::Commands(_)) && envelope.from.is_none();
        let read = tokio::select! {
            () = stop.cancelled(), if may_stop => {
                return stream.write_all(b"421 4.3.2 the mailbox is closing\r\n").await;
            }
            () = grace(stop) => return Ok(()),
            read = tokio::time::timeout(SILENCE, stream.read(&mut buffer)) => match read {
                Ok(read) => read?,
                Err(_) => return stream.write_all(b"421 4.4.2 silent for too long\r\n").await,
            },
        };
        if read == 0 {
            return Ok(());
        }
        let mut bytes = buffer[..read].iter();
        while !bytes.as_slice().is_empty() {
            let Some(reply) = listen(&mut phase, &mut envelope, &mut bytes, mailbox) else {
                break;
            };
            match reply {
                Reply::Say(words) => stream.write_all(format!("{words}\r\n").as_bytes()).await?,
                Reply::StartData => {
                    stream.write_all(b"354 end with a line that holds a dot only\r\n").await?;
                    phase = Phase::Data(DataReceiver::new(), Vec::new());
                }
                Reply::Bye => return stream.write_all(b"221 2.0.0 bye\r\n").await,
            }
        }
    }
}

/// Ends a moment after `stop`: a client that stops talking in the middle of a mail must not hold up the shutdown.
async fn grace(stop: &CancellationToken) {
    stop.cancelled().await;
    tokio::time::sleep(GRACE).await;
}

/// Takes in bytes up to the next thing to answer; `None` when more are needed.
fn listen(phase: &mut Phase, envelope: &mut Envelope, bytes: &mut Iter<'_, u8>, mailbox: &Mailbox) -> Option<Reply> {
    match phase {
        Phase::Commands(receiver) => match receiver.ingest(bytes) {
            Ok(request) => Some(envelope.answer(request, mailbox)),
            Err(Error::NeedsMoreData { .. }) => None,
            Err(Error::UnknownCommand) => Some(Reply::Say("500 5.5.1 unknown command".into())),
            Err(Error::ResponseTooLong) => Some(Reply::Say("500 5.5.2 line too long".into())),
            Err(_) => Some(Reply::Say("501 5.5.4 cannot read that".into())),
        },
        Phase::Data(receiver, data) => {
            let complete = receiver.ingest(bytes, data);
            if complete && data.len() <= MAX_SIZE {
                mailbox.keep(envelope.from.take().unwrap_or_default(), std::mem::take(&mut envelope.to), data);
                *phase = Phase::Commands(RequestReceiver::default());
                return Some(Reply::Say("250 2.0.0 kept".into()));
            }
            if complete {
                return Some(too_large(phase, envelope));
            }
            if data.len() > MAX_SIZE {
                *phase = Phase::TooLarge(DummyDataReceiver::new_data(receiver));
            }
            None
        }
        Phase::TooLarge(receiver) => receiver.ingest(bytes).then(|| too_large(phase, envelope)),
    }
}

fn too_large(phase: &mut Phase, envelope: &mut Envelope) -> Reply {
    envelope.reset();
    *phase = Phase::Commands(RequestReceiver::default());
    Reply::Say("552 5.3.4 the mail is too large".into())
}

impl Envelope {
    fn reset(&mut self) {
        *self = Self { greeted: self.greeted, ..Self::default() };
    }

    fn answer(&mut self, request: Request<Cow<'_, str>>, mailbox: &Mailbox) -> Reply {
        let words: Cow<'static, str> = match request {
            Request::Ehlo { .. } => {
                self.reset();
                self.greeted = true;
                format!("250-localhost\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250-PIPELINING\r\n250 SIZE {MAX_SIZE}").into()
            }
            Request::Helo { .. } => {
                self.reset();
                self.greeted = true;
                "250 localhost".into()
            }
            Request::Mail { .. } if !self.greeted => "503 5.5.1 say EHLO first".into(),
            Request::Mail { .. } if self.from.is_some() => "503 5.5.1 one mail after the other".into(),
            Request::Mail { from } if from.size > MAX_SIZE => "552 5.3.4 the mail is too large".into(),
            Request::Mail { from } => {
                self.from = Some(from.address.into_owned());
                self.refusal = mailbox.take_refusal();
                "250 2.1.0 ok".into()
            }
            Request::Rcpt { .. } if self.from.is_none() => "503 5.5.1 say MAIL FROM first".into(),
            Request::Rcpt { .. } if self.to.len() >= RECIPIENTS => "452 4.5.3 too many recipients".into(),
            Request::Rcpt { to } => match self.refusal {
                Some(Refusal::TryLater) => "451 4.7.1 try again later".into(),
                Some(Refusal::NoSuchRecipient) => "550 5.1.1 no such recipient".into(),
                None => {
                    self.to.push(to.address.into_owned());
                    "250 2.1.5 ok".into()
                }
            },
            Request::Data if self.to.is_empty() => "503 5.5.1 say RCPT TO first".into(),
            Request::Data => return Reply::StartData,
            Request::Rset => {
                self.reset();
                "250 2.0.0 ok".into()
            }
            Request::Noop { .. } => "250 2.0.0 ok".into(),
            Request::Vrfy { .. } => "252 2.1.5 send mail and see".into(),
            Request::Help { .. } => "214 2.0.0 this is the mailbox of the Lotse demo".into(),
            Request::Quit => return Reply::Bye,
            _ => "502 5.5.1 not here".into(),
        };
        Reply::Say(words)
    }
}
