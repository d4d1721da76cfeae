//! SIGTERM: what has begun ends, nothing new begins.

use crate::harness::wire::{Wire, head};
use crate::harness::{Client, Program};
use axum::http::{Method, Request};
use sandbox::mailbox::Mailbox;
use server::clock::SystemClock;
use server::config::Config;
use server::wiring::open_storage;
use services::Clock as _;
use std::time::{Duration, Instant};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

/// A mail server that does not answer before it is told to; then it is the mailbox.
struct SlowMail {
    port: u16,
    asked: CancellationToken,
    go_on: CancellationToken,
}

async fn slow_mail(mailbox: u16) -> SlowMail {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let slow = SlowMail { port, asked: CancellationToken::new(), go_on: CancellationToken::new() };
    let (asked, go_on) = (slow.asked.clone(), slow.go_on.clone());
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            asked.cancel();
            let go_on = go_on.clone();
            tokio::spawn(async move {
                go_on.cancelled().await;
                let mut mailbox = TcpStream::connect(("127.0.0.1", mailbox)).await.expect("the mailbox");
                let _ = tokio::io::copy_bidirectional(&mut client, &mut mailbox).await;
            });
        }
    });
    slow
}

/// The form that holds the first free time of a service: its head and its body.
async fn form(citizen: &mut Client) -> (Request<()>, String) {
    let path = "/leistungen/reisepass/zeiten";
    let page = citizen.get(path).await;
    let time = page.times().first().expect("a free time").clone();
    let fields = [("csrf", page.hidden("csrf")), ("personen", "1".into()), ("zeit", time)];
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    (citizen.request(Method::POST, path, true), body)
}

/// Which of the two that have begun ends last.
#[derive(PartialEq)]
enum Last {
    Request,
    Mail,
}

/// Some time in which a program that did not wait would have ended.
async fn a_moment() {
    tokio::time::sleep(Duration::from_millis(700)).await;
}

async fn stops_after(last: Last) {
    let stop = CancellationToken::new();
    let (mailbox, port) = Mailbox::start(0, stop.clone()).await.expect("a mailbox");
    let mail = slow_mail(port).await;
    let mut program = Program::start("", &[("LOTSE_MAIL_PORT", &mail.port.to_string())]).await;
    let mut citizen = program.citizen();
    citizen.book("personalausweis", 1, "Ada König", "ada@example.org").await;
    tokio::time::timeout(Duration::from_secs(20), mail.asked.cancelled()).await.expect("a mail is under way");

    let mut idle = Wire::to(program.address).await;
    idle.send("GET /healthz HTTP/1.1\r\nhost: rastatt.localhost\r\n\r\n").await;
    idle.answer().await.expect("an answer");
    let (request, body) = form(&mut citizen).await;
    let mut slow = Wire::to(program.address).await;
    slow.send(head(&request, body.len())).await;
    slow.send(&body[..20]).await;
    a_moment().await;

    program.terminate();
    program.line("told to stop; finishing what has begun").await;
    assert!(idle.answer().await.is_none(), "an idle connection is closed");
    assert!(TcpStream::connect(program.address).await.is_err(), "nobody else is let in");
    if last == Last::Request {
        mail.go_on.cancel();
        assert_eq!(mailbox.wait_for(1, Duration::from_secs(20)).await.len(), 1);
        a_moment().await;
        assert!(program.runs(), "it waits for the request");
    }
    slow.send(&body[20..]).await;
    let answer = slow.answer().await.expect("an answer");
    assert_eq!(answer.status(), 303);
    assert!(answer.headers()["location"].to_str().expect("text").starts_with("/buchung/"));
    assert!(slow.answer().await.is_none(), "and then the connection is closed");
    if last == Last::Mail {
        a_moment().await;
        assert!(program.runs(), "it waits for the mail");
        assert!(mailbox.mails().is_empty());
        mail.go_on.cancel();
    }
    let status = program.ended().await;
    assert_eq!(status.code(), Some(0), "{:#?}", program.log());
    program.line("stopped").await;
    assert_eq!(mailbox.mails().len(), 1);
    // The mail is noted as sent, so nobody sends it again.
    let mut config = Config::default();
    config.database.url = program.database().to_string_lossy().into_owned();
    let storage = open_storage(&config).await.expect("the database");
    let jobs = storage.jobs().counts(SystemClock.now()).await.expect("the jobs");
    assert_eq!((jobs.waiting, jobs.late, jobs.dead), (0, 0, 0));
    stop.cancel();
}

#[tokio::test]
async fn a_request_that_has_begun_ends_before_the_program_does() {
    stops_after(Last::Request).await;
}

#[tokio::test]
async fn a_mail_that_has_begun_ends_before_the_program_does() {
    stops_after(Last::Mail).await;
}

#[tokio::test]
async fn with_nothing_to_do_it_stops_at_once() {
    let mut program = Program::start("", &[]).await;
    let mut idle = Wire::to(program.address).await;
    idle.send("GET /healthz HTTP/1.1\r\nhost: rastatt.localhost\r\n\r\n").await;
    idle.answer().await.expect("an answer");
    // This one never says a word.
    let _silent = Wire::to(program.address).await;
    let told = Instant::now();
    program.terminate();
    assert_eq!(program.ended().await.code(), Some(0));
    assert!(told.elapsed() < Duration::from_secs(10), "{:?}", told.elapsed());
}
