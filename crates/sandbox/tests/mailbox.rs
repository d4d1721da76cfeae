//! The mailbox, spoken to byte by byte.

#![allow(clippy::unwrap_used, reason = "clippy knows only functions marked as tests")]

use sandbox::mailbox::{KEPT, MAX_SIZE, Mailbox};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;

/// A client that says exactly what it is told.
struct Client(BufReader<TcpStream>);

impl Client {
    async fn connect(port: u16) -> Self {
        let mut client = Self(BufReader::new(TcpStream::connect(("127.0.0.1", port)).await.unwrap()));
        assert_eq!(client.hear().await, 220);
        client
    }

    /// The code of the next answer, the last line of it.
    async fn hear(&mut self) -> u16 {
        loop {
            let mut line = String::new();
            self.0.read_line(&mut line).await.unwrap();
            assert!(line.ends_with("\r\n"), "{line:?}");
            if line.as_bytes()[3] == b' ' {
                return line[..3].parse().unwrap();
            }
        }
    }

    async fn say(&mut self, words: &str) -> u16 {
        self.0.write_all(words.as_bytes()).await.unwrap();
        self.hear().await
    }

    async fn begin(&mut self) {
        assert_eq!(self.say("EHLO me\r\n").await, 250);
        assert_eq!(self.say("MAIL FROM:<>\r\n").await, 250);
        assert_eq!(self.say("RCPT TO:<jörg@example.org> NOTIFY=NEVER\r\n").await, 250);
        assert_eq!(self.say("DATA\r\n").await, 354);
    }
}

async fn start() -> (Mailbox, u16, CancellationToken) {
    let stop = CancellationToken::new();
    let (mailbox, port) = Mailbox::start(0, stop.clone()).await.unwrap();
    (mailbox, port, stop)
}

#[tokio::test]
async fn a_conversation_word_by_word() {
    let (mailbox, port, _) = start().await;
    let mut client = Client::connect(port).await;
    assert_eq!(client.say("MAIL FROM:<a@b.example>\r\n").await, 503);
    assert_eq!(client.say("HELO me\r\n").await, 250);
    assert_eq!(client.say("RCPT TO:<a@b.example>\r\n").await, 503);
    assert_eq!(client.say("DATA\r\n").await, 503);
    assert_eq!(client.say("NONSENSE\r\n").await, 500);
    assert_eq!(client.say("MAIL FROM:nonsense\r\n").await, 501);
    assert_eq!(client.say("AUTH PLAIN AGEAYg==\r\n").await, 502);
    client.begin().await;
    let mail = "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nMessage-ID: <1@x>\r\n\r\nHallo\r\n..Punkt\r\n.\r\n";
    assert_eq!(client.say(mail).await, 250);
    assert_eq!(client.say("NOOP\r\n").await, 250);
    assert_eq!(client.say("QUIT\r\n").await, 221);

    let mails = mailbox.mails();
    assert_eq!((mails.len(), mails[0].id), (1, 1));
    assert_eq!(mails[0].subject, "Grüße");
    assert_eq!(mails[0].text.as_deref(), Some("Hallo\r\n.Punkt\r\n"));
    assert_eq!(mails[0].envelope_from, "");
    assert_eq!(mails[0].envelope_to, ["jörg@example.org"]);
    assert_eq!(mailbox.mail(1).unwrap().message_id.as_deref(), Some("1@x"));
    assert!(mailbox.mail(2).is_none());
    assert_eq!(format!("{:?}", mails[0]), format!("Mail(1, {} bytes)", mails[0].raw.len()));
}

#[tokio::test]
async fn commands_in_one_packet_and_in_single_bytes() {
    let (mailbox, port, _) = start().await;
    let mut client = Client::connect(port).await;
    let all =
        "EHLO me\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\nSubject: 1\r\n\r\nx\r\n.\r\nNOOP\r\n";
    client.0.write_all(all.as_bytes()).await.unwrap();
    for expected in [250, 250, 250, 354, 250, 250] {
        assert_eq!(client.hear().await, expected);
    }
    for byte in all.replace('1', "2").as_bytes() {
        client.0.write_all(&[*byte]).await.unwrap();
        client.0.flush().await.unwrap();
        tokio::task::yield_now().await;
    }
    for expected in [250, 250, 250, 354, 250, 250] {
        assert_eq!(client.hear().await, expected);
    }
    let subjects: Vec<_> = mailbox.mails().into_iter().map(|mail| mail.subject).collect();
    assert_eq!(subjects, ["1", "2"]);
}

#[tokio::test]
async fn too_large_is_refused_and_the_conversation_goes_on() {
    let (mailbox, port, _) = start().await;
    let mut client = Client::connect(port).await;
    assert_eq!(client.say("EHLO me\r\n").await, 250);
    assert_eq!(client.say(&format!("MAIL FROM:<a@b.example> SIZE={}\r\n", MAX_SIZE + 1)).await, 552);
    client.begin().await;
    let line = format!("{}\r\n", "x".repeat(998));
    for _ in 0..=MAX_SIZE / 1000 {
        client.0.write_all(line.as_bytes()).await.unwrap();
    }
    assert_eq!(client.say("\r\n.\r\n").await, 552);
    client.begin().await;
    assert_eq!(client.say("Subject: small\r\n\r\n.\r\n").await, 250);
    assert_eq!(mailbox.mails().len(), 1);
    assert_eq!(client.say(&format!("NOOP {}\r\n", "x".repeat(20_000))).await, 500);
}

#[tokio::test]
async fn keeps_the_last_mails_and_counts_repetitions() {
    let (mailbox, port, _) = start().await;
    let mut client = Client::connect(port).await;
    for number in (0..KEPT + 3).chain([KEPT]) {
        client.begin().await;
        assert_eq!(client.say(&format!("Message-ID: <{number}@x>\r\nSubject: {number}\r\n\r\n.\r\n")).await, 250);
    }
    let mails = mailbox.mails();
    assert_eq!((mails.len(), mailbox.repeated()), (KEPT, 1));
    assert_eq!((mails[0].subject.as_str(), mails[KEPT - 1].subject.as_str()), ("3", "202"));
    mailbox.clear();
    assert!(mailbox.mails().is_empty());
}

#[tokio::test]
async fn ends_when_told_and_finishes_the_mail_in_hand() {
    let (mailbox, port, stop) = start().await;
    let mut idle = Client::connect(port).await;
    let mut busy = Client::connect(port).await;
    busy.begin().await;
    stop.cancel();
    assert_eq!(idle.hear().await, 421);
    assert_eq!(busy.say("Subject: last\r\n\r\n.\r\n").await, 250);
    tokio::time::timeout(Duration::from_secs(2), mailbox.stopped()).await.unwrap();
    assert_eq!(mailbox.mails()[0].subject, "last");
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_err());
}

#[tokio::test]
async fn a_client_that_falls_silent_in_a_mail_does_not_hold_up_the_end() {
    let (mailbox, port, stop) = start().await;
    let mut client = Client::connect(port).await;
    client.begin().await;
    client.0.write_all(b"Subject: half").await.unwrap();
    stop.cancel();
    tokio::time::timeout(Duration::from_secs(6), mailbox.stopped()).await.unwrap();
    assert_eq!(client.0.read(&mut [0; 10]).await.unwrap_or(0), 0);
    assert!(mailbox.mails().is_empty());
}

#[tokio::test]
async fn junk_harms_nothing() {
    let (mailbox, port, _) = start().await;
    let mut client = Client::connect(port).await;
    client.begin().await;
    let junk = b"Content-Type: multipart/mixed; boundary=x\r\nSubject: =?utf-8?b?////?=\r\n\r\n--x\r\nContent-Type: text/calendar\r\n\r\n\xff\xfe\0\r\n--x";
    client.0.write_all(junk).await.unwrap();
    assert_eq!(client.say("\r\n.\r\n").await, 250);
    assert_eq!(mailbox.mails().len(), 1);
    client.0.write_all(b"\0\xff\xfe\r\n").await.unwrap();
    assert_eq!(client.hear().await, 500);
    let mails = mailbox.wait_for(5, Duration::from_millis(50)).await;
    assert_eq!(mails.len(), 1);
}
